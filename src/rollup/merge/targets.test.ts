import { expect, test } from 'vitest'
import type { PlanTarget } from '../../model/document.js'
import type { Form } from '../../model/form.js'
import type { StatedTarget } from '../../model/plan-data.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import { aCount, aForm, aRollUp, figuresIn, type Said } from './sample-rollups.js'
import { targetFindings, targetViews } from './targets.js'

const COLUMNS: Form['columns'] = [
  { id: 'ky', title: 'Trong kỳ', kind: 'in_period' },
  { id: 'luy_ke', title: 'Lũy kế', kind: 'cumulative' },
  { id: 'ke_hoach', title: 'Kế hoạch năm', kind: 'year_plan' },
]
const form = aForm(
  [aCount('mau'), aCount('tu'), { kind: 'ratio', id: 'ty_le', title: 'Tỷ lệ', numerator: 'tu', denominator: 'mau' }],
  COLUMNS,
)
const aTarget = (target: object): StatedTarget =>
  ({
    target: { id: 'a', kind: 'count', indicator: 'mau', ...target } as PlanTarget,
    paragraphs: ['Đạt chỉ tiêu'],
  }) as unknown as StatedTarget

const says: Said[] = [10, 60, 100, 5, 30, 50]
const { figures } = figuresIn(form, aRollUp({ sent: [{ unit: 'x', says }] }))
const judge = (target: object, all = figures) => targetViews([aTarget(target)], form, all)[0]!
const job = { form, plan: 'ke-hoach' } as ReportingJob

test('H23: a target of the year is held against what counts from January, never against the period alone', () => {
  expect(judge({ target: '60' })).toMatchObject({ column: 'luy_ke', result: { value: '60' }, verdict: 'reached' })
  expect(judge({ target: '61' }).verdict).toBe('not-reached')
})

test.each([
  [{ target: '1.234,5' }, '1234.5', 'not-reached'],
  [{ target: '60-80' }, '60', 'reached'],
  [{ target: '60', direction: 'down' }, '60', 'reached'],
  [{ target: '59', direction: 'down' }, '59', 'not-reached'],
  [{ target: '59', bound: 'at_most' }, '59', 'not-reached'],
  [{ target: '60', direction: 'keep' }, '60', 'reached'],
  [{ target: 'mọi xã' }, undefined, 'not-comparable'],
  [{ kind: 'yes_no' }, undefined, 'not-comparable'],
  [{ kind: 'percent', target: '50' }, '50', 'not-comparable'],
  [{ kind: 'percent', target: '50', indicator: 'ty_le' }, '50', 'reached'],
  [{ kind: 'percent', target: '50,5', indicator: 'ty_le' }, '50.5', 'not-reached'],
  [{ target: '1', indicator: 'khong_co' }, undefined, 'not-comparable'],
] as const)('the target %j wants %s: %s', (target, wanted, verdict) => {
  expect(judge(target)).toMatchObject({ verdict, ...(wanted !== undefined && { wanted }) })
})

test('a target is not judged by a total that lacks units', () => {
  const { figures: open } = figuresIn(form, aRollUp({ units: ['x', 'y'], sent: [{ unit: 'x', says }] }))
  expect(judge({ target: '10' }, open)).toMatchObject({ verdict: 'not-yet-known', rule: { en: '1 units are lacking' } })
})

test('H22: where the year plans of units do not add up to the target of the plan, both are shown', () => {
  const found = (target: string) => targetFindings([judge({ target })], job, figures)
  expect(found('100')).toEqual([])
  expect(found('120')).toMatchObject([{ code: 'rollup/target-differs', severity: 'warning' }])
  expect(found('120')[0]!.message.en).toContain('is 120; the year plans of the units add up to 100.')
})
