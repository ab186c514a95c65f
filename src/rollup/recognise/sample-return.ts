// For tests: a returned form as its reader gives it, made from the form as it is sent out, then filled in and damaged.
import { cellName, readCellName } from '../../model/cell-name.js'
import type { Form } from '../../model/form.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import { slotsOf } from '../../model/slot.js'
import { type Cell, cellsOf, type DefinedName, type Table, type Workbook } from '../../model/table.js'
import { composeForm, formMould } from '../form/compose-form.js'
import { layoutOf, slotCell } from '../form/layout.js'
import { sampleJob, sampleUnit } from '../form/sample-form.js'
import type { CellSpec, SheetSpec } from '../xlsx/spec.js'

export const FILE = 'bao-cao.xlsx'
export const SHEET = 'Biểu số liệu'

/** A cell without its place: where it stands is given by the key. */
export type Loose = Partial<Omit<Cell, 'row' | 'column' | 'place'>> & Pick<Cell, 'value' | 'raw'>

export const aText = (text: string, more: Partial<Loose> = {}): Loose => ({
  value: { kind: 'text', text },
  raw: text,
  ...more,
})
export const aNumber = (decimal: string | number, more: Partial<Loose> = {}): Loose => ({
  value: { kind: 'number', decimal: String(decimal) },
  raw: String(decimal),
  ...more,
})

/** A sheet that can still be changed. */
export class LooseSheet {
  readonly cells = new Map<string, Loose>()
  constructor(
    public name: string,
    public more: Partial<Omit<Table, 'name' | 'cells'>> = {},
  ) {}

  set(name: string, cell: Loose | string | number | undefined): this {
    if (cell === undefined) this.cells.delete(name)
    else this.cells.set(name, typeof cell === 'string' ? aText(cell) : typeof cell === 'number' ? aNumber(cell) : cell)
    return this
  }

  /** Moves every cell; undefined takes it away. */
  move(to: (row: number, column: number) => readonly [number, number] | undefined): this {
    const moved = [...this.cells].flatMap(([name, cell]) => {
      const { row, column } = readCellName(name)!
      const target = to(row, column)
      return target === undefined ? [] : [[cellName(...target), cell] as const]
    })
    this.cells.clear()
    for (const [name, cell] of moved) this.cells.set(name, cell)
    return this
  }

  copy(name: string): LooseSheet {
    const copied = new LooseSheet(name, this.more)
    for (const [at, cell] of this.cells) copied.cells.set(at, { ...cell })
    return copied
  }

  table(file: string): Table {
    const cells = [...this.cells].map(([name, cell]): Cell => {
      const { row, column } = readCellName(name)!
      const place = { kind: 'cell', file, sheet: this.name, cell: name } as const
      return { row, column, place, format: 'General', struck: 'none', hidden: false, ...cell }
    })
    cells.sort((a, b) => a.row - b.row || a.column - b.column)
    return {
      name: this.name,
      state: 'visible',
      merges: [],
      footer: '',
      remarks: new Map(),
      filtered: false,
      drawings: 0,
      pivot: false,
      ...this.more,
      cells: cellsOf(cells),
    }
  }
}

const looseCell = (cell: CellSpec): Loose | undefined => {
  switch (cell.kind) {
    case 'text':
      return aText(cell.text)
    case 'number':
      return aNumber(cell.decimal)
    case 'formula':
      return { value: { kind: 'text', text: '' }, raw: '', formula: cell.formula }
    default:
      return undefined
  }
}

function looseSheet(spec: SheetSpec): LooseSheet {
  const footer = (spec.print?.footer?.left ?? []).filter(part => typeof part === 'string').join('')
  const sheet = new LooseSheet(spec.name, {
    state: spec.state ?? 'visible',
    merges: spec.merges ?? [],
    footer: footer === '' ? '' : `&L${footer.replaceAll('&', '&&')}`,
  })
  let at = 0
  for (const { row, cells, hidden } of spec.rows) {
    at = row ?? at + 1
    for (const [i, cell] of cells.entries()) {
      const loose = cell && looseCell(cell)
      if (loose === undefined || (cell?.kind === 'text' && cell.text === '')) continue
      const isHidden = hidden === true || i === 0
      sheet.cells.set(cellName(at, i + 1), { ...loose, ...(isHidden && { hidden: true }) })
    }
  }
  return sheet
}

/** A returned workbook that can still be changed. */
export class LooseReturn {
  sheets: LooseSheet[]
  names: DefinedName[]
  properties: Map<string, string>
  more: Partial<Workbook> = {}

  constructor(
    readonly job: ReportingJob = sampleJob,
    unit = sampleUnit,
  ) {
    const spec = composeForm(formMould(job), unit)
    this.sheets = spec.sheets.map(looseSheet)
    this.names = (spec.names ?? []).map(({ name, refersTo }) => ({ name, refersTo, sheet: undefined }))
    this.properties = new Map((spec.properties ?? []).map(({ name, text }) => [name, text]))
  }

  get form(): Form {
    return this.job.form
  }
  get figures(): LooseSheet {
    return this.sheets.find(({ name }) => name === SHEET)!
  }
  get meta(): LooseSheet {
    return this.sheets.find(({ name }) => name === '_meta')!
  }

  /** The address of a slot in the form as it was sent out. */
  at(indicator: string, column = this.form.columns[0]!.id): string {
    const slot = slotsOf(this.form).find(one => one.indicator.id === indicator && one.column.id === column)!
    return slotCell(layoutOf(this.form), slot)
  }

  row(indicator: string): number {
    return layoutOf(this.form).indicatorRows.get(indicator)!
  }

  /** Types a figure into every cell that is typed: 1, 2, 3 and so on. */
  fill(): this {
    const layout = layoutOf(this.form)
    for (const slot of slotsOf(this.form))
      if (slot.typed)
        this.figures.set(slotCell(layout, slot), slot.indicator.kind === 'text' ? 'Không' : slot.index + 1)
    return this
  }

  /** Moves the cells of the sheet of figures with their names, as a program does when rows or columns are inserted. */
  move(to: (row: number, column: number) => readonly [number, number] | undefined): this {
    this.figures.move(to)
    const merges = (this.figures.more.merges ?? []).flatMap(range => {
      const ends = range.split(':').map(name => readCellName(name)!)
      const moved = ends.flatMap(({ row, column }) => {
        const target = to(row, column)
        return target === undefined ? [] : [cellName(...target)]
      })
      return moved.length === 2 ? [moved.join(':')] : []
    })
    this.figures.more = { ...this.figures.more, merges }
    this.names = this.names.map(one => {
      const [, column, row] = /\$([A-Z]+)\$(\d+)$/.exec(one.refersTo) ?? []
      if (column === undefined || !one.refersTo.includes(SHEET)) return one
      const from = readCellName(`${column}${row}`)!
      const target = to(from.row, from.column)
      const name = target && cellName(...target).replace(/^([A-Z]+)/, '$$$1$$')
      return { ...one, refersTo: name === undefined ? '#REF!' : `'${SHEET}'!${name}` }
    })
    return this
  }

  /** What a copy of the sheet into a new file leaves: no marks, no names. */
  forgetMarks(): this {
    this.sheets = this.sheets.filter(({ name }) => name === SHEET)
    this.figures.more = { ...this.figures.more, footer: '' }
    this.names = []
    this.properties = new Map()
    return this
  }

  /** Takes the hidden ids away as well. */
  forgetIds(): this {
    for (const [name, cell] of [...this.figures.cells]) {
      const { row, column } = readCellName(name)!
      if (column === 1 || row === 11 || (cell.value.kind === 'text' && cell.value.text.startsWith('#')))
        this.figures.cells.delete(name)
    }
    return this
  }

  setMeta(key: string, value: string): this {
    for (let row = 1; row <= 20; row++) {
      const cell = this.meta.cells.get(`A${row}`)
      if (cell?.raw === key) this.meta.set(`B${row}`, value)
    }
    return this
  }

  workbook(file = FILE): Workbook {
    return {
      format: 'xlsx',
      tables: this.sheets.map(sheet => sheet.table(file)),
      names: this.names,
      date1904: false,
      properties: this.properties,
      manualCalculation: false,
      externalLinks: false,
      attached: [],
      ...this.more,
    }
  }
}
