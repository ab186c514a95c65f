// Which of the files of one unit say what: for each slot the highest submission number wins whole, and equal numbers that
// disagree are a conflict (hazards 4 (2) and (3)). Nothing falls back to an older figure.
import type { ExpectedUnit, UnitOutcome } from '../../model/rollup.js'
import type { Leaf, Submission } from '../../model/submission.js'
import { order } from './union.js'

/** What several files of one number say of one slot. */
export interface Conflict {
  readonly slot: number
  readonly candidates: readonly { readonly leaf: Leaf; readonly submission: Submission }[]
}

export interface UnitFigures {
  /** By slot; undefined where nobody said anything, which is missing. A conflict is refused. */
  readonly leaves: readonly (Leaf | undefined)[]
  /** The submission that the leaf of a slot is from. */
  readonly sourceOf: (slot: number) => Submission | undefined
  readonly conflicts: readonly Conflict[]
  /** Those that something is taken from, or that conflict; then those that say nothing that counts. */
  readonly used: readonly Submission[]
  readonly superseded: readonly Submission[]
}

/** One unit that reports, with what its files say and what became of them. */
export interface ResolvedUnit extends UnitFigures {
  readonly unit: ExpectedUnit
  readonly outcome: UnitOutcome
}

/** What stands where candidates disagree. */
export const CONFLICT: Leaf = { state: 'refused', raw: '', sheet: '', cell: '', hazard: 'E11' }
/** What stands where a newer submission was refused whole. */
export const WITHDRAWN: Leaf = { state: 'refused', raw: '', sheet: '', cell: '' }

const saysSame = (a: Leaf, b: Leaf) => a.state === b.state && a.value === b.value
const bySource = (a: Submission, b: Submission) => order(a.file, b.file) || order(a.sha256, b.sha256)

/** Puts the submissions of one unit together; in the order of the roll-up, so lower numbers first. */
export function resolveUnit(submissions: readonly Submission[], slots: number): UnitFigures {
  const [only] = submissions
  if (only === undefined) return { leaves: [], sourceOf: () => undefined, conflicts: [], used: [], superseded: [] }
  if (submissions.length === 1)
    return { leaves: only.leaves, sourceOf: () => only, conflicts: [], used: [only], superseded: [] }
  const leaves: (Leaf | undefined)[] = []
  const sources: (Submission | undefined)[] = []
  const conflicts: Conflict[] = []
  const used = new Set<Submission>()
  for (let slot = 0; slot < slots; slot++) {
    const candidates = candidatesOf(submissions, slot)
    for (const one of candidates) used.add(one)
    const source = [...candidates].sort(bySource)[0]
    const leaf = source?.leaves[slot]
    sources.push(source)
    if (leaf === undefined || candidates.every(one => saysSame(one.leaves[slot]!, leaf))) leaves.push(leaf)
    else {
      leaves.push(CONFLICT)
      conflicts.push({
        slot,
        candidates: candidates.map(submission => ({ leaf: submission.leaves[slot]!, submission })),
      })
    }
  }
  return {
    leaves,
    sourceOf: slot => sources[slot],
    conflicts,
    used: submissions.filter(one => used.has(one)),
    superseded: submissions.filter(one => !used.has(one)),
  }
}

/** The submissions of the highest number that say anything of a slot. */
function candidatesOf(submissions: readonly Submission[], slot: number): Submission[] {
  let candidates: Submission[] = []
  for (const one of submissions) {
    if (one.leaves[slot] === undefined) continue
    if (candidates.length > 0 && one.number > candidates[0]!.number) candidates = []
    if (candidates.length === 0 || one.number === candidates[0]!.number) candidates.push(one)
  }
  return candidates
}
