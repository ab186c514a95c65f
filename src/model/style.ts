// The measures of a document: lengths in millimetres, sizes and spaces in points, rules as a share of the text above them.
// `templates/nd30.style.yaml` gives each value, the range that NĐ 30/2020 permits and its clause.

export const styleKeys = [
  'margin_top',
  'margin_bottom',
  'margin_left',
  'margin_right',
  'header_distance',
  'letterhead_left',
  'size_circulation',
  'size_national',
  'size_motto',
  'size_parent',
  'size_issuer',
  'size_number',
  'size_date',
  'size_letter_summary',
  'size_stamp',
  'size_kind',
  'size_summary',
  'size_addressees',
  'size_basis',
  'size_heading',
  'size_body',
  'size_signature',
  'size_recipients_head',
  'size_recipients',
  'size_contact',
  'size_page_number',
  'size_annex_mark',
  'size_annex_title',
  'size_annex_note',
  'size_table',
  'first_line',
  'paragraph_space',
  'line_spacing',
  'letter_summary_space',
  'title_space',
  'signature_space',
  'issuer_rule',
  'summary_rule',
  'annex_rule',
] as const

export type StyleKey = (typeof styleKeys)[number]

/** Every measure by its name, in the unit that the template states. */
export type Style = Readonly<Record<StyleKey, number>>

/** One measure as the template describes it. */
export interface Measure {
  readonly title: string
  readonly value: number
  readonly unit: 'mm' | 'pt' | 'lines' | 'share'
  /** From and to, both permitted; absent where NĐ 30 leaves the measure free. */
  readonly range?: readonly [number, number]
  /** The only values permitted, where the decree names them one by one. */
  readonly allowed?: readonly number[]
  readonly clause?: string
}
export type StyleTemplate = Readonly<Record<StyleKey, Measure>>
