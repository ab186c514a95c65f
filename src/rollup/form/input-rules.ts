// What may be typed into the cells of a form, and what each cell says when it is chosen. Pasting goes past these rules and other
// programs may ignore them: they help those who type and prove nothing about what comes back.
import { cellName } from '../../model/cell-name.js'
import type { Form, FormColumn, FormIndicator } from '../../model/form.js'
import { slotsOf } from '../../model/slot.js'
import type { ValidationSpec } from '../xlsx/spec.js'
import { firstOf, rangesOf } from './cell-ranges.js'
import { COLUMNS, type FormLayout, headRows } from './layout.js'
import { TICK } from './marks.js'
import { isSign } from './typed-signs.js'
import { type Prompt, promptOf, prompts, refusals } from './wording.js'

const LONGEST_TEXT = '2000'

/** Whether only whole numbers can be right: counts, and money in đồng or with no digits after the mark. */
export function isWhole(indicator: FormIndicator): boolean {
  if (indicator.kind === 'count') return true
  if (indicator.kind === 'money') return (indicator.decimals ?? (indicator.scale === 'dong' ? 0 : undefined)) === 0
  return indicator.kind === 'decimal' && indicator.decimals === 0
}

/** The digits after the mark that a figure is shown with; undefined where its author leaves them open. */
export const shownDecimals = (indicator: FormIndicator): number | undefined =>
  isWhole(indicator) ? 0 : 'decimals' in indicator ? indicator.decimals : undefined

/** The numbers that an indicator can have. What its author finds unusual (`min`, `max`) is coloured and not kept out. */
interface Bounds {
  readonly whole: boolean
  readonly from: '0' | undefined
  readonly to: '100' | undefined
}

const boundsOf = (indicator: FormIndicator): Bounds => ({
  whole: isWhole(indicator),
  from: 'signed' in indicator && indicator.signed ? undefined : '0',
  to: indicator.kind === 'percent' && indicator.bound !== 'completion' ? '100' : undefined,
})

/** The greatest that a cell can hold; a rule must name a bound. */
const LARGEST = '999999999999999'

type Rule = ValidationSpec['rule']

/** The rule of a cell. A form with signs needs a formula, since no other rule takes a number or a text. */
function ruleOf(form: Form, indicator: FormIndicator, cell: string): Rule {
  if (indicator.kind === 'text') return { kind: 'textLength', operator: 'lessThanOrEqual', from: LONGEST_TEXT }
  const { whole, from, to } = boundsOf(indicator)
  const sign = isSign(form, cell)
  if (sign === undefined)
    return { kind: whole ? 'whole' : 'decimal', operator: 'between', from: from ?? `-${LARGEST}`, to: to ?? LARGEST }
  const right = [
    ...(whole ? [`${cell}=INT(${cell})`] : []),
    ...(from === undefined ? [] : [`${cell}>=${from}`]),
    ...(to === undefined ? [] : [`${cell}<=${to}`]),
  ]
  return { kind: 'custom', formula: `IF(ISNUMBER(${cell}),AND(${['TRUE', ...right].join(',')}),${sign})` }
}

function refusalOf(indicator: FormIndicator): string {
  if (indicator.kind === 'text') return refusals.text
  const { whole, from, to } = boundsOf(indicator)
  if (to !== undefined) return refusals.percent
  if (from === undefined) return refusals.signed
  return whole ? refusals.whole : refusals.decimal
}

const validation = (ranges: string, rule: Rule, refusal: string, prompt: Prompt): ValidationSpec => ({
  ranges,
  rule,
  prompt,
  refusal: { style: 'stop', title: refusals.title, text: refusal },
})

interface Group {
  readonly cells: [number, number][]
  readonly indicator: FormIndicator
  readonly column: FormColumn
}

/** The rules of all open cells. Figures with the same words share one. */
export function validationsOf(form: Form, layout: FormLayout): readonly ValidationSpec[] {
  const groups = new Map<string, Group>()
  const promptFor = ({ indicator, column }: Pick<Group, 'indicator' | 'column'>) =>
    promptOf(form, indicator, column.title, isWhole(indicator))
  for (const { indicator, column, typed } of slotsOf(form)) {
    if (!typed) continue
    const key = JSON.stringify([column.id, promptFor({ indicator, column }).text, boundsOf(indicator)])
    const group = groups.get(key) ?? { cells: [], indicator, column }
    groups.set(key, group)
    group.cells.push([layout.indicatorRows.get(indicator.id)!, layout.figureColumns.get(column.id)!])
  }
  const figures = [...groups.values()].map(group => {
    const ranges = rangesOf(group.cells)
    const rule = ruleOf(form, group.indicator, firstOf(ranges))
    return validation(ranges, rule, refusalOf(group.indicator), promptFor(group))
  })
  const tick: Rule = { kind: 'list', of: [TICK] }
  const text: Rule = { kind: 'textLength', operator: 'lessThanOrEqual', from: LONGEST_TEXT }
  const number: Rule = { kind: 'whole', operator: 'between', from: '1', to: '99' }
  const box = (row: number) => cellName(row, COLUMNS.unit)
  const estimates = estimateRows(form, layout).map(({ row }): [number, number] => [row, layout.last.column])
  const answers = layout.questions.map(({ at }): [number, number] => [at, COLUMNS.label])
  return [
    validation(box(headRows.submission), number, refusals.submission, prompts.submission),
    validation(box(headRows.nothing), tick, refusals.tick, prompts.nothing),
    validation(box(headRows.partial), tick, refusals.tick, prompts.partial),
    ...figures,
    ...(estimates.length > 0 ? [validation(rangesOf(estimates), tick, refusals.tick, prompts.estimate)] : []),
    ...(answers.length > 0 ? [validation(rangesOf(answers), text, refusals.text, prompts.answer)] : []),
  ]
}

/** The rows that can be marked as estimates: those with a figure that units type. */
export function estimateRows(form: Form, layout: FormLayout) {
  const typed = slotsOf(form).flatMap(slot => (slot.typed && slot.indicator.kind !== 'text' ? [slot.indicator] : []))
  return [...new Set(typed)].map(indicator => ({ indicator, row: layout.indicatorRows.get(indicator.id)! }))
}
