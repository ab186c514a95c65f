// Files of each kind that use every key of the schemas at least once; `schema.test.ts` proves that none is left out.
import type { DecisionFile } from '../model/decisions.js'
import type { AgencyRegistry, Letter, Plan, Report } from '../model/document.js'
import type { Form } from '../model/form.js'
import type { Mapping } from '../model/mapping.js'
import type { UnitList } from '../model/units.js'

export const fullPlan = (): Plan => ({
  kind: 'plan',
  issuer: { parent: 'UBND tỉnh Bắc Hà', name: ['Sở Y tế'] },
  number: { value: 15, symbol: 'KH-SYT' },
  place: 'Bắc Hà',
  date: { year: 2026, month: 3, day: 5 },
  title: 'Phòng, chống tệ nạn xã hội năm 2026',
  urgency: 'urgent',
  circulation: 'internal',
  registry: ['chung.agencies.yaml'],
  agencies: {
    phong_nvy: { name: 'Phòng Nghiệp vụ Y', short: 'NVY', aliases: ['Phòng NVY'], level: 'internal', address: 'order' },
    don_vi: { name: 'Các đơn vị trong ngành', group: true, members: ['phong_nvy'] },
    toa_an: { name: 'Tòa án nhân dân tỉnh', address: 'request', level: 'province' },
  },
  references: {
    nd30: {
      type: 'Nghị định',
      number: '30/2020/NĐ-CP',
      date: '05/3/2020',
      issuer: 'Chính phủ',
      title: 'về công tác văn thư',
    },
  },
  indicators: { ct01: { title: 'Số xã có hình thức truyền thông', unit: 'xã' } },
  basis: {
    list: [
      { text: 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ', cites: 'nd30' },
      'Xét đề nghị của Phòng Nghiệp vụ Y',
    ],
    opening: 'Sở Y tế ban hành Kế hoạch với các nội dung sau:',
  },
  numbering: 'roman',
  list: 'plain',
  body: [
    {
      title: 'Mục tiêu',
      cites: ['nd30'],
      list: 'dash',
      items: [
        {
          text: 'Nâng tỷ lệ xã, phường có hình thức truyền thông thường xuyên từ 50% lên 60%; năm 2027 đạt 70%.',
          targets: [
            {
              id: 'xa_truyen_thong',
              kind: 'percent',
              title: 'Xã, phường có hình thức truyền thông',
              indicator: 'ct01',
              unit: '%',
              of: 'số xã, phường',
              direction: 'up',
              approximate: false,
              bound: 'at_least',
              period: '2026-2027',
              source: 'Báo cáo của xã',
              baseline: '50',
              target: '60',
              milestones: { '2027': '70' },
            },
          ],
        },
        { text: 'Xây dựng 2 mô hình.', targets: [{ id: 'mo_hinh', kind: 'count', target: '2' }] },
        { text: 'Duy trì 193/204 xã.', targets: [{ id: 'xa', kind: 'ratio', target: '193/204', direction: 'keep' }] },
        { text: 'Giảm 60-80% số vụ.', targets: [{ id: 'vu', kind: 'change', direction: 'down', target: '60-80' }] },
        { text: 'Ban hành quy chế phối hợp.', targets: [{ id: 'quy_che', kind: 'yes_no' }] },
        {
          text: 'Mỗi tháng 1 lần đưa tin.',
          targets: [{ id: 'dua_tin', kind: 'frequency', every: 'month', times: '1' }],
        },
      ],
    },
    {
      title: 'Tổ chức thực hiện',
      items: [
        {
          agency: 'phong_nvy',
          items: [
            {
              label: '-',
              text: ['Chủ trì kiểm tra.', 'Báo cáo kết quả.'],
              role: 'lead',
              with: ['don_vi'],
              due: {
                id: 'kiem_tra',
                what: 'Báo cáo kiểm tra',
                on: '30/6',
                when: 'Quý II/2026',
                period: 'half_year',
                data_until: '14/6',
                to: 'phong_nvy',
                via: 'phong_nvy',
              },
              product: 'Báo cáo',
              note: 'Hằng năm',
            },
          ],
        },
        { agency: 'toa_an', address: 'request', title: 'Đề nghị Tòa án:', run_in: true, text: 'Phối hợp thực hiện.' },
        { by: 'don_vi', text: 'Các đơn vị trong ngành thực hiện Kế hoạch này và Phụ lục kèm theo./.' },
        {
          table: {
            caption: 'Kinh phí',
            unit: 'triệu đồng',
            columns: [
              { title: 'Nội dung', width: 3, align: 'left' },
              { title: 'Số tiền', columns: [{ title: 'Tỉnh' }, { title: 'Xã' }] },
            ],
            rows: [
              [{ text: 'Tập huấn', span: 1, rows: 1, align: 'left', bold: true }, '10', '5'],
              ['Kiểm tra', null, '1'],
            ],
          },
        },
      ],
    },
  ],
  annexes: [
    {
      title: 'Phân công nhiệm vụ',
      orientation: 'landscape',
      note: 'Kèm theo Kế hoạch',
      list: 'plain',
      numbering: 'roman',
      items: [
        {
          table: {
            from: 'tasks',
            caption: 'Nhiệm vụ',
            columns: ['no', 'task', 'lead'],
            filter: { agency: ['phong_nvy'], role: 'lead', in: 'all' },
            group_by: 'agency',
            items: [{ text: 'Cập nhật số liệu.', agency: 'phong_nvy' }],
          },
        },
      ],
    },
  ],
  reporting: {
    form: 'bieu-01.form.yaml',
    units: 'don-vi.units.yaml',
    calendar: 'calendar_year',
    to: 'phong_nvy',
    via: 'phong_nvy',
    onward: ['phong_nvy'],
    deadlines: [{ period: 'year', on: '20/12' }],
  },
  recipients: {
    paper: ['Lãnh đạo Sở', { name: 'Các đơn vị trong ngành', agency: 'don_vi', purpose: 'để t/h' }],
    electronic: [{ agency: ['toa_an'] }, { agency: 'phong_nvy' }],
    archive: { units: ['VT', 'NVY'], copies: 10, drafter: 'PL' },
  },
  signature: {
    authority: 'KT.',
    head: 'Giám đốc',
    second: { authority: 'KT.', head: 'Giám đốc' },
    post: 'Phó Giám đốc',
    title: 'Phó Trưởng ban Chỉ đạo tỉnh',
    name: null,
  },
  contact: ['Số 1, đường Hòa Bình, Bắc Hà', 'Điện thoại: 0200 000 000'],
})

const rest = ({ kind: _, reporting: __, ...common }: Plan) => common

export const fullLetter = (): Letter => ({
  ...rest(fullPlan()),
  kind: 'letter',
  title: ['thực hiện', 'nhiệm vụ'],
  to: ['Sở A', 'Sở B'],
})

export const fullReport = (): Report => ({ ...rest(fullPlan()), kind: 'report', to: 'UBND tỉnh Bắc Hà' })

export const fullRegistry = (): AgencyRegistry => ({ kind: 'agencies', agencies: fullPlan().agencies! })

export const fullUnits = (): UnitList => ({
  kind: 'units',
  title: 'Các đơn vị của tỉnh Bắc Hà',
  levels: [
    { id: 'tinh', name: 'Cấp tỉnh' },
    { id: 'huyen', name: 'Cấp huyện', from: '01/01/1945', to: '30/6/2025' },
    { id: 'xa', name: 'Cấp xã' },
  ],
  units: [
    {
      id: 'bac_ha',
      level: 'tinh',
      code: '99',
      name: 'Tỉnh Bắc Hà',
      units: [
        {
          id: 'tan_an',
          level: 'huyen',
          code: '990',
          name: 'Huyện Tân An',
          aliases: ['H. Tân An'],
          from: '01/01/2004',
          to: '30/6/2025',
          successors: ['xa_tan_an'],
          units: [{ id: 'an_phu', level: 'xa', name: 'Xã An Phú', successors: ['xa_tan_an'] }],
        },
        { id: 'xa_tan_an', level: 'xa', code: '99001', name: 'Xã Tân An', from: '01/7/2025' },
      ],
    },
  ],
})

export const fullForm = (): Form => ({
  kind: 'form',
  id: 'bieu_01',
  version: '2026.1',
  title: 'Kết quả phòng, chống tệ nạn xã hội',
  columns: [
    { id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period', status: 'actual' },
    { id: 'luy_ke', title: 'Lũy kế từ đầu năm', kind: 'cumulative' },
  ],
  indicators: [
    {
      kind: 'count',
      id: 'so_vu',
      title: 'Số vụ phát hiện',
      note: 'Tính theo ngày lập biên bản.',
      unit: 'vụ',
      over_units: 'sum',
      over_time: 'sum',
      blank: 'missing',
      min: 0,
      max: 500,
      parts: { as: 'partition', of: ['vu_moi'] },
      sensitive: { below: 5 },
    },
    { kind: 'count', id: 'vu_moi', title: 'Vụ mới', unit: 'vụ', over_units: 'sum', over_time: 'sum' },
    {
      kind: 'decimal',
      id: 'dien_tich',
      title: 'Diện tích',
      unit: 'ha',
      decimals: 2,
      over_units: 'sum',
      over_time: 'latest',
      signed: true,
    },
    {
      kind: 'money',
      id: 'kinh_phi',
      title: 'Kinh phí',
      scale: 'million',
      decimals: 1,
      over_units: 'sum',
      over_time: 'sum',
      blank: 'zero',
    },
    {
      kind: 'percent',
      id: 'ty_le_dat',
      title: 'Tỷ lệ đạt',
      decimals: 1,
      over_units: 'none',
      over_time: 'latest',
      blank: 'missing',
      bound: 'completion',
    },
    {
      kind: 'ratio',
      id: 'ty_le_moi',
      title: 'Tỷ lệ vụ mới',
      numerator: 'vu_moi',
      denominator: 'so_vu',
      shown: 'percent',
      decimals: 1,
    },
    {
      kind: 'mean',
      id: 'so_tien_vu',
      title: 'Số tiền bình quân một vụ',
      unit: 'triệu đồng',
      weight: 'so_vu',
      decimals: 2,
    },
    { kind: 'text', id: 'kho_khan', title: 'Khó khăn' },
  ],
  questions: [{ id: 'kien_nghi', title: 'Kiến nghị với tỉnh', required: true }],
  rules: [
    {
      id: 'vu_moi_khong_qua_so_vu',
      check: 'vu_moi <= so_vu',
      severity: 'error',
      say: 'Số vụ mới không nhiều hơn số vụ phát hiện.',
      when: 'so_vu > 0',
      columns: ['trong_ky'],
    },
  ],
  marks: { dash: 'zero', dots: 'missing', cross: 'not-applicable' },
})

export const fullDecisions = (): DecisionFile => ({
  kind: 'decisions',
  period: '2026-H1',
  by: 'Trưởng phòng Tổng hợp',
  date: '20/6/2026',
  decisions: [
    { kind: 'version', unit: 'xa_tan_an', sha256: '0123abcd', reason: 'Xã xác nhận bản gửi sau.' },
    { kind: 'reporter', unit: 'bac_ha', by: 'units_below', reason: 'Tính theo số của xã.' },
    { kind: 'received', unit: 'xa_tan_an', on: '19/6/2026', reason: 'Theo sổ công văn đến.' },
    {
      kind: 'accepted',
      unit: 'xa_tan_an',
      indicator: 'so_vu',
      column: 'trong_ky',
      value: '1350',
      reason: 'Đã hỏi lại xã.',
    },
    { kind: 'left_out', unit: 'xa_tan_an', indicator: 'kinh_phi', column: 'luy_ke', reason: 'Xã chưa quyết toán.' },
    { kind: 'name', unit: 'xa_tan_an', name: 'X.T An', reason: 'Tên viết tắt trong tệp.' },
  ],
})

export const fullMapping = (): Mapping => ({
  kind: 'mapping',
  layout_sha256: '0'.repeat(64),
  form: { id: 'bieu_01', version: '2026.1' },
  sheet: 'Biểu 1',
  unit: 'xa_tan_an',
  period: '2026-H1',
  rows: [
    { label: 'Số vụ việc phát hiện', indicator: 'so_vu' },
    { label: 'Ghi chú', indicator: null },
  ],
  columns: [
    { label: 'Số trong kỳ', column: 'trong_ky' },
    { label: 'Ghi chú', column: null },
  ],
  by: 'Trưởng phòng Tổng hợp',
  date: '20/6/2026',
})
