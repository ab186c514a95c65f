import { expect, test } from 'vitest'
import { holdsNumber, unspaced } from './cited.js'

test('a number stands in a text where no longer number swallows it', () => {
  const holds = (text: string, number: string) => holdsNumber(unspaced(text), number)
  expect(holds('Kế hoạch số 05 /KH-UBND ngày 1/3', '5/KH-UBND')).toBe(true)
  expect(holds('Kế hoạch số 5/KH–UBND', '05/KH-UBND')).toBe(true)
  expect(holds('Kế hoạch số 15/KH-UBND', '5/KH-UBND')).toBe(false)
  expect(holds('Kế hoạch số 105/KH-UBND và số 5/KH-UBND', '05/KH-UBND')).toBe(true)
  expect(holds('Nghị định số 30/2020/NĐ-CP', '30/2020/NĐ-CP')).toBe(true)
  expect(holds('Nghị quyết 01/2008', '1/200')).toBe(false)
  expect(holds('', '1')).toBe(false)
})
