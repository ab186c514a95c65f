// The frame of a lint rule. A rule is one file: its reason, its words, its samples and its check.
import type { Bilingual, Fill, Severity } from './diagnostic.js'
import type { Path, Target } from './place.js'

type Holes<S extends string> = S extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never
type FillsOf<S extends string> = { readonly [Hole in Holes<S>]: Fill }

/** What a check yields: where, what fills the holes of the sentence, and other places that explain it. */
export interface Finding<Fills = Readonly<Record<string, Fill>>> {
  readonly at: Path
  readonly on?: Target['on']
  readonly span?: Target['span']
  readonly args: Fills
  readonly related?: readonly { readonly at: Path; readonly note: Bilingual }[]
}

export interface Rule<Subject> {
  /** The address of the rule: family and file name. */
  readonly code: string
  readonly severity: Severity
  /** Why the rule exists; names the clause of the decree where there is one. */
  readonly why: Bilingual
  /** The sentence of a finding, with `{holes}`. */
  readonly say: Bilingual
  /** What to do about it, with the same holes. */
  readonly hint?: Bilingual
  readonly check: (subject: Subject) => Iterable<Finding>
  /** Fragments of YAML, laid over the smallest valid document, over which the rule is silent. */
  readonly good: readonly string[]
  /** Fragments over which it speaks, on exactly the lines that end in `# ← here`. */
  readonly bad: readonly string[]
}

/** Makes a rule whose `args` are typed by the holes of its Vietnamese sentence; English may use no other hole. */
export function ruleFor<Subject>() {
  return <const Vi extends string, const En extends string>(
    rule: Omit<Rule<Subject>, 'say' | 'check'> & {
      readonly say: { readonly vi: Vi; readonly en: Holes<En> extends Holes<Vi> ? En : never }
      readonly check: (subject: Subject) => Iterable<Finding<FillsOf<Vi>>>
    },
  ): Rule<Subject> => rule as unknown as Rule<Subject>
}
