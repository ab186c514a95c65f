// The tool as a few pure functions. The edge hands in bytes and a way to open neighbours; nothing here touches a disk or a clock.
import { type Bilingual, type Diagnostic, fill, type Severity, sortDiagnostics } from './model/diagnostic.js'
import { type Agencies, type AgencyRegistry, listOf, type OfficialDocument } from './model/document.js'
import type { Style } from './model/style.js'
import { formReviewOf } from './rules/form-review.js'
import { documentRules, formRules, unitRules } from './rules/index.js'
import { type Review, reviewOf } from './rules/review.js'
import { runRules } from './rules/run.js'
import { unitReviewOf } from './rules/unit-review.js'
import { type FileValue, kindOfFile, mergeAgencies, type ReadFile, readDocument } from './sources/document.js'
import { formReasons } from './sources/reasons.js'
import { nearest } from './sources/schema.js'
import { schemaWords } from './sources/schema-words.js'
import { readStyle as readStyleFile, styleWords } from './sources/style.js'
import { textWords } from './sources/text.js'
import type { ListedProvince } from './sources/unit-list.js'
import { unitListWords } from './sources/unit-list-words.js'
import { yamlWords } from './sources/yaml-words.js'

export { agencyIds, isCouncil, issuerLines, readAnswers } from './sources/answers.js'
export { type Drafted, draftDocument } from './sources/draft.js'
export { bracesOf, type GoalValue, readGoal } from './sources/goal.js'

/** A file as the edge read it: the name that findings cite, and its bytes. */
export interface Source {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Opens a file that another names (`registry: co-quan.agencies.yaml`), relative to it; undefined where it cannot be read. */
export type Open = (path: string, from: string) => Source | undefined

/** What checking a file gives. `document` is there when the file has no error of form (YAML, schema). */
export interface Checked {
  readonly file: string
  /** Its `kind`, also where that is a kind of other commands (style); undefined where it cannot be told. */
  readonly kind: string | undefined
  readonly document: OfficialDocument | undefined
  /** What the file holds, of whatever kind of these commands; undefined where its form has an error. */
  readonly value: FileValue | undefined
  /** The place of a path in the file. */
  readonly locate: ReadFile['locate']
  readonly agencies: Agencies
  /** Sorted; those of registries that the document names are with them. */
  readonly diagnostics: readonly Diagnostic[]
}

export type Format = 'docx' | 'txt' | 'html'

export interface RenderOptions {
  readonly style: Style
  readonly formats: readonly Format[]
  /** Prints DỰ THẢO in the head of the page. */
  readonly draft?: boolean
  /** The id of an agency: only its tasks are printed, as an extract. */
  readonly only?: string
}

/** What `explain` prints of a rule or of a finding of form. */
export interface Explanation {
  readonly code: string
  readonly severity: Severity
  readonly why: Bilingual
  readonly say: Bilingual
  readonly hint?: Bilingual
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

/** What a public list of provinces and communes holds; its provinces are to be used only where there is no finding. */
export interface CheckedList {
  readonly provinces: readonly ListedProvince[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface CheckOptions {
  readonly open: Open
  /** True when the document is about to be issued: number and date may no longer be blank. */
  readonly issue?: boolean
}

/**
 * Reads one file and holds it against schema and rules. Nothing that stands in the file makes it throw; everything wrong
 * is among the diagnostics, with its place.
 */
export function checkDocument(source: Source, { open, issue = false }: CheckOptions): Checked {
  const read = readDocument(source.file, source.bytes)
  if (read.value === undefined || !isDocument(read.value))
    return {
      file: source.file,
      kind: read.kind,
      document: undefined,
      value: read.value,
      locate: read.locate,
      agencies: read.value?.kind === 'agencies' ? read.value.agencies : {},
      diagnostics: sortDiagnostics([...read.diagnostics, ...ruleFindings(read)]),
    }
  const document = read.value
  const registries = listOf(document.registry).map((path, i) => {
    const opened = open(path, source.file)
    const registry = opened && readDocument(opened.file, opened.bytes)
    if (registry?.kind === 'agencies')
      return {
        agencies: (registry.value as AgencyRegistry | undefined)?.agencies ?? {},
        diagnostics: registry.diagnostics,
      }
    const at = Array.isArray(document.registry) ? ['registry', i] : ['registry']
    const { name, say, hint } = schemaWords.registry
    const place = read.locate({ path: at })
    const missing: Diagnostic = {
      code: `schema/${name}`,
      severity: 'error',
      message: fill(say, { path }),
      hint,
      place,
      related: [],
    }
    return { agencies: {}, diagnostics: [missing] }
  })
  const agencies = mergeAgencies(
    registries.map(registry => registry.agencies),
    document.agencies,
  )
  const review = reviewOf(document, agencies, issue, read.keys, namedFiles(document, source.file, open))
  const found = runRules(documentRules, review, read.locate)
  return {
    file: source.file,
    kind: read.kind,
    document,
    value: document,
    locate: read.locate,
    agencies,
    diagnostics: sortDiagnostics([...registries.flatMap(registry => registry.diagnostics), ...found]),
  }
}

const isDocument = (value: FileValue): value is OfficialDocument =>
  value.kind === 'plan' || value.kind === 'letter' || value.kind === 'report'

/** The files that a plan's `reporting` names. The form is read, since targets name its indicators; of the units the kind is enough. */
function namedFiles(document: OfficialDocument, file: string, open: Open): Review['named'] {
  const { form, units } = (document.kind === 'plan' && document.reporting) || {}
  const kindOf = (path: string) => {
    const opened = open(path, file)
    return { kind: opened && kindOfFile(opened.bytes) }
  }
  const formOf = (path: string) => {
    const opened = open(path, file)
    const read = opened && readDocument(opened.file, opened.bytes)
    return { kind: read?.kind, ...(read?.value?.kind === 'form' && { form: read.value }) }
  }
  return { ...(form !== undefined && { form: formOf(form) }), ...(units !== undefined && { units: kindOf(units) }) }
}

/** What the rules say of a file that is no document. */
function ruleFindings({ value, locate }: ReadFile): Diagnostic[] {
  if (value?.kind === 'units') return runRules(unitRules, unitReviewOf(value), locate)
  if (value?.kind === 'form') return runRules(formRules, formReviewOf(value), locate)
  return []
}

/** Reads a public list of provinces and communes, JSON or CSV. */
export async function checkUnitList({ file, bytes }: Source): Promise<CheckedList> {
  const { readUnitList } = await import('./sources/unit-list.js')
  const { provinces, diagnostics } = readUnitList(file, bytes)
  return { provinces, diagnostics: sortDiagnostics(diagnostics) }
}

/** The text of a unit file: one province with its communes. `schema` is the address that editors find the schema under. */
export async function renderUnitFile(province: ListedProvince, schema: string): Promise<string> {
  return (await import('./sources/unit-file.js')).writeUnitFile(province, schema)
}

/** The measures of the template that ships with the tool, with those of an office's own file laid over them. */
export const readStyle = (template: Source, office?: Source): { style: Style; diagnostics: readonly Diagnostic[] } =>
  readStyleFile(template, office)

/**
 * Renders a checked document in each format asked for. The builders are loaded only here, since they are heavy. A document
 * with an error is not rendered: the map is empty.
 */
export async function renderDocument(
  checked: Checked,
  options: RenderOptions,
): Promise<{ outputs: ReadonlyMap<Format, Uint8Array>; diagnostics: readonly Diagnostic[] }> {
  const outputs = new Map<Format, Uint8Array>()
  if (checked.document === undefined || checked.diagnostics.some(found => found.severity === 'error'))
    return { outputs, diagnostics: [] }
  const { composePage, composeExtract } = await import('./document/compose.js')
  const subject = { document: checked.document, agencies: checked.agencies, style: options.style }
  const page =
    options.only === undefined
      ? composePage({ ...subject, draft: options.draft ?? false })
      : composeExtract(subject, options.only)
  if (page === undefined) {
    const id = options.only ?? ''
    const ids = Object.keys(checked.agencies)
    const { code, say, hint } = Object.hasOwn(checked.agencies, id) ? extractWords.idle : extractWords.unknown
    const fills = { id, known: ids.join(', '), guess: nearest(id, ids) ?? ids[0] ?? '' }
    const place = { kind: 'file', file: checked.file } as const
    const diagnostic = {
      code,
      severity: 'error',
      message: fill(say, fills),
      hint: fill(hint, fills),
      place,
      related: [],
    } as const
    return { outputs, diagnostics: [diagnostic] }
  }
  for (const format of options.formats)
    outputs.set(
      format,
      format === 'docx'
        ? await (await import('./document/docx.js')).buildDocx(page)
        : new TextEncoder().encode(
            format === 'txt'
              ? (await import('./document/text.js')).buildText(page)
              : (await import('./document/html.js')).buildHtml(page),
          ),
    )
  return { outputs, diagnostics: [] }
}

const extractWords = {
  idle: {
    code: 'page/no-task',
    why: {
      vi: 'Bản trích chỉ gồm việc của một cơ quan, lấy theo mã trong agencies; cơ quan không có việc thì không có gì để trích.',
      en: 'An extract holds the tasks of one agency, named by its id in agencies; without tasks there is nothing to extract.',
    },
    say: {
      vi: 'Cơ quan "{id}" không có nhiệm vụ nào trong văn bản này.',
      en: 'The agency "{id}" has no task in this document.',
    },
    hint: { vi: 'Các mã cơ quan của văn bản: {known}.', en: 'The agencies of the document: {known}.' },
  },
  unknown: {
    code: 'page/no-agency',
    why: {
      vi: 'Bản trích lấy việc theo mã cơ quan trong agencies hoặc trong tệp registry; mã khác không cho biết là cơ quan nào.',
      en: 'An extract is made for the id of an agency under agencies or in the registry; another id names nobody.',
    },
    say: {
      vi: 'Văn bản này không có cơ quan nào mang mã "{id}"; gần nhất là "{guess}".',
      en: 'No agency of this document has the id "{id}"; the nearest is "{guess}".',
    },
    hint: { vi: 'Các mã cơ quan của văn bản: {known}.', en: 'The agencies of the document: {known}.' },
  },
} as const

const FORM_REASON: Bilingual = {
  vi: 'Tệp phải đúng cú pháp và đúng lược đồ thì chương trình mới hiểu đúng ý người viết; chỗ nào không chắc thì dừng lại, không đoán.',
  en: 'A file must be well-formed and fit its schema to be understood as its author meant it; what is doubtful is refused, never guessed.',
}
const STYLE_REASON: Bilingual = {
  vi: 'Mẫu trình bày của cơ quan chỉ đổi những kích thước có tên trong mẫu chung; kích thước, cỡ chữ và khoảng cách ngoài mức của Phụ lục I Nghị định 30/2020/NĐ-CP khiến văn bản có thể bị trả lại.',
  en: 'The style of an office changes only measures that the common style names; lengths, sizes and spaces outside Phụ lục I of Nghị định 30/2020/NĐ-CP may have a document sent back.',
}

const LIST_REASON: Bilingual = {
  vi: 'Danh mục đơn vị quyết định số liệu của ai được cộng vào đâu, nên danh sách nguồn phải đọc được trọn vẹn; chỗ nào không chắc thì dừng lại, không đoán.',
  en: 'The list of units decides whose figures are summed where, so its source must be read whole; what is doubtful is refused, never guessed.',
}

/** Every code that can be explained, sorted. */
export const knownCodes = (): readonly string[] => [...explanations().keys()].sort()

/** What a code means, why, and how to mend it; undefined for a code that does not exist. */
export const explain = (code: string): Explanation | undefined => explanations().get(code)

function explanations(): Map<string, Explanation> {
  const plain = (code: string, severity: Severity, words: { say: Bilingual; hint?: Bilingual }, why?: Bilingual) => ({
    code,
    severity,
    why: why ?? formReasons[code] ?? FORM_REASON,
    say: words.say,
    ...(words.hint && { hint: words.hint }),
    good: [],
    bad: [],
  })
  const all: Explanation[] = [
    ...yamlWords.map(words => plain(`yaml/${words.name}`, 'error', words)),
    ...Object.entries(textWords).map(([code, words]) => plain(code, 'error', words)),
    ...Object.values(schemaWords).map(words =>
      plain(`schema/${words.name}`, words.name === 'other-kind' ? 'advice' : 'error', words),
    ),
    ...Object.entries(styleWords).map(([code, words]) => plain(code, words.severity, words, STYLE_REASON)),
    ...Object.entries(unitListWords).map(([code, words]) => plain(code, 'error', words, LIST_REASON)),
    ...Object.values(extractWords).map(words => plain(words.code, 'error', words, words.why)),
    ...documentRules,
    ...formRules,
    ...unitRules,
  ]
  return new Map(all.map(one => [one.code, one]))
}
