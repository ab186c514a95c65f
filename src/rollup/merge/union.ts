// Roll-ups as sets: merging is a union, so order, grouping and repetition of the inputs change nothing (hazards 4 (1)).
// What a set means (which file counts, what the totals are) is made of it afterwards, in `resolve.ts` and `figures.ts`.
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.js'
import type { ExpectedUnit, RollUp, SeenFile } from '../../model/rollup.js'
import type { Leaf, Submission } from '../../model/submission.js'

export const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether two roll-ups may be one: of the same form, for the same period with the same days. */
export const isSameFrame = (a: RollUp, b: RollUp): boolean =>
  a.form.id === b.form.id &&
  a.form.version === b.form.version &&
  a.period === b.period &&
  a.window.from === b.window.from &&
  a.window.to === b.window.to

/** The union of two roll-ups of one frame: associative, commutative and idempotent. */
export const mergeRollUps = (a: RollUp, b: RollUp): RollUp => mergeAll([a, b])

/** The union of roll-ups of one frame, in the order of their content. There must be one at least. */
export function mergeAll(rollUps: readonly RollUp[]): RollUp {
  const first = rollUps[0]!
  if (!rollUps.every(other => isSameFrame(first, other))) throw new Error('Roll-ups of different frames have no union.')
  return {
    form: first.form,
    period: first.period,
    window: first.window,
    expected: unitsOf(rollUps.flatMap(({ expected }) => expected)),
    above: unitsOf(rollUps.flatMap(({ above }) => above)),
    submissions: submissionsOf(rollUps),
    files: filesOf(rollUps.flatMap(({ files }) => files)),
    decisions: distinct(rollUps.flatMap(({ decisions }) => decisions)),
    diagnostics: sortDiagnostics(distinct<Diagnostic>(rollUps.flatMap(({ diagnostics }) => diagnostics))),
  }
}

/** Each value once, by content, sorted. */
function distinct<T extends object>(values: readonly T[]): T[] {
  const byContent = new Map(values.map(value => [contentOf(value), value]))
  return [...byContent].sort(([a], [b]) => order(a, b)).map(([, value]) => value)
}

/** What is told apart by content is made in one order of keys, and read back in the same. */
const contentOf = (value: unknown): string => JSON.stringify(value)

/** One entry a key: of several with different content the least one, so that no order of inputs decides. */
function leastByKey<T extends object>(values: readonly T[], keyOf: (value: T) => string, rankOf = (_: T) => 0): T[] {
  const kept = new Map<string, T>()
  for (const value of values) {
    const key = keyOf(value)
    const other = kept.get(key)
    if (other === undefined) kept.set(key, value)
    else if (other !== value) {
      const by = rankOf(value) - rankOf(other) || order(contentOf(value), contentOf(other))
      if (by < 0) kept.set(key, value)
    }
  }
  return [...kept].sort(([a], [b]) => order(a, b)).map(([, value]) => value)
}

const unitsOf = (units: readonly ExpectedUnit[]) => leastByKey(units, ({ id }) => id)

/** A file that one run could use and another could not is a used one: its figures are in the set. */
const RANK: Readonly<Record<SeenFile['state'], number>> = { used: 0, superseded: 1, refused: 2, skipped: 3 }
const filesOf = (files: readonly SeenFile[]) =>
  leastByKey(
    files,
    ({ file, sha256 }) => `${file}\0${sha256}`,
    ({ state }) => RANK[state],
  )

/**
 * Submissions of one unit and period that come from the same bytes and say the same are one, under the least of their names
 * (E10, F36). Where the same bytes were read in two ways (by two mappings, say) both stay, and their differences conflict.
 */
function submissionsOf(rollUps: readonly RollUp[]): Submission[] {
  const kept = new Map<string, Submission[]>()
  for (const { submissions } of rollUps)
    for (const one of submissions) {
      const key = `${one.unit}\0${one.period}\0${one.sha256}`
      const same = kept.get(key)
      if (same === undefined) {
        kept.set(key, [one])
        continue
      }
      const at = same.findIndex(other => saysTheSame(one, other))
      if (at < 0) same.push(one)
      else if (order(one.file, same[at]!.file) < 0) same[at] = one
    }
  const all = [...kept.values()].flatMap(same => (same.length < 2 ? same : same.sort(byContent)))
  return all.sort(bySubmission)
}

/** By unit, number and hash; a stable sort keeps the rest in the order of content. */
const bySubmission = (a: Submission, b: Submission): number =>
  order(a.unit, b.unit) || a.number - b.number || order(a.sha256, b.sha256)

const contentOfSubmission = ({ number, leaves, answers }: Submission) =>
  contentOf([number, leaves, [...answers].sort()])
const byContent = (a: Submission, b: Submission) => order(contentOfSubmission(a), contentOfSubmission(b))

function saysTheSame(a: Submission, b: Submission): boolean {
  if (a === b) return true
  if (a.number !== b.number || a.leaves.length !== b.leaves.length || a.answers.size !== b.answers.size) return false
  return (
    a.leaves.every((leaf, slot) => isSameLeaf(leaf, b.leaves[slot])) &&
    [...a.answers].every(([id, text]) => b.answers.get(id) === text)
  )
}

const isSameLeaf = (a: Leaf | undefined, b: Leaf | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.state === b.state &&
    a.value === b.value &&
    a.raw === b.raw &&
    a.sheet === b.sheet &&
    a.cell === b.cell &&
    a.hazard === b.hazard &&
    a.estimate === b.estimate)
