// Which of the expected units report themselves. Units that have others below them do not: their totals are made of those
// (E15), unless a decision says that a unit reports for all that is below it.
import type { ExpectedUnit, RollUp } from '../../model/rollup.js'

export interface UnitTree {
  /** Sorted by id. */
  readonly leaves: readonly ExpectedUnit[]
  /** All units that the roll-up knows. */
  readonly known: ReadonlyMap<string, ExpectedUnit>
  /** The units above one, the nearest first. */
  readonly aboveOf: (id: string) => readonly string[]
  /** Units that by decision report for those below them. */
  readonly reporters: ReadonlySet<string>
}

/** The tree of a roll-up; `decided` are the units that by decision report instead of those below them. */
export function unitTree(
  { expected, above }: Pick<RollUp, 'expected' | 'above'>,
  decided: ReadonlySet<string>,
): UnitTree {
  const known = new Map([...above, ...expected].map(unit => [unit.id, unit]))
  const reporters = new Set([...decided].filter(id => known.has(id)))
  const aboveOf = (id: string): string[] => {
    const chain: string[] = []
    // A tree that two lists made together may hold a circle.
    for (let parent = known.get(id)?.parent; parent !== undefined && !chain.includes(parent) && parent !== id; ) {
      chain.push(parent)
      parent = known.get(parent)?.parent
    }
    return chain
  }
  const heads = new Set<string>()
  for (const { id } of expected) for (const head of aboveOf(id)) heads.add(head)
  const isLeaf = ({ id }: ExpectedUnit) =>
    reporters.has(id)
      ? !aboveOf(id).some(head => reporters.has(head))
      : !heads.has(id) && !aboveOf(id).some(head => reporters.has(head))
  const asked = [...known.values()].filter(({ id }) => reporters.has(id))
  const all = new Map([...expected, ...asked].map(unit => [unit.id, unit]))
  const leaves = [...all.values()].filter(isLeaf).sort((a, b) => (a.id < b.id ? -1 : 1))
  return { leaves, known, aboveOf, reporters }
}
