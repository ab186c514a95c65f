import { expect, test } from 'vitest'
import {
  isAsAbove,
  isForInformation,
  isSuperior,
  kindOfBody,
  kindsCovered,
  sectionNamed,
  withoutPurpose,
} from './recipients.js'

test('a purpose is told from the name', () => {
  const lines = [
    'UBND tỉnh(B/c);',
    'UBND tỉnh (để b/c)',
    'UBND tỉnh để báo cáo',
    'UBND tỉnh (báo cáo);',
    'UBND tỉnh (T/h)',
  ]
  expect(new Set(lines.map(withoutPurpose))).toEqual(new Set(['UBND tỉnh']))
  expect(lines.map(isForInformation)).toEqual([true, true, true, true, false])
  expect(withoutPurpose('Cục PCTNXH (Bộ LĐTB&XH)')).toBe('Cục PCTNXH (Bộ LĐTB&XH)')
})

test('a line may point to a section of this document', () => {
  const mark = (line: string) => sectionNamed(line)?.mark
  expect(mark('Các Sở, ngành, địa phương theo mục V;')).toBe('V')
  expect(mark('Các cơ quan nêu tại Mục IV')).toBe('IV')
  expect(mark('Như mục 3')).toBe('3')
  expect(mark('Các đơn vị theo mục V Kế hoạch số 12/KH-UBND')).toBeUndefined()
  expect(mark('Các đơn vị theo mục II.3')).toBeUndefined()
  expect(mark('Các đơn vị theo mục vụ')).toBeUndefined()
  expect(mark('Các đơn vị theo danh mục')).toBeUndefined()
})

test('"Như trên" is known in its usual forms', () => {
  expect(['Như trên', 'như trên;', 'Như kính gửi'].map(isAsAbove)).toEqual([true, true, true])
  expect(isAsAbove('Như mục V')).toBe(false)
})

test('bodies have their sorts', () => {
  expect(
    ['Sở Y tế', 'Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh', 'Tòa án nhân dân tỉnh'].map(n => kindOfBody(n)),
  ).toEqual(Array(4).fill('department'))
  expect(
    ['Hội Nông dân tỉnh', 'Ủy ban MTTQ Việt Nam tỉnh', 'Tỉnh Đoàn', 'Hội đồng nhân dân tỉnh'].map(n => kindOfBody(n)),
  ).toEqual(['union', 'union', 'union', 'department'])
  expect(['UBND các xã, phường', 'UBND phường Một', 'Xã Hai'].map(n => kindOfBody(n))).toEqual(Array(3).fill('local'))
  expect(kindOfBody('Phòng Nghiệp vụ Y')).toBe('internal')
  expect(kindOfBody('Công an', 'commune')).toBe('local')
})

test('collective lines cover sorts of bodies, single names cover none', () => {
  const kinds = (line: string) => [...kindsCovered(line)].sort()
  expect(kinds('Các sở, ban, ngành, đoàn thể tỉnh')).toEqual(['department', 'union'])
  expect(kinds('UBND các xã, phường, đặc khu')).toEqual(['local'])
  expect(kinds('Ủy ban MTTQ và các tổ chức chính trị - xã hội')).toEqual(['union'])
  expect(kinds('Các phòng/ban của Sở')).toEqual(['department', 'internal'])
  expect(kinds('Các Sở, ngành, địa phương')).toEqual(['department', 'local'])
  expect(kinds('Sở Y tế')).toEqual([])
  expect(kinds('UBND xã Một')).toEqual([])
})

test('leaders, superiors and the archive get copies', () => {
  const lines = ['Lãnh đạo Sở', 'CT, các PCT UBND tỉnh', 'Bộ Y tế', 'VPUB: CVP, PVP (NĐT)', 'TT. HĐND tỉnh', 'Tỉnh ủy']
  expect(lines.map(isSuperior)).toEqual(Array(6).fill(true))
  expect(['Sở Y tế', 'Bộ Chỉ huy Quân sự tỉnh', 'Công an tỉnh'].map(isSuperior)).toEqual([false, false, false])
})

test('long hostile lines are read in no time', () => {
  for (const piece of ['(b/c', ' để b/c', 'theo mục ', 'các ', '(', 'theo mục V a ']) {
    const line = piece.repeat(100_000 / piece.length)
    const start = performance.now()
    withoutPurpose(line)
    sectionNamed(line)
    kindsCovered(line)
    expect(performance.now() - start, piece).toBeLessThan(1500)
  }
})
