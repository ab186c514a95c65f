// The sheet that counts, while a unit types, how many cells are still blank and how many figures cannot both be right, with a link
// to each row. Its formulas look at nothing but the sheet of figures.
import { cellName } from '../../model/cell-name.js'
import type { Form, FormIndicator } from '../../model/form.js'
import { slotsOf } from '../../model/slot.js'
import { placeRules } from '../form-rules.js'
import {
  type CellSpec,
  type ConditionSpec,
  type LinkSpec,
  type RowSpec,
  type SheetSpec,
  sheetReference,
} from '../xlsx/spec.js'
import { rangesOf } from './cell-ranges.js'
import { exceeds, isUnusual, ruleFormula } from './colours.js'
import { COLUMNS, type FormLayout, headRows, slotCell } from './layout.js'
import { sheetNames, TICK } from './marks.js'
import { columnPairs, growsOverTime, partPairs } from './pairs.js'
import { heightOf } from './paper.js'
import { SIZE, styles, toDo } from './styles.js'
import { isWrongText } from './typed-signs.js'
import { checkWords } from './wording.js'

/** Something that may be broken: a formula that is true where it is, and what is then said. */
interface Check {
  readonly formula: string
  readonly says: string
}

interface CheckedRow {
  readonly number: string
  readonly title: string
  /** The cell of the sheet of figures that the link leads to. */
  readonly cell: string
  /** The cells that must be filled in. */
  readonly wanted: readonly (readonly [number, number])[]
  readonly checks: readonly Check[]
}

const FIRST = 7
const WIDTHS = [6, 38, 12, 12, 34, 9] as const
const LOWEST_ROW = 18
const COLUMN = { number: 1, title: 2, blanks: 3, breaks: 4, says: 5, link: 6 } as const
const LONGEST_FORMULA = 8000
/** A constant of a formula holds no more. */
const LONGEST_SAID = 200

const there = (address: string) => `${sheetReference(sheetNames.figures)}!${address}`
/** What XML cannot hold, which formulas have no way to write, and letters beyond its first plane, which could be cut in two. */
const NOT_IN_FORMULA = /[^\u0020-\ud7ff\ue000-\ufffd]/g
const quoted = (text: string) =>
  `"${text.replace(/\s+/g, ' ').replace(NOT_IN_FORMULA, '').slice(0, LONGEST_SAID).replaceAll('"', '""')}"`
const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** The numbers of indicators as they are printed. */
const numbersOf = ({ rows }: FormLayout): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(row => (row.kind === 'figures' ? [[row.id, row.number] as const] : [])))

function checkedRows(form: Form, layout: FormLayout): readonly CheckedRow[] {
  const { indicatorRows, figureColumns } = layout
  const at = (indicator: FormIndicator, column: string) =>
    there(cellName(indicatorRows.get(indicator.id)!, figureColumns.get(column)!))
  const numbers = numbersOf(layout)
  const called = (indicator: FormIndicator) => numbers.get(indicator.id) || cut(indicator.title)
  const pairs = partPairs(form)
  const years = columnPairs(form)
  const slots = slotsOf(form)
  const any = (formulas: readonly string[]) => `OR(${formulas.join(',')})`

  return form.indicators.flatMap((indicator): CheckedRow[] => {
    const own = slots.filter(slot => slot.indicator === indicator)
    if (own.length === 0 || indicator.kind === 'text') return []
    const row = indicatorRows.get(indicator.id)!
    const typed = own.filter(slot => slot.typed)
    const cells = typed.map(({ column }) => at(indicator, column.id))
    const mayBeBlank = 'blank' in indicator && indicator.blank === 'zero'
    const checks: Check[] = [
      ...(cells.length > 0
        ? [{ formula: any(cells.map(cell => isWrongText(form, cell))), says: checkWords.notNumber }]
        : []),
      ...unusualOf(indicator, cells),
      ...pairs
        .filter(({ part }) => part === indicator)
        .map(({ part, whole }) => ({
          formula: any(form.columns.map(({ id }) => exceeds(at(part, id), at(whole, id)))),
          says: checkWords.more(called(whole)),
        })),
      ...(growsOverTime(indicator) ? years : []).map(({ period, year }) => ({
        formula: exceeds(at(indicator, period.id), at(indicator, year.id)),
        says: checkWords.lessThanPeriod(cut(year.title), cut(period.title)),
      })),
    ]
    const wanted = mayBeBlank ? [] : typed.map(({ column }): [number, number] => [row, figureColumns.get(column.id)!])
    const cell = cellName(row, figureColumns.get(own[0]!.column.id)!)
    return [{ number: numbers.get(indicator.id)!, title: indicator.title, cell, wanted, checks }]
  })
}

function unusualOf(indicator: FormIndicator, cells: readonly string[]): readonly Check[] {
  const formulas = cells.flatMap(cell => isUnusual(indicator, cell) ?? [])
  if (formulas.length === 0) return []
  const { min, max } = 'min' in indicator || 'max' in indicator ? indicator : {}
  return [{ formula: `OR(${formulas.join(',')})`, says: checkWords.unusual(min, max) }]
}

/** The rules of the form, each in a row of its own that leads to its first figure. */
function ruleRows(form: Form, layout: FormLayout): readonly CheckedRow[] {
  const placed = placeRules(form)
  const numbers = numbersOf(layout)
  return (form.rules ?? []).flatMap(rule => {
    const own = placed.filter(one => one.rule === rule)
    const formulas = own.flatMap(one => ruleFormula(one, slot => there(slotCell(layout, slot))) ?? [])
    const [slot] = own[0]?.slots ?? []
    if (slot === undefined || formulas.length === 0) return []
    const checks = [{ formula: `OR(${formulas.join(',')})`, says: rule.say }]
    const called = own.flatMap(({ slots }) => slots.map(({ indicator }) => numbers.get(indicator.id) ?? ''))
    const title = checkWords.rule([...new Set(called)].filter(Boolean).join(', '))
    return [{ number: '', title, cell: slotCell(layout, slot), wanted: [], checks }]
  })
}

/** The boxes over the table, and the questions that must be answered. */
function otherRows(layout: FormLayout): readonly CheckedRow[] {
  const box = (row: number) => cellName(row, COLUMNS.unit)
  const { first } = headRows
  const figures = [...layout.figureColumns.values()].map(column =>
    there(`${cellName(first, column)}:${cellName(layout.last.row, column)}`),
  )
  const submission = there(box(headRows.submission))
  return [
    {
      number: '',
      title: checkWords.submissionBox,
      cell: box(headRows.submission),
      wanted: [],
      checks: [{ formula: `NOT(N(${submission})>=1)`, says: checkWords.submission }],
    },
    {
      number: '',
      title: checkWords.nothingBox,
      cell: box(headRows.nothing),
      wanted: [],
      checks: [
        {
          formula: `AND(${there(box(headRows.nothing))}="${TICK}",SUM(${figures.join(',')})<>0)`,
          says: checkWords.notNothing,
        },
      ],
    },
    ...layout.questions.flatMap(({ question, at }): CheckedRow[] =>
      question.required
        ? [
            {
              number: '',
              title: question.title,
              cell: cellName(at, COLUMNS.label),
              wanted: [[at, COLUMNS.label]],
              checks: [],
            },
          ]
        : [],
    ),
  ]
}

const text = (words: string, style: CellSpec['style']): CellSpec => ({
  kind: 'text',
  text: words,
  ...(style && { style }),
})
const formula = (formula: string, result: string | number, style: CellSpec['style']): CellSpec => ({
  kind: 'formula',
  formula,
  result: typeof result === 'number' ? { kind: 'number', decimal: String(result) } : { kind: 'text', text: result },
  ...(style && { style }),
})

/** How many of these cells are blank; of a report of nothing, and of one that mends single cells, none has to be filled in. */
function blanksFormula(wanted: CheckedRow['wanted']): string {
  const ranges = rangesOf(wanted).split(' ')
  const counts = ranges.map(range => `COUNTBLANK(${there(range)})`).join('+')
  const boxes = [headRows.nothing, headRows.partial].map(row => `${there(cellName(row, COLUMNS.unit))}="${TICK}"`)
  return `IF(OR(${boxes.join(',')}),0,${counts})`
}

const sayingOf = ({ formula, says }: Check) => `IF(${formula},${quoted(`${says} `)},"")`

/** As many checks as one formula may hold; what is left out is judged when the form comes back. */
const fitting = (checks: readonly Check[]): readonly Check[] => {
  const kept: Check[] = []
  let length = 0
  for (const check of checks) {
    length += sayingOf(check).length + 1
    if (length > LONGEST_FORMULA) break
    kept.push(check)
  }
  return kept
}

/** The sheet of checks. */
export function checksSheet(form: Form, layout: FormLayout): SheetSpec {
  const rows = [...checkedRows(form, layout), ...ruleRows(form, layout), ...otherRows(layout)]
  const last = FIRST + rows.length - 1
  const column = (at: number) => `${cellName(FIRST, at)}:${cellName(last, at)}`
  const blanks = rows.reduce((sum, { wanted }) => sum + wanted.length, 0)
  const links: LinkSpec[] = []
  const all = WIDTHS.reduce((sum, width) => sum + width, 0)
  const line = (row: CheckedRow, i: number): RowSpec => {
    const at = FIRST + i
    links.push({ cell: cellName(at, COLUMN.link), to: { sheet: sheetNames.figures, cell: row.cell } })
    const checks = fitting(row.checks)
    const broken = checks.map(({ formula }) => `N(${formula})`).join('+')
    const says = checks.map(sayingOf).join('&')
    return {
      row: at,
      height: Math.max(LOWEST_ROW, heightOf(row.title, WIDTHS[1], SIZE.table)),
      grows: true,
      cells: [
        text(row.number, styles.number),
        text(row.title, styles.cell),
        row.wanted.length > 0
          ? formula(blanksFormula(row.wanted), row.wanted.length, styles.count)
          : { kind: 'number', decimal: '0', style: styles.count },
        broken === '' ? { kind: 'number', decimal: '0', style: styles.count } : formula(broken, 0, styles.count),
        says === '' ? { kind: 'blank', style: styles.cell } : formula(says, '', styles.cell),
        text(checkWords.go, styles.link),
      ],
    }
  }
  const counted = (at: number, [before, after]: readonly [string, string], none: string, now: number) => {
    const sum = `SUM(${column(at)})`
    const words = now === 0 ? none : before + now + after
    return formula(`IF(${sum}=0,${quoted(none)},${quoted(before)}&${sum}&${quoted(after)})`, words, styles.state)
  }
  const toLook = (at: number): ConditionSpec => ({
    ranges: column(at),
    formula: `${cellName(FIRST, at)}>0`,
    style: toDo,
  })
  return {
    name: sheetNames.check,
    common: 'whole',
    columns: WIDTHS.map(width => ({ width })),
    rows: [
      { row: 1, height: 24, cells: [text(checkWords.title, styles.title)] },
      { row: 2, height: heightOf(checkWords.help, all, SIZE.table), cells: [text(checkWords.help, styles.guide)] },
      {
        row: 3,
        height: 20,
        cells: [
          undefined,
          text(checkWords.blanks, styles.state),
          counted(COLUMN.blanks, checkWords.left, checkWords.none, blanks),
        ],
      },
      {
        row: 4,
        height: 20,
        cells: [
          undefined,
          text(checkWords.breaks, styles.state),
          counted(COLUMN.breaks, checkWords.wrong, checkWords.right, 0),
        ],
      },
      { row: FIRST - 1, height: 36, cells: checkWords.head.map(words => text(words, styles.head)) },
      ...rows.map(line),
    ],
    merges: ['A1:F1', 'A2:F2', 'C3:F3', 'C4:F4'],
    conditions: [toLook(COLUMN.blanks), toLook(COLUMN.breaks)],
    links,
    freeze: { rows: FIRST - 1, columns: 0 },
    gridlines: false,
    tabColour: 'E0A030',
    protection: { allow: ['formatColumns', 'formatRows'] },
    print: { orientation: 'portrait', repeatRows: [FIRST - 1, FIRST - 1], centred: true },
  }
}
