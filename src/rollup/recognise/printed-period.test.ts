import { describe, expect, test } from 'vitest'
import { readPeriod } from '../../model/period.js'
import { isBefore, periodsIn, sameDay, signedOn, windowIn } from './printed-period.js'

describe('B09: periods are read from a closed vocabulary', () => {
  test.each([
    ['6 tháng đầu năm 2026', '2026-H1'],
    ['BÁO CÁO 6 THÁNG CUỐI NĂM 2026', '2026-H2'],
    ['Sáu tháng đầu năm 2026', '2026-H1'],
    ['Quý II năm 2026', '2026-Q2'],
    ['QUÝ IV/2026', '2026-Q4'],
    ['quý 3 năm 2026', '2026-Q3'],
    ['Quý I-2026', '2026-Q1'],
    ['9 tháng năm 2026', '2026-9M'],
    ['9 tháng đầu năm 2026', '2026-9M'],
    ['Tháng 5 năm 2026', '2026-M05'],
    ['THÁNG 05/2026', '2026-M05'],
    ['tháng 12-2026', '2026-M12'],
    ['Năm 2026', '2026'],
    ['Kỳ báo cáo: năm 2026 (số liệu từ ngày 15/12/2025 đến ngày 14/12/2026)', '2026'],
    ['Kỳ báo cáo: 6 tháng đầu năm 2026 (số liệu từ ngày 15/12/2025 đến ngày 14/6/2026)', '2026-H1'],
    ['6 tháng đầu năm 2026'.normalize('NFD'), '2026-H1'],
  ])('"%s" is %s', (text, id) => {
    expect(periodsIn(text)).toEqual([id])
    expect(readPeriod(id)).toBeDefined()
  })

  test.each([
    'Kết quả thực hiện Kế hoạch năm 2026',
    '6 tháng',
    'Sơn La, ngày 15 tháng 6 năm 2026',
    'Quý V năm 2026',
    'tháng 13 năm 2026',
    'Kỳ vừa qua',
    '',
  ])('"%s" names no period', text => {
    expect(periodsIn(text)).toEqual([])
  })

  test('a line that compares names both', () => {
    expect(periodsIn('6 tháng đầu năm 2026 so với 6 tháng đầu năm 2025')).toEqual(['2026-H1', '2025-H1'])
  })
})

test('B06: a title that is another month without its year contradicts, and one without a year proves nothing', () => {
  const june = readPeriod('2026-M06')!
  expect(periodsIn('THÁNG 5', june)).toEqual(['2026-M05'])
  expect(periodsIn('Quý II', june)).toEqual(['2026-Q2'])
  expect(periodsIn('6 tháng', june)).toEqual(['2026-H1'])
  for (const text of ['THÁNG 6', 'Số liệu tháng 5', 'Nộp trước tháng 7'])
    expect(periodsIn(text, june), text).toEqual([])
})

test('B09: short forms, Roman months and unaccented titles are of the vocabulary too', () => {
  expect(periodsIn('T5/2026')).toEqual(['2026-M05'])
  expect(periodsIn('Bao cao quy II nam 2026')).toEqual(['2026-Q2'])
  expect(periodsIn('Số liệu tháng V/2026')).toEqual(['2026-M05'])
  expect(periodsIn('12 tháng năm 2026')).toEqual(['2026'])
})

test('B08: the window of figures is read from its line, also without years', () => {
  const period = readPeriod('2026-M06')!
  expect(windowIn('Số liệu từ 15/5 đến 14/6', period)).toEqual({ from: '15/5/2026', to: '14/6/2026' })
  expect(windowIn('(số liệu từ ngày 15/12/2025 đến ngày 14/6/2026)', period)).toEqual({
    from: '15/12/2025',
    to: '14/6/2026',
  })
  expect(windowIn('từ 15/12 đến hết ngày 14/6', period)).toEqual({ from: '15/12/2025', to: '14/6/2026' })
  expect(windowIn('từ 31/2 đến 14/6', period)).toBeUndefined()
  expect(windowIn('từ xã đến tỉnh', period)).toBeUndefined()
})

test('B02, B05: days are day, month, year in every time zone, and never month, day', () => {
  expect(signedOn('Sơn La, ngày 1 tháng 2 năm 2026')).toBe('1/2/2026')
  expect(isBefore('1/2/2026', '2/1/2026')).toBe(false)
  expect(sameDay('05/6/2026', '5/6/2026')).toBe(true)
  expect(sameDay('5/6/2026', '6/5/2026')).toBe(false)
})

test('B11: the line of place and date names a day; a blank one and other lines do not', () => {
  expect(signedOn('Bắc Hà, ngày 20 tháng 6 năm 2026')).toBe('20/6/2026')
  expect(signedOn('......, ngày ...... tháng ...... năm 2026')).toBeUndefined()
  expect(signedOn('ngày 31 tháng 2 năm 2026')).toBeUndefined()
  expect(signedOn('Kế hoạch ngày 20 tháng 6 năm 2026 của UBND tỉnh')).toBeUndefined()
})
