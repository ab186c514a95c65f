// For the tests of the pages: one form with every kind of indicator, filled in by few units and by many.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import type { ExpectedUnit } from '../../model/rollup.js'
import { aView, type Said, type SampleJob } from './sample-view.js'
import type { RollUpView, TargetView } from './view.js'

const summed = { over_units: 'sum', over_time: 'sum' } as const
const stock = { over_units: 'sum', over_time: 'latest' } as const

export const pagesForm: Form = {
  kind: 'form',
  id: 'bieu_trang',
  version: '1',
  title: 'Kết quả phòng ngừa',
  columns: [
    { id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period' },
    { id: 'luy_ke', title: 'Lũy kế từ đầu năm', kind: 'cumulative' },
    { id: 'cung_ky', title: 'Cùng kỳ năm trước', kind: 'same_period_last_year' },
  ],
  indicators: [
    {
      id: 'co_so',
      title: 'Cơ sở trên địa bàn, cuối kỳ',
      kind: 'count',
      unit: 'cơ sở',
      ...stock,
      parts: { as: 'subset', of: ['co_so_ky'] },
    },
    { id: 'co_so_ky', title: 'Cơ sở đã ký cam kết', kind: 'count', unit: 'cơ sở', ...stock },
    {
      id: 'ty_le_ky',
      title: 'Tỷ lệ cơ sở đã ký',
      kind: 'ratio',
      numerator: 'co_so_ky',
      denominator: 'co_so',
      decimals: 1,
    },
    {
      id: 'luot',
      title: 'Lượt người được tư vấn',
      kind: 'count',
      unit: 'lượt người',
      ...summed,
      parts: { as: 'partition', of: ['luot_nha', 'luot_co_so'] },
    },
    { id: 'luot_nha', title: 'Tại gia đình', kind: 'count', unit: 'lượt người', ...summed },
    { id: 'luot_co_so', title: 'Tại cơ sở', kind: 'count', unit: 'lượt người', ...summed },
    {
      id: 'nan_nhan',
      title: 'Người được hỗ trợ',
      kind: 'count',
      unit: 'người',
      ...summed,
      sensitive: { below: 5 },
    },
    { id: 'kinh_phi', title: 'Kinh phí đã chi', kind: 'money', scale: 'million', decimals: 1, ...summed },
    { id: 'dien_tich', title: 'Diện tích', kind: 'decimal', unit: 'ha', ...summed },
    {
      id: 'dong_nhat',
      title: 'Số người của buổi đông nhất',
      kind: 'count',
      unit: 'người',
      over_units: 'max',
      over_time: 'max',
    },
    { id: 'bao_phu', title: 'Tỷ lệ thôn có tổ tự quản', kind: 'percent', over_units: 'none', over_time: 'latest' },
    { id: 'binh_quan', title: 'Số buổi bình quân một cơ sở', kind: 'mean', unit: 'buổi', weight: 'co_so' },
    { id: 'kho_khan', title: 'Khó khăn chính', kind: 'text' },
  ],
}

const NAMES = ['Xã Bình An', 'Phường Đông Sơn', 'Xã Hòa Lạc', 'Xã Khánh Vân', 'Xã Long Thành']

export const unitsNamed = (count: number, parentOf: (i: number) => string): ExpectedUnit[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `xa_${String(i + 1).padStart(2, '0')}`,
    name: NAMES[i] ?? `Xã số ${i + 1}`,
    code: String(90001 + i),
    parent: parentOf(i),
  }))

/** Figures that agree with each other: parts with wholes, lesser with greater. */
export function plainFigure(indicator: string, column: string, i: number): Said {
  const k = { trong_ky: 1, luy_ke: 2, cung_ky: 1 }[column] ?? 1
  switch (indicator) {
    case 'co_so':
      return String(20 + i + k)
    case 'co_so_ky':
      return String(7 + i)
    case 'luot':
      return String(k * (3 * i + 5))
    case 'luot_nha':
      return String(k * (2 * i + 1))
    case 'luot_co_so':
      return String(k * (i + 4))
    case 'nan_nhan':
      return String(i % 2)
    case 'kinh_phi':
      return `${k * (10 + i)}.${(i * 3) % 10}`.replace(/\.0$/, '')
    case 'dien_tich':
      return `${i}.125`
    case 'dong_nhat':
      return String(30 + ((7 * i) % 11))
    case 'bao_phu':
      return String(50 + i)
    case 'binh_quan':
      return `${2 + i}.5`
    default:
      return 'Thiếu người.'
  }
}

const finding = (
  code: string,
  severity: Diagnostic['severity'],
  vi: string,
  file: string,
  cell?: string,
): Diagnostic => ({
  code,
  severity,
  message: { vi, en: vi },
  hint: { vi: 'Nhập lại bằng chữ số.', en: 'Type digits.' },
  place: cell === undefined ? { kind: 'file', file } : { kind: 'cell', file, sheet: 'Biểu số liệu', cell },
  related: [],
})

const targetsOf: NonNullable<SampleJob['targets']> = figure => {
  const target = (title: string, more: Partial<TargetView>): TargetView => ({
    title,
    stated: '25%',
    verdict: 'reached',
    rule: { vi: 'Kết quả không thấp hơn mức giao.', en: 'At least the target.' },
    ...more,
  })
  const of = (indicator: string, column: string) => ({ indicator, column, result: figure(indicator, column) })
  return [
    target('Tỷ lệ cơ sở ký cam kết', { wanted: '25', unit: '%', direction: 'up', ...of('ty_le_ky', 'trong_ky') }),
    target('Số lượt tư vấn', { stated: '300 lượt', wanted: '300', unit: 'lượt người', ...of('luot', 'luy_ke') }),
    target('Giảm số người cần hỗ trợ', {
      stated: 'không quá 3',
      wanted: '3',
      unit: 'người',
      direction: 'down',
      ...of('nan_nhan', 'trong_ky'),
    }),
    target('Mọi xã có tổ tự quản', { stated: '100%', verdict: 'not-comparable' }),
  ]
}

/** Five units beside their totals: one sent nothing, one has blanks, one a refused cell, one estimates. */
export const fewUnits = (): RollUpView =>
  aView({
    form: pagesForm,
    units: unitsNamed(5, () => 'tinh_00'),
    above: [{ id: 'tinh_00', name: 'Tỉnh Mẫu' }],
    refused: ['xa_05'],
    says: (_, i) =>
      i === 4
        ? undefined
        : ({ indicator, column }) => {
            if (column.id === 'cung_ky') return plainFigure(indicator.id, column.id, i)
            if (i === 1 && indicator.id === 'luot_nha' && column.id === 'trong_ky') return '?'
            if (i === 2 && indicator.id === 'kinh_phi' && column.id === 'trong_ky') return '!'
            if (i === 3 && indicator.id === 'dien_tich') return '/'
            const said = plainFigure(indicator.id, column.id, i)
            return i === 3 && indicator.id === 'nan_nhan' ? `~${said}` : said
          },
    targets: targetsOf,
    findings: [
      finding('sheet/digits', 'error', 'Ô kinh phí ghi “1O”, có chữ cái thay chữ số.', 'xa_03.xlsx', 'E31'),
      finding('sheet/blank', 'warning', 'Ô để trống nên chưa có số.', 'xa_02.xlsx', 'E23'),
      finding('sheet/other-period', 'error', 'Biểu ghi kỳ khác nên không dùng.', 'xa_05.xlsx'),
    ],
  })

/** Many units in two groups, all of them complete; the same with some who lack figures. */
export const manyUnits = (lacking: boolean): RollUpView =>
  aView({
    form: pagesForm,
    units: unitsNamed(15, i => (i < 9 ? 'huyen_1' : 'huyen_2')),
    above: [
      { id: 'huyen_1', name: 'Huyện Bắc' },
      { id: 'huyen_2', name: 'Huyện Nam' },
    ],
    groups: true,
    says: (_, i) =>
      lacking && i === 12
        ? undefined
        : ({ indicator, column }) =>
            lacking && i === 10 && indicator.id === 'luot_nha' ? '?' : plainFigure(indicator.id, column.id, i),
    targets: targetsOf,
  })
