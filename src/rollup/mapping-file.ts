// A proposed mapping as the YAML that a person looks through, completes and signs. What is left open stands there as `null` with
// the ids that come into question beside it.
import type { Form } from '../model/form.js'
import { withoutControls } from '../words/personal.js'
import type { Proposed, ProposedMapping } from './recognise/propose-mapping.js'

export interface SignedMapping {
  readonly unit?: string
  readonly period?: string
  /** The post of who confirms it; absent where nobody has yet. */
  readonly by?: string
  readonly date?: string
}

const quote = (text: string) => JSON.stringify(text)
/** A comment is one line and holds nothing that could end it. */
const remark = (text: string) => withoutControls(text.replace(/\s+/gu, ' '))

/** The text of a mapping file; `schema` is the address that editors find the schema under. */
export function writeMapping(proposed: ProposedMapping, form: Form, signed: SignedMapping, schema: string): string {
  const titles = new Map<string, string>([...form.indicators, ...form.columns].map(({ id, title }) => [id, title]))
  const entry = (one: Proposed, key: 'indicator' | 'column') => {
    const label = `  - { label: ${quote(one.label)}, ${key}: ${one.id ?? 'null'} }`
    if (one.id !== undefined) return one.exact ? label : `${label} # ${remark(titles.get(one.id) ?? '')}`
    const near = one.near.map(id => `${id} (${remark(titles.get(id) ?? '')})`).join('; ')
    return near === '' ? `${label} # không thuộc biểu?` : `${label} # CHỌN: ${near}; hoặc null`
  }
  const open = [...proposed.rows, ...proposed.columns].filter(({ id, near }) => id === undefined && near.length > 0)
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# Nhãn nào trong tệp là chỉ tiêu nào của biểu. Xem từng dòng, sửa chỗ sai, rồi ghi by và date.',
    '# null: dòng hoặc cột không thuộc biểu, không được tính.',
    ...(open.length > 0 ? [`# Còn ${open.length} chỗ chưa rõ, đánh dấu CHỌN.`] : []),
    'kind: mapping',
    `layout_sha256: ${proposed.layout.sha256}`,
    `form: { id: ${form.id}, version: ${quote(form.version)} }`,
    `sheet: ${quote(proposed.layout.view.table.name)}`,
    ...(signed.unit === undefined ? [] : [`unit: ${signed.unit}`]),
    ...(signed.period === undefined ? [] : [`period: ${quote(signed.period)}`]),
    'rows:',
    ...proposed.rows.map(one => entry(one, 'indicator')),
    'columns:',
    ...proposed.columns.map(one => entry(one, 'column')),
    ...(signed.by === undefined ? ['# by: Chức vụ người xác nhận (không ghi họ tên)'] : [`by: ${quote(signed.by)}`]),
    ...(signed.date === undefined ? ['# date: "20/6/2026"'] : [`date: ${quote(signed.date)}`]),
    '',
  ].join('\n')
}
