import { expect, test } from 'vitest'
import type { DecisionFile, StatedDecision } from '../../model/decisions.js'
import type { Mapping } from '../../model/mapping.js'
import { periodOf } from '../../model/period.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import { mappingFindings, takeDecisions, withNames } from './filed.js'

const job: ReportingJob = {
  plan: 'ke-hoach',
  form: {
    kind: 'form',
    id: 'bieu_01',
    version: '1',
    title: 'Kết quả',
    columns: [{ id: 'trong_ky', title: 'Trong kỳ', kind: 'in_period' }],
    indicators: [
      { id: 'so_vu', title: 'Số vụ', kind: 'count', unit: 'vụ', over_units: 'sum', over_time: 'sum' },
      { id: 'so_nguoi', title: 'Số người', kind: 'count', unit: 'người', over_units: 'sum', over_time: 'sum' },
    ],
  },
  units: {
    kind: 'units',
    levels: [
      { id: 'tinh', name: 'Tỉnh' },
      { id: 'xa', name: 'Xã' },
    ],
    units: [
      {
        id: 'bac_ha',
        level: 'tinh',
        name: 'Tỉnh Bắc Hà',
        units: [
          { id: 'tan_an', level: 'xa', name: 'Xã Tân An', aliases: ['X. Tân An'] },
          { id: 'tan_hoa', level: 'xa', name: 'Xã Tân Hòa' },
        ],
      },
    ],
  },
  expected: [{ id: 'tan_an', name: 'Xã Tân An' }],
  above: [],
  period: periodOf('half_year', 2026, 1),
  window: { from: '15/12/2025', to: '14/6/2026' },
}

const at = (path: readonly (string | number)[]) => ({ kind: 'file', file: path.join('.') }) as const
const reason = 'Đã hỏi lại xã.'
function taken(decisions: readonly StatedDecision[], file: Partial<DecisionFile> = {}) {
  const whole: DecisionFile = {
    kind: 'decisions',
    period: '2026-H1',
    by: 'Trưởng phòng',
    date: '20/6/2026',
    decisions,
    ...file,
  }
  return takeDecisions(whole, 'quyet-dinh.yaml', job, at)
}
const told = ({ diagnostics }: { diagnostics: readonly { code: string; place: { file: string } }[] }) =>
  diagnostics.map(({ code, place }) => `${code} ${place.file}`)

test('decisions about known units and figures are taken with the file that says them', () => {
  const { decisions, diagnostics } = taken([
    { kind: 'version', unit: 'tan_an', sha256: '0123abcd', reason },
    { kind: 'accepted', unit: 'tan_an', indicator: 'so_vu', column: 'trong_ky', value: '1350', reason },
  ])
  expect(diagnostics).toEqual([])
  expect(decisions.map(({ kind, file }) => [kind, file])).toEqual([
    ['version', 'quyet-dinh.yaml'],
    ['accepted', 'quyet-dinh.yaml'],
  ])
})

test('an id that the job does not know is an error at the id, and the whole file has no effect', () => {
  const found = taken([
    { kind: 'version', unit: 'tan_an', sha256: '0123abcd', reason },
    { kind: 'left_out', unit: 'tan_ann', indicator: 'so_vuu', column: 'luy_ke', reason },
  ])
  expect(told(found)).toEqual([
    'rollup/filed-unknown decisions.1.unit',
    'rollup/filed-unknown decisions.1.indicator',
    'rollup/filed-unknown decisions.1.column',
  ])
  expect(found.decisions).toEqual([])
})

test('decisions of another period are refused: they accept figures that nobody has seen', () => {
  expect(told(taken([], { period: '2025-H1' }))).toEqual(['rollup/filed-period period'])
})

test('a day that no calendar has is refused', () => {
  const received = { kind: 'received', unit: 'tan_an', on: '31/6/2026', reason } as const
  expect(told(taken([received], { date: '30/02/2026' }))).toEqual([
    'rollup/filed-day date',
    'rollup/filed-day decisions.0.on',
  ])
})

test('E19: a name that a decision gives a unit is one of its names from then on', () => {
  const { names, diagnostics } = taken([{ kind: 'name', unit: 'tan_hoa', name: 'T.Hoà (mới)', reason }])
  expect(diagnostics).toEqual([])
  const [province] = withNames(job, names).units.units
  expect(province?.units?.map(({ aliases }) => aliases)).toEqual([['X. Tân An'], ['T.Hoà (mới)']])
  expect(withNames(job, new Map())).toBe(job)
})

test('E05: a name of one unit cannot be given to another, whatever its spelling', () => {
  const name = (unit: string, text: string) => ({ kind: 'name', unit, name: text, reason }) as const
  expect(told(taken([name('tan_an', 'xã Tân Hoà')]))).toEqual(['rollup/filed-name-taken decisions.0.name'])
  expect(told(taken([name('tan_hoa', 'X.Tân An'), name('tan_an', 'Xã tân an')]))).toEqual([
    'rollup/filed-name-taken decisions.0.name',
  ])
  expect(told(taken([name('tan_hoa', 'Xã Mới'), name('tan_an', 'XÃ MỚI')]))).toEqual([
    'rollup/filed-name-taken decisions.1.name',
  ])
})

const mapping: Mapping = {
  kind: 'mapping',
  layout_sha256: '0'.repeat(64),
  form: { id: 'bieu_01', version: '1' },
  rows: [
    { label: 'Số vụ việc', indicator: 'so_vu' },
    { label: 'Ghi chú', indicator: null },
  ],
  columns: [{ label: 'Kỳ này', column: 'trong_ky' }],
  by: 'Trưởng phòng',
  date: '20/6/2026',
}
const ofMapping = (changed: Partial<Mapping>) =>
  told({ diagnostics: mappingFindings({ ...mapping, ...changed }, job, at) })

test('a mapping for this form and its ids can be used', () => {
  expect(ofMapping({ unit: 'tan_an', period: '2026-H1' })).toEqual([])
})

test('a mapping for another form, another version or another period is refused', () => {
  expect(ofMapping({ form: { id: 'bieu_01', version: '2' } })).toEqual(['rollup/filed-form form'])
  expect(ofMapping({ form: { id: 'bieu_02', version: '1' } })).toEqual(['rollup/filed-form form'])
  expect(ofMapping({ period: '2026-H2', unit: 'khong_co' })).toEqual([
    'rollup/filed-unknown unit',
    'rollup/filed-period period',
  ])
})

test('C23: a mapping is one to one: no label twice, no figure twice', () => {
  const rows = [
    { label: 'Nam', indicator: 'so_vu' },
    { label: 'Nam ', indicator: 'so_nguoi' },
    { label: 'Nữ', indicator: 'so_vu' },
    { label: 'Khác', indicator: 'khong_co' },
  ]
  expect(ofMapping({ rows })).toEqual([
    'rollup/filed-twice rows.1.label',
    'rollup/filed-twice rows.2.indicator',
    'rollup/filed-unknown rows.3.indicator',
  ])
  expect(ofMapping({ columns: [...mapping.columns, { label: 'Khác', column: 'trong_ky' }] })).toEqual([
    'rollup/filed-twice columns.1.column',
  ])
})
