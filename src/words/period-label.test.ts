import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodsOfYear, readPeriod } from '../model/period.js'
import { periodName } from './period.js'
import { contradicts, periodLabelsIn, periodOfLabel, readPeriodLabel } from './period-label.js'

const id = (text: string, year?: number) => {
  const label = readPeriodLabel(text)
  return label && (periodOfLabel(label, year)?.id ?? 'open')
}

test('B09: each spelling of the closed vocabulary is one period', () => {
  const spellings: Readonly<Record<string, string>> = {
    '2026-M05':
      'Tháng 5 năm 2026|THÁNG 05/2026|T5/2026|T.05-2026|tháng V năm 2026|tháng năm năm 2026|thang 5 nam 2026|Kỳ báo cáo: tháng 5/2026',
    '2026-M12': 'tháng 12/2026|tháng mười hai năm 2026|Tháng XII.2026',
    '2026-M04': 'tháng tư năm 2026|T4/2026',
    '2026-Q2':
      'Quý II năm 2026|quý 2/2026|QUÝ II-2026|Q2/2026|Qúy II năm 2026|Quí II/2026|quý hai năm 2026|Quy II nam 2026|Q.II/2026',
    '2026-Q1': '3 tháng đầu năm 2026|Quý I/2026|ba tháng đầu năm 2026',
    '2026-H1':
      '6 tháng đầu năm 2026|06 tháng đầu năm 2026|sáu tháng đầu năm 2026|6T đầu năm 2026|6 tháng đầu của năm 2026|6 thang dau nam 2026|(6 tháng đầu năm 2026)|2026-H1|Kỳ 6 tháng đầu năm 2026.',
    '2026-H2': '6 tháng cuối năm 2026|6 THÁNG CUỐI NĂM 2026',
    '2026-9M': '9 tháng đầu năm 2026|09 tháng năm 2026|chín tháng đầu năm 2026|9T/2026',
    '2026': 'Năm 2026|cả năm 2026|12 tháng năm 2026|NAM 2026',
  }
  for (const [period, texts] of Object.entries(spellings))
    for (const text of texts.split('|'))
      for (const form of ['NFC', 'NFD'] as const) expect(id(text.normalize(form)), text).toBe(period)
})

test('B09: what a label leaves open stays open, and contradicts nothing', () => {
  expect(readPeriodLabel('6 tháng')).toEqual({ kind: 'half_year' })
  expect(readPeriodLabel('sáu tháng năm 2026')).toEqual({ kind: 'half_year', year: 2026 })
  expect(readPeriodLabel('06 tháng đầu năm')).toEqual({ kind: 'half_year', index: 1 })
  expect(id('06 tháng đầu năm')).toBe('open')
  expect(id('06 tháng đầu năm', 2026)).toBe('2026-H1')
  const [h1, may] = [readPeriod('2026-H1')!, readPeriod('2026-M05')!]
  expect(contradicts(readPeriodLabel('6 tháng')!, h1)).toBe(false)
  expect(contradicts(readPeriodLabel('6 tháng cuối năm')!, h1)).toBe(true)
  expect(contradicts(readPeriodLabel('Tháng 5')!, may)).toBe(false)
  expect(contradicts(readPeriodLabel('Tháng 5/2025')!, may)).toBe(true)
  expect(contradicts(readPeriodLabel('Quý II')!, may)).toBe(true)
})

test('B09: a text outside the vocabulary is no period, however near', () => {
  const texts =
    '6|5/2026|2026|tháng|quý|năm|tháng 13/2026|Quý V|quý 5/2026|tháng năm 2026|tháng năm|T5/26|5 tháng đầu năm|9 tháng cuối năm|3 tháng|Quỹ II/2026|Nam 5|ngày 15 tháng 5 năm 2026|tháng 5 năm 2026 tại xã A|từ tháng 1 đến tháng 5|2026-M13|thang nam nam 2026|Thàng 5/2026|tháng ll/2026|nửa đầu năm|'
  for (const text of texts.split('|')) expect(readPeriodLabel(text), text).toBeUndefined()
})

test('B06: the period of a title is found among its other words', () => {
  const ids = (text: string) => periodLabelsIn(text).map(label => periodOfLabel(label, 2026)?.id ?? 'open')
  expect(ids('BÁO CÁO KẾT QUẢ PHÒNG, CHỐNG TỆ NẠN XÃ HỘI THÁNG 5 NĂM 2026')).toEqual(['2026-M05'])
  expect(ids('Biểu 01 - Tháng 5/2026')).toEqual(['2026-M05'])
  expect(ids('Bao cao quy II nam 2025')).toEqual(['2025-Q2'])
  expect(ids('Số liệu 6 tháng đầu năm 2026 (từ ngày 15/12/2025 đến ngày 14/6/2026)')).toEqual(['2026-H1'])
  expect(ids('Tân Lập, ngày 15 tháng 6 năm 2026')).toEqual([])
  expect(ids('Từ tháng 1 đến tháng 5 năm 2026')).toEqual([])
  expect(ids('Quý I, II năm 2026; tháng 4 - tháng 6')).toEqual([])
  expect(ids('So với cùng kỳ năm 2025')).toEqual([])
  expect(ids('15 vụ trong 12 ngày của tháng')).toEqual([])
})

test('every period is read from its own name, and its id', () => {
  for (const period of [2019, 2026].flatMap(periodsOfYear)) {
    expect(id(periodName(period).vi)).toBe(period.id)
    if (period.kind !== 'year') expect(id(period.id)).toBe(period.id)
    expect(
      id(
        periodName(period)
          .vi.normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .replaceAll('đ', 'd'),
      ),
    ).toBe(period.id)
  }
})

test('no text makes reading fail or last', () => {
  const word = fc.constantFrom('tháng', '6', 'năm', 'quý', 'II', 'đầu', ' ', '/', '2026', 'T', '-', 'từ', '.', 'x')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), words => {
      for (const text of [words.join(''), words.join(' ')]) {
        readPeriodLabel(text)
        periodLabelsIn(text)
      }
    }),
  )
  const start = performance.now()
  for (const text of ['tháng '.repeat(5461), '6 '.repeat(16383), ' '.repeat(32767)]) periodLabelsIn(text)
  expect(performance.now() - start).toBeLessThan(500)
})
