// Tables: written out by the author, or drawn from the plan's own tasks, targets and deadlines.
import type {
  Agencies,
  Align,
  Cell,
  Column,
  DrawnColumn,
  DrawnTable,
  Due,
  PlanTarget,
  TableNode,
  WrittenTable,
} from '../model/document.js'
import { inlinesOf } from '../model/inline.js'
import type { Entry } from '../model/outline.js'
import type { Block, TableCell } from '../model/page.js'
import {
  type Deadline,
  drawnDeadlines,
  drawnTargets,
  drawnTasks,
  type StatedTarget,
  type Task,
} from '../model/plan-data.js'

/** What drawn tables are drawn from. */
export interface TableSource {
  readonly agencies: Agencies
  readonly tasks: readonly Task[]
  readonly targets: readonly StatedTarget[]
  readonly deadlines: readonly Deadline[]
}

const cell = (text: string | readonly string[], align: Align, rest: Partial<TableCell> = {}): TableCell => ({
  paragraphs: (typeof text === 'string' ? [text] : text).map(inlinesOf),
  span: 1,
  rows: 1,
  align,
  bold: false,
  ...rest,
})

type TableBlock = Extract<Block, { kind: 'table' }>

export function composeTable(entry: Entry, table: TableNode, source: TableSource): TableBlock {
  return 'from' in table ? drawTable(entry, table, source) : writeTable(table)
}

const leaves = (columns: readonly Column[]): Column[] =>
  columns.flatMap(column => (column.columns ? leaves(column.columns) : [column]))
const depth = (columns: readonly Column[]): number =>
  Math.max(...columns.map(column => 1 + (column.columns ? depth(column.columns) : 0)))

/** The rows of a header whose groups span the columns under them; a column without groups spans the rows. */
function headRows(columns: readonly Column[], rows: number): TableCell[][] {
  const head: TableCell[][] = Array.from({ length: rows }, () => [])
  const lay = (level: readonly Column[], row: number) => {
    for (const column of level) {
      const span = column.columns ? leaves(column.columns).length : 1
      head[row]!.push(cell(column.title, 'center', { span, rows: column.columns ? 1 : rows - row, bold: true }))
      if (column.columns) lay(column.columns, row + 1)
    }
  }
  lay(columns, 0)
  return head
}

const shares = (widths: readonly number[]): number[] => {
  const sum = widths.reduce((a, b) => a + b, 0)
  return widths.map(width => width / sum)
}

function writeTable(table: WrittenTable): TableBlock {
  const columns = leaves(table.columns)
  /** How many more rows each column is covered by a cell above. */
  const covered = columns.map(() => 0)
  const rows = table.rows.map(row => {
    let column = 0
    const cells = row.map(given => {
      while (covered[column]! > 0) covered[column++]!--
      const laid = writtenCell(given, columns[column]?.align ?? 'left')
      for (let k = 0; k < laid.span; k++) covered[column + k] = laid.rows - 1
      column += laid.span
      return laid
    })
    for (; column < columns.length; column++) if (covered[column]! > 0) covered[column]!--
    return cells
  })
  return {
    kind: 'table',
    caption: table.caption ?? '',
    unit: table.unit === undefined ? '' : `Đơn vị tính: ${table.unit}`,
    widths: shares(columns.map(column => column.width ?? 1)),
    head: headRows(table.columns, depth(table.columns)),
    rows,
  }
}

/** Each line of a cell is a paragraph there; blank lines are none. */
const linesOf = (text: string) => {
  const lines = text.split('\n').map(line => line.trim())
  return lines.length === 1 ? lines : lines.filter(line => line !== '')
}

function writtenCell(given: Cell, align: Align): TableCell {
  if (given === null || typeof given === 'string') return cell(linesOf(given ?? ''), align)
  return cell(linesOf(given.text), given.align ?? align, {
    span: given.span ?? 1,
    rows: given.rows ?? 1,
    bold: given.bold ?? false,
  })
}

interface DrawnColumnSpec<Row> {
  readonly title: string
  readonly width: number
  readonly align?: Align
  readonly text: (row: Row, index: number, agencies: Agencies) => string | readonly string[]
}

/** Names hold commas of their own ("Sở Văn hóa, Thể thao và Du lịch"), so semicolons part them. */
const names = (ids: readonly string[], agencies: Agencies) => ids.map(id => agencies[id]?.name ?? id).join('; ')

/** A sentence as a table cell: without the mark that ends it in the body. */
const unended = (text: string) => text.trim().replace(/\.\/\.$|[;.,:]$/u, '')

const PERIODS: Readonly<Record<NonNullable<Due['period']>, string>> = {
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  half_year: '6 tháng',
  nine_months: '9 tháng',
  year: 'Năm',
  ad_hoc: 'Đột xuất',
}

const dueText = (due: Due): string => due.on ?? due.when ?? (due.period ? PERIODS[due.period] : '')

/** "từ 75 đến 80", "khoảng 50", "ít nhất 1": a value as an official table states it. */
function valueText(target: PlanTarget): string {
  if (target.kind === 'yes_no') return 'Hoàn thành'
  if (target.kind === 'frequency') return frequencyText(target)
  const words = [
    target.kind === 'change' ? { up: 'tăng', down: 'giảm', keep: 'giữ' }[target.direction] : '',
    target.bound === 'at_least' ? 'ít nhất' : target.bound === 'at_most' ? 'không quá' : '',
    target.approximate ? 'khoảng' : '',
  ].filter(Boolean)
  const percent = target.kind === 'percent' || target.kind === 'change' ? '%' : ''
  const value = (text: string) => {
    const said = [...words, `${text}${percent}`].join(' ')
    return said.charAt(0).toLocaleUpperCase('vi') + said.slice(1)
  }
  if (target.milestones === undefined) return target.target === undefined ? '' : value(target.target)
  const steps = Object.entries(target.milestones).map(([year, text]) => `Năm ${year}: ${text}${percent}`)
  return [...steps, ...(target.target === undefined ? [] : [value(target.target)])].join('; ')
}

const EVERY = { week: 'tuần', month: 'tháng', quarter: 'quý', half_year: '6 tháng', year: 'năm' } as const
const frequencyText = (target: Extract<PlanTarget, { kind: 'frequency' }>) =>
  `${target.bound === 'at_least' ? 'Ít nhất ' : ''}${target.times ?? '1'} lần/${EVERY[target.every]}`

const unitText = (target: PlanTarget) =>
  target.unit ??
  (target.kind === 'percent' || target.kind === 'change' ? '%' : target.kind === 'frequency' ? 'lần' : '')

const no = { title: 'TT', width: 5, align: 'center' as const, text: (_: unknown, i: number) => String(i + 1) }

const TASKS: Partial<Record<DrawnColumn, DrawnColumnSpec<Task>>> = {
  no,
  task: { title: 'Nội dung nhiệm vụ', width: 34, text: task => task.paragraphs.map(unended) },
  lead: { title: 'Cơ quan chủ trì', width: 17, text: (task, _, agencies) => names(task.lead, agencies) },
  support: { title: 'Cơ quan phối hợp', width: 17, text: (task, _, agencies) => names(task.support, agencies) },
  due: {
    title: 'Thời gian thực hiện',
    width: 14,
    align: 'center',
    text: task => task.due.map(dueText).filter(Boolean),
  },
  product: { title: 'Sản phẩm', width: 14, text: task => task.product ?? '' },
  note: { title: 'Ghi chú', width: 9, text: task => task.note ?? '' },
}

const TARGETS: Partial<Record<DrawnColumn, DrawnColumnSpec<StatedTarget>>> = {
  no,
  target: { title: 'Chỉ tiêu', width: 44, text: stated => stated.paragraphs.map(unended) },
  unit: { title: 'Đơn vị tính', width: 11, align: 'center', text: ({ target }) => unitText(target) },
  baseline: {
    title: 'Hiện trạng',
    width: 12,
    align: 'center',
    text: ({ target }) => ('baseline' in target ? (target.baseline ?? '') : ''),
  },
  value: { title: 'Mục tiêu', width: 16, align: 'center', text: ({ target }) => valueText(target) },
  period: { title: 'Giai đoạn', width: 11, align: 'center', text: ({ target }) => target.period ?? '' },
  note: { title: 'Ghi chú', width: 11, text: ({ entry }) => entry.section.note ?? '' },
}

const DEADLINES: Partial<Record<DrawnColumn, DrawnColumnSpec<Deadline>>> = {
  no,
  what: {
    title: 'Nội dung',
    width: 34,
    text: deadline => deadline.due.what ?? (deadline.entry?.paragraphs ?? []).map(unended),
  },
  agency: {
    title: 'Cơ quan thực hiện',
    width: 20,
    text: (deadline, _, agencies) => names(deadline.agencies, agencies),
  },
  period: {
    title: 'Kỳ báo cáo',
    width: 11,
    align: 'center',
    text: ({ due }) => (due.period ? PERIODS[due.period] : ''),
  },
  due: { title: 'Thời hạn', width: 15, align: 'center', text: ({ due }) => dueText(due) },
  to: {
    title: 'Nơi nhận',
    width: 17,
    text: ({ to, via }, _, agencies) =>
      (to === undefined ? '' : names([to], agencies)) + (via === undefined ? '' : ` (qua ${names([via], agencies)})`),
  },
}

interface Drawing<Row> {
  readonly columns: Partial<Record<DrawnColumn, DrawnColumnSpec<Row>>>
  readonly usual: readonly DrawnColumn[]
  readonly rows: readonly Row[]
  readonly entryOf: (row: Row) => Entry | undefined
  readonly agenciesOf: (row: Row) => readonly string[]
}

/** Lays out the rows of one kind of data; a group's name stands in a row of its own across the table. */
function draw<Row>(drawing: Drawing<Row>, table: DrawnTable, agencies: Agencies): TableBlock {
  const chosen = (table.columns ?? drawing.usual).flatMap(name => drawing.columns[name] ?? [])
  const head = [chosen.map(column => cell(column.title, 'center', { bold: true }))]
  const groups = new Map<string, Row[]>()
  for (const row of drawing.rows) {
    const name = groupName(table, drawing.entryOf(row), drawing.agenciesOf(row), agencies)
    const members = groups.get(name)
    if (members) members.push(row)
    else groups.set(name, [row])
  }
  let index = 0
  const rows = [...groups].flatMap(([name, members]) => [
    ...(name === '' ? [] : [[cell(name, 'left', { span: chosen.length, bold: true })]]),
    ...members.map(row => {
      const i = index++
      return chosen.map(column => cell(column.text(row, i, agencies), column.align ?? 'left'))
    }),
  ])
  return {
    kind: 'table',
    caption: table.caption ?? '',
    unit: '',
    widths: shares(chosen.map(column => column.width)),
    head,
    rows,
  }
}

function groupName(table: DrawnTable, entry: Entry | undefined, ids: readonly string[], agencies: Agencies): string {
  if (table.group_by === 'agency') return names(ids, agencies)
  if (table.group_by !== 'section') return ''
  let top = entry
  while (top?.parent) top = top.parent
  const title = (top?.title ?? '').replace(/[:.]$/u, '')
  return top && top.mark !== '' && title !== '' ? `${top.mark} ${title}` : title
}

function drawTable(at: Entry, table: DrawnTable, { agencies, tasks, targets, deadlines }: TableSource): TableBlock {
  switch (table.from) {
    case 'tasks':
      return draw(
        {
          columns: TASKS,
          usual: ['no', 'task', 'lead', 'support', 'due', 'product', 'note'],
          rows: drawnTasks(table, at, tasks),
          entryOf: task => task.entry,
          agenciesOf: task => task.agencies,
        },
        table,
        agencies,
      )
    case 'targets':
      return draw(
        {
          columns: TARGETS,
          usual: ['no', 'target', 'unit', 'baseline', 'value', 'note'],
          rows: drawnTargets(table, targets),
          entryOf: stated => stated.entry,
          agenciesOf: stated => stated.entry.agencies,
        },
        table,
        agencies,
      )
    case 'deadlines':
      return draw(
        {
          columns: DEADLINES,
          usual: ['no', 'what', 'agency', 'period', 'due', 'to'],
          rows: drawnDeadlines(table, deadlines),
          entryOf: deadline => deadline.entry,
          agenciesOf: deadline => deadline.agencies,
        },
        table,
        agencies,
      )
  }
}

/** A table of the given tasks with the usual columns, for the extract. */
export const taskTable = (tasks: readonly Task[], agencies: Agencies): TableBlock =>
  draw(
    {
      columns: TASKS,
      usual: ['no', 'task', 'lead', 'support', 'due', 'product'],
      rows: tasks,
      entryOf: task => task.entry,
      agenciesOf: task => task.agencies,
    },
    { from: 'tasks' },
    agencies,
  )
