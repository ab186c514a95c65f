// Where a finding is. Lines and columns count from 1; `length` is how much of the line to underline.

export type Place =
  | { readonly kind: 'file'; readonly file: string }
  | {
      readonly kind: 'text'
      readonly file: string
      readonly line: number
      readonly col: number
      readonly length: number
    }
  | { readonly kind: 'cell'; readonly file: string; readonly sheet: string; readonly cell: string }

/** Keys and indexes that lead from the root of a YAML file to one value. */
export type Path = readonly (string | number)[]

/** A stretch of a printed string, in UTF-16 units of the string itself: from `start` to before `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What at a path is meant: the key itself, or its value (all of it, or a stretch of a string). */
export interface Target {
  readonly path: Path
  readonly on?: 'key' | 'value'
  readonly span?: Span
}
