import { describe, expect, test } from 'vitest'
import type { Form } from '../../model/form.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import { slotsOf } from '../../model/slot.js'
import type { Recognised } from '../../model/submission.js'
import { sampleJob, sampleUnit } from '../form/sample-form.js'
import { judge } from '../judge/judge.js'
import { recognise } from './recognise.js'
import type { Recognition } from './recognition.js'
import { aNumber, aText, FILE, LooseReturn, LooseSheet, SHEET } from './sample-return.js'

const read = (sent: LooseReturn, job: ReportingJob = sent.job): Recognition =>
  recognise(sent.workbook(), { file: FILE, sha256: 'a' }, job)
const findings = (found: Recognition) => ('diagnostics' in found ? found.diagnostics : [])
const codes = (found: Recognition) => findings(found).map(({ code }) => code)
const filled = () => new LooseReturn().fill()
const onlyReturn = (found: Recognition): Recognised => {
  if (found.state !== 'recognised') throw new Error(`${found.state}: ${codes(found).join(', ')}`)
  return found.returns[0]!
}
const slotOf = (indicator: string, column = 'trong_ky', form: Form = sampleJob.form) =>
  slotsOf(form).find(slot => slot.indicator.id === indicator && slot.column.id === column)!.index
const valuesOf = ({ cells }: Recognised) => cells.map(cell => cell?.raw)
const untouched = valuesOf(onlyReturn(read(filled())))

describe('ids hold figures wherever they stand', () => {
  test('C04: swapped columns are read by their ids', () => {
    const sent = filled().move((row, column) => [row, column === 5 ? 6 : column === 6 ? 5 : column])
    const found = read(sent)
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
    expect(codes(found)).toEqual(['sheet/moved'])
  })

  test('C05, G06: an inserted column is told and never read', () => {
    const sent = filled().move((row, column) => [row, column >= 5 ? column + 1 : column])
    sent.figures.set('E12', 'Số cũ').set('E14', 77).set('E15', 78)
    const found = read(sent)
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
    expect(findings(found)).toMatchObject([
      { code: 'sheet/unknown-column', place: { cell: 'E14' }, message: { vi: expect.stringContaining('Số cũ') } },
    ])
  })

  test('C06, D09: a row that a unit added is told with its values and counted nowhere', () => {
    const at = new LooseReturn().row('kinh_phi')
    const sent = filled().move((row, column) => [row >= at ? row + 1 : row, column])
    sent.figures.set(`C${at}`, 'Mới: nội dung bổ sung').set(`E${at}`, 41)
    const found = read(sent)
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
    expect(findings(found)).toMatchObject([
      { code: 'sheet/unknown-row', severity: 'warning', message: { vi: expect.stringContaining('41') } },
    ])
  })

  test('C07: a removed row leaves its figures without a place, and the row below is not read for it', () => {
    const at = new LooseReturn().row('nan_nhan')
    const sent = filled().move((row, column) => (row === at ? undefined : [row > at ? row - 1 : row, column]))
    const found = read(sent)
    const one = onlyReturn(found)
    expect(findings(found)).toMatchObject([
      { code: 'sheet/row-missing', severity: 'error', message: { vi: expect.stringContaining('nan_nhan') } },
    ])
    for (const column of ['trong_ky', 'luy_ke', 'cung_ky'])
      expect(one.places[slotOf('nan_nhan', column)]).toBeUndefined()
    expect(one.cells[slotOf('kinh_phi')]!.raw).toBe(untouched[slotOf('kinh_phi')])
  })

  test('C08, A32: numbers of rows are for people: retyped ones change nothing, and ids are read as text', () => {
    const sent = filled()
    for (const row of [14, 15, 16, 17]) sent.figures.set(`B${row}`, aNumber('1.1'))
    expect(read(sent)).toMatchObject({ state: 'recognised', diagnostics: [] })
  })

  test('C10, C11: wholes and their parts are figures of their own, each in its place', () => {
    const one = onlyReturn(read(filled()))
    expect(one.cells[slotOf('co_so')]!.raw).not.toBe(one.cells[slotOf('co_so_ky')]!.raw)
    expect(one.cells[slotOf('luot')]!.formula).toBe(one.formulas[slotOf('luot')])
  })

  test('C17: a table that starts elsewhere is read where it stands', () => {
    const sent = filled().move((row, column) => [row + 3, column + 2])
    const found = read(sent)
    const one = onlyReturn(found)
    expect(valuesOf(one)).toEqual(untouched)
    expect(one.places[slotOf('co_so')]).toMatchObject({ cell: 'G17' })
    expect(one.formulas[slotOf('luot')]).toContain('G2')
    expect(codes(found)).toEqual([])
  })

  test('C01, C02: merged headings over several rows do not shift what ids say', () => {
    const sent = filled().move((row, column) => [row >= 12 ? row + 1 : row, column])
    sent.figures.set('E12', 'Số liệu')
    sent.figures.more = { ...sent.figures.more, merges: ['E12:G12', 'B12:B13'] }
    expect(valuesOf(onlyReturn(read(sent)))).toEqual(untouched)
  })
})

describe('labels beside the ids', () => {
  test('C03: a renamed label is told at its cell, and the figure is taken by its id', () => {
    const sent = filled()
    const cell = `C${sent.row('kinh_phi')}`
    sent.figures.set(cell, 'Kinh phí thực tế đã chi')
    const found = read(sent)
    expect(findings(found)).toMatchObject([{ code: 'sheet/label-changed', severity: 'warning', place: { cell } }])
    expect(onlyReturn(found)).toMatchObject({ evidence: 'L1' })
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
  })

  test('C25: case, bullets, line breaks and a unit in parentheses change no label', () => {
    const sent = filled()
    sent.figures.set(`C${sent.row('kinh_phi')}`, '8. KINH PHÍ\nđã chi (triệu đồng)')
    expect(codes(read(sent))).toEqual([])
  })

  test('C24, C03: rows that were sorted without their hidden ids have no certain figures', () => {
    const sent = filled()
    const [a, b] = [sent.row('nan_nhan'), sent.row('kinh_phi')]
    sent.figures.move((row, column) => [column === 1 ? row : row === a ? b : row === b ? a : row, column])
    const found = read(sent)
    const one = onlyReturn(found)
    expect(findings(found).map(({ code, severity }) => [code, severity])).toEqual([
      ['sheet/label-elsewhere', 'error'],
      ['sheet/label-elsewhere', 'error'],
    ])
    expect(one.cells[slotOf('nan_nhan')]).toBeUndefined()
    expect(one.cells[slotOf('kinh_phi')]).toBeUndefined()
  })

  test('C24: a label that says the opposite leaves its figure without a place', () => {
    const sent = filled()
    sent.figures.set(`C${sent.row('co_so_ky')}`, 'Cơ sở chưa ký cam kết')
    expect(codes(read(sent))).toEqual(['sheet/label-elsewhere'])
  })

  test('H03, C04: headings that were swapped without their ids leave both columns without figures', () => {
    const sent = filled()
    sent.figures.set('E12', 'Lũy kế từ đầu năm').set('F12', 'Trong kỳ')
    const found = read(sent)
    expect(codes(found)).toEqual(['sheet/heading-elsewhere', 'sheet/heading-elsewhere'])
    expect(onlyReturn(found).places[slotOf('co_so')]).toBeUndefined()
    expect(onlyReturn(found).places[slotOf('co_so', 'cung_ky')]).toBeDefined()
  })

  test('A22: the unit of measure that a row prints is handed on as it stands', () => {
    const sent = filled()
    sent.figures.set(`D${sent.row('kinh_phi')}`, 'nghìn đồng')
    expect(onlyReturn(read(sent)).printedUnits[slotOf('kinh_phi')]).toBe('nghìn đồng')
    sent.figures.set(`D${sent.row('kinh_phi')}`, undefined)
    sent.figures.set('E12', 'Trong kỳ (nghìn đồng)')
    expect(onlyReturn(read(sent)).printedUnits[slotOf('kinh_phi')]).toBe('nghìn đồng')
  })
})

describe('two locators', () => {
  test('a figure that was cut and pasted elsewhere has no place: id and name disagree', () => {
    const sent = filled()
    const [from, to] = [sent.at('nan_nhan'), sent.at('kinh_phi')]
    sent.names = sent.names
      .filter(({ name }) => name !== 'in_kinh_phi_trong_ky')
      .map(one => (one.name === 'in_nan_nhan_trong_ky' ? { ...one, refersTo: `'${SHEET}'!$E$${to.slice(1)}` } : one))
    sent.figures.set(to, sent.figures.cells.get(from)!).set(from, undefined)
    const found = read(sent)
    expect(codes(found).sort()).toEqual(['sheet/code-name-disagree', 'sheet/name-lost'])
    expect(onlyReturn(found).places[slotOf('nan_nhan')]).toBeUndefined()
    expect(onlyReturn(found).places[slotOf('kinh_phi')]).toBeUndefined()
  })

  test('without any names the ids are enough, and it is told', () => {
    const sent = filled()
    sent.names = []
    const found = read(sent)
    expect(codes(found)).toEqual(['sheet/names-lost'])
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
  })

  test('without any ids the names are enough where labels and headings agree', () => {
    const sent = filled().forgetIds()
    const found = read(sent)
    expect(codes(found)).toEqual(['sheet/codes-lost'])
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
    sent.figures.set(`C${sent.row('kinh_phi')}`, 'Thứ khác')
    expect(onlyReturn(read(sent)).places[slotOf('kinh_phi')]).toBeUndefined()
  })

  test('a row that was copied with its id makes both rows doubtful', () => {
    const sent = filled()
    const at = sent.row('dien_tich')
    for (const column of ['A', 'C', 'E']) sent.figures.set(`${column}40`, sent.figures.cells.get(`${column}${at}`)!)
    const found = read(sent)
    expect(codes(found)).toContain('sheet/code-twice')
    expect(onlyReturn(found).places[slotOf('dien_tich')]).toBeUndefined()
  })
})

describe('what is none of the form', () => {
  const addRow = (cells: Record<string, string | number>) => {
    const sent = filled()
    for (const [column, value] of Object.entries(cells)) sent.figures.set(`${column}60`, value)
    return sent
  }

  test('C09: a total row of the unit is told, never counted, and compared with the rows above it', () => {
    const numbers = slotsOf(sampleJob.form).filter(
      ({ indicator, column, typed }) =>
        typed && column.id === 'trong_ky' && indicator.kind !== 'text' && !('parts' in indicator),
    )
    const sum = numbers.reduce((all, { index }) => all + index + 1, 0)
    expect(findings(read(addRow({ C: 'Tổng cộng', E: sum })))).toMatchObject([
      { code: 'sheet/total-row-agrees', severity: 'advice' },
    ])
    const found = read(addRow({ C: 'TC', E: sum + 5 }))
    expect(findings(found)).toMatchObject([{ code: 'sheet/total-row', severity: 'warning', place: { cell: 'E60' } }])
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
  })

  test('C19: headings that are repeated at a page break are passed over', () => {
    const found = read(addRow({ C: 'Chỉ tiêu', E: 'Trong kỳ', F: 'Lũy kế từ đầu năm', G: 'Cùng kỳ năm trước' }))
    expect(codes(found)).toEqual(['sheet/heading-repeated'])
  })

  test('C21: a row that numbers the columns is passed over', () => {
    expect(codes(read(addRow({ B: 'A', C: 'B', E: 1, F: 2, G: '3=1+2' })))).toEqual(['sheet/numbers-row'])
  })

  test('C20: below the table nothing is a figure: place, date and receivers are not read', () => {
    const sent = addRow({ D: 'Thử Nghiệm, ngày 15 tháng 6 năm 2026', E: '15 người nhận', B: 'Lưu: VT' })
    const found = read(sent)
    expect(codes(found)).toEqual([])
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
  })

  test('C28: a far stray cell is told with the number of such cells', () => {
    const sent = filled()
    sent.figures.set('XFD1048576', 'x').set('A5000', 3)
    expect(findings(read(sent))).toMatchObject([
      { code: 'sheet/stray-cell', place: { cell: 'XFD1048576' }, message: { vi: expect.stringContaining('2 ô') } },
    ])
  })
})

describe('what is hidden or covered', () => {
  test('C12, C15: hidden rows of the form are read and told, and so is a filter', () => {
    const sent = filled()
    const cell = sent.at('kinh_phi')
    sent.figures.set(cell, { ...sent.figures.cells.get(cell)!, hidden: true })
    sent.figures.more = { ...sent.figures.more, filtered: true }
    const found = read(sent)
    expect(findings(found)).toMatchObject([
      { code: 'sheet/hidden-figures', place: { cell } },
      { code: 'sheet/filtered' },
    ])
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
  })

  test('C12, C13: hidden figures without an id are told and not read', () => {
    const sent = filled()
    sent.figures.set('E70', aNumber(9, { hidden: true })).set('J14', aNumber(9, { hidden: true }))
    const found = read(sent)
    expect(codes(found)).toEqual(['sheet/hidden-others'])
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
  })

  test('C14: an old template on a hidden first sheet is not read, since sheets are found by ids', () => {
    const sent = filled()
    const old = new LooseSheet('Mẫu cũ', { state: 'veryHidden' })
    old.set('A1', 'Chỉ tiêu').set('B1', 99)
    sent.sheets.unshift(old)
    expect(read(sent)).toMatchObject({ state: 'recognised', diagnostics: [] })
    expect(valuesOf(onlyReturn(read(sent)))).toEqual(untouched)
  })

  test('C16: two figures under one merged range keep their places, and are refused when they are judged', () => {
    const sent = filled()
    const [a, b] = [sent.at('kinh_phi'), sent.at('kinh_phi', 'luy_ke')]
    sent.figures.more = { ...sent.figures.more, merges: [...(sent.figures.more.merges ?? []), `${a}:${b}`] }
    const { submission, diagnostics } = judge(onlyReturn(read(sent)), sampleJob)
    const refused = diagnostics.filter(({ severity, place }) => severity === 'error' && 'cell' in place)
    expect(refused.map(({ place }) => 'cell' in place && place.cell)).toEqual(expect.arrayContaining([a, b]))
    expect(submission.leaves[slotOf('kinh_phi')]).toMatchObject({ state: 'refused', hazard: 'C16' })
  })
})

describe('several tables in one file', () => {
  test('C27, C18: an identical copy of the sheet is told and counted once', () => {
    const sent = filled()
    sent.sheets.push(sent.figures.copy('Biểu số liệu (2)'))
    const found = read(sent)
    expect(codes(found)).toEqual(['sheet/copy-identical'])
    expect(found.state === 'recognised' && found.returns.length).toBe(1)
  })

  test('C27, C18: a copy with another figure refuses the file at that figure', () => {
    const sent = filled()
    sent.sheets.push(sent.figures.copy('cũ').set(sent.at('dien_tich'), 4711))
    const found = read(sent)
    expect(found).toMatchObject({
      state: 'refused',
      unit: 'xa_00001',
      diagnostics: [{ code: 'sheet/copy-differs', place: { sheet: SHEET, cell: sent.at('dien_tich') } }],
    })
  })

  test('E13: two units in one file are both read where each sheet says whose it is', () => {
    const sent = filled()
    const other = new LooseReturn(sampleJob, { ...sampleJob.expected[1]! }).fill()
    const second = other.figures.copy('Phường')
    second.set(sent.at('dien_tich'), 4711)
    sent.sheets.push(second)
    const found = read(sent)
    expect(found).toMatchObject({ state: 'recognised', returns: [{ unit: 'xa_00001' }, { unit: 'xa_00002' }] })
    expect(found.state === 'recognised' && found.returns[1]!.cells[slotOf('dien_tich')]?.raw).toBe('4711')
  })

  test('E13: two units whose sheets do not say so are asked about', () => {
    const sent = filled().forgetMarks()
    const second = sent.figures.copy('Hai').set(sent.at('dien_tich'), 4711)
    second.set('B6', 'Đơn vị báo cáo: ')
    sent.sheets.push(second)
    expect(read(sent).state).toBe('refused')
  })
})

describe('what came back instead of figures', () => {
  test('E17, E18: a form as it was sent out holds no sample figures, and is refused as empty', () => {
    const sent = new LooseReturn()
    for (const { index } of slotsOf(sent.form).filter(({ typed }) => typed))
      expect(recognise(sent.workbook(), { file: FILE, sha256: 'a' }, sampleJob)).not.toHaveProperty(
        `returns.0.cells.${index}`,
      )
    expect(read(sent)).toMatchObject({
      state: 'refused',
      blank: true,
      unit: 'xa_00001',
      number: 1,
      diagnostics: [{ code: 'sheet/empty-form' }],
    })
  })

  test('E17: an empty form on which "nothing occurred" is ticked is a report', () => {
    const sent = new LooseReturn()
    sent.figures.set('D9', ' X ')
    expect(read(sent)).toMatchObject({ state: 'recognised', diagnostics: [], returns: [{ nothingOccurred: true }] })
    sent.figures.set('D9', 'không')
    expect(codes(read(sent))).toEqual(['sheet/tick-unclear', 'sheet/empty-form'])
  })

  test('C32: figures in a picture are told where the cells are empty', () => {
    const sent = new LooseReturn()
    sent.figures.more = { ...sent.figures.more, drawings: 1 }
    expect(codes(read(sent))).toEqual(['sheet/figures-in-pictures'])
    const alone = new LooseReturn().forgetMarks()
    alone.figures.cells.clear()
    alone.figures.more = { drawings: 2 }
    expect(codes(read(alone))).toEqual(['sheet/figures-in-pictures'])
  })

  test('C33, G07: pivot tables and stamps beside a filled form are no figures', () => {
    const sent = filled()
    sent.figures.more = { ...sent.figures.more, drawings: 1 }
    sent.sheets.push(new LooseSheet('Phân tích', { pivot: true }))
    const found = read(sent)
    expect(codes(found)).toEqual(['sheet/pivot'])
    expect(valuesOf(onlyReturn(found))).toEqual(untouched)
  })

  test('E12, E14: a file with few rows of the form is asked about unless it says that it is a part', () => {
    const keep = new Set([new LooseReturn().row('kinh_phi'), new LooseReturn().row('dien_tich')])
    const part = () =>
      filled().move((row, column) => (row >= 14 && row <= 30 && !keep.has(row) ? undefined : [row, column]))
    expect(read(part())).toMatchObject({ state: 'refused', number: 1 })
    expect(codes(read(part()))).toContain('sheet/partial-undeclared')
    const declared = part()
    declared.figures.set('D10', 'x')
    const found = read(declared)
    expect(found).toMatchObject({ state: 'recognised', returns: [{ partial: true }] })
    expect(codes(found)).not.toContain('sheet/row-missing')
  })

  test('estimates and answers are read from their own cells', () => {
    const sent = filled()
    const row = sent.row('kinh_phi')
    sent.figures.set(`H${row}`, 'x')
    const answer = [...sent.figures.cells].find(([, cell]) => cell.raw === '#answer:kien_nghi')![0].slice(1)
    sent.figures.set(`C${answer}`, 'Không có kiến nghị.')
    const one = onlyReturn(read(sent))
    expect(one.estimates[slotOf('kinh_phi')]).toBe(true)
    expect(one.estimates[slotOf('dien_tich')]).toBe(false)
    expect(one.answers.get('kien_nghi')).toMatchObject({ text: 'Không có kiến nghị.', place: { cell: `C${answer}` } })
  })
})

describe('sheets without ids', () => {
  const byWords = () => filled().forgetMarks().forgetIds()

  test('C25, F12: labels in other spellings fit, and figures are those of their rows', () => {
    const sent = byWords()
    sent.figures.set(`C${sent.row('kinh_phi')}`, '8) KINH PHÍ ĐÃ CHI (triệu đồng)'.normalize('NFD'))
    expect(valuesOf(onlyReturn(read(sent)))).toEqual(untouched)
  })

  test('C01, C02: headings that are merged or stand in several rows are put together', () => {
    const sent = byWords().move((row, column) => [row >= 12 ? row + 1 : row, column])
    sent.figures
      .set('E12', 'Số liệu')
      .set('E13', 'Trong kỳ')
      .set('F13', 'Lũy kế từ đầu năm')
      .set('G12', 'Cùng kỳ năm trước')
    sent.figures.set('G13', undefined)
    sent.figures.more = { merges: ['E12:F12', 'G12:G13'] }
    expect(valuesOf(onlyReturn(read(sent)))).toEqual(untouched)
  })

  test('C03, C24: a label that is only nearly the same is not taken', () => {
    const sent = byWords()
    sent.figures.set(`C${sent.row('co_so_ky')}`, 'Cơ sở chưa ký cam kết')
    const found = read(sent)
    expect(found).toMatchObject({ state: 'refused', diagnostics: [{ code: 'sheet/not-recognised' }] })
    expect(findings(found)[0]!.message.vi).toContain('Cơ sở đã ký cam kết')
  })

  test('C18: a second table with the same labels leaves it open which is meant', () => {
    const sent = byWords()
    for (const [name, cell] of [...sent.figures.cells]) {
      const row = Number(name.slice(1))
      if (row >= 14 && row <= 27) sent.figures.set(`${name[0]}${row + 40}`, cell)
    }
    expect(findings(read(sent))[0]!.message.vi).toContain('nhiều lần')
  })

  test('C22: a turned table is refused with a hint', () => {
    const sent = byWords()
    sent.figures.move((row, column) => [column, row])
    expect(codes(read(sent))).toEqual(['sheet/transposed'])
  })

  const parted: Form = {
    ...sampleJob.form,
    questions: [],
    indicators: [
      ...(['dau', 'cuoi'] as const).flatMap(when => [
        {
          id: `nguoi_${when}`,
          title: when === 'dau' ? 'Người đầu kỳ' : 'Người cuối kỳ',
          kind: 'count' as const,
          unit: 'người',
          over_units: 'sum' as const,
          over_time: 'latest' as const,
          parts: { as: 'subset' as const, of: [`nam_${when}`, `nu_${when}`] },
        },
        ...(['nam', 'nu'] as const).map(sex => ({
          id: `${sex}_${when}`,
          title: sex === 'nam' ? 'Nam' : 'Nữ',
          kind: 'count' as const,
          unit: 'người',
          over_units: 'sum' as const,
          over_time: 'latest' as const,
        })),
      ]),
    ],
  }

  test('C23: a label under two wholes is that of the whole nearest above it', () => {
    const job = { ...sampleJob, form: parted }
    const coded = new LooseReturn(job, sampleUnit).fill()
    const words = new LooseReturn(job, sampleUnit).fill().forgetMarks().forgetIds()
    expect(valuesOf(onlyReturn(read(words, job)))).toEqual(valuesOf(onlyReturn(read(coded, job))))
    words.figures.set(`C${words.row('nguoi_dau')}`, 'Chỉ tiêu khác')
    expect(read(words, job).state).toBe('refused')
  })

  test.each([
    ['F17', 'TCVN3', 'Kinh phÝ ®· chi', '.VnTime'],
    ['F20', 'the capital font of TCVN3', 'kinh phÝ ®· chi', '.VnTimeH'],
    ['F18', 'VNI', 'Kinh phí ñaõ chi', 'VNI-Times'],
    ['F21', 'Unicode under an old font', 'Kinh phí đã chi', '.VnTime'],
  ])('%s: a label in %s is the same label', (_, __, text, font) => {
    const sent = byWords()
    sent.figures.set(`C${sent.row('kinh_phi')}`, aText(text, { font }))
    expect(valuesOf(onlyReturn(read(sent)))).toEqual(untouched)
  })

  test('F19: a label whose runs are in two fonts is read run by run', () => {
    const sent = byWords()
    const runs = [
      { text: 'Kinh phÝ ', font: '.VnTime', struck: false, raised: false },
      { text: 'đã chi', font: 'Times New Roman', struck: false, raised: false },
    ]
    sent.figures.set(`C${sent.row('kinh_phi')}`, aText('Kinh phÝ đã chi', { runs }))
    expect(valuesOf(onlyReturn(read(sent)))).toEqual(untouched)
  })

  test('F16: a line break within a label changes nothing', () => {
    const sent = byWords()
    sent.figures.set(`C${sent.row('kinh_phi')}`, 'Kinh phí\r\nđã chi')
    expect(valuesOf(onlyReturn(read(sent)))).toEqual(untouched)
  })
})
