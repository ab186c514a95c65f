import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameShown, isIdentityNumber, mayBePersonal, quoted, withoutControls, withoutPersons } from './personal.js'

test.each([
  'Lò Văn Pó',
  'NGUYỄN THỊ A',
  'Nguyen Van An',
  'nguyễn văn an',
  'Nguyễn Văn An'.normalize('NFD'),
  'Trần Bình',
  'Xồng Bá Dê',
  'bà Hoa',
  'Anh Páo 15',
  '15 (Lò Văn Pó)',
  'đối tượng Sùng A Páo',
  'ĐỐI TƯỢNG SÙNG A PÁO',
  'xã Nguyễn Văn Bảy',
  '0912345678',
  '0912.345.678',
  '0912 345 678',
  '091-234-5678',
  '+84 912 345 678',
  '84 912 345 678',
  '012345678901',
  '012 345 678 901',
  '０１２３４５６７８９０１',
  '0\u200b12345678901',
  '(024) 38 123 456',
  '183456789',
  'a.b@tinh.vn',
  'CCCD 15',
  'sinh năm 1990',
])('P02: %j may tell who somebody is, and is not quoted', text => {
  expect(mayBePersonal(text)).toBe(true)
  expect(quoted(text)).toEqual({ vi: '(nội dung ẩn)', en: '(hidden)' })
})

test.each([
  '1.234.567.890',
  '1,234,567,890.5',
  '1 234 567 890',
  '-1.234.567.890',
  '1.234.567.890 đồng',
  '12,5%',
  '12.34.567',
  'mười lăm',
  'Mười lăm vụ',
  'khoảng 20',
  'Tổng số',
  'TỔNG SỐ VỤ VIỆC',
  'Tổng Cộng',
  'UBND TỈNH',
  'UBND tỉnh Bắc Hà',
  'xã Tân Lập',
  'Phường Mai Sơn',
  'XÃ MƯỜNG LA',
  'Công an phường',
  'Không phát sinh',
  '15 vụ/20 đối tượng',
  'Cùng kỳ năm trước',
  'sửa 15 thành 17',
  '30/06/2026',
])('figures and labels such as %j are quoted', text => {
  expect(mayBePersonal(text)).toBe(false)
  expect(quoted(text).vi).toBe(`“${text}”`)
})

test.each(['0912345678', '+84912345678', '012345678901', '012.345.678', '0912 345 678', '０９１２３４５６７８'])(
  'P02: %s is a number of somebody',
  text => {
    expect(isIdentityNumber(text)).toBe(true)
  },
)
test.each(['0', '05', '0,123456789', '0.1234567890', '1234567890', '1.234.567.890', '00012', ''])(
  '%j is a figure, or none',
  text => {
    expect(isIdentityNumber(text)).toBe(false)
  },
)

test('P09, P10: control characters, direction marks and lone surrogates are never shown as they are', () => {
  expect(withoutControls('\u001b[2J\u202e\ud800')).toBe('\\u001b[2J\\u202e\\ud800')
  expect(quoted('a\u0007b').vi).toBe('“a\\u0007b”')
  expect(quoted('10\r\n5').vi).toBe('“10 ↵ 5”')
  expect(withoutPersons('a\u001b[2J\u202eb\ud83dc')).toBe('a[2Jbc')
})

test('P09: a text of 32,767 characters is cut, at once, and says so', () => {
  const long = withoutPersons('thiếu kinh phí '.repeat(3000))
  expect(long.length).toBe(2001)
  expect(long.endsWith('…')).toBe(true)
  expect(quoted('a'.repeat(32_767)).vi).toBe('(nội dung ẩn)')
  for (const hostile of [
    'A'.repeat(32_767),
    'A '.repeat(16_000),
    '1 '.repeat(16_000),
    "A'".repeat(16_000),
    'x@'.repeat(16_000),
  ]) {
    const start = performance.now()
    mayBePersonal(hostile)
    withoutPersons(hostile)
    expect(performance.now() - start).toBeLessThan(400)
  }
})

test.each([
  ['Đề nghị UBND tỉnh Bắc Hà bố trí 1.234.567.890 đồng.', 'Đề nghị UBND tỉnh Bắc Hà bố trí 1.234.567.890 đồng.'],
  ['Thiếu cán bộ;\r\nđường xa', 'Thiếu cán bộ; đường xa'],
  ['Liên hệ Lò Văn Pó, 0912345678.', 'Liên hệ (ẩn), (ẩn).'],
  ['Do bà Hoa báo', 'Do (ẩn) báo'],
  ['Hỏi a.b@tinh.vn', 'Hỏi (ẩn)'],
  ['Họ và tên: A', '(nội dung ẩn)'],
  ['gọi ０９１２３４５６７８', '(nội dung ẩn)'],
])('H25: of the words %j there travels on %j', (text, left) => {
  expect(withoutPersons(text)).toBe(left)
})

test.each([
  'BC_Xa Tan Lap.xlsx',
  'Báo cáo xã Tân Lập 6 tháng.xlsx',
  'bieu_01-2026-H1-xa_03388.xlsx',
  'BaoCaoQuyII_2026.xls',
  'bao cao 20260614_083000.xlsx',
  'Biểu 01 (bản sửa).ods',
])('P05: the file name %s is shown', name => {
  expect(fileNameShown(name, 'abcdef0123456789')).toBe(name)
})
test.each([
  'Nguyen Van An.xlsx',
  'bao cao - Lò Văn Pó.xlsx',
  'nguyen_van_an.xlsx',
  'NguyenVanAn.xlsx',
  '012345678901.xlsx',
])('P05: of the file name %s only the hash is shown', name => {
  expect(fileNameShown(name, 'abcdef0123456789')).toBe('tep-abcdef012345.xlsx')
})

// Written apart from the lists of the product.
const family = fc.constantFrom('Nguyễn', 'Trần', 'Lò', 'Vàng', 'Giàng', 'Hoàng', 'Quàng', 'Ksor', 'Bùi', 'Đèo')
const middle = fc.constantFrom('Văn', 'Thị', 'A', 'Bá', 'Minh', 'Ngọc')
const given = fc.constantFrom('An', 'Pó', 'Páo', 'Dê', 'Hương', 'Yến', 'Tuấn', 'Súa')
const name = fc.tuple(family, middle, given).chain(parts => {
  const written = parts.join(' ')
  return fc.constantFrom(written, written.toUpperCase(), written.normalize('NFD'))
})
const digits = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map(list => list.join(''))
const identity = fc.oneof(
  digits(11, 11).map(rest => `0${rest}`),
  digits(8, 8).map(rest => `09${rest}`),
  digits(8, 8).map(rest => `09${rest.slice(0, 2)} ${rest.slice(2, 5)} ${rest.slice(5)}`),
)
const around = fc.constantFrom('', '15 ', 'số liệu của ', 'Nạn nhân ', '(', 'gồm: ')

test('P02, P10: no name, telephone or identity number is quoted or travels on, wherever it stands', () => {
  fc.assert(
    fc.property(around, fc.oneof(name, identity), around, (before, secret, after) => {
      const text = `${before}${secret} ${after}`
      expect(quoted(text).vi).toBe('(nội dung ẩn)')
      expect(withoutPersons(text).normalize('NFC')).not.toContain(secret.normalize('NFC'))
    }),
    { numRuns: 500 },
  )
})
