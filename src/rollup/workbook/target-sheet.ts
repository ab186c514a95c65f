// "Chỉ tiêu": what the plan asks for beside what was reached, and by which rule that was judged.

import { cellName } from '../../model/cell-name.js'
import { decimalsOf } from '../../words/decimal-text.js'
import { periodName } from '../../words/period.js'
import { decimalOf, quotient } from '../merge/exact.js'
import type { CellSpec, SheetSpec } from '../xlsx/spec.js'
import { firstRow, listSheet } from './list-sheet.js'
import { formula, looks, number, text } from './look.js'
import { calledFrom } from './matrix.js'
import { numberLooks } from './number-look.js'
import { openTotal, type Scope } from './total.js'
import type { TargetView } from './view.js'

export const TARGETS = 'Chỉ tiêu'

const VERDICTS: Readonly<Record<TargetView['verdict'], string>> = {
  reached: 'Đạt',
  'not-reached': 'Chưa đạt',
  'not-yet-known': 'Chưa đủ số liệu để kết luận',
  'not-comparable': 'Không so sánh được',
}

const columns = [
  { title: 'TT', width: 5 },
  { title: 'Chỉ tiêu của kế hoạch', width: 38 },
  { title: 'Mức giao trong kế hoạch', width: 20 },
  { title: 'Tính theo', width: 26 },
  { title: 'Đơn vị tính', width: 10 },
  { title: 'Mức cần đạt', width: 12 },
  { title: 'Kết quả', width: 18 },
  { title: 'So với mức cần đạt', width: 14 },
  { title: 'Đánh giá', width: 15 },
  { title: 'Cách đánh giá', width: 26 },
] as const
const WANTED = 6
const RESULT = 7

/** Only what was judged stands on the same scale as its target. */
export const isJudged = (verdict: TargetView['verdict']): boolean => verdict === 'reached' || verdict === 'not-reached'

/** Percent of a target, as texts and pictures say it: one decimal. */
export const DONE_DECIMALS = 1

export function targetSheet(scope: Scope): SheetSpec {
  const { view } = scope
  const opening = view.targets.length === 0 ? ['Kế hoạch không có chỉ tiêu nào gắn với biểu này.'] : []
  const first = firstRow(opening.length)
  return listSheet(view, {
    name: TARGETS,
    title: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
    columns,
    opening,
    rows: view.targets.map((target, i) => targetRow(target, i, first + i, scope)),
    closing: [
      `“Kết quả” là số của ${periodName(view.job.period).vi.toLocaleLowerCase('vi')}. Tỷ lệ phần trăm so với mức giao theo điểm phần trăm; các số khác so theo phần trăm của mức cần đạt.`,
    ],
  })
}

function targetRow(target: TargetView, i: number, row: number, scope: Scope): CellSpec[] {
  const facts = target.indicator === undefined ? undefined : scope.facts.of(target.indicator, target.column ?? '')
  const reads = facts === undefined ? 'không gắn với số liệu nào' : `${facts.indicator.title} (${facts.column.title})`
  const wanted = target.wanted
  return [
    { kind: 'number', decimal: String(i + 1), style: looks.centred },
    text(target.title),
    text(target.stated),
    text(reads, facts === undefined ? looks.code : looks.words),
    text(target.unit ?? '', looks.centred),
    wanted === undefined ? text('–', looks.idle) : number(wanted, numberLooks(decimalsOf(wanted)).plain),
    resultCell(target, scope),
    doneCell(target, row),
    text(VERDICTS[target.verdict], target.verdict === 'reached' ? looks.strongCentred : looks.open),
    text(target.rule.vi, looks.code),
  ]
}

/** The result is the total of the summary, by reference. */
function resultCell({ result }: TargetView, scope: Scope): CellSpec {
  if (result === undefined) return text('–', looks.idle)
  const open = openTotal(result)
  if (open !== undefined) return open
  const facts = scope.facts.of(result.indicator, result.column)
  const at = scope.totalAt(result.indicator, result.column)
  const look = (facts?.looks ?? numberLooks(0)).total
  return at === undefined ? number(result.value!, look) : formula(calledFrom(TARGETS, at), result.value!, look)
}

/** Percent of the target, or points where both are percents; nothing where either is no number yet or no share tells anything. */
function doneCell({ result, wanted, unit, direction = 'up', verdict }: TargetView, row: number): CellSpec {
  if (!isJudged(verdict) || result?.state !== 'complete' || result.value === null || wanted === undefined)
    return text('–', looks.idle)
  const [a, b] = [cellName(row, RESULT), cellName(row, WANTED)]
  if (unit === '%' || unit === '‰') {
    const points = decimalOf(result.value).minus(wanted)
    const decimals = Math.max(DONE_DECIMALS, decimalsOf(result.value), decimalsOf(wanted))
    const style = {
      ...numberLooks(decimals).difference,
      format: `${numberLooks(decimals).difference.format?.replaceAll(';', '" điểm";')}" điểm"`,
    }
    return formula(`ROUND(${a}-${b},${decimals})`, points.toFixed(), style)
  }
  const percent = direction === 'up' ? quotient(decimalOf(result.value), decimalOf(wanted), 100, DONE_DECIMALS) : null
  if (percent === null) return text('–', looks.idle)
  const style = { ...numberLooks(DONE_DECIMALS).plain, format: `${numberLooks(DONE_DECIMALS).plain.format}"%"` }
  return formula(`ROUND(${a}*100/${b},${DONE_DECIMALS})`, percent, style)
}
