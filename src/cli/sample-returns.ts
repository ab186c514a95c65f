// For the tests of commands: the example plan in a world in memory, with forms that units filled in.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCellName } from '../model/cell-name.js'
import type { ReportingJob } from '../model/reporting-job.js'
import { slotsOf } from '../model/slot.js'
import { openJob } from '../reports.js'
import { composeForm, formMould } from '../rollup/form/compose-form.js'
import { layoutOf, slotCell } from '../rollup/form/layout.js'
import type { CellSpec } from '../rollup/xlsx/spec.js'
import { writeXlsx } from '../rollup/xlsx/write.js'
import { memoryWorld, type WorldPlan } from '../testing/world.js'
import { main } from './main.js'

export const PLAN = 'ke-hoach-ba-noi-dung-2026.plan.yaml'
const examples = join(import.meta.dirname, '../../examples')
const example = (name: string) => new Uint8Array(readFileSync(join(examples, name)))
export const planFiles = Object.fromEntries(
  [PLAN, 'bieu-01.form.yaml', 'hai-thuan.units.yaml', 'co-quan.agencies.yaml'].map(name => [name, example(name)]),
)

export function jobOf(period: string): ReportingJob {
  const open = (path: string) => ({ file: path, bytes: example(path) })
  const { job, diagnostics } = openJob({ file: PLAN, bytes: example(PLAN) }, { open, period })
  if (job === undefined) throw new Error(JSON.stringify(diagnostics))
  return job
}

const jobs = new Map<string, { job: ReportingJob; mould: ReturnType<typeof formMould> }>()
export function periodJob(period: string) {
  const known = jobs.get(period)
  if (known !== undefined) return known
  const job = jobOf(period)
  const made = { job, mould: formMould(job) }
  jobs.set(period, made)
  return made
}

/** What a test types: a number for all figures, or texts by the name of a slot ("in_co_so_trong_ky"); "" leaves it blank. */
export type Typed = number | ((slot: string) => string | undefined)

/** The bytes of a unit's form as it comes back. */
export function aReturn(unit: number, typed: Typed, period = '2026-H1', number?: number): Uint8Array {
  const { job, mould } = periodJob(period)
  const spec = composeForm(mould, job.expected[unit]!)
  const layout = layoutOf(job.form)
  const cells = new Map<string, CellSpec | undefined>()
  for (const slot of slotsOf(job.form)) {
    if (!slot.typed) continue
    const said =
      typeof typed === 'number' ? (slot.indicator.kind === 'text' ? 'Không' : String(typed)) : typed(slot.name)
    const isNumber = said !== undefined && /^-?\d+(?:\.\d+)?$/.test(said)
    cells.set(
      slotCell(layout, slot),
      said === undefined || said === ''
        ? undefined
        : isNumber
          ? { kind: 'number', decimal: said }
          : { kind: 'text', text: said },
    )
  }
  const [figures, ...others] = spec.sheets
  const rows = [...figures!.rows].map((row, i) => {
    const at = row.row ?? i + 1
    const changed = [...row.cells]
    for (const [name, cell] of cells) {
      const address = readCellName(name)!
      if (address.row === at && cell !== undefined) changed[address.column - 1] = cell
    }
    return { ...row, cells: Array.from(changed) }
  })
  const sheets = [{ ...figures!, rows }, ...others].map(sheet =>
    number === undefined ? sheet : renumbered(sheet, number),
  )
  const properties = spec.properties?.map(one =>
    number !== undefined && /number|submission/.test(one.name) ? { ...one, text: String(number) } : one,
  )
  return writeXlsx({ ...spec, sheets, ...(properties && { properties }) })
}

/** The same with another number of the submission in its hidden sheet. */
function renumbered<
  Sheet extends { readonly name: string; readonly rows: Iterable<{ cells: readonly (CellSpec | undefined)[] }> },
>(sheet: Sheet, number: number): Sheet {
  if (sheet.name !== '_meta') return sheet
  const rows = [...sheet.rows].map(row => {
    const [key] = row.cells
    return key?.kind === 'text' && /submission|number/.test(key.text)
      ? { ...row, cells: [key, { kind: 'text', text: String(number) } as const] }
      : row
  })
  return { ...sheet, rows }
}

export const ARGS = ['--plan', PLAN, '--period', '2026-H1'] as const

/** Runs `report` in a world that holds the plan and these files; the world can be used again. */
export async function report(argv: readonly string[], files: WorldPlan['files'] = {}, plan: WorldPlan = {}) {
  const world = memoryWorld({ files: { ...planFiles, ...files }, ...plan })
  const exit = await main('report', argv, world)
  return { exit, out: world.stdout(), err: world.stderr(), world }
}

/** All files of a world, for the next run. */
export const filesOf = ({ disk }: { readonly disk: ReadonlyMap<string, Uint8Array> }) => Object.fromEntries(disk)
