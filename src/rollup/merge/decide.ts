// How decisions of people are applied. What contradicts itself, or fits nothing, is told and has no effect.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Decision, RollUp } from '../../model/rollup.js'
import type { Submission } from '../../model/submission.js'
import { ordinalOf, readDay } from '../../words/day.js'
import { mergeFinding } from './merge-words.js'

type Kind = Decision['kind']
type Of<K extends Kind> = Extract<Decision, { kind: K }>

/** What a decision is about, as findings cite it. */
const about = (decision: Decision): string => {
  switch (decision.kind) {
    case 'version':
      return `version ${decision.sha256.slice(0, 12)}`
    case 'reporter':
      return `reporter ${decision.by}`
    case 'received':
      return `received ${decision.on}`
    case 'accepted':
      return `accepted ${decision.indicator}/${decision.column} = ${decision.value}`
    case 'left_out':
      return `left_out ${decision.indicator}/${decision.column}`
    case 'name':
      return 'name'
  }
}

const finding = (code: 'rollup/decision-unused' | 'rollup/decisions-disagree', decision: Decision): Diagnostic =>
  mergeFinding(code, { kind: 'file', file: decision.file }, { unit: decision.unit, what: about(decision) })

export const unusedFinding = (decision: Decision): Diagnostic => finding('rollup/decision-unused', decision)

export const ofKind = <K extends Kind>(decisions: readonly Decision[], kind: K): Of<K>[] =>
  decisions.filter((one): one is Of<K> => one.kind === kind)

/** Units that report for those below them; where two decisions contradict each other, neither holds (E15). */
export function reportersOf({ decisions }: RollUp): { reporters: ReadonlySet<string>; findings: Diagnostic[] } {
  const reporters = new Set<string>()
  const findings: Diagnostic[] = []
  const all = ofKind(decisions, 'reporter')
  for (const one of all) {
    if (all.some(({ unit, by }) => unit === one.unit && by !== one.by))
      findings.push(finding('rollup/decisions-disagree', one))
    else if (one.by === 'itself') reporters.add(one.unit)
  }
  return { reporters, findings }
}

export interface Chosen {
  readonly kept: readonly Submission[]
  readonly dropped: readonly { readonly submission: Submission; readonly by: Submission }[]
}

/** Leaves out the submissions of a unit over which another of the same number was chosen (E11). */
export function chosenOf(sent: readonly Submission[], decisions: readonly Decision[]): Chosen {
  if (sent.length < 2) return { kept: sent, dropped: [] }
  const chosen = choicesFor(sent, decisions)
  const dropped = sent.flatMap(submission => {
    const by = chosen.find(one => one.number === submission.number && one.sha256 !== submission.sha256)
    const contested = chosen.some(one => one.number === submission.number && one.sha256 === submission.sha256)
    return by === undefined || contested ? [] : [{ submission, by }]
  })
  const out = new Set(dropped.map(({ submission }) => submission))
  return { kept: sent.filter(one => !out.has(one)), dropped }
}

/** The submissions of a unit that decisions name. */
function choicesFor(sent: readonly Submission[], decisions: readonly Decision[]): Submission[] {
  const hashes = ofKind(decisions, 'version').filter(({ unit }) => unit === sent[0]?.unit)
  return sent.filter(one => hashes.some(({ sha256 }) => one.sha256.startsWith(sha256)))
}

/** What decisions on versions fit nothing or contradict each other; and reporters that nobody knows. */
export function choiceFindings({ decisions, submissions }: RollUp, known: ReadonlyMap<string, unknown>): Diagnostic[] {
  const findings: Diagnostic[] = []
  const versions = ofKind(decisions, 'version')
  for (const one of versions) {
    const sent = submissions.filter(({ unit }) => unit === one.unit)
    const mine = sent.filter(({ sha256 }) => sha256.startsWith(one.sha256))
    const rival = choicesFor(sent, decisions).some(other =>
      mine.some(({ number, sha256 }) => number === other.number && sha256 !== other.sha256),
    )
    if (rival) findings.push(finding('rollup/decisions-disagree', one))
    else if (mine.length === 0) findings.push(unusedFinding(one))
  }
  for (const one of [...ofKind(decisions, 'reporter'), ...ofKind(decisions, 'received')])
    if (!known.has(one.unit)) findings.push(unusedFinding(one))
  return findings
}

/** Whether a unit's report came after the deadline: told by decisions alone, since the date of a file proves nothing. */
export function lateness({ decisions }: RollUp, deadline: string | undefined): (unit: string) => boolean {
  const last = deadline === undefined ? undefined : dayOf(deadline)
  const late = new Set(
    ofKind(decisions, 'received').flatMap(({ unit, on }) => {
      const day = dayOf(on)
      return day !== undefined && last !== undefined && day > last ? [unit] : []
    }),
  )
  return unit => late.has(unit)
}

const dayOf = (text: string): number | undefined => {
  const day = readDay(text)
  return day && ordinalOf(day)
}
