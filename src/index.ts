// The tool as a few pure functions. The edge hands in bytes and a way to open neighbours; nothing here touches a disk or a clock.
import type { Bilingual, Diagnostic, Severity } from './model/diagnostic.js'
import type { Agencies, OfficialDocument } from './model/document.js'
import type { Style } from './model/style.js'

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
  readonly kind: 'plan' | 'letter' | 'report' | 'agencies' | undefined
  readonly document: OfficialDocument | undefined
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
