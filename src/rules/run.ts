// Runs rules over a document and turns their paths into places.
import { type Diagnostic, fill } from '../model/diagnostic.js'
import type { Place, Target } from '../model/place.js'
import type { Rule } from '../model/rule.js'

/** Every finding of every rule, in no particular order; `locate` turns a path of the document into a place of its file. */
export function runRules<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  locate: (target: Target) => Place,
): Diagnostic[] {
  return rules.flatMap(rule =>
    [...rule.check(subject)].map(finding => ({
      code: rule.code,
      severity: rule.severity,
      message: fill(rule.say, finding.args),
      ...(rule.hint && { hint: fill(rule.hint, finding.args) }),
      place: locate({
        path: finding.at,
        ...(finding.on && { on: finding.on }),
        ...(finding.span && { span: finding.span }),
      }),
      related: (finding.related ?? []).map(({ at, note }) => ({ place: locate({ path: at }), note })),
    })),
  )
}
