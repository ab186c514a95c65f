// Which figures of the form a returned file holds, whose they are and for which period: the ladder from marks, ids and names down
// to labels (hazards 3.2). It stops at the first rung that is fully consistent; nothing is taken by place, and nothing by likeness.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Mapping } from '../../model/mapping.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import { slotsOf } from '../../model/slot.js'
import type { Recognised } from '../../model/submission.js'
import type { Table, Workbook } from '../../model/table.js'
import { withoutControls } from '../../words/personal.js'
import { sheetNames } from '../form/marks.js'
import { asSent } from './as-sent.js'
import { assemble, isEmpty } from './assembled.js'
import { locateByCodes } from './by-codes.js'
import { locateByLabels } from './by-labels.js'
import { locateByMapping, mappingFor } from './by-mapping.js'
import { type CodeGrid, gridsOf, overlapOf } from './code-grid.js'
import { type Copy, copiesOf } from './copies.js'
import { fileSources, footerSource, isRollUp, type MarkSource } from './found-marks.js'
import { identify } from './identity.js'
import { layoutOfSheet } from './layout-hash.js'
import type { Located } from './located.js'
import { printedHead } from './printed-head.js'
import type { Confirmed, Decided, Recognition, ReturnedFile } from './recognition.js'
import { personColumns, pivotSheets, secrecyOf } from './sheet-signs.js'
import { type SheetView, viewOf } from './sheet-view.js'
import { namedCells, namesForms } from './slot-names.js'
import { hiddenFigures, type OwnCells, strangeCells } from './strange-cells.js'
import { structureFinding } from './structure-words.js'

/** A sheet that holds the table of the form, by ids or by labels. */
interface Candidate {
  readonly located: Located
  readonly grid: CodeGrid | undefined
  readonly mapping?: Mapping
  readonly own: OwnCells
  readonly footer: MarkSource | undefined
  readonly hasNames: boolean
}

/**
 * Recognises a returned workbook. Every doubt is a finding: one of the whole file refuses it, one of a cell leaves its slot
 * without a place. Nothing in the workbook makes it throw.
 */
export function recognise(
  workbook: Workbook,
  returned: ReturnedFile,
  job: ReportingJob,
  { confirmed = {}, mappings = [] }: Decided = {},
): Recognition {
  const { file } = returned
  const quick =
    confirmed.unit === undefined && confirmed.period === undefined ? asSent(workbook, returned, job) : undefined
  if (quick !== undefined) return { state: 'recognised', returns: [quick], diagnostics: [] }
  if (isRollUp(workbook)) return { state: 'rollup' }
  const secret = secrecyOf(workbook, file)
  if (secret !== undefined) return { state: 'refused', diagnostics: [secret] }
  const sources = fileSources(workbook)
  const views = readTables(workbook).map(table => viewOf(table, file))
  const coded = views.flatMap(view => byIds(view, workbook, job))
  const beside = [...personColumns(workbook), ...pivotSheets(workbook, file)]
  if (coded.length > 0) {
    const signed = sources.length === 0 ? confirmedByMapping(coded, job, mappings) : undefined
    const said = { ...signed?.confirmed, ...confirmed }
    const found = fromCandidates(coded, sources, workbook, returned, job, said, beside)
    return found.state === 'recognised' && signed !== undefined ? { ...found, mapping: signed.mapping } : found
  }
  const other = identifyWithoutTable(sources, workbook, returned, job, confirmed)
  if (other !== undefined) return other
  const mapped = byConfirmedMapping(views, job, mappings)
  if (mapped !== undefined) {
    const { candidate, mapping } = mapped
    // What the sheet says itself goes before the mapping: another unit may use the same table.
    const head = printedHead(candidate.located.view, candidate.located.first, job)
    const said = {
      unit: confirmed.unit ?? (head.units.length === 0 ? mapping.unit : undefined),
      period: confirmed.period ?? (head.periods.length === 0 ? mapping.period : undefined),
    }
    const known = Object.fromEntries(Object.entries(said).filter(([, id]) => id !== undefined))
    const found = fromCandidates([candidate], sources, workbook, returned, job, known, beside)
    return found.state === 'recognised' ? { ...found, mapping } : found
  }
  return byWords(views, sources, workbook, returned, job, confirmed, beside)
}

/**
 * Unit and period of a form that lost its marks, where a mapping was signed for its layout: what the head prints, and what the
 * mapping states where the head is silent. A head that names another unit than the mapping is confirmed by nobody.
 */
function confirmedByMapping([only, ...others]: readonly Candidate[], job: ReportingJob, mappings: readonly Mapping[]) {
  if (only === undefined || others.length > 0 || only.footer !== undefined || mappings.length === 0) return undefined
  const { view, first } = only.located
  const layout = layoutOfSheet(view, job.form)
  const mapping = layout && mappingFor(layout, mappings)
  if (mapping === undefined) return undefined
  const head = printedHead(view, first, job)
  const printed = new Set(head.units.map(({ match }) => ('unit' in match ? match.unit : '')))
  const unit = printed.size === 0 ? mapping.unit : [...printed][0]
  if (printed.size > 1 || !unit || (mapping.unit !== undefined && mapping.unit !== unit)) return undefined
  const period = head.periods.some(({ ids }) => ids.includes(job.period.id)) ? job.period.id : mapping.period
  return period === undefined ? undefined : { confirmed: { unit, period }, mapping }
}

/** The sheet that a mapping was confirmed for, where exactly one has that layout. */
function byConfirmedMapping(views: readonly SheetView[], { form }: ReportingJob, mappings: readonly Mapping[]) {
  if (mappings.length === 0) return undefined
  const fitting = views.flatMap(view => {
    const layout = layoutOfSheet(view, form)
    const mapping = layout && mappingFor(layout, mappings)
    return mapping === undefined ? [] : [{ layout: layout!, mapping }]
  })
  const [only] = fitting
  if (fitting.length !== 1 || only === undefined) return undefined
  const located = locateByMapping(only.layout, only.mapping, form)
  const columns = new Set(Array.from({ length: only.layout.labelColumn }, (_, i) => i + 1))
  const mapped = new Set(only.mapping.rows.filter(({ indicator }) => indicator === null).map(({ label }) => label))
  const rows = new Set(only.layout.rows.filter(({ label }) => mapped.has(label)).map(({ row }) => row))
  const unused = new Set(only.mapping.columns.filter(({ column }) => column === null).map(({ label }) => label))
  for (const { column, label } of only.layout.columns) if (unused.has(label)) columns.add(column)
  const candidate: Candidate = {
    located,
    grid: undefined,
    mapping: only.mapping,
    own: { rows, columns },
    footer: footerSource(only.layout.view.table),
    hasNames: false,
  }
  return { candidate, mapping: only.mapping }
}

const isMeta = ({ name }: Table) => name === sheetNames.meta || name.startsWith(`${sheetNames.meta} (`)
const OWN_SHEETS: ReadonlySet<string> = new Set([sheetNames.guide, sheetNames.check])

/** The sheets that may hold the table: those of instructions only where there is no other. */
function readTables({ tables }: Workbook): readonly Table[] {
  const others = tables.filter(table => !isMeta(table))
  const figures = others.filter(({ name }) => !OWN_SHEETS.has(name))
  return figures.length > 0 ? figures : others
}

/** The tables of a sheet that ids or names of cells tell. */
function byIds(view: SheetView, workbook: Workbook, job: ReportingJob): readonly Candidate[] {
  const { form } = job
  const names = namedCells(workbook, view.table)
  const slots = slotsOf(form)
  const named = slots.filter(({ name }) => names.has(name))
  const hasNames = named.length * 2 >= slots.length
  const grids = gridsOf(view).filter(grid => {
    const overlap = overlapOf(grid, form)
    return overlap.rows > 0 && (overlap.columns > 0 || hasNames)
  })
  if (grids.length === 0 && hasNames) {
    const places = named.map(({ name }) => names.get(name)!)
    const corner = { row: Math.min(...places.map(({ row }) => row)), column: 0 }
    grids.push({ view, corner: { ...corner, column: 1 }, rows: new Map(), columns: new Map() })
  }
  return grids.map(grid => {
    const wanted = {
      form,
      names,
      named: namesForms(workbook),
      knowsNames: workbook.format !== 'csv' && workbook.format !== 'html',
      partial: false,
    }
    const located = locateByCodes(grid, wanted)
    const own: OwnCells = {
      rows: new Set([
        grid.corner.row,
        ...[...grid.rows].filter(([id]) => id.startsWith('#')).flatMap(([, rows]) => rows),
      ]),
      columns: new Set([grid.corner.column, ...[...grid.columns.values()].flat()]),
    }
    return { located, grid, own, footer: footerSource(view.table), hasNames }
  })
}

/** A file whose marks already say that it is none of ours, whatever its sheets hold. */
function identifyWithoutTable(
  sources: readonly MarkSource[],
  workbook: Workbook,
  { file }: ReturnedFile,
  job: ReportingJob,
  confirmed: Confirmed,
): Recognition | undefined {
  const footers = workbook.tables.flatMap(table => footerSource(table) ?? [])
  const all = [...sources, ...footers]
  if (all.length === 0) return undefined
  const head = { units: [], periods: [], windows: [], signed: [] }
  const identity = identify({ job, file, sources: all, head, confirmed, byLabels: true })
  if (identity.state === 'skipped') return identity
  return identity.state === 'refused' && identity.diagnostics.some(({ code }) => code === 'sheet/other-version')
    ? identity
    : undefined
}

function fromCandidates(
  candidates: readonly Candidate[],
  sources: readonly MarkSource[],
  workbook: Workbook,
  returned: ReturnedFile,
  job: ReportingJob,
  confirmed: Confirmed,
  beside: readonly Diagnostic[],
): Recognition {
  const known = candidates.map(one => {
    const others = sources.filter(
      ({ marks }) => candidates.length === 1 || sameUnit(marks.unit, one.footer?.marks.unit),
    )
    const head = printedHead(one.located.view, one.located.first, job)
    const own = one.footer === undefined ? others : [...others, one.footer]
    const byLabels = one.grid === undefined
    return { one, identity: identify({ job, file: returned.file, sources: own, head, confirmed, byLabels }) }
  })
  const firstState = known[0]!.identity.state
  if (firstState !== 'known' && known.every(({ identity }) => identity.state !== 'known')) {
    const { state, diagnostics, unit } = known[0]!.identity as Extract<(typeof known)[0]['identity'], { unit?: string }>
    return state === 'skipped'
      ? { state, diagnostics }
      : { state: 'refused', diagnostics: [...diagnostics, ...beside], ...(unit !== undefined && { unit }) }
  }
  const copies: Copy[] = known.map(({ one, identity }) => ({
    located: one.located,
    unit: identity.state === 'known' ? identity.claimed.unit : identity.unit,
    preferred: one.hasNames,
  }))
  const { kept, diagnostics: copied, conflict } = copiesOf(copies)
  if (conflict) {
    const [unit] = new Set(copies.flatMap(copy => copy.unit ?? []))
    return { state: 'refused', diagnostics: [...copied, ...beside], ...(unit !== undefined && { unit }) }
  }
  const found: Diagnostic[] = [...beside, ...copied]
  const returns: Recognised[] = []
  for (const { one, identity } of known.filter((_, i) => kept.has(i))) {
    if (identity.state !== 'known') return { ...identity, diagnostics: [...identity.diagnostics, ...found] }
    const read = readCandidate(one, identity.claimed, workbook, returned, job)
    found.push(...identity.claimed.diagnostics, ...read.diagnostics)
    if (read.recognised === undefined) {
      const { unit } = identity.claimed
      return {
        state: 'refused',
        diagnostics: found,
        unit,
        ...(read.blank && { blank: true as const }),
        ...read.numbered,
      }
    }
    returns.push(read.recognised)
  }
  return { state: 'recognised', returns, diagnostics: found }
}

const sameUnit = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b

interface ReadCandidate {
  readonly recognised: Recognised | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly blank?: true
  readonly numbered?: { readonly number: number }
}

/** The figures of one table whose unit is known. */
function readCandidate(
  candidate: Candidate,
  claimed: { readonly unit: string; readonly number: number; readonly proven: boolean },
  workbook: Workbook,
  { file, sha256 }: ReturnedFile,
  job: ReportingJob,
): ReadCandidate {
  const { form } = job
  const { located, grid, own, mapping } = candidate
  const evidence =
    mapping !== undefined
      ? 'mapping'
      : grid === undefined
        ? 'L3'
        : !claimed.proven
          ? 'L2'
          : located.changed
            ? 'L1'
            : 'L0'
  const { format, manualCalculation } = workbook
  const identity = {
    file,
    sha256,
    format,
    manualCalculation,
    unit: claimed.unit,
    period: job.period.id,
    evidence,
  } as const
  const { recognised, diagnostics } = assemble(located, form, { ...identity, number: claimed.number })
  const structure = located.diagnostics.filter(({ code }) => !(recognised?.partial && MISSING.has(code)))
  const found = [...structure, ...strangeCells(located, form, own), ...hiddenFigures(located), ...diagnostics]
  const table = located.view.place(located.first, 1)
  if (mapping !== undefined)
    found.push(structureFinding('sheet/by-mapping', table, { by: withoutControls(mapping.by), date: mapping.date }))
  else if (grid === undefined) found.push(structureFinding('sheet/by-labels', table))
  if (recognised === undefined) return { recognised, diagnostics: found }
  const numbered = { number: recognised.number }
  // A figure in doubt must not leave the one of an earlier submission in its place.
  const doubtful = recognised.partial && structure.some(({ severity }) => severity === 'error')
  if (doubtful || structure.some(({ code }) => code === 'sheet/partial-undeclared'))
    return { recognised: undefined, diagnostics: found, numbered }
  if (isEmpty(recognised, form) && !recognised.nothingOccurred) {
    const place = { kind: 'cell', file, sheet: located.view.table.name, cell: 'A1' } as const
    const { drawings } = located.view.table
    if (drawings > 0)
      return {
        recognised: undefined,
        diagnostics: [...found, structureFinding('sheet/figures-in-pictures', place, { count: drawings })],
        numbered,
      }
    return {
      recognised: undefined,
      diagnostics: [...found, structureFinding('sheet/empty-form', place)],
      blank: true,
      numbered,
    }
  }
  return { recognised, diagnostics: found }
}

/** Of a part of a form these are no faults. */
const MISSING = new Set(['sheet/row-missing', 'sheet/column-missing', 'sheet/partial-undeclared'])

/** Without ids: labels and headings, where exactly one sheet has all of them. */
function byWords(
  views: readonly SheetView[],
  sources: readonly MarkSource[],
  workbook: Workbook,
  returned: ReturnedFile,
  job: ReportingJob,
  confirmed: Confirmed,
  beside: readonly Diagnostic[],
): Recognition {
  const { form } = job
  const tried = views.map(view => ({ view, result: locateByLabels(view, form) }))
  const shown = tried.filter(({ view }) => view.table.state === 'visible')
  const candidates = shown.flatMap(({ view, result }): Candidate[] => {
    if (!('located' in result)) return []
    const { located } = result
    const columns = new Set<number>()
    for (let at = 1; at <= (located.labelColumn ?? 0); at++) columns.add(at)
    if (located.unitColumn !== undefined) columns.add(located.unitColumn)
    const own = { rows: new Set<number>(), columns }
    return [{ located, grid: undefined, own, footer: footerSource(view.table), hasNames: false }]
  })
  if (candidates.length > 0) return fromCandidates(candidates, sources, workbook, returned, job, confirmed, beside)
  const failures = shown.flatMap(({ view, result }) => ('reason' in result ? [{ view, ...result }] : []))
  const best = failures.find(({ likely, transposed }) => likely || transposed) ?? failures[0]
  const place = { kind: 'file', file: returned.file } as const
  const at = best === undefined ? place : best.view.place(1, 1)
  const why = best?.reason ?? { vi: 'không có trang tính nào để đọc', en: 'there is no sheet to read' }
  const drawings = shown.find(({ view }) => view.table.drawings > 0 && view.numbers.length < 10)
  const finding =
    drawings !== undefined && !best?.likely
      ? structureFinding('sheet/figures-in-pictures', drawings.view.place(1, 1), {
          count: drawings.view.table.drawings,
        })
      : best?.transposed
        ? structureFinding('sheet/transposed', at)
        : structureFinding('sheet/not-recognised', at, { form: form.id, reason: why })
  return { state: 'refused', diagnostics: [finding, ...beside] }
}
