// Cells without a figure. A blank is unknown and never 0, unless the form or the unit says so expressly (hazards A17 to A19, E17).
import { monthsOf } from '../../model/period.js'
import type { Slot } from '../../model/slot.js'
import type { Leaf } from '../../model/submission.js'
import { findingsFrom } from '../../words/finding.js'
import { blankWords } from './blank-words.js'
import { isFlow } from './frame.js'
import { decimalShown, type Judging, placeOf, refuse } from './judging.js'

const finding = findingsFrom(blankWords)

/** Decides every typed slot that no cell has decided, and tells of blanks; computed slots stay as they are. */
export function judgeBlanks(judging: Judging): void {
  const { frame, leaves, recognised, findings } = judging
  const typed = frame.figures
  const blanks = typed.filter(({ index }) => leaves[index] === undefined && recognised.places[index] !== undefined)
  for (const { index, typed } of frame.slots)
    if (typed && recognised.places[index] === undefined && !recognised.partial) refuse(judging, index, 'C07')
  if (recognised.partial) return
  const file = { kind: 'file', file: recognised.file } as const
  for (const slot of frame.slots)
    if (slot.indicator.kind === 'text' && leaves[slot.index] === undefined) decide(judging, slot, 'missing')

  if (recognised.nothingOccurred) {
    judgeDeclaredBlanks(judging, typed, blanks)
    return
  }
  const stated = typed.some(({ index }) => leaves[index] !== undefined && leaves[index].hazard !== 'C07')
  const totals = frame.wholes.some(({ slot }) => {
    const cell = recognised.cells[slot.index]
    return cell !== undefined && cell.formula === undefined && cell.value.kind !== 'empty'
  })
  if (!stated && !totals) {
    for (const slot of blanks) decide(judging, slot, 'missing')
    if (blanks.length > 0) findings.push(finding('sheet/no-figures', file))
    return
  }
  const missing = blanks.filter(slot => frame.expected[slot.index]!.blank !== 'zero')
  for (const slot of blanks) decide(judging, slot, missing.includes(slot) ? 'missing' : 'zero')
  tellMissing(judging, typed, new Set(missing))
  const own = typed.filter(({ column }) => column.kind === 'in_period' || column.kind === 'cumulative')
  if (own.length > 0 && own.every(({ index }) => leaves[index]?.state === 'zero'))
    findings.push(finding('sheet/all-zero', file))
}

function decide({ leaves, recognised }: Judging, { index }: Slot, state: 'missing' | 'zero' | 'not-applicable'): void {
  const place = recognised.places[index]
  const where = { raw: '', sheet: place?.sheet ?? '', cell: place?.cell ?? '', hazard: 'A17' }
  const leaf: Leaf = state === 'zero' ? { state, value: '0', ...where } : { state, ...where }
  leaves[index] = leaf
}

/** One finding a cell; a column that is blank as a whole is told once, since archives may fill it. */
function tellMissing(judging: Judging, typed: readonly Slot[], missing: ReadonlySet<Slot>): void {
  if (missing.size === 0) return
  const { frame, findings } = judging
  const blankColumns = new Set(
    frame.form.columns.filter(column => {
      const all = typed.filter(slot => slot.column === column)
      return all.length > 1 && all.every(slot => missing.has(slot))
    }),
  )
  for (const column of blankColumns) {
    const slots = typed.filter(slot => slot.column === column)
    const fills = { column: column.title, count: slots.length }
    findings.push(finding('sheet/blank-column', placeOf(judging, slots[0]!.index), fills))
  }
  const filled = new Set(typed.filter(slot => !missing.has(slot)).map(({ indicator }) => indicator))
  for (const { index, column, indicator } of missing) {
    if (blankColumns.has(column)) continue
    const code = filled.has(indicator) ? 'sheet/half-filled' : 'sheet/blank-cell'
    findings.push(finding(code, placeOf(judging, index)))
  }
}

/** Blanks under the box "không phát sinh": zeros of this period. What it does not speak of stays missing. */
function judgeDeclaredBlanks(judging: Judging, typed: readonly Slot[], blanks: readonly Slot[]): void {
  const { leaves, findings, recognised, job } = judging
  const opensYear = monthsOf(job.period).first === 1
  const isMeant = ({ column, indicator }: Slot) =>
    column.kind === 'in_period' || (column.kind === 'cumulative' && (opensYear || !isFlow(indicator)))
  let doubted = false
  for (const slot of typed) {
    const leaf = leaves[slot.index]
    if (leaf === undefined || !isMeant(slot)) continue
    if (leaf.state === 'refused') doubted = true
    if (leaf.state !== 'value' || !isFlow(slot.indicator)) continue
    doubted = true
    const fills = { text: decimalShown(leaf.value ?? '') }
    findings.push(finding('sheet/figure-despite-none', placeOf(judging, slot.index), fills))
    refuse(judging, slot.index, 'A17')
  }
  let zeros = 0
  for (const slot of blanks) {
    if (doubted || !isMeant(slot)) {
      decide(judging, slot, 'missing')
      if (!doubted && slot.column.kind === 'cumulative')
        findings.push(finding('sheet/running-total-blank', placeOf(judging, slot.index)))
      continue
    }
    // Of nothing there is no percentage and no mean.
    if (slot.indicator.kind === 'percent' || slot.indicator.kind === 'mean') {
      decide(judging, slot, 'not-applicable')
      continue
    }
    decide(judging, slot, 'zero')
    zeros++
    if ('over_time' in slot.indicator && slot.indicator.over_time === 'latest')
      findings.push(finding('sheet/stock-as-zero', placeOf(judging, slot.index)))
  }
  const file = { kind: 'file', file: recognised.file } as const
  if (zeros > 0) findings.push(finding('sheet/blanks-as-zero', file, { count: zeros }))
}
