import { describe, expect, test } from 'vitest'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { Workbook } from '../../model/table.js'
import { sampleJob } from '../form/sample-form.js'
import { recognise } from './recognise.js'
import type { Confirmed, Recognition } from './recognition.js'
import { aText, FILE, LooseReturn, SHEET } from './sample-return.js'

const read = (
  sent: LooseReturn | Workbook,
  { file = FILE, job = sampleJob, confirmed = {} }: { file?: string; job?: ReportingJob; confirmed?: Confirmed } = {},
): Recognition =>
  recognise(sent instanceof LooseReturn ? sent.workbook(file) : sent, { file, sha256: 'a' }, job, { confirmed })

const codes = ({ ...found }: Recognition) => ('diagnostics' in found ? found.diagnostics.map(({ code }) => code) : [])
const filled = () => new LooseReturn().fill()
const unitLine = 'B6'
const periodLine = 'B5'
const headText = (text: string) => aText(text)

test('a form that was only filled in is recognised by marks, ids and names, without a word', () => {
  const found = read(filled())
  expect(found).toMatchObject({
    state: 'recognised',
    diagnostics: [],
    returns: [{ unit: 'xa_00001', period: '2026-H1', number: 1, evidence: 'L0', partial: false }],
  })
})

describe('marks of the form', () => {
  test('B06: the period of another month in the marks refuses the file', () => {
    const sent = filled().setMeta('period', '2026-M05')
    sent.properties.set('report.period', '2026-M05')
    sent.figures.more = {
      ...sent.figures.more,
      footer: String(sent.figures.more.footer).replace('2026-H1', '2026-M05'),
    }
    expect(read(sent)).toMatchObject({ state: 'refused', unit: 'xa_00001' })
    expect(codes(read(sent))).toEqual(['sheet/other-period'])
  })

  test('B06: a title that names another month refuses the file at the title', () => {
    const sent = filled()
    sent.figures.set(periodLine, headText('Kỳ báo cáo: Tháng 5 năm 2026'))
    const found = read(sent)
    expect(found).toMatchObject({
      state: 'refused',
      diagnostics: [{ code: 'sheet/title-period', place: { sheet: SHEET, cell: periodLine } }],
    })
  })

  test('B07: the form of last year is refused by its version, and by its title where only that was kept', () => {
    const old = filled().setMeta('version', '1')
    old.properties.set('report.version', '1')
    old.figures.more = { ...old.figures.more, footer: String(old.figures.more.footer).replace('-v2', '-v1') }
    expect(codes(read(old))).toEqual(['sheet/other-version'])
    const title = filled()
    title.figures.set(periodLine, headText('Kỳ báo cáo: 6 tháng đầu năm 2025'))
    expect(codes(read(title, { file: 'bao cao 2026.xlsx' }))).toEqual(['sheet/title-period'])
  })

  test('B06, E09: marks that contradict each other refuse the file and say where', () => {
    const sent = filled().setMeta('unit', 'xa_00002')
    const found = read(sent)
    expect(found.state).toBe('refused')
    expect(codes(found)).toEqual(['sheet/marks-disagree'])
    expect('diagnostics' in found && found.diagnostics[0]!.message.vi).toContain('xa_00002')
  })

  test.each(['properties', 'meta', 'footer'] as const)('two of three marks are enough: the %s may be lost', lost => {
    const sent = filled()
    if (lost === 'properties') sent.properties = new Map()
    if (lost === 'meta') sent.sheets = sent.sheets.filter(({ name }) => name !== '_meta')
    if (lost === 'footer') sent.figures.more = { ...sent.figures.more, footer: '' }
    expect(read(sent)).toMatchObject({ state: 'recognised', diagnostics: [], returns: [{ evidence: 'L0' }] })
  })

  test('one mark alone needs what is printed as its witness', () => {
    const sent = filled()
    sent.properties = new Map()
    sent.sheets = sent.sheets.filter(({ name }) => name !== '_meta')
    expect(read(sent).state).toBe('recognised')
    expect(codes(read(sent))).toEqual(['sheet/marks-single'])
    sent.figures.set(unitLine, undefined)
    expect(read(sent).state).toBe('refused')
    expect(codes(read(sent))).toEqual(['sheet/marks-gone'])
  })

  test('a form that was edited after it went out is told, and is read by ids', () => {
    const sent = filled()
    const title = 'Diện tích trồng'
    const indicators = sampleJob.form.indicators.map(one => (one.id === 'dien_tich' ? { ...one, title } : one))
    const found = read(sent, { job: { ...sampleJob, form: { ...sampleJob.form, indicators } } })
    expect(found.state).toBe('recognised')
    expect(codes(found)).toEqual(['sheet/form-edited', 'sheet/label-changed'])
  })
})

describe('files of others', () => {
  test('E21: a form of another plan or with another id is passed over', () => {
    for (const [key, value] of [
      ['form', 'bieu_khac'],
      ['plan', 'ke-hoach-khac'],
    ] as const) {
      const sent = filled().setMeta(key, value)
      sent.properties.set(`report.${key}`, value)
      if (key === 'form')
        sent.figures.more = {
          ...sent.figures.more,
          footer: String(sent.figures.more.footer).replace('bieu_mau', value),
        }
      const found = read(sent)
      expect(found.state).toBe('skipped')
      expect(codes(found)).toEqual(['sheet/other-form'])
    }
  })

  test('E21: a form of another plan whose ids are none of ours is passed over by its marks alone', () => {
    const sent = filled().setMeta('form', 'bieu_khac')
    sent.properties.set('report.form', 'bieu_khac')
    sent.figures.more = { ...sent.figures.more, footer: '' }
    sent.figures.cells.clear()
    expect(read(sent).state).toBe('skipped')
  })

  test('E16: a roll-up of this program is told by its mark, and is no form', () => {
    const sent = filled()
    sent.meta.set('A1', 'kind').set('B1', 'report-rollup')
    expect(read(sent)).toEqual({ state: 'rollup' })
    const workbook = filled().workbook()
    expect(read({ ...workbook, properties: new Map([['rollup.kind', 'report-rollup']]) })).toEqual({ state: 'rollup' })
  })
})

describe('days', () => {
  test('B08: another window of figures than that of the plan is told at its line', () => {
    const sent = filled()
    sent.figures.set(
      periodLine,
      headText('Kỳ báo cáo: 6 tháng đầu năm 2026 (số liệu từ ngày 1/1/2026 đến ngày 30/6/2026)'),
    )
    const found = read(sent)
    expect(found).toMatchObject({
      state: 'recognised',
      diagnostics: [{ code: 'sheet/printed-window', severity: 'warning', place: { cell: periodLine } }],
    })
  })

  test('B11: a report dated before its period ends is told', () => {
    const sent = filled()
    sent.figures.set('D40', headText('Thử Nghiệm, ngày 10 tháng 6 năm 2026'))
    expect(codes(read(sent))).toEqual(['sheet/signed-early'])
    sent.figures.set('D40', headText('Thử Nghiệm, ngày 15 tháng 6 năm 2026'))
    expect(codes(read(sent))).toEqual([])
  })

  test('B02: a date of signing is day and month, never month and day', () => {
    const sent = filled()
    sent.figures.set('D40', headText('Thử Nghiệm, ngày 7 tháng 12 năm 2026'))
    expect(codes(read(sent))).toEqual([])
  })

  test('B09: a period in words that are not known, without marks, is asked for', () => {
    const sent = filled().forgetMarks()
    sent.figures.set(periodLine, headText('Kỳ báo cáo: kỳ vừa rồi'))
    expect(codes(read(sent))).toEqual(['sheet/period-unclear'])
    expect(codes(read(sent, { confirmed: { unit: 'xa_00001', period: '2026-H1' } }))).toContain('sheet/marks-confirmed')
  })
})

describe('the unit', () => {
  test('E09: a printed name of another unit contradicts the marks', () => {
    const sent = filled()
    sent.figures.set(unitLine, headText('Đơn vị báo cáo: Phường Hòa Bình Mẫu'))
    const found = read(sent)
    expect(found).toMatchObject({
      state: 'refused',
      diagnostics: [{ code: 'sheet/unit-conflict', place: { cell: unitLine } }],
    })
    expect(read(sent, { confirmed: { unit: 'xa_00001' } }).state).toBe('recognised')
    expect(codes(read(filled(), { confirmed: { unit: 'xa_00002' } }))).toEqual(['sheet/unit-conflict'])
  })

  test('E09, P02: a person named behind another unit is not repeated', () => {
    const sent = filled()
    sent.figures.set(unitLine, headText('Đơn vị báo cáo: Phường Hòa Bình Mẫu - Lê Hoàng Giả'))
    const found = read(sent)
    expect(codes(found)).toEqual(['sheet/unit-conflict'])
    expect(JSON.stringify(found)).not.toContain('Hoàng Giả')
    sent.figures.set(unitLine, headText('Đơn vị báo cáo: Xã Tân Lập Mới - huyện Mẫu'))
    expect(JSON.stringify(read(sent))).toContain('Xã Tân Lập Mới - huyện Mẫu')
  })

  test('E09: the name of the file contradicts the marks where it plainly means another unit', () => {
    expect(codes(read(filled(), { file: 'in/BC phuong Hoa Binh Mau lan 2.xlsx' }))).toEqual(['sheet/unit-conflict'])
    for (const file of [
      'in/Xã Thử Nghiệm.xlsx',
      'in/bieu 05 gui tinh.xlsx',
      'in/Tỉnh Mẫu - tổng hợp.xlsx',
      'in/2026H1.xlsx',
    ])
      expect([file, codes(read(filled(), { file }))]).toEqual([file, []])
  })

  test('F37: the name of a file in decomposed letters means the same unit', () => {
    const file = 'Phường Hòa Bình Mẫu.xlsx'.normalize('NFD')
    expect(codes(read(filled(), { file }))).toEqual(['sheet/unit-conflict'])
    expect(codes(read(filled(), { file: 'Xã Thử Nghiệm.xlsx'.normalize('NFD') }))).toEqual([])
  })

  test('E19: marks of a unit that is not in the list are refused with the nearest names', () => {
    const sent = filled().setMeta('unit', 'xa_99999').setMeta('unit_name', 'Xã Thử Nghiêm')
    sent.properties = new Map()
    sent.figures.more = { ...sent.figures.more, footer: '' }
    const found = read(sent)
    expect(codes(found)).toEqual(['sheet/unit-unknown'])
    expect('diagnostics' in found && found.diagnostics[0]!.hint?.vi).toContain('Xã Thử Nghiệm (xa_00001)')
  })

  const withoutMarks = (unit: string) => {
    const sent = filled().forgetMarks()
    sent.figures.set(unitLine, headText(`Đơn vị báo cáo: ${unit}`))
    return sent
  }

  test('E01, E03, E04, E20: without marks the printed name is read in every spelling', () => {
    for (const name of ['UBND P. Hoà Bình Mẫu', 'P.Hòa Bình Mẫu'.normalize('NFD'), 'PHƯỜNG HÒA BÌNH MẪU'])
      expect(read(withoutMarks(name), { confirmed: { unit: 'xa_00002', period: '2026-H1' } }).state).toBe('recognised')
    const asked = read(withoutMarks('P. Hoà Bình Mẫu'))
    expect(asked).toMatchObject({ state: 'refused', unit: 'xa_00002', diagnostics: [{ code: 'sheet/marks-gone' }] })
  })

  test('E02: a printed name without diacritics is told where it is the only one', () => {
    expect(codes(read(withoutMarks('Phuong Hoa Binh Mau')))).toEqual(['sheet/unit-unaccented', 'sheet/marks-gone'])
  })

  const twins: ReportingJob = {
    ...sampleJob,
    units: {
      ...sampleJob.units,
      units: [
        { id: 'a', level: 'xa', name: 'Xã Tân Thành' },
        { id: 'b', level: 'xa', name: 'Xã Tân Thạnh' },
        { id: 'cu', level: 'xa', name: 'Xã Mường Cũ', successors: ['a'] },
        { id: 'chia', level: 'xa', name: 'Xã Mường Chia', successors: ['a', 'b'] },
      ],
    },
    expected: [
      { id: 'a', name: 'Xã Tân Thành' },
      { id: 'b', name: 'Xã Tân Thạnh' },
    ],
  }

  test('E05, E06: a printed name that could be two units is asked', () => {
    const found = read(withoutMarks('xa Tan Thanh'), { job: twins })
    expect(codes(found)).toEqual(['sheet/unit-ambiguous'])
    expect('diagnostics' in found && found.diagnostics[0]!.message.vi).toContain('Xã Tân Thành, Xã Tân Thạnh')
  })

  test('E07, E08: a printed name of old is that of its only successor, and is asked where there are two', () => {
    expect(codes(read(withoutMarks('Xã Mường Cũ'), { job: twins }))).toEqual([
      'sheet/unit-old-name',
      'sheet/marks-gone',
    ])
    expect(codes(read(withoutMarks('Xã Mường Chia'), { job: twins }))).toEqual(['sheet/unit-ambiguous'])
  })

  test('E15: a form of a unit above is recognised as one of that unit, for the merge to judge', () => {
    const sent = new LooseReturn(sampleJob, { id: 'tinh_00', name: 'Tỉnh Mẫu' }).fill()
    expect(read(sent)).toMatchObject({ state: 'recognised', returns: [{ unit: 'tinh_00' }] })
  })

  test('E11: the number of the submission is what the unit typed', () => {
    const sent = filled()
    sent.figures.set('D8', 3)
    expect(read(sent)).toMatchObject({ returns: [{ number: 3 }] })
    sent.figures.set('D8', 'Lần thứ 02')
    expect(read(sent)).toMatchObject({ returns: [{ number: 2 }] })
    sent.figures.set('D8', 'hai')
    expect(codes(read(sent))).toEqual(['sheet/submission-unreadable'])
  })
})

describe('the ladder', () => {
  test('L2: ids without marks are asked about once, and read when somebody confirms', () => {
    const sent = filled().forgetMarks()
    expect(read(sent)).toMatchObject({
      state: 'refused',
      unit: 'xa_00001',
      diagnostics: [{ code: 'sheet/marks-gone' }],
    })
    const found = read(sent, { confirmed: { unit: 'xa_00001', period: '2026-H1' } })
    expect(found).toMatchObject({ state: 'recognised', returns: [{ evidence: 'L2', unit: 'xa_00001' }] })
    expect(codes(found)).toEqual(['sheet/marks-confirmed', 'sheet/names-lost'])
    expect(read(sent, { confirmed: { unit: 'xa_00001', period: '2026-Q1' } }).state).toBe('refused')
  })

  test('L3: labels that fit one to one are read with a warning where the head prints unit and period', () => {
    const sent = filled().forgetMarks().forgetIds()
    const found = read(sent)
    expect(found).toMatchObject({ state: 'recognised', returns: [{ evidence: 'L3', unit: 'xa_00001' }] })
    expect(codes(found)).toContain('sheet/by-labels')
    sent.figures.set(unitLine, undefined)
    expect(codes(read(sent))).toEqual(['sheet/unit-unclear'])
  })

  test('L5: a sheet that has nothing of the form is refused with the reason', () => {
    const sent = filled().forgetMarks().forgetIds()
    sent.figures.cells.clear()
    sent.figures.set('A1', 'Danh bạ').set('A2', 'Phòng họp')
    expect(codes(read(sent))).toEqual(['sheet/not-recognised'])
  })
})

test('P11: a mark of secrecy stops the reading, on a sheet or at the foot of the pages', () => {
  for (const text of ['MẬT', 'TỐI MẬT', 'Độ mật: Tuyệt mật']) {
    const sent = filled()
    sent.figures.set('H1', text)
    expect(read(sent)).toMatchObject({ state: 'refused', diagnostics: [{ code: 'sheet/secrecy-mark' }] })
  }
  const footer = filled()
  footer.figures.more = { ...footer.figures.more, footer: `${footer.figures.more.footer}&CMẬT` }
  expect(codes(read(footer))).toEqual(['sheet/secrecy-mark'])
})

test('P01, P03: columns and hidden sheets of personal data are told by the kind of column, and nothing of them is said', () => {
  const sent = filled()
  const list = sent.figures.copy('Danh sách')
  list.cells.clear()
  list.more = { state: 'hidden' }
  list.set('A1', 'STT').set('B1', 'Họ và tên').set('C1', 'Số CCCD').set('B2', 'Lò Văn Mẫu').set('C2', '012345678901')
  sent.sheets.push(list)
  const found = read(sent)
  expect(found.state).toBe('recognised')
  expect(codes(found)).toEqual(['sheet/person-column', 'sheet/person-column'])
  expect(JSON.stringify(found)).not.toMatch(/Lò Văn Mẫu|012345678901/u)
})

test('P12, P10: names of sheets, ids and properties such as __proto__ change nothing', () => {
  const sent = filled()
  sent.properties.set('__proto__', 'x').set('report.constructor', 'y')
  sent.sheets.push(sent.meta.copy('__proto__'))
  sent.sheets.at(-1)!.cells.clear()
  expect(read(sent)).toMatchObject({ state: 'recognised', diagnostics: [] })
  expect(Object.keys(Object.prototype)).toEqual([])
})
