import { describe, expect, test } from 'vitest'
import { readPeriod } from '../../model/period.js'
import { dayText, windowOf } from '../../words/reporting-days.js'
import { byPeriod, type GivenRollUp } from './periods.js'
import { aCount, aForm, aRollUp } from './sample-rollups.js'

const form = aForm([aCount('a')])
const windowOfPeriod = (id: string) => {
  const { first, last } = windowOf(readPeriod(id)!)
  return { from: dayText(first), to: dayText(last) }
}
const given = (period: string, more: object = {}): GivenRollUp => ({
  file: `${period}.xlsx`,
  rollUp: { ...aRollUp({ period, window: windowOfPeriod(period), sent: [{ unit: 'x', says: [1] }] }), ...more },
})
const read = (id: string, ...all: readonly GivenRollUp[]) => {
  const { rollUps, diagnostics } = byPeriod(all, { form, period: readPeriod(id)!, window: windowOfPeriod(id) })
  return { periods: rollUps.map(({ period }) => period), codes: diagnostics.map(({ code }) => code), diagnostics }
}

describe('periods that make up a larger one', () => {
  test.each([
    ['2026-H1', ['2026-Q2', '2026-Q1'], ['2026-Q1', '2026-Q2']],
    ['2026-H1', ['2026-M04', '2026-Q1', '2026-M06', '2026-M05'], ['2026-Q1', '2026-M04', '2026-M05', '2026-M06']],
    ['2026', ['2026-9M', '2026-Q4'], ['2026-9M', '2026-Q4']],
    ['2026-H1', ['2026-H1', '2026-H1'], ['2026-H1']],
  ])('%s of %j', (wanted, periods, read_) => {
    expect(read(wanted, ...periods.map(id => given(id)))).toMatchObject({ periods: read_, codes: [] })
  })

  test.each([
    ['2026-H1', ['2026-Q1'], 'nothing covers the end'],
    ['2026-H1', ['2026-Q2'], 'nothing covers the time before 2026-Q2'],
    ['2026-H1', ['2026-Q1', '2026-M03', '2026-Q2'], 'overlaps another'],
    ['2026-H1', ['2026-H1', '2026-Q1'], 'overlaps another'],
    ['2026', ['2026-M01', '2026-M03'], 'nothing covers the time before 2026-M03'],
  ])('%s of %j is refused: a day would be counted twice, or never', (wanted, periods, what) => {
    const { periods: kept, codes, diagnostics } = read(wanted, ...periods.map(id => given(id)))
    expect({ kept, codes }).toEqual({ kept: [], codes: ['rollup/periods-do-not-tile'] })
    expect(diagnostics[0]!.message.en).toContain(what)
  })

  test('days that do not follow on are refused, although the months do', () => {
    const late = given('2026-Q2', { window: { from: '16/3/2026', to: '14/6/2026' } })
    expect(read('2026-H1', given('2026-Q1'), late).codes).toEqual(['rollup/periods-do-not-tile'])
  })
})

test('B08: roll-ups of one period with different days are refused, each by its name', () => {
  const calendar = given('2026-H1', { window: { from: '01/01/2026', to: '30/6/2026' } })
  const { periods, codes } = read('2026-H1', given('2026-H1'), { ...calendar, file: 'khac.xlsx' })
  expect({ periods, codes }).toEqual({ periods: ['2026-H1'], codes: ['rollup/other-window'] })
})

test('a roll-up of another form, version or period is refused by name', () => {
  const { periods, codes } = read(
    '2026-H1',
    given('2026-H1'),
    { ...given('2026-H1', { form: { id: 'bieu_01', version: '2' } }), file: 'b.xlsx' },
    given('2025-H1'),
    given('2026-H2'),
    {
      ...given('2026-H1', { submissions: aRollUp({ sent: [{ unit: 'x', says: [1, 2] }] }).submissions }),
      file: 'c.xlsx',
    },
  )
  expect(periods).toEqual(['2026-H1'])
  expect(codes.sort()).toEqual(['rollup/other-form', 'rollup/other-form', 'rollup/other-period', 'rollup/other-period'])
})
