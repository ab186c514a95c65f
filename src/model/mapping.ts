// Which rows and columns of a spreadsheet that was not made from our form are which figures, as a person confirmed it.
// It holds for files of one layout only, known by its hash (hazards 3.2, L4).

export interface Mapping {
  readonly kind: 'mapping'
  readonly layout_sha256: string
  readonly form: { readonly id: string; readonly version: string }
  /** The name of the sheet; absent where the file has one sheet. */
  readonly sheet?: string
  /** The unit and the period of the file, where it does not say them itself. */
  readonly unit?: string
  readonly period?: string
  readonly rows: readonly MappedRow[]
  readonly columns: readonly MappedColumn[]
  /** The post of who confirmed it, never a name. */
  readonly by: string
  readonly date: string
}

export interface MappedRow {
  /** The label as the file has it. */
  readonly label: string
  /** The id of the indicator; null of a row that is none of the form. */
  readonly indicator: string | null
}

export interface MappedColumn {
  readonly label: string
  readonly column: string | null
}
