// The order in which units are printed, and the groups in between (districts of a province) whose figures stand beside those of
// the whole.
import type { ExpectedUnit } from '../../model/rollup.js'
import type { UnitTree } from './leaf-units.js'

export interface UnitGroup {
  readonly unit: ExpectedUnit
  /** Ids of the units in it, which follow one another in the order of print. */
  readonly units: readonly string[]
}

export interface PrintOrder {
  readonly units: readonly ExpectedUnit[]
  readonly groups: readonly UnitGroup[]
}

/**
 * The units of trees as they are printed: in the order of `listed` (the list of the plan) as far as it has them, those of one
 * group together. The group of a unit is the unit above it that stands right below the top of the tree; units right below the
 * top have none.
 */
export function printOrder(
  units: readonly ExpectedUnit[],
  trees: readonly UnitTree[],
  listed: readonly string[],
): PrintOrder {
  const rank = new Map(listed.map((id, i) => [id, i]))
  const rankOf = (id: string) => rank.get(id) ?? listed.length
  const aboveOf = (id: string) => trees.findLast(({ known }) => known.has(id))?.aboveOf(id) ?? []
  const known = (id: string) => trees.findLast(one => one.known.has(id))?.known.get(id)
  const tops = new Set(units.map(({ id }) => aboveOf(id).at(-1)))
  const groupOf = (id: string): ExpectedUnit | undefined => {
    const above = aboveOf(id)
    const head = tops.size === 1 ? above.at(-2) : above.at(-1)
    return head === undefined ? undefined : known(head)
  }
  const inOrder = [...units].sort((a, b) => rankOf(a.id) - rankOf(b.id) || (a.id < b.id ? -1 : 1))
  // A group stands where its first unit does.
  const byGroup = new Map<string, ExpectedUnit[]>()
  for (const unit of inOrder) {
    const head = groupOf(unit.id)?.id ?? ''
    const same = byGroup.get(head)
    if (same === undefined) byGroup.set(head, [unit])
    else same.push(unit)
  }
  const groups = [...byGroup].flatMap(([head, own]) => {
    const unit = known(head)
    return head === '' || unit === undefined ? [] : [{ unit, units: own.map(({ id }) => id) }]
  })
  return { units: [...byGroup.values()].flat(), groups }
}
