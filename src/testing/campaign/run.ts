// Damages forms whose truth is known, merges them, and holds every total against the truth. A total that differs while it
// looks complete is what must never happen; how the others fare is counted beside it.
import { createHash } from 'node:crypto'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Figure, RollUp } from '../../model/rollup.js'
import { slotsOf } from '../../model/slot.js'
import type { Submission } from '../../model/submission.js'
import { checkReturn } from '../../rollup/check-return.js'
import { composeForm, formMould } from '../../rollup/form/compose-form.js'
import { figuresOf } from '../../rollup/merge/figures.js'
import { resolve } from '../../rollup/merge/resolve.js'
import { writeXlsx } from '../../rollup/xlsx/write.js'
import { readSpreadsheet } from '../../sources/spreadsheet.js'
import { FormFile } from './form-file.js'
import type { Mutator } from './mutator.js'
import { mutators } from './mutators.js'
import {
  campaignForm,
  campaignJob,
  type Draw,
  drawsFrom,
  oneOf,
  type Truth,
  truthOf,
  typedSlots,
  whole,
} from './province.js'

/** What one workbook of the campaign came to. */
export interface Outcome {
  readonly seed: number
  readonly mutators: readonly Mutator[]
  readonly kind: Mutator['kind']
  /** Figures that differ from the truth and look complete. */
  readonly wrong: readonly string[]
  /** Of those, the ones that no finding at a cell of the file warns of. */
  readonly silent: readonly string[]
  /** Some figure could not be used. */
  readonly refused: boolean
  /** Cells that were touched and that no finding names; "file" where the file was not refused. */
  readonly untold: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

const slots = slotsOf(campaignForm)
const mould = formMould(campaignJob)
const blanks = campaignJob.expected.map(unit => new FormFile(writeXlsx(composeForm(mould, unit))))

function filled(unit: number, truth: Truth): FormFile {
  const file = blanks[unit]!.copy()
  for (const slot of typedSlots) file.number(file.at(slot.name), truth.get(`${slot.indicator.id}_${slot.column.id}`)!)
  return file
}

interface ReadBack {
  readonly submissions: readonly Submission[]
  readonly diagnostics: readonly Diagnostic[]
}

function readBack(bytes: Uint8Array, file: string): ReadBack {
  const read = readSpreadsheet(bytes, file)
  if (read.kind === 'problem') return { submissions: [], diagnostics: [read.problem] }
  if (read.kind !== 'workbook') return { submissions: [], diagnostics: [] }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { submissions, diagnostics } = checkReturn(read.workbook, { file, sha256 }, { job: campaignJob })
  return { submissions, diagnostics: [...read.notes, ...diagnostics] }
}

const UNITS = campaignJob.expected.length
/** How many undamaged returns each unit has; they are read once. */
const CLEAN = 12
const clean = new Map<string, { readonly truth: Truth; readonly read: ReadBack }>()

function cleanReturn(unit: number, which: number) {
  const key = `${unit}:${which}`
  const known = clean.get(key)
  if (known !== undefined) return known
  const truth = truthOf(drawsFrom(unit * CLEAN + which))
  const made = { truth, read: readBack(filled(unit, truth).bytes(), `xa-${unit}.xlsx`) }
  clean.set(key, made)
  return made
}

/** The figures of all units, from what was read of each, and what putting them together found. */
function figuresFrom(reads: readonly ReadBack[]): { figures: readonly Figure[]; diagnostics: readonly Diagnostic[] } {
  const rollUp: RollUp = {
    form: { id: campaignForm.id, version: campaignForm.version },
    period: campaignJob.period.id,
    window: campaignJob.window,
    expected: campaignJob.expected,
    above: campaignJob.above,
    submissions: reads.flatMap(({ submissions }) => submissions),
    files: [],
    decisions: [],
    diagnostics: [],
  }
  const resolved = resolve(rollUp, { slots })
  return { figures: figuresOf(campaignForm, [resolved]).figures, diagnostics: resolved.diagnostics }
}

const decimal = (value: string | null) => (value === null ? undefined : Math.round(Number(value) * 1e6) / 1e6)

/** What a figure truly is, by an arithmetic of its own: sums of whole thousandths. */
function trueFigure({ indicator: id, column }: Figure, truths: readonly Truth[]): number | undefined {
  const indicator = campaignForm.indicators.find(one => one.id === id)!
  const thousandths = (truth: Truth, of: string) => Math.round(Number(truth.get(`${of}_${column}`)) * 1000)
  const sum = (of: string) => truths.reduce((total, truth) => total + thousandths(truth, of), 0)
  switch (indicator.kind) {
    case 'count':
    case 'decimal':
    case 'money':
      return sum(id) / 1000
    case 'ratio': {
      const under = sum(indicator.denominator)
      return under === 0 ? undefined : Math.round((sum(indicator.numerator) / under) * 1000 + 1e-9) / 10
    }
    case 'mean': {
      const weight = sum(indicator.weight)
      const weighted = truths.reduce(
        (total, truth) => total + thousandths(truth, id) * thousandths(truth, indicator.weight),
        0,
      )
      return weight === 0 ? undefined : Math.round((weighted / weight / 1000) * 100 + 1e-9) / 100
    }
    default:
      return undefined
  }
}

/** The cells whose figures a total is made of, by name. */
function feeding(figure: string): string[] {
  return slots
    .filter(({ indicator, column }) => figure === `${indicator.id}_${column.id}`)
    .concat(
      slots.filter(({ indicator, column }) => {
        const of = campaignForm.indicators.find(one => figure === `${one.id}_${column.id}`)
        if (of === undefined) return false
        if (of.kind === 'ratio') return [of.numerator, of.denominator].includes(indicator.id)
        if (of.kind === 'mean') return of.weight === indicator.id
        return 'parts' in of && of.parts?.as === 'partition' && of.parts.of.includes(indicator.id)
      }),
    )
    .map(({ name }) => name)
}

const RANK = { benign: 0, detectable: 1, undetectable: 2 } as const

/** One workbook with so many mutators, drawn by the seed. */
export function runOne(seed: number, count: number, among: readonly Mutator[] = mutators): Outcome {
  const draw = drawsFrom(seed)
  const victim = whole(draw, 0, UNITS - 1)
  const others = Array.from({ length: UNITS }, (_, unit) => cleanReturn(unit, whole(draw, 0, CLEAN - 1)))
  const truths = others.map(({ truth }, unit) => (unit === victim ? truthOf(draw) : truth))
  const name = 'xa-bi-sua.xlsx'
  const file = filled(victim, truths[victim]!)
  const taken = new Set<string>()
  const used: Mutator[] = []
  const cells = new Map<string, Mutator['kind']>()
  let atStake = false
  for (let tries = 0; used.length < count && tries < 60; tries++) {
    const mutator = oneOf(draw, among)
    if (used.some(({ last }) => last)) break
    if (used.some(({ id }) => id === mutator.id)) continue
    const touched = mutator.apply({ file, truth: truths[victim]!, draw, taken })
    if (touched === undefined) continue
    used.push(mutator)
    if (touched === 'file') atStake = true
    else for (const cell of touched.cells) cells.set(cell, mutator.kind)
  }
  let bytes = file.bytes()
  for (const { bytes: change } of used) if (change !== undefined) bytes = change(bytes, draw, truths[victim]!, victim)
  const reads = others.map(({ read }, unit) => (unit === victim ? readBack(bytes, name) : read))
  for (const { beside } of used) if (beside !== undefined) reads.push(readBack(beside(bytes), 'xa-bi-sua-ban-2.xlsx'))
  const together = figuresFrom(reads)
  const { figures } = together
  const diagnostics = [...reads[victim]!.diagnostics, ...together.diagnostics]
  const kind = used.reduce<Mutator['kind']>((worst, one) => (RANK[one.kind] > RANK[worst] ? one.kind : worst), 'benign')

  const wrong = figures
    .filter(figure => figure.state === 'complete' && differs(figure, truths))
    .map(({ indicator, column }) => `${indicator}_${column}`)
  const told = (cell: string) => {
    const address = file.names.has(cell) ? file.at(cell) : undefined
    return diagnostics.some(({ place }) => place.kind === 'cell' && place.cell === address)
  }
  const warned = (figure: string) =>
    diagnostics.some(({ severity, place }) => severity !== 'advice' && place.kind === 'file') ||
    feeding(figure).some(cell => {
      const address = file.names.has(cell) ? file.at(cell) : undefined
      return diagnostics.some(
        ({ severity, place }) => severity !== 'advice' && place.kind === 'cell' && place.cell === address,
      )
    })
  const refusedFile =
    diagnostics.some(({ severity }) => severity === 'error') && reads[victim]!.submissions.length === 0
  const untold = refusedFile
    ? []
    : [
        ...[...cells].filter(([cell, of]) => of === 'detectable' && !told(cell)).map(([cell]) => cell),
        ...(atStake && !diagnostics.some(({ severity }) => severity === 'error') ? ['file'] : []),
      ]
  return {
    seed,
    mutators: used,
    kind,
    wrong,
    silent: wrong.filter(figure => !warned(figure)),
    refused: figures.some(({ state }) => state === 'incomplete' || state === 'refused'),
    untold,
    diagnostics,
  }
}

function differs(figure: Figure, truths: readonly Truth[]): boolean {
  const found = decimal(figure.value)
  const expected = trueFigure(figure, truths)
  return found !== undefined && expected !== undefined && Math.abs(found - expected) > 5e-7
}

export interface Tally {
  readonly workbooks: number
  readonly wrong: readonly Outcome[]
  readonly silent: readonly Outcome[]
  readonly benign: number
  readonly benignRefused: readonly Outcome[]
  /** Touches that can be told, and those that were not told where they are. */
  readonly detectable: number
  readonly untold: readonly Outcome[]
  readonly undetectable: number
  readonly undetectableWrong: number
}

/** Every mutator alone, then two to four together, in turn until there are so many workbooks. */
export function runCampaign(workbooks: number, seed: number): Tally {
  const outcomes: Outcome[] = []
  for (let i = 0; i < workbooks; i++) {
    const alone = i < workbooks / 2
    outcomes.push(alone ? runOne(seed + i, 1, [mutators[i % mutators.length]!]) : runOne(seed + i, 2 + (i % 3)))
  }
  const of = (kind: Mutator['kind']) => outcomes.filter(one => one.kind === kind)
  const judgedAlike = outcomes.filter(({ kind }) => kind !== 'undetectable')
  return {
    workbooks: outcomes.length,
    wrong: judgedAlike.filter(({ wrong }) => wrong.length > 0),
    silent: judgedAlike.filter(({ silent }) => silent.length > 0),
    benign: of('benign').length,
    benignRefused: of('benign').filter(({ refused }) => refused),
    detectable: of('detectable').length,
    untold: of('detectable').filter(({ untold }) => untold.length > 0),
    undetectable: of('undetectable').length,
    undetectableWrong: of('undetectable').filter(({ wrong }) => wrong.length > 0).length,
  }
}

export type { Draw }
