// A small province with a known truth: a form with every kind of indicator, and figures that keep its rules.
import type { Form } from '../../model/form.js'
import { readPeriod } from '../../model/period.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import { slotsOf } from '../../model/slot.js'

export type Draw = () => number

/** Numbers from 0 to below 1, the same for a seed on every machine (mulberry32). */
export function drawsFrom(seed: number): Draw {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
export const whole = (draw: Draw, from: number, to: number) => from + Math.floor(draw() * (to - from + 1))
export const oneOf = <T>(draw: Draw, list: readonly T[]): T => list[Math.floor(draw() * list.length)]!

const sum = { over_units: 'sum', over_time: 'sum' } as const
export const campaignForm: Form = {
  kind: 'form',
  id: 'bieu_thu',
  version: '3',
  title: 'Kết quả công tác trong kỳ',
  columns: [
    { id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period' },
    { id: 'luy_ke', title: 'Lũy kế từ đầu năm', kind: 'cumulative' },
  ],
  indicators: [
    {
      id: 'vu',
      title: 'Số vụ việc phát hiện',
      kind: 'count',
      unit: 'vụ',
      ...sum,
      parts: { as: 'partition', of: ['vu_moi', 'vu_cu'] },
    },
    { id: 'vu_moi', title: 'Vụ việc mới', kind: 'count', unit: 'vụ', ...sum },
    { id: 'vu_cu', title: 'Vụ việc chuyển từ kỳ trước', kind: 'count', unit: 'vụ', ...sum },
    {
      id: 'nguoi',
      title: 'Số người được tuyên truyền',
      kind: 'count',
      unit: 'người',
      ...sum,
      parts: { as: 'subset', of: ['nguoi_hs'] },
    },
    { id: 'nguoi_hs', title: 'Trong đó, học sinh, sinh viên', kind: 'count', unit: 'người', ...sum },
    {
      id: 'ty_le',
      title: 'Tỷ lệ học sinh, sinh viên',
      kind: 'ratio',
      numerator: 'nguoi_hs',
      denominator: 'nguoi',
      decimals: 1,
    },
    { id: 'dien_tich', title: 'Diện tích được rà soát', kind: 'decimal', unit: 'ha', decimals: 2, ...sum },
    { id: 'kinh_phi', title: 'Kinh phí đã chi', kind: 'money', scale: 'million', decimals: 1, ...sum },
    { id: 'hai_long', title: 'Mức độ hài lòng', kind: 'percent', decimals: 1, over_units: 'none', over_time: 'none' },
    { id: 'diem', title: 'Điểm bình quân', kind: 'mean', unit: 'điểm', weight: 'nguoi', decimals: 2 },
    { id: 'cuoc', title: 'Số cuộc kiểm tra', kind: 'count', unit: 'cuộc', ...sum },
    { id: 'kho_khan', title: 'Khó khăn chính', kind: 'text' },
  ],
}

const NAMES = ['Xã An Phú', 'Xã Bình Sơn', 'Phường Cẩm Hà', 'Xã Đông Lĩnh'] as const
const expected = NAMES.map((name, i) => ({ id: `xa_0${i + 1}`, name, code: `0000${i + 1}`, parent: 'tinh' }))

export const campaignJob: ReportingJob = {
  plan: 'ke-hoach-thu-nghiem',
  form: campaignForm,
  units: {
    kind: 'units',
    levels: [
      { id: 'tinh', name: 'Cấp tỉnh' },
      { id: 'xa', name: 'Cấp xã' },
    ],
    units: [
      {
        id: 'tinh',
        level: 'tinh',
        name: 'Tỉnh Bắc Hà',
        units: expected.map(({ id, name, code }) => ({ id, name, code, level: 'xa' })),
      },
    ],
  },
  expected,
  above: [{ id: 'tinh', name: 'Tỉnh Bắc Hà' }],
  period: readPeriod('2026-Q2')!,
  window: { from: '15/3/2026', to: '14/6/2026' },
  deadline: '18/6/2026',
}

/** What a unit truly has, by the name of the cell: exact decimals; texts as they are. */
export type Truth = Map<string, string>

const inHundredths = (count: number) => {
  const text = String(count).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`.replace(/\.?0+$/, '')
}

/** Figures that keep every rule of the form: parts add up, a subset is within its whole, a running total is no less. */
export function truthOf(draw: Draw): Truth {
  const truth: Truth = new Map()
  const put = (id: string, inPeriod: number, running: number, show: (count: number) => string = String) => {
    truth.set(`${id}_trong_ky`, show(inPeriod))
    truth.set(`${id}_luy_ke`, show(running))
  }
  const count = (most: number) => (draw() < 0.08 ? 0 : whole(draw, 1, most))
  const pair = (most: number): [number, number] => {
    const inPeriod = count(most)
    return [inPeriod, inPeriod + whole(draw, 0, most)]
  }
  const fresh = pair(oneOf(draw, [9, 90, 4000]))
  const old = pair(oneOf(draw, [9, 90, 4000]))
  put('vu_moi', ...fresh)
  put('vu_cu', ...old)
  put('vu', fresh[0] + old[0], fresh[1] + old[1])
  const people = pair(oneOf(draw, [300, 90_000, 4_000_000]))
  put('nguoi', ...people)
  const pupils = whole(draw, 0, people[0])
  put('nguoi_hs', pupils, pupils + whole(draw, 0, people[1] - people[0]))
  put('dien_tich', ...pair(oneOf(draw, [900, 90_000, 900_000])), inHundredths)
  put('kinh_phi', ...(pair(oneOf(draw, [900, 90_000])).map(tenths => tenths * 10) as [number, number]), inHundredths)
  put('hai_long', whole(draw, 200, 1000) * 10, whole(draw, 200, 1000) * 10, inHundredths)
  put('diem', whole(draw, 500, 1000), whole(draw, 500, 1000), inHundredths)
  put('cuoc', ...pair(oneOf(draw, [9, 900])))
  return truth
}

export const typedSlots = slotsOf(campaignForm).filter(slot => slot.typed && slot.indicator.kind !== 'text')
