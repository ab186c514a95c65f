// What the cells of one file say together, and what people do to a sheet beside typing in it.
import { expect, test } from 'vitest'
import { aForm, formula, judged, kinds, type Sent, SHEET, stored, twoColumns, words } from './sample-returned.js'

const form = aForm({ columns: twoColumns, indicators: [kinds.vu, kinds.nguoi, kinds.loi] })
const all = { vu_trong_ky: 5, vu_luy_ke: 50, nguoi_trong_ky: 7, nguoi_luy_ke: 70 }
const codes = ({ diagnostics }: ReturnType<typeof judged>) =>
  diagnostics.map(({ code, place }) => `${code} ${place.kind === 'cell' ? place.cell : 'file'}`).sort()

test('a clean form has its figures and not a word', () => {
  const { leaf, diagnostics } = judged({ form, figures: { ...all, loi_trong_ky: 'Thiếu cán bộ' } })
  expect(diagnostics).toEqual([])
  expect(leaf('vu_luy_ke')).toEqual({ state: 'value', value: '50', raw: '50', sheet: SHEET, cell: 'D5' })
  expect(leaf('loi_trong_ky')).toMatchObject({ state: 'value', value: 'Thiếu cán bộ', hazard: 'H25' })
})

test('A17, A18: a blank in a row with figures is missing, and told at its cell', () => {
  const { vu_luy_ke: _, ...figures } = all
  const found = judged({ form, figures })
  expect(found.leaf('vu_luy_ke')).toEqual({ state: 'missing', raw: '', sheet: SHEET, cell: 'D5', hazard: 'A17' })
  expect(codes(found)).toEqual(['sheet/half-filled D5'])
  expect(codes(judged({ form, figures: { ...all, vu_luy_ke: ' ' } }))).toEqual(['sheet/half-filled D5'])
})

test('A17: a row without figures is missing cell by cell, and a column without figures is told once', () => {
  const row = judged({ form, figures: { vu_trong_ky: 5, vu_luy_ke: 50 } })
  expect(codes(row)).toEqual(['sheet/blank-cell C6', 'sheet/blank-cell D6'])
  const column = judged({ form, figures: { vu_trong_ky: 5, nguoi_trong_ky: 7 } })
  expect(codes(column)).toEqual(['sheet/blank-column D5'])
  expect(column.leaf('nguoi_luy_ke')?.state).toBe('missing')
})

test('A17: where the form says that a blank is zero it is zero', () => {
  const zero = aForm({ indicators: [{ ...kinds.vu, blank: 'zero' }, kinds.nguoi] })
  const { leaf, diagnostics } = judged({ form: zero, figures: { nguoi: 7 } })
  expect(leaf('vu')).toMatchObject({ state: 'zero', value: '0', hazard: 'A17' })
  expect(diagnostics).toEqual([])
})

test('A19: a form of zeros is counted and told', () => {
  const zeros = { vu_trong_ky: 0, vu_luy_ke: 0, nguoi_trong_ky: 0, nguoi_luy_ke: 'không' }
  const found = judged({ form, figures: zeros })
  expect(found.said).toEqual(['advice sheet/notation D6', 'warning sheet/all-zero file'])
  expect(found.leaf('vu_trong_ky')).toMatchObject({ state: 'zero', value: '0' })
})

test('E17: an empty form is no form of zeros, also where blanks are zeros', () => {
  for (const blank of ['missing', 'zero'] as const) {
    const empty = aForm({
      indicators: [
        { ...kinds.vu, blank },
        { ...kinds.nguoi, blank },
      ],
    })
    const found = judged({ form: empty, figures: { vu: '  ' } })
    expect(found.said).toEqual(['error sheet/no-figures file'])
    expect([found.leaf('vu')?.state, found.leaf('nguoi')?.state]).toEqual(['missing', 'missing'])
  }
})

test('A17: under the box “không phát sinh” blanks of the period are zeros', () => {
  const none = { nothingOccurred: true }
  const january = judged({ form, period: '2026-M01', recognised: none })
  expect(january.said).toEqual(['advice sheet/blanks-as-zero file'])
  expect(['vu_trong_ky', 'vu_luy_ke'].map(name => january.leaf(name)?.state)).toEqual(['zero', 'zero'])
  const june = judged({ form, period: '2026-M06', recognised: none, figures: { vu_luy_ke: 50 } })
  expect(june.leaf('vu_luy_ke')?.value).toBe('50')
  expect(june.leaf('nguoi_luy_ke')?.state).toBe('missing')
  expect(june.said).toEqual(['advice sheet/blanks-as-zero file', 'warning sheet/running-total-blank D6'])
})

test('A17: the box “không phát sinh” says nothing of last year, and is doubted for what there is at the end', () => {
  const columns = [...twoColumns, { id: 'truoc', title: 'Cùng kỳ', kind: 'same_period_last_year' }] as const
  const indicators = [{ ...kinds.vu, over_time: 'latest' as const }, kinds.ty_le]
  const found = judged({ form: aForm({ columns, indicators }), recognised: { nothingOccurred: true } })
  expect(found.leaf('vu_truoc')?.state).toBe('missing')
  expect(found.leaf('vu_trong_ky')).toMatchObject({ state: 'zero' })
  expect(found.leaf('ty_le_trong_ky')?.state).toBe('not-applicable')
  expect(found.said).toContain('warning sheet/stock-as-zero C5')
})

test('A17: a figure beside the box “không phát sinh” is refused, and blanks are not zeros then', () => {
  const found = judged({ form, recognised: { nothingOccurred: true }, figures: { vu_trong_ky: 5 } })
  expect(found.said).toEqual(['error sheet/figure-despite-none C5'])
  expect(found.leaf('vu_trong_ky')).toMatchObject({ state: 'refused', raw: '5' })
  expect(found.leaf('nguoi_trong_ky')?.state).toBe('missing')
  const zero = judged({ form, recognised: { nothingOccurred: true }, figures: { vu_trong_ky: 0 }, period: '2026-M01' })
  expect(zero.said).toEqual(['advice sheet/blanks-as-zero file'])
})

test('a partial submission says nothing of its blanks', () => {
  const found = judged({ form, recognised: { partial: true }, figures: { vu_trong_ky: 5 }, removed: ['nguoi_luy_ke'] })
  expect(found.leaf('vu_trong_ky')?.value).toBe('5')
  expect([found.leaf('vu_luy_ke'), found.leaf('nguoi_luy_ke')]).toEqual([undefined, undefined])
  expect(found.diagnostics).toEqual([])
})

test('C07: a figure whose row was removed is refused', () => {
  const { leaf } = judged({ form, figures: all, removed: ['nguoi_luy_ke'] })
  expect(leaf('nguoi_luy_ke')).toEqual({ state: 'refused', raw: '', sheet: '', cell: '', hazard: 'C07' })
})

test('A22: where another unit of measure is printed the figures beside it are refused', () => {
  const money: Sent = { figures: { tien: 5, vu: 3 } }
  const found = judged({ ...money, printed: { tien: 'triệu đồng' } })
  expect(found.said).toEqual(['error sheet/unit-changed C8'])
  expect(found.leaf('tien')).toMatchObject({ state: 'refused', hazard: 'A22' })
  expect(found.leaf('vu')?.value).toBe('3')
  for (const same of ['nghìn đồng', 'Nghìn  đồng', '(nghìn đồng)', 'ĐVT: nghìn đồng', '1.000 đồng', 'ngàn đồng', ''])
    expect(judged({ ...money, printed: { tien: same } }).said).toEqual([])
})

test('C16: a value that a merged range covers is refused, and so are all figures of a range that joins two', () => {
  const covered = judged({
    form,
    figures: { ...all, vu_luy_ke: stored('7', { coveredBy: 'B5:D5' }) },
    table: { merges: ['A1:D1'] },
  })
  expect(covered.said).toEqual(['error sheet/merged-figures D5'])
  expect(covered.leaf('vu_luy_ke')).toMatchObject({ state: 'refused', hazard: 'C16' })
  const { vu_luy_ke: _, ...others } = all
  const joined = judged({
    form,
    figures: { ...others, vu_trong_ky: stored('5', { heads: 'C5:D5' }) },
    table: { merges: ['A1:D1', 'C5:D5'] },
  })
  expect(joined.said).toEqual(['error sheet/merged-figures C5', 'error sheet/merged-figures D5'])
  expect([joined.leaf('vu_trong_ky')?.state, joined.leaf('vu_luy_ke')?.state]).toEqual(['refused', 'refused'])
})

test('G01: a remark on a figure is told, in its words only where they tell of no person', () => {
  const remarks = new Map([
    ['C5', 'số này là ước tính'],
    ['D6', 'hỏi chị Hoa 0912345678'],
    ['A1', 'tiêu đề'],
  ])
  const { said, diagnostics } = judged({ form, figures: all, table: { remarks } })
  expect(said).toEqual(['warning sheet/remark C5', 'warning sheet/remark D6'])
  expect(diagnostics.map(({ message }) => message.vi).join('\n')).toContain('“số này là ước tính”')
  expect(JSON.stringify(diagnostics)).not.toMatch(/Hoa|0912/)
})

test('G05: words with digits at the end of a row may be a correction', () => {
  const others = { E5: 'sửa 15 thành 17', F6: 'đã đối chiếu', E6: 12, G6: 'x', E9: 'ngày 15 tháng 6' }
  expect(judged({ form, figures: all, others }).said).toEqual(['warning sheet/note-with-digits E5'])
})

test('estimates are marked on their leaves, and on wholes of them', () => {
  const parts = aForm({
    indicators: [
      { ...kinds.vu, id: 'tong', parts: { as: 'partition', of: ['a'] } },
      { ...kinds.vu, id: 'a' },
    ],
  })
  const { leaf } = judged({ form: parts, figures: { a: 5 }, recognised: { estimates: [false, true] } })
  expect([leaf('a')?.estimate, leaf('tong')?.estimate]).toEqual([true, true])
})

test('F17, F18: words of an old font are read as a person reads them', () => {
  const { leaf } = judged({ figures: { vu: words('kh«ng', { font: '.VnTime' }), nguoi: 7 } })
  expect(leaf('vu')?.state).toBe('zero')
})

test('H25, P02: texts travel on without names and numbers of people, and this is told', () => {
  const figures = { vu: 5, loi: 'Chị Hoa (0912345678) phản ánh thiếu kinh phí' }
  const { leaf, said, diagnostics } = judged({ figures })
  expect(leaf('loi')?.value).toBe('(ẩn) ((ẩn)) phản ánh thiếu kinh phí')
  expect(said).toEqual(['warning sheet/personal-text C12'])
  expect(JSON.stringify([leaf('loi'), diagnostics])).not.toMatch(/Hoa|0912/)
  expect(judged({ figures: { vu: 5, loi: stored('15') } }).leaf('loi')?.value).toBe('15')
})

test('P07: text that begins like a formula stays text in figures, words and answers', () => {
  const place = { kind: 'cell', file: 'xa-an-phu.xlsx', sheet: SHEET, cell: 'C20' } as const
  for (const payload of [
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '＝1+1',
    '=HYPERLINK("http://a.vn")',
    "=cmd|'/c calc'!A1",
  ]) {
    const answers = new Map([['kien_nghi', { text: payload, place }]])
    const { leaf, answers: kept } = judged({ figures: { vu: payload, loi: payload }, recognised: { answers } })
    expect(leaf('vu')?.state).toBe('refused')
    expect(leaf('loi')?.value).toBe(payload.trim())
    expect(kept.get('kien_nghi')).toBe(payload.trim())
  }
})

test('P09, P10: control characters, direction marks and screen commands reach no leaf and no message', () => {
  const hostile = 'a\u001b[2J\u202eb\u0000\ud800'
  const { leaf, diagnostics } = judged({ figures: { vu: hostile, loi: hostile, nguoi: words('x'.repeat(32_767)) } })
  expect(leaf('loi')?.value).toBe('a[2Jb')
  expect(leaf('nguoi')).toMatchObject({ state: 'refused', raw: '' })
  for (const text of [JSON.stringify(leaf('vu')), ...diagnostics.flatMap(({ message }) => [message.vi, message.en])])
    expect(text).not.toMatch(/[\u0000-\u001f\u202e\ud800-\udfff]/)
})

test('a leaf keeps of a refused cell nothing that tells of a person', () => {
  for (const [content, raw] of [
    ['Lò Văn Pó', ''],
    ['0912345678', ''],
    ['1.23.4', '1.23.4'],
    [formula('RAND()', 5), '5'],
  ] as const)
    expect(judged({ figures: { vu: content, nguoi: 7 } }).leaf('vu')).toMatchObject({ state: 'refused', raw })
})
