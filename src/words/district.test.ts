import { expect, test } from 'vitest'
import { afterDistricts, districtMentions, isDistrictBody } from './district.js'

test('districts ended with June 2025', () => {
  expect([{ year: 2026 }, { year: 2025, month: 7 }].map(d => afterDistricts(d))).toEqual([true, true])
  expect(
    [undefined, {}, { year: 2025 }, { year: 2025, month: 6 }, { year: 2020, month: 9 }].map(d => afterDistricts(d)),
  ).toEqual(Array(5).fill(false))
})

test('bodies of the district level are known by their names', () => {
  for (const name of [
    'UBND huyện Đông',
    'Ủy ban nhân dân các huyện, thành phố',
    'Huyện Đông',
    'Phòng Y tế quận Một',
    'Thị trấn Đông',
    'Công an thị xã',
  ])
    expect(isDistrictBody(name), name).toBe(true)
  for (const name of [
    'UBND tỉnh',
    'Bệnh viện đa khoa huyện Đông',
    'Bộ Chỉ huy Quân sự tỉnh',
    'Phòng Nghiệp vụ',
    'UBND xã Đông',
    'Quân khu',
  ])
    expect(isDistrictBody(name), name).toBe(false)
})

test('sentences speak of districts, except in citations, quotations and history', () => {
  const words = (text: string) => districtMentions(text).map(found => found.text)
  expect(words('Chỉ đạo các huyện, thị xã và UBND xã, thị trấn thực hiện.')).toEqual([
    'các huyện',
    'thị xã',
    'thị trấn',
  ])
  expect(words('Bộ Chỉ huy Quân sự tỉnh và lực lượng cấp huyện.')).toEqual(['cấp huyện'])
  expect(words('Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2020 của UBND huyện Đông về an toàn.')).toEqual([])
  expect(words('Phong trào “Xây dựng huyện nông thôn mới” tiếp tục.')).toEqual([])
  expect(words('Tiếp nhận hồ sơ của huyện Đông (cũ).')).toEqual([])
  expect(words('Quân sự, huyền thoại, quần áo, khu đô thị xã hội hóa.')).toEqual([])
})

test('long hostile sentences are read in no time', () => {
  for (const piece of ['huyện ', 'số 1/', '“', '"', 'UBND ', 'ủy ban nhân dân ', 'các ']) {
    const start = performance.now()
    const text = piece.repeat(100_000 / piece.length)
    districtMentions(text)
    isDistrictBody(text)
    expect(performance.now() - start, piece).toBeLessThan(1500)
  }
})
