// The measures of documents: the template that ships with the tool, and an office's own file laid over it.
import { type Bilingual, type Diagnostic, type Fills, fill } from '../model/diagnostic.js'
import type { Path } from '../model/place.js'
import { type Style, type StyleKey, type StyleTemplate, styleKeys } from '../model/style.js'
import { nearest } from './schema.js'
import { decodeText } from './text.js'
import { readYaml, type YamlFile } from './yaml.js'

/** What is said of an office's style file, by code. */
export const styleWords = {
  'page/style-range': {
    severity: 'warning',
    say: {
      vi: '{title} là {value} {unit}, ngoài mức cho phép {permitted} {unit} (Nghị định 30/2020/NĐ-CP, {clause}).',
      en: '{key} is {value} {unit}, outside the permitted {permitted} {unit} (Decree 30/2020/NĐ-CP, {clause}).',
    },
    hint: { vi: 'Chọn giá trị trong mức cho phép: {permitted}.', en: 'Choose a permitted value: {permitted}.' },
  },
  'page/style-key': {
    severity: 'error',
    say: {
      vi: 'Khóa "{key}" không có trong mẫu trình bày; gần nhất là "{guess}".',
      en: 'The style has no measure "{key}"; the nearest is "{guess}".',
    },
    hint: { vi: 'Xem các khóa trong templates/nd30.style.yaml.', en: 'See the measures in templates/nd30.style.yaml.' },
  },
  'page/style-value': {
    severity: 'error',
    say: {
      vi: 'Giá trị của "{key}" phải là một số dương, tối đa {limit}.',
      en: 'The value of "{key}" must be a positive number, at most {limit}.',
    },
    hint: { vi: 'Ví dụ: {key}: {example}.', en: 'For example: {key}: {example}.' },
  },
  'page/style-kind': {
    severity: 'error',
    say: { vi: 'Tệp mẫu trình bày phải có dòng "kind: style".', en: 'A style file must say "kind: style".' },
    hint: { vi: 'Thêm "kind: style" ở đầu tệp.', en: 'Add "kind: style" at the top of the file.' },
  },
} as const satisfies Record<string, { severity: 'warning' | 'error'; say: Bilingual; hint: Bilingual }>

const UNITS: Readonly<Record<string, Bilingual>> = {
  mm: { vi: 'mm', en: 'mm' },
  pt: { vi: 'pt', en: 'pt' },
  lines: { vi: 'dòng', en: 'lines' },
  share: { vi: 'lần độ dài dòng chữ', en: 'of the length of the text' },
}

/** More than any measure of a page can be. */
const LIMIT = 100
const close = (a: number, b: number) => Math.abs(a - b) < 0.001
/** Vietnamese writes decimals with a comma. */
const amount = (value: number): Bilingual => ({ vi: String(value).replace('.', ','), en: String(value) })

export interface ReadStyle {
  readonly style: Style
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the measures that the tool ships; they are ours, so a fault in them is a fault of ours. */
function readTemplate(file: string, bytes: Uint8Array): StyleTemplate {
  const decoded = decodeText(bytes, file)
  if ('problem' in decoded) throw new Error(decoded.problem.message.en)
  const template = readYaml(decoded.text, file).value as StyleTemplate
  for (const key of styleKeys)
    if (typeof template[key]?.value !== 'number') throw new Error(`${file}: ${key} is missing`)
  return template
}

/**
 * The measures of the template, with those of an office's file over them. A value outside the range of NĐ 30/2020 is a
 * warning that cites the clause; a file that cannot be understood is an error and changes nothing.
 */
export function readStyle(
  template: { file: string; bytes: Uint8Array },
  office?: { file: string; bytes: Uint8Array },
): ReadStyle {
  const measures = readTemplate(template.file, template.bytes)
  const style = Object.fromEntries(styleKeys.map(key => [key, measures[key].value])) as Record<StyleKey, number>
  if (office === undefined) return { style, diagnostics: [] }
  const decoded = decodeText(office.bytes, office.file)
  if ('problem' in decoded) return { style, diagnostics: [decoded.problem] }
  const yaml = readYaml(decoded.text, office.file)
  if (yaml.diagnostics.length > 0) return { style, diagnostics: yaml.diagnostics }
  return layOver(style, measures, yaml)
}

function layOver(style: Record<StyleKey, number>, measures: StyleTemplate, yaml: YamlFile): ReadStyle {
  const diagnostics: Diagnostic[] = []
  const find = (code: keyof typeof styleWords, path: Path, on: 'key' | 'value', fills: Fills) => {
    const { severity, say, hint } = styleWords[code]
    const place = yaml.locate({ path, on })
    diagnostics.push({ code, severity, message: fill(say, fills), hint: fill(hint, fills), place, related: [] })
  }
  const value = yaml.value as Record<string, unknown> | null
  if (typeof value !== 'object' || value === null || value.kind !== 'style') {
    find('page/style-kind', [], 'value', {})
    return { style, diagnostics }
  }
  for (const [key, given] of Object.entries(value)) {
    if (key === 'kind') continue
    if (!(styleKeys as readonly string[]).includes(key)) {
      find('page/style-key', [key], 'key', { key, guess: nearest(key, styleKeys) ?? styleKeys[0] })
      continue
    }
    const measure = measures[key as StyleKey]
    if (typeof given !== 'number' || !(given > 0) || given > LIMIT) {
      find('page/style-value', [key], 'value', { key, limit: LIMIT, example: measure.value })
      continue
    }
    style[key as StyleKey] = given
    const { range, allowed, clause = '' } = measure
    const permitted = allowed
      ? allowed.some(one => close(one, given))
      : range === undefined || (given >= range[0] - 0.001 && given <= range[1] + 0.001)
    if (permitted) continue
    const shown = (lang: 'vi' | 'en') =>
      allowed
        ? allowed.map(one => amount(one)[lang]).join(lang === 'vi' ? ' hoặc ' : ' or ')
        : range!.map(one => amount(one)[lang]).join('–')
    find('page/style-range', [key], 'value', {
      key,
      title: measure.title,
      value: amount(given),
      unit: UNITS[measure.unit]!,
      permitted: { vi: shown('vi'), en: shown('en') },
      clause,
    })
  }
  return { style, diagnostics }
}
