import { expect, test } from 'vitest'
import { openDecisions, openJob, openMapping } from './reports.js'
import { overMinimal, overMinimalForm, overMinimalUnits } from './testing/minimal.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const REPORTING = 'reporting:\n  form: bieu.form.yaml\n  units: don-vi.units.yaml\n'
const DEADLINES = '  deadlines: [{ period: half_year, on: 18/6/2026 }]\n'

/** Opens the job of a plan among some files, all in one folder. */
function opened(plan: string, period = '2026-H1', others: Readonly<Record<string, string>> = {}) {
  const files = new Map(
    Object.entries({ 'bieu.form.yaml': overMinimalForm(''), 'don-vi.units.yaml': overMinimalUnits(''), ...others }),
  )
  const source = { file: 'so/ke-hoach-2026.plan.yaml', bytes: bytes(plan) }
  return openJob(source, {
    period,
    open: (path, from) => {
      expect(from.startsWith('so/')).toBe(true)
      const text = files.get(path)
      return text === undefined ? undefined : { file: `so/${path}`, bytes: bytes(text) }
    },
  })
}

const told = ({ diagnostics }: ReturnType<typeof opened>) =>
  diagnostics.map(({ code, place }) => `${code} ${place.file}${place.kind === 'text' ? `:${place.line}` : ''}`)

test('a plan, its form, its units and a period are a job', () => {
  const { job, diagnostics } = opened(overMinimal(REPORTING + DEADLINES))
  expect(diagnostics).toEqual([])
  expect(job).toMatchObject({
    plan: 'ke-hoach-2026',
    form: { id: 'bieu_01' },
    expected: [{ id: 'tan_an', name: 'Xã Tân An', parent: 'bac_ha' }],
    above: [{ id: 'bac_ha' }],
    period: { id: '2026-H1' },
    window: { from: '15/12/2025', to: '14/6/2026' },
    deadline: '18/6/2026',
  })
})

test('a plan that states no deadline gives a job without one', () => {
  const { job, diagnostics } = opened(overMinimal(REPORTING), '2026-M05')
  expect(diagnostics).toEqual([])
  expect(job).not.toHaveProperty('deadline')
})

test('the days of the periods are those of the calendar of the plan', () => {
  const { job } = opened(overMinimal(`${REPORTING}  calendar: calendar_year\n`))
  expect(job?.window).toEqual({ from: '01/01/2026', to: '30/6/2026' })
})

test('a period that none of the deadlines is for is told at the deadlines, and does not stop', () => {
  const found = opened(overMinimal(REPORTING + DEADLINES), '2025-H1')
  expect(told(found)).toEqual(['rollup/period-without-deadline so/ke-hoach-2026.plan.yaml:4'])
  expect(found.job?.period.id).toBe('2025-H1')
})

test('a text that is no period is told with the ways to write one', () => {
  const found = opened(overMinimal(REPORTING), '6 tháng')
  expect(told(found)).toEqual(['rollup/unknown-period so/ke-hoach-2026.plan.yaml'])
  expect(found.diagnostics[0]?.hint?.vi).toContain('2026-H1 (6 tháng đầu năm)')
  expect(found.job).toBeUndefined()
})

test('what the plan does not name is told at its reporting', () => {
  expect(told(opened(overMinimal('reporting: { to: so_y_te }\nagencies: { so_y_te: { name: Sở Y tế } }')))).toEqual([
    'rollup/reporting-missing so/ke-hoach-2026.plan.yaml:1',
    'rollup/reporting-missing so/ke-hoach-2026.plan.yaml:1',
  ])
})

test('a file that cannot be opened and a file of another kind are told at the line that names them', () => {
  const swapped = REPORTING.replace('bieu.form', 'khong-co').replace('don-vi.units', 'bieu.form')
  const found = opened(overMinimal(swapped))
  expect(told(found)).toEqual([
    'rollup/reporting-unreadable so/ke-hoach-2026.plan.yaml:2',
    'rollup/reporting-kind so/ke-hoach-2026.plan.yaml:3',
  ])
  expect(found.diagnostics[1]?.message.vi).toContain('"bieu.form.yaml" mà reporting.units nêu phải là danh mục đơn vị')
})

test('all that is wrong with form and units is told in their own files, and errors stop', () => {
  const found = opened(overMinimal(REPORTING), '2026-H1', {
    'bieu.form.yaml': overMinimalForm('version: 1'),
    'don-vi.units.yaml': overMinimalUnits('levels: [{ id: tinh, name: Cấp tỉnh }]'),
  })
  expect(told(found)).toEqual(['schema/quotes so/bieu.form.yaml:1', 'units/unknown-level so/don-vi.units.yaml:3'])
  expect(found.job).toBeUndefined()
})

test('a file that is no plan is told, and an error of the plan stops', () => {
  expect(told(opened(overMinimalForm('kind: form')))).toEqual(['rollup/not-a-plan so/ke-hoach-2026.plan.yaml:1'])
  expect(told(opened(overMinimal('kind: letter\nto: Sở A')))).toEqual([
    'rollup/not-a-plan so/ke-hoach-2026.plan.yaml:1',
  ])
  const broken = opened('kind: plan\n\tx')
  expect(broken.job).toBeUndefined()
  expect(broken.diagnostics.map(({ severity }) => severity)).toContain('error')
})

test('a list without a unit that is valid in the period stops, since every total would be 0 and look complete', () => {
  const units =
    'units: [{ id: a, level: tinh, name: Tỉnh A, units: [{ id: b, level: xa, name: Xã B, to: 30/6/2025 }] }]'
  const found = opened(overMinimal(REPORTING), '2026-H1', { 'don-vi.units.yaml': overMinimalUnits(units) })
  expect(told(found)).toEqual([
    'rollup/no-expected-unit so/ke-hoach-2026.plan.yaml:3',
    'rollup/unit-without-units so/ke-hoach-2026.plan.yaml:3',
  ])
  expect(found.job).toBeUndefined()
})

test('E07: units that ended within the period are told once, with their names', () => {
  const below = [1, 2, 3, 4, 5, 6].map(
    i => `{ id: x${i}, level: xa, name: Xã ${i}, to: 01/3/2026, successors: [tan_an] }`,
  )
  const units = `units:\n  - id: bac_ha\n    level: tinh\n    name: Tỉnh Bắc Hà\n    units: [${below.join(', ')}, { id: tan_an, level: xa, name: Xã Tân An, from: 02/3/2026 }]`
  const { job, diagnostics } = opened(overMinimal(REPORTING), '2026-H1', {
    'don-vi.units.yaml': overMinimalUnits(units),
  })
  expect(diagnostics.map(({ code }) => code)).toEqual(['rollup/units-ended'])
  expect(diagnostics[0]?.message.vi).toContain('6 đơn vị kết thúc trong kỳ 6 tháng đầu năm 2026')
  expect(diagnostics[0]?.message.vi).toContain('Xã 5, …')
  expect(job?.ended?.map(({ successors }) => successors)).toEqual(Array(6).fill(['tan_an']))
})

const DECISIONS = 'kind: decisions\nperiod: 2026-H1\nby: Trưởng phòng\ndate: "20/6/2026"\ndecisions:\n'

test('files of decisions are read for a job, hashed, and add names to its units', () => {
  const { job } = opened(overMinimal(REPORTING))
  const text = `${DECISIONS}  - { kind: name, unit: tan_an, name: Tân An mới, reason: Hỏi lại. }\n`
  const found = openDecisions([{ file: 'qd.yaml', bytes: bytes(text) }], job!)
  expect(found.diagnostics).toEqual([])
  expect(found.files).toEqual([{ file: 'qd.yaml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  expect(found.job.units.units[0]?.units?.[0]?.aliases).toEqual(['Tân An mới'])
})

test('what is wrong with a file of decisions is told at its line, and another kind of file at its kind', () => {
  const { job } = opened(overMinimal(REPORTING))
  const text = `${DECISIONS}  - { kind: version, unit: tan_a, sha256: "0123abcd", reason: Hỏi lại. }\n`
  const files = [text, overMinimalForm('kind: form'), `${DECISIONS}  - { kind: version, unit: tan_an }`]
  const { diagnostics, decisions } = openDecisions(
    files.map((one, i) => ({ file: `${i}.yaml`, bytes: bytes(one) })),
    job!,
  )
  expect(
    diagnostics.map(({ code, place }) => `${code} ${place.file}:${place.kind === 'text' ? place.line : 0}`),
  ).toEqual([
    'rollup/filed-unknown 0.yaml:6',
    'rollup/filed-kind 1.yaml:1',
    'schema/missing-key 2.yaml:6',
    'schema/missing-key 2.yaml:6',
  ])
  expect(decisions).toEqual([])
})

test('a mapping is there only where nothing is wrong with it', () => {
  const { job } = opened(overMinimal(REPORTING))
  const text = `kind: mapping\nlayout_sha256: "${'0'.repeat(64)}"\nform: { id: bieu_01, version: "1" }\nrows: [{ label: Số vụ, indicator: so_vu }]\ncolumns: [{ label: Kỳ này, column: trong_ky }]\nby: Trưởng phòng\ndate: "20/6/2026"\n`
  const of = (said: string) => openMapping({ file: 'ghep.yaml', bytes: bytes(said) }, job!)
  expect(of(text).mapping?.rows).toEqual([{ label: 'Số vụ', indicator: 'so_vu' }])
  expect(of(text.replace('so_vu', 'so_nguoi')).mapping).toBeUndefined()
  expect(of(DECISIONS).diagnostics.map(({ code }) => code)).toEqual(['rollup/filed-kind'])
})
