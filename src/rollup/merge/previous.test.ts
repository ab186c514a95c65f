import { expect, test } from 'vitest'
import { readPeriod } from '../../model/period.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import { earlierOf, previousView } from './previous.js'
import { aCount, aForm, aRollUp, resolved } from './sample-rollups.js'

const form = aForm([aCount('vu')])
const period = readPeriod('2025-H1')!
const of = (says: Readonly<Record<string, number>>, expected: readonly string[], when = '2026-H1') =>
  aRollUp({ period: when, units: expected, sent: Object.entries(says).map(([unit, said]) => ({ unit, says: [said] })) })

test('H15, H21: where units differ, or are missing, both periods are also given over the units that both have', () => {
  const now = [resolved(of({ x: 5, moi: 7 }, ['x', 'y', 'moi']), form)]
  const before = [resolved(of({ x: 4, y: 3, cu: 2 }, ['x', 'y', 'cu'], '2025-H1'), form)]
  const view = previousView('truoc.xlsx', form, now, before, period)
  expect(view.figures).toMatchObject([{ value: '9', state: 'complete' }])
  expect(view.common).toMatchObject({ units: 1, now: [{ value: '5' }], before: [{ value: '4' }] })
  expect(view.notes.map(({ en }) => en)).toEqual([
    'Xã moi has no figures of then: a new unit, or one of other boundaries.',
    'Xã cu was there only then: merged, split, or no longer reporting.',
  ])
})

test('where all units are the same and in, like with like is the whole', () => {
  const both = [resolved(of({ x: 5 }, ['x']), form)]
  expect(previousView('truoc.xlsx', form, both, both, period).common).toBeUndefined()
})

test('a roll-up of another period or form is not taken for that of the year before', () => {
  const job = { form, period: readPeriod('2026-H1')! } as ReportingJob
  const carried = (when: string, more = {}) => ({
    plan: 'p',
    period: when,
    form,
    rollUps: [{ ...of({ x: 1 }, ['x'], when), ...more }],
  })
  const codeOf = (read: ReturnType<typeof earlierOf>) => ('problem' in read ? read.problem.code : 'read')
  expect(codeOf(earlierOf(carried('2025-H1'), 'a.xlsx', job))).toBe('read')
  expect(codeOf(earlierOf(carried('2025-H2'), 'a.xlsx', job))).toBe('rollup/not-last-year')
  expect(codeOf(earlierOf(carried('2025-H1', { form: { id: 'khac', version: '1' } }), 'a.xlsx', job))).toBe(
    'rollup/other-form',
  )
})
