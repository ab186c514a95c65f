// The column of the period beside the running total of the year: swapped, equal where they cannot be, or different where they
// must be equal (hazards H03, H06).
import { monthsOf } from '../../../model/period.js'
import type { Slot } from '../../../model/slot.js'
import { findingsFrom } from '../../../words/finding.js'
import { decimalShown, type Judging, placeOf, refuse } from '../judging.js'
import { meaningWords } from '../meaning-words.js'
import { isAtMost } from './parts.js'

const finding = findingsFrom(meaningWords)

interface Pair {
  readonly inPeriod: Slot
  readonly running: Slot
  readonly value: string
  readonly total: string
}

/** Compares what happened in the period with what ran up since January. */
export function checkRunningTotals(judging: Judging): void {
  const pairs = pairsOf(judging)
  if (pairs.length === 0) return
  const below = pairs.filter(({ value, total }) => !isAtMost(value, total))
  for (const { inPeriod, running, value, total } of below) {
    const fills = { running: decimalShown(total), value: decimalShown(value) }
    const note = { vi: `Số trong kỳ là ${fills.value.vi}.`, en: `In the period it is ${value}.` }
    const related = [{ place: placeOf(judging, inPeriod.index), note }]
    judging.findings.push(finding('sheet/running-total-below', placeOf(judging, running.index), fills, related))
    refuse(judging, running.index, 'H03')
    refuse(judging, inPeriod.index, 'H03')
  }
  const left = pairs.filter(pair => !below.includes(pair))
  if (monthsOf(judging.job.period).first === 1) tellDifferent(judging, left)
  else tellRepeated(judging, left)
}

function pairsOf({ frame, leaves }: Judging): Pair[] {
  const pairs: Pair[] = []
  for (const { inPeriod, total: running } of frame.running) {
    const value = leaves[inPeriod.index]?.value
    const total = leaves[running.index]?.value
    if (value !== undefined && total !== undefined) pairs.push({ inPeriod, running, value, total })
  }
  return pairs
}

function tellDifferent(judging: Judging, pairs: readonly Pair[]): void {
  const different = pairs.filter(({ value, total }) => value !== total)
  const [first] = different
  if (first === undefined) return
  const fills = { count: different.length, running: decimalShown(first.total), value: decimalShown(first.value) }
  judging.findings.push(finding('sheet/running-total-differs', placeOf(judging, first.running.index), fills))
}

/** Equal small figures are no wonder: this many indicators, or one figure of this size, are. */
const ENOUGH = 3
const LARGE = 10

function tellRepeated(judging: Judging, pairs: readonly Pair[]): void {
  const filled = pairs.filter(({ total }) => total !== '0')
  const [first] = filled
  if (first === undefined || filled.some(({ value, total }) => value !== total)) return
  if (filled.length < ENOUGH && !filled.some(({ value }) => Number(value) >= LARGE)) return
  const place = placeOf(judging, first.inPeriod.index)
  judging.findings.push(finding('sheet/running-total-repeated', place, { count: filled.length }))
}
