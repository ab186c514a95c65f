import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mapping } from '../../model/mapping.js'
import { slotsOf } from '../../model/slot.js'
import { sampleJob } from '../form/sample-form.js'
import { assign } from './assignment.js'
import { layoutOfSheet } from './layout-hash.js'
import { proposeMapping } from './propose-mapping.js'
import { recognise } from './recognise.js'
import { FILE, LooseReturn } from './sample-return.js'
import { viewOf } from './sheet-view.js'

const { form } = sampleJob
const returned = { file: FILE, sha256: 'a' }

test('an assignment gives each column once, and no other gives a higher sum', () => {
  const bestOf = (scores: readonly (readonly number[])[], row = 0, taken = 0): number => {
    if (row === scores.length) return 0
    let best = scores.length > scores[0]!.length ? bestOf(scores, row + 1, taken) : Number.NEGATIVE_INFINITY
    for (const [column, score] of scores[row]!.entries())
      if (!(taken & (1 << column))) best = Math.max(best, score + bestOf(scores, row + 1, taken | (1 << column)))
    return best
  }
  const size = fc.integer({ min: 1, max: 5 })
  const table = fc.tuple(size, size).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  fc.assert(
    fc.property(table, scores => {
      const given = assign(scores)
      const columns = given.filter(column => column !== undefined)
      expect(new Set(columns).size).toBe(columns.length)
      expect(columns.length).toBe(Math.min(scores.length, scores[0]!.length))
      const sum = given.reduce(
        (all: number, column, row) => all + (column === undefined ? 0 : scores[row]![column]!),
        0,
      )
      expect(sum).toBe(bestOf(scores))
    }),
  )
})

/** A sheet of an office's own making, from the form with changed labels. */
const foreign = (change: (title: string) => string) => {
  const sent = new LooseReturn().fill().forgetMarks().forgetIds()
  for (const { id, title } of form.indicators) sent.figures.set(`C${sent.row(id)}`, change(title))
  return sent
}
const layoutIn = (sent: LooseReturn) => layoutOfSheet(viewOf(sent.workbook().tables[0]!, FILE), form)!
const proposalOf = (sent: LooseReturn) => proposeMapping(layoutIn(sent), form)

test('a proposal joins labels that are clearly meant, one to one, and leaves the others open', () => {
  const { rows, columns } = proposalOf(
    foreign(title => title.replace('Kinh phí đã chi', 'Kinh phí đã chi thực hiện').replace('Diện tích', 'Số hecta')),
  )
  const idOf = (label: string) => rows.find(row => row.label === label)?.id
  expect(idOf('Kinh phí đã chi thực hiện')).toBeUndefined()
  expect(idOf('Số hecta')).toBeUndefined()
  expect(idOf('Cơ sở đã ký cam kết')).toBe('co_so_ky')
  expect(columns.map(({ id }) => id)).toEqual(['trong_ky', 'luy_ke', 'cung_ky'])
  const ids = rows.flatMap(({ id }) => id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
})

test('a label with a few letters more is proposed, never taken', () => {
  const sent = foreign(title =>
    title.replace('Người được hỗ trợ', 'Số người được hỗ trợ trong xã'.replace(' trong xã', '')),
  )
  const proposed = proposalOf(sent).rows.find(({ label }) => label === 'Số người được hỗ trợ')!
  expect([proposed.id, proposed.near[0]]).toContain('nan_nhan')
  expect(recognise(sent.workbook(), returned, sampleJob).state).toBe('refused')
})

test.each([
  ['Cơ sở đã ký cam kết', 'Cơ sở chưa ký cam kết'],
  ['Người được hỗ trợ', 'Người không được hỗ trợ'],
  ['Tỷ lệ thôn có tổ tự quản', 'Tỷ lệ thôn không có tổ tự quản'],
])('C24: "%s" is not proposed for "%s", however alike they are', (title, label) => {
  const { rows } = proposalOf(foreign(one => (one === title ? label : one)))
  const found = rows.find(row => row.label === label)!
  const id = form.indicators.find(one => one.title === title)!.id
  expect(found.id).not.toBe(id)
  expect(found.near).not.toContain(id)
})

function signed(sent: LooseReturn, more: Partial<Mapping> = {}): Mapping {
  const { rows, columns, layout } = proposalOf(sent)
  return {
    kind: 'mapping',
    layout_sha256: layout.sha256,
    form: { id: form.id, version: form.version },
    rows: rows.map(({ label, id, near }) => ({ label, indicator: id ?? near[0] ?? null })),
    columns: columns.map(({ label, id }) => ({ label, column: id ?? null })),
    by: 'Chuyên viên Sở Y tế',
    date: '20/6/2026',
    ...more,
  }
}

const renamed = (title: string) => title.replace('Kinh phí đã chi', 'Kinh phí thực tế đã chi')

test('a confirmed mapping reads a sheet of its layout, says who confirmed it, and gives each figure', () => {
  const sent = foreign(renamed)
  const found = recognise(sent.workbook(), returned, sampleJob, { mappings: [signed(sent)] })
  if (found.state !== 'recognised') throw new Error(JSON.stringify(found))
  const [one] = found.returns
  expect(one).toMatchObject({ evidence: 'mapping', unit: 'xa_00001' })
  expect(found.diagnostics.find(({ code }) => code === 'sheet/by-mapping')?.message.vi).toContain('Chuyên viên Sở Y tế')
  const at = slotsOf(form).find(({ indicator }) => indicator.id === 'kinh_phi')!.index
  expect(one!.cells[at]?.raw).toBe(String(at + 1))
})

test('a mapping that was confirmed for one unit does not book the sheet of another to it', () => {
  const sent = foreign(renamed)
  const mapping = signed(sent, { unit: 'xa_00001', period: '2026-H1' })
  sent.figures.set('B6', 'Đơn vị báo cáo: Phường Hòa Bình Mẫu')
  expect(recognise(sent.workbook(), returned, sampleJob, { mappings: [mapping] })).toMatchObject({
    returns: [{ unit: 'xa_00002' }],
  })
})

test('a mapping gives the unit and the period that a sheet does not state', () => {
  const sent = foreign(renamed)
  sent.figures.set('B5', undefined).set('B6', undefined)
  const mapping = signed(sent, { unit: 'xa_00002', period: '2026-H1' })
  expect(recognise(sent.workbook(), returned, sampleJob, { mappings: [signed(sent)] }).state).toBe('refused')
  expect(recognise(sent.workbook(), returned, sampleJob, { mappings: [mapping] })).toMatchObject({
    returns: [{ unit: 'xa_00002' }],
  })
})

test('a mapping holds for its layout only: other figures change nothing, another label or place does', () => {
  const sent = foreign(renamed)
  const mapping = signed(sent)
  const hash = layoutIn(sent).sha256
  sent.figures.set(sent.at('dien_tich'), 4711)
  expect(layoutIn(sent).sha256).toBe(hash)
  sent.figures.set(`C${sent.row('dien_tich')}`, 'Diện tích trồng')
  expect(layoutIn(sent).sha256).not.toBe(hash)
  expect(recognise(sent.workbook(), returned, sampleJob, { mappings: [mapping] }).state).toBe('refused')
})

test('an indicator that a mapping leaves out is missing, and said so', () => {
  const sent = foreign(renamed)
  const mapping = signed(sent)
  const rows = mapping.rows.map(row => (row.indicator === 'dien_tich' ? { ...row, indicator: null } : row))
  const found = recognise(sent.workbook(), returned, sampleJob, { mappings: [{ ...mapping, rows }] })
  const codes = 'diagnostics' in found ? found.diagnostics.map(({ code }) => code) : []
  expect(codes).toContain('sheet/row-missing')
})

test('a form that lost its marks but not its ids is confirmed by a mapping that was signed for its layout', () => {
  const sent = new LooseReturn().fill().forgetMarks()
  expect(recognise(sent.workbook(), returned, sampleJob).state).toBe('refused')
  const found = recognise(sent.workbook(), returned, sampleJob, { mappings: [signed(sent)] })
  expect(found).toMatchObject({ state: 'recognised', returns: [{ evidence: 'L2', unit: 'xa_00001' }] })
  const other = signed(sent, { unit: 'xa_00002' })
  expect(recognise(sent.workbook(), returned, sampleJob, { mappings: [other] }).state).toBe('refused')
  sent.figures.set('B6', undefined)
  expect(recognise(sent.workbook(), returned, sampleJob, { mappings: [other] })).toMatchObject({
    returns: [{ unit: 'xa_00002' }],
  })
})
