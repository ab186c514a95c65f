// What a returned form says: each cell by itself first, then what the cells of one file say of each other. A figure that was
// refused is in no total, and whatever is made of it is refused with it.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { Leaf, Recognised, Submission } from '../../model/submission.js'
import type { Cell } from '../../model/table.js'
import type { Expected } from '../../words/cell-number.js'
import { findingsFrom } from '../../words/finding.js'
import { judgeBlanks } from './blanks.js'
import { judgeCell } from './cell.js'
import { type FormulaSheet, type FormulaSheets, formulaSheet } from './formula.js'
import { formulaWords } from './formula-words.js'
import { frameOf } from './frame.js'
import { type Judging, tableOf } from './judging.js'
import { checkParts } from './meaning/parts.js'
import { checkRules } from './meaning/rules.js'
import { checkRunningTotals } from './meaning/running-totals.js'
import { checkUsual } from './meaning/usual.js'
import { checkMerges } from './merged-figures.js'
import { checkNotation, checkThousands, notationIn } from './notation.js'
import { checkPrintedUnits } from './printed-units.js'
import { checkNotes, checkRemarks } from './remarks.js'
import { judgeAnswers, judgeText } from './texts.js'
import { addUpTotals, judgeTotals } from './totals.js'

const finding = findingsFrom(formulaWords)

export interface Judged {
  readonly submission: Submission
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Judges a recognised file: one leaf a slot, and what was found, at its cell. Never throws, whatever the cells hold; a leaf
 * that is refused, missing or not applicable has no value.
 */
export function judge(recognised: Recognised, job: ReportingJob): Judged {
  const frame = frameOf(job.form)
  const judging: Judging = {
    recognised,
    job,
    frame,
    notation: notationIn(recognised, frame),
    leaves: new Array<Leaf | undefined>(frame.slots.length).fill(undefined),
    findings: [],
  }
  const { leaves, findings } = judging
  checkThousands(judging)
  checkMerges(judging)
  judgeCells(judging)
  checkPrintedUnits(judging)
  judgeBlanks(judging)
  judgeTotals(judging)
  checkParts(judging)
  checkRunningTotals(judging)
  checkRules(judging)
  addUpTotals(judging)
  checkUsual(judging)
  checkNotation(judging)
  checkRemarks(judging)
  checkNotes(judging)
  checkCalculation(judging)
  const answers = judgeAnswers(recognised, findings)
  const { unit, period, number, file, sha256 } = recognised
  const form = { id: job.form.id, version: job.form.version }
  return { submission: { unit, period, form, number, file, sha256, leaves, answers }, diagnostics: findings }
}

function judgeCells(judging: Judging): void {
  const { recognised, frame, leaves } = judging
  const { cells, estimates } = recognised
  const sheets = sheetsOf(judging)
  for (const slot of frame.slots) {
    const { index } = slot
    const cell = cells[index]
    if (cell === undefined || !slot.typed || leaves[index] !== undefined) continue
    const expected = frame.expected[index]
    if (expected === undefined) judgeText(judging, index, cell)
    else if (isPlain(cell, expected)) leaves[index] = plainLeaf(cell, estimates[index] === true)
    else judgeCell(judging, slot, cell, expected, sheets)
    // A formula without a result, or a text of blanks, is a blank.
    if (leaves[index]?.hazard === 'A17') leaves[index] = undefined
  }
}

/** Whether a cell is a whole number that nobody did anything to: nearly all cells of nearly all forms. */
const isPlain = (cell: Cell, expected: Expected): boolean =>
  cell.value.kind === 'number' &&
  expected.kind !== 'percent' &&
  (cell.format === '#,##0' || cell.format === 'General' || cell.format === '0') &&
  PLAIN.test(cell.value.decimal) &&
  cell.formula === undefined &&
  cell.struck === 'none' &&
  cell.colour === undefined &&
  cell.coveredBy === undefined
/** Shorter than a day's serial number and than any number of a person. */
const PLAIN = /^\d{1,4}$/

function plainLeaf({ value, raw, place }: Cell, estimate: boolean): Leaf {
  const decimal = value.kind === 'number' ? value.decimal : '0'
  const state = decimal === '0' ? 'zero' : 'value'
  const leaf = { state, value: decimal, raw, sheet: place.sheet, cell: place.cell } as const
  return estimate ? { ...leaf, estimate: true } : leaf
}

function sheetsOf(judging: Judging): FormulaSheets {
  const known = new Map<string, FormulaSheet | undefined>()
  return name => {
    if (!known.has(name)) {
      const table = tableOf(judging, name)
      known.set(name, table && formulaSheet(table.cells, table.name))
    }
    return known.get(name)
  }
}

/** Stored results of a file that computes on demand only may be old, also where they could be checked (hazard D11). */
function checkCalculation({ recognised, findings }: Judging): void {
  if (recognised.manualCalculation !== true) return
  const count = recognised.cells.filter(cell => cell?.formula !== undefined).length
  if (count > 0) findings.push(finding('sheet/manual-calculation', { kind: 'file', file: recognised.file }, { count }))
}
