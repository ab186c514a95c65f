// What turns a colour while somebody types: text where a number belongs, a part above its whole, a figure since New Year below
// that of the period. Colours hint; what counts is judged when the form comes back.
import { cellName } from '../../model/cell-name.js'
import type { Form, FormIndicator } from '../../model/form.js'
import { type Slot, slotsOf } from '../../model/slot.js'
import { breakFormula } from '../form-expression.js'
import { type PlacedRule, placeRules } from '../form-rules.js'
import type { ConditionSpec } from '../xlsx/spec.js'
import { firstOf, rangesOf } from './cell-ranges.js'
import { type FormLayout, slotCell } from './layout.js'
import { columnPairs, growsOverTime, partPairs } from './pairs.js'
import { wrongKind, wrongPair } from './styles.js'
import { isWrongText } from './typed-signs.js'

/** "E$14": the row stays where a condition is moved over the columns. */
const inRow = (row: number, column: number) => cellName(row, column).replace(/(\d+)$/, '$$$1')
/** "$E14": the column stays where a condition is moved over the rows. */
const inColumn = (row: number, column: number) => `$${cellName(row, column)}`

/** That `low` is above `high`, of two figures that are both there. */
export const exceeds = (low: string, high: string): string => `AND(COUNT(${low},${high})=2,${low}>${high})`

/** That a cell holds a number beyond what its author finds usual; undefined where nothing is stated. */
export function isUnusual(indicator: FormIndicator, cell: string): string | undefined {
  const { min, max } = 'min' in indicator || 'max' in indicator ? indicator : {}
  const beyond = [...(min === undefined ? [] : [`${cell}<${min}`]), ...(max === undefined ? [] : [`${cell}>${max}`])]
  return beyond.length === 0 ? undefined : `AND(ISNUMBER(${cell}),OR(${beyond.join(',')}))`
}

/** "$E$14" */
const absoluteCell = (layout: FormLayout, slot: Slot): string =>
  slotCell(layout, slot).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')

/** A file with a formula of more than 8,192 characters is opened by no program; a rule that long is judged on return only. */
const LONGEST_RULE = 2000

/** The formula that is true where a rule of the form is broken; undefined where it names a figure that has no cell. */
export function ruleFormula(
  { check, when, slotOf, slots }: PlacedRule,
  cellOf: (slot: Slot) => string,
): string | undefined {
  if (slots.length === 0) return undefined
  const formula = breakFormula(check, when, figure => {
    const slot = slotOf(figure)
    return slot && cellOf(slot)
  })
  return formula !== undefined && formula.length <= LONGEST_RULE ? formula : undefined
}

/** The conditions of the sheet of figures. */
export function conditionsOf(form: Form, layout: FormLayout): readonly ConditionSpec[] {
  const { indicatorRows, figureColumns } = layout
  const columns = [...figureColumns.values()]
  const first = columns[0]!
  const typed = slotsOf(form).flatMap(({ indicator, column, typed }): [number, number][] =>
    typed && indicator.kind !== 'text' ? [[indicatorRows.get(indicator.id)!, figureColumns.get(column.id)!]] : [],
  )
  const conditions: ConditionSpec[] = []
  if (typed.length > 0) {
    const ranges = rangesOf(typed)
    conditions.push({ ranges, formula: isWrongText(form, firstOf(ranges)), style: wrongKind })
  }
  for (const indicator of form.indicators) {
    const row = indicatorRows.get(indicator.id)!
    const unusual = isUnusual(indicator, cellName(row, first))
    if (unusual !== undefined)
      conditions.push({ ranges: rangesOf(columns.map(column => [row, column])), formula: unusual, style: wrongPair })
  }
  for (const { part, whole } of partPairs(form)) {
    const rows = [indicatorRows.get(part.id)!, indicatorRows.get(whole.id)!]
    const formula = exceeds(inRow(rows[0]!, first), inRow(rows[1]!, first))
    for (const row of rows)
      conditions.push({ ranges: rangesOf(columns.map(column => [row, column])), formula, style: wrongPair })
  }
  const growing = form.indicators.filter(growsOverTime).map(({ id }) => indicatorRows.get(id)!)
  for (const { period, year } of growing.length > 0 ? columnPairs(form) : []) {
    const [from, to] = [figureColumns.get(period.id)!, figureColumns.get(year.id)!]
    const top = Math.min(...growing)
    const ranges = rangesOf(
      growing.flatMap((row): [number, number][] => [
        [row, from],
        [row, to],
      ]),
    )
    conditions.push({ ranges, formula: exceeds(inColumn(top, from), inColumn(top, to)), style: wrongPair })
  }
  for (const placed of placeRules(form)) {
    const formula = ruleFormula(placed, slot => absoluteCell(layout, slot))
    if (formula === undefined) continue
    const ranges = rangesOf(
      placed.slots.map(({ indicator, column }) => [indicatorRows.get(indicator.id)!, figureColumns.get(column.id)!]),
    )
    conditions.push({ ranges, formula, style: wrongPair })
  }
  return conditions
}
