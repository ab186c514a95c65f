// For tests: a form with every kind of indicator, parts of both sorts, and questions. Names are invented.
import type { Form } from '../../model/form.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { ExpectedUnit } from '../../model/rollup.js'

const summed = { over_units: 'sum', over_time: 'sum' } as const

export const sampleForm: Form = {
  kind: 'form',
  id: 'bieu_mau',
  version: '2',
  title: 'Kết quả thực hiện công tác phòng ngừa',
  columns: [
    { id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period' },
    { id: 'luy_ke', title: 'Lũy kế từ đầu năm', kind: 'cumulative' },
    { id: 'cung_ky', title: 'Cùng kỳ năm trước', kind: 'same_period_last_year' },
  ],
  indicators: [
    {
      id: 'co_so',
      title: 'Cơ sở kinh doanh dịch vụ trên địa bàn, cuối kỳ',
      kind: 'count',
      unit: 'cơ sở',
      over_units: 'sum',
      over_time: 'latest',
      parts: { as: 'subset', of: ['co_so_ky'] },
    },
    {
      id: 'co_so_ky',
      title: 'Cơ sở đã ký cam kết',
      kind: 'count',
      unit: 'cơ sở',
      over_units: 'sum',
      over_time: 'latest',
    },
    {
      id: 'ty_le_ky',
      title: 'Tỷ lệ cơ sở đã ký cam kết',
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
    { id: 'luot_nha', title: '- Tại gia đình', kind: 'count', unit: 'lượt người', ...summed },
    { id: 'luot_co_so', title: '- Tại cơ sở', kind: 'count', unit: 'lượt người', ...summed, blank: 'zero' },
    {
      id: 'nan_nhan',
      title: 'Người được hỗ trợ',
      note: 'Chỉ ghi số người.',
      kind: 'count',
      unit: 'người',
      ...summed,
      sensitive: { below: 5 },
    },
    { id: 'kinh_phi', title: 'Kinh phí đã chi', kind: 'money', scale: 'million', decimals: 1, ...summed },
    { id: 'dien_tich', title: 'Diện tích', kind: 'decimal', unit: 'ha', ...summed },
    {
      id: 'bao_phu',
      title: 'Tỷ lệ thôn có tổ tự quản',
      kind: 'percent',
      decimals: 1,
      over_units: 'none',
      over_time: 'latest',
    },
    { id: 'binh_quan', title: 'Số buổi bình quân một cơ sở', kind: 'mean', unit: 'buổi', weight: 'co_so', decimals: 2 },
    {
      id: 'hoan_thanh',
      title: 'Mức hoàn thành kế hoạch',
      kind: 'percent',
      bound: 'completion',
      max: 150,
      over_units: 'none',
      over_time: 'latest',
    },
    { id: 'chenh_lech', title: 'Chênh lệch so với dự toán', kind: 'money', scale: 'dong', signed: true, ...summed },
    { id: 'kho_khan', title: 'Khó khăn chính trong kỳ', kind: 'text' },
  ],
  rules: [
    {
      id: 'tu_van_khi_co_nguoi',
      check: 'nan_nhan <= luot_nha',
      when: 'luot_nha > 0',
      severity: 'error',
      say: 'Số người được hỗ trợ lớn hơn số lượt tư vấn tại gia đình.',
    },
  ],
  questions: [
    { id: 'kien_nghi', title: 'Đơn vị có kiến nghị gì?', required: true },
    { id: 'y_kien', title: 'Ý kiến khác' },
  ],
}

export const sampleUnit: ExpectedUnit = { id: 'xa_00001', name: 'Xã Thử Nghiệm', code: '00001', parent: 'tinh_00' }

export const sampleJob: ReportingJob = {
  plan: 'ke-hoach-thu',
  form: sampleForm,
  units: {
    kind: 'units',
    levels: [
      { id: 'tinh', name: 'Cấp tỉnh' },
      { id: 'xa', name: 'Cấp xã' },
    ],
    units: [
      {
        id: 'tinh_00',
        level: 'tinh',
        name: 'Tỉnh Mẫu',
        units: [
          { id: 'xa_00001', level: 'xa', code: '00001', name: 'Xã Thử Nghiệm' },
          { id: 'xa_00002', level: 'xa', code: '00002', name: 'Phường Hòa Bình Mẫu' },
        ],
      },
    ],
  },
  expected: [sampleUnit, { id: 'xa_00002', name: 'Phường Hòa Bình Mẫu', code: '00002', parent: 'tinh_00' }],
  above: [{ id: 'tinh_00', name: 'Tỉnh Mẫu' }],
  period: { id: '2026-H1', kind: 'half_year', year: 2026, index: 1 },
  window: { from: '15/12/2025', to: '14/6/2026' },
  deadline: '18/6/2026',
}
