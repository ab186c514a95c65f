// Wholes that a form computes. Ours are added up from the leaves of their parts, exactly; what the file says of them is only
// compared, since a total may be old, typed over, or short of a row (hazards D07 to D09, H08, H17).
import type { Big } from 'big.js'
import { formulaTokens } from '../../model/formula-tokens.js'
import type { Leaf } from '../../model/submission.js'
import type { Cell } from '../../model/table.js'
import { type CellNumber, readCellNumber, readStoredNumber } from '../../words/cell-number.js'
import { decimalsOf } from '../../words/decimal-text.js'
import { findingsFrom } from '../../words/finding.js'
import { textOf } from '../../words/legacy-text.js'
import { Decimal } from './formula-value.js'
import { formulaWords } from './formula-words.js'
import type { Whole } from './frame.js'
import { decimalShown, type Judging, placeOf, refuse, shownIn } from './judging.js'
import { shownAs } from './number-format.js'

const finding = findingsFrom(formulaWords)

/** Decides each whole from its parts, and compares it with what the file says of it. Parts must have been decided. */
export function judgeTotals(judging: Judging): void {
  for (const whole of judging.frame.wholes) {
    addUp(judging, whole)
    compare(judging, whole)
  }
}

/** Decides each whole anew, after parts were refused. */
export function addUpTotals(judging: Judging): void {
  for (const whole of judging.frame.wholes)
    if (judging.leaves[whole.slot.index]?.state !== 'refused') addUp(judging, whole)
}

function addUp(judging: Judging, { slot, parts, lacking }: Whole): void {
  const { leaves, recognised } = judging
  const cell = recognised.cells[slot.index]
  const place = recognised.places[slot.index]
  const where = {
    // What the file holds, where it is a number; texts of a locked cell tell nothing that a total needs.
    raw: cell?.value.kind === 'number' ? cell.raw : '',
    sheet: place?.sheet ?? '',
    cell: place?.cell ?? '',
  }
  const known = parts.map(({ index }) => leaves[index])
  const state = stateOf(known, lacking)
  const estimate = known.some(leaf => leaf?.estimate === true)
  if (state === undefined) leaves[slot.index] = undefined
  else if (state === 'refused') refuse(judging, slot.index, 'D07')
  else if (state !== 'sum') leaves[slot.index] = { state, ...where }
  else {
    const value = plainSum(known)
    const leaf: Leaf = { state: value === '0' ? 'zero' : 'value', value, ...where, ...(estimate && { estimate }) }
    leaves[slot.index] = leaf
  }
}

/** Undefined where a partial submission says nothing of some part. */
function stateOf(parts: readonly (Leaf | undefined)[], lacking: boolean): 'sum' | Leaf['state'] | undefined {
  if (parts.some(leaf => leaf?.state === 'refused')) return 'refused'
  if (parts.some(leaf => leaf === undefined)) return undefined
  if (lacking || parts.length === 0 || parts.some(leaf => leaf?.state === 'missing')) return 'missing'
  return parts.every(leaf => leaf?.state === 'not-applicable') ? 'not-applicable' : 'sum'
}

/** Whole numbers below 10^15 add up exactly as they are; nearly all figures are such. */
function plainSum(leaves: readonly (Leaf | undefined)[]): string {
  let quick = 0
  for (const leaf of leaves) {
    const value = leaf?.value
    if (value === undefined) continue
    if (value.length > 14 || value.includes('.')) return exactSum(leaves).toFixed()
    quick += Number(value)
  }
  return Number.isSafeInteger(quick) ? String(quick) : exactSum(leaves).toFixed()
}

const exactSum = (leaves: readonly (Leaf | undefined)[]): Big =>
  leaves.reduce((sum, leaf) => (leaf?.value === undefined ? sum : sum.plus(leaf.value)), new Decimal(0))

/** What the file says of a whole: a number of its own cell, as the grammar reads it. */
function statedIn(judging: Judging, { slot }: Whole, cell: Cell): CellNumber | undefined {
  const expected = judging.frame.expected[slot.index]
  if (expected === undefined) return undefined
  if (cell.value.kind === 'number') return readStoredNumber(cell.value.decimal, expected, shownAs(cell.format))
  return cell.value.kind === 'text' ? readCellNumber(textOf(cell), expected, judging.notation) : undefined
}

function compare(judging: Judging, whole: Whole): void {
  const { slot, parts } = whole
  const { recognised, findings, leaves } = judging
  const cell = recognised.cells[slot.index]
  if (cell === undefined || cell.value.kind === 'empty') return
  const stated = statedIn(judging, whole, cell)
  const leaf = leaves[slot.index]
  const ours = leaf?.value
  const place = placeOf(judging, slot.index)
  if (stated?.state === 'missing') return
  if (ours === undefined) {
    const typed = cell.formula === undefined && stated?.value !== undefined && stated.value !== '0'
    const blank = parts.filter(({ index }) => leaves[index]?.state === 'missing')
    if (!typed || blank.length === 0) {
      if (stated?.value !== undefined && leaf !== undefined && leaf.state !== 'not-applicable')
        findings.push(finding('sheet/total-unchecked', place, { stated: decimalShown(stated.value) }))
      return
    }
    findings.push(finding('sheet/only-total', place, { stated: decimalShown(stated.value!) }))
    for (const { index } of blank) refuse(judging, index, 'D07')
    refuse(judging, slot.index, 'D07')
    return
  }
  const sum = decimalShown(ours)
  if (stated?.value === undefined) {
    findings.push(finding('sheet/total-unreadable', place, { text: shownIn(cell), sum }))
    return
  }
  if (stated.value !== ours && differs(judging, whole, stated.value, ours)) {
    findings.push(finding('sheet/total-differs', place, { stated: decimalShown(stated.value), sum }))
    return
  }
  const own = recognised.formulas[slot.index]
  if (own === undefined || cell.formula === own) return
  if (cell.formula === undefined) {
    // In files without formulas every total is typed.
    if (recognised.format !== 'csv' && recognised.format !== 'html')
      findings.push(finding('sheet/formula-overwritten', place, { stated: decimalShown(stated.value) }))
  } else if (!isSameFormula(cell.formula, own)) findings.push(finding('sheet/formula-replaced', place))
}

const differs = (judging: Judging, whole: Whole, stated: string, ours: string): boolean =>
  new Decimal(stated)
    .minus(ours)
    .abs()
    .gt(toleranceOf(judging, whole, stated))

/** Half a unit of the last place for each rounded part (hazard H17); whole counts are never rounded. */
function toleranceOf({ leaves }: Judging, { slot, parts }: Whole, stated: string): Big {
  const { indicator } = slot
  if (indicator.kind === 'count') return new Decimal(0)
  const values = [stated, ...parts.flatMap(({ index }) => leaves[index]?.value ?? [])]
  const written = Math.max(...values.map(decimalsOf))
  const decimals = 'decimals' in indicator ? (indicator.decimals ?? written) : written
  // Binary noise of a sum that a spreadsheet program computed.
  const noise = new Decimal(stated).abs().times('1e-13')
  if (decimals === 0) return noise
  return new Decimal(10).pow(-decimals).times(parts.length).times('0.5').plus(noise)
}

/** Whether two formulas are one but for blanks, case and `$`. */
function isSameFormula(a: string, b: string): boolean {
  const plain = (formula: string) =>
    formulaTokens(formula)
      ?.map(({ from, to }) => formula.slice(from, to).replaceAll('$', '').toUpperCase())
      .join(' ')
  return plain(a) === plain(b)
}
