// The figures of a unit held against those of the other units of its roll-up (hazard H10): what a first roll-up has no
// earlier ones for, and what stands in the column of last year too. No figure is changed: warnings only.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Place } from '../../model/place.js'
import type { Slot } from '../../model/slot.js'
import type { UnitNow } from './history.js'
import { historyFinding } from './history-words.js'

/** Units differ in size; a figure this many times the next largest, and not a small one, is told. */
const FAR = 20
const LEAST_VALUE = 1000
/** Fewer others say nothing of what is usual; of four units one may be far above, of forty ten. */
const LEAST_UNITS = 5
const SHARE = 4
/** More figures than these at the top are no slip of a few. */
const MOST_TOP = 8

interface Ranked {
  readonly value: number
  readonly unit: UnitNow
}

/** The largest figures of a slot, falling, and how many units state one above 0. One pass: there may be thousands of units. */
function largest(units: readonly UnitNow[], slot: number): { readonly top: readonly Ranked[]; readonly count: number } {
  const top: Ranked[] = []
  let count = 0
  for (const unit of units) {
    const leaf = unit.leaves[slot]
    const value = leaf?.state === 'value' ? Number(leaf.value) : 0
    if (!(value > 0)) continue
    count++
    if (top.length > MOST_TOP && value <= top[MOST_TOP]!.value) continue
    const at = top.findIndex(one => one.value < value)
    top.splice(at === -1 ? top.length : at, 0, { value, unit })
    top.length = Math.min(top.length, MOST_TOP + 1)
  }
  return { top, count }
}

const decimal = (value: number) => String(Number(value.toPrecision(12)))
const shown = (text: string) => ({ vi: text.replace('.', ','), en: text })

/** Figures far above those of all other units, each unit and indicator once, at the first of its columns. */
export function farAboveOthers(slots: readonly Slot[], units: readonly UnitNow[]): Diagnostic[] {
  const findings: Diagnostic[] = []
  const told = new Set<string>()
  for (const { index, indicator, column } of slots) {
    if (!['count', 'decimal', 'money'].includes(indicator.kind) || column.kind === 'year_plan') continue
    const { top, count } = largest(units, index)
    if (count < LEAST_UNITS) continue
    const most = Math.min(Math.floor(count / SHARE), top.length - 1)
    const last = top.findIndex(({ value }, i) => i < most && value >= LEAST_VALUE && value >= FAR * top[i + 1]!.value)
    for (const { value, unit: now } of top.slice(0, last + 1)) {
      const key = `${now.unit.id} ${indicator.id}`
      if (told.has(key)) continue
      told.add(key)
      const leaf = now.leaves[index]!
      const file = now.fileOf(index) ?? ''
      const place: Place =
        leaf.cell === '' ? { kind: 'file', file } : { kind: 'cell', file, sheet: leaf.sheet, cell: leaf.cell }
      const next = top[last + 1]!.value
      const fills = {
        unit: now.unit.name,
        id: now.unit.id,
        title: indicator.title,
        indicator: indicator.id,
        column: column.id,
        value: leaf.value ?? '',
        shown: shown(leaf.value ?? ''),
        times: Math.round(value / next),
        count: count - last - 1,
        most: shown(decimal(next)),
      }
      findings.push(historyFinding('rollup/far-above-others', place, fills))
    }
  }
  return findings
}
