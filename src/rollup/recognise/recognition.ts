// What recognising a returned file comes to.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Mapping } from '../../model/mapping.js'
import type { Recognised } from '../../model/submission.js'

export type Recognition =
  /** Several where one file holds the forms of several units (E13). */
  | {
      readonly state: 'recognised'
      readonly returns: readonly Recognised[]
      /** The mapping that it was read by. */
      readonly mapping?: Mapping
      readonly diagnostics: readonly Diagnostic[]
    }
  /** Sent and not to be used; `unit` and `number` where they are known nevertheless. */
  | {
      readonly state: 'refused'
      readonly diagnostics: readonly Diagnostic[]
      readonly unit?: string
      readonly number?: number
      /** Nothing was filled in. */
      readonly blank?: true
    }
  /** No report of this form. */
  | { readonly state: 'skipped'; readonly diagnostics: readonly Diagnostic[] }
  /** A roll-up of this program, to be merged by its leaves (E16). */
  | { readonly state: 'rollup' }

/** What a person confirmed of a file that does not prove it. */
export interface Confirmed {
  readonly unit?: string
  readonly period?: string
}

/** What people decided beforehand. */
export interface Decided {
  readonly confirmed?: Confirmed
  readonly mappings?: readonly Mapping[]
}

export interface ReturnedFile {
  /** The name that places and findings cite. */
  readonly file: string
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string
}
