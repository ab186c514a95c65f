// A chart that the spreadsheet program itself draws, over cells of the same workbook. Its points are kept in the file too, so
// that it is there before anything is computed. Series differ in pattern and mark as well as in shade: prints are grey.

export interface ChartSpec {
  /** What it shows, in one sentence, for those who cannot see it. */
  readonly description: string
  readonly title: string
  /** `bar` lies and suits long names; `column` stands. */
  readonly kind: 'column' | 'bar' | 'line'
  readonly series: readonly SeriesSpec[]
  readonly categories: TextRange
  readonly categoryTitle?: string
  readonly valueTitle?: string
  /** How the numbers of the axis and of the labels are written: "#,##0". */
  readonly format?: string
  /** Each point bears its number. */
  readonly labels?: boolean
  /** The corners: the chart covers the cells from the first up to before the second. */
  readonly from: Corner
  readonly to: Corner
}

/** Counted from 0, as drawings do. */
export interface Corner {
  readonly row: number
  readonly column: number
}

export interface SeriesSpec {
  readonly name: TextRange
  readonly values: NumberRange
  /** In a chart of columns only: laid over them, as a joined line or, where categories are unlike things, as marks alone. */
  readonly over?: 'line' | 'marks'
}

export interface TextRange {
  /** "'Biểu đồ'!$A$3:$A$12" */
  readonly refersTo: string
  readonly texts: readonly string[]
}

export interface NumberRange {
  readonly refersTo: string
  /** Exact decimals; undefined leaves a gap. */
  readonly decimals: readonly (string | undefined)[]
}
