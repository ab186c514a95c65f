import { expect, test } from 'vitest'
import { cellName } from '../../model/cell-name.js'
import { sampleJob, sampleUnit } from '../form/sample-form.js'
import { asSent } from './as-sent.js'
import { recognise } from './recognise.js'
import { aNumber, FILE, LooseReturn, LooseSheet } from './sample-return.js'

const returned = { file: FILE, sha256: 'a' }
const short = (sent: LooseReturn) => asSent(sent.workbook(), returned, sampleJob)
/** The same file with an empty sheet more, which sends it up the ladder. */
const long = (sent: LooseReturn) => {
  sent.sheets.push(new LooseSheet('Trang khác'))
  return recognise(sent.workbook(), returned, sampleJob)
}

test.each([
  ['filled in', (sent: LooseReturn) => sent],
  ['half filled in', (sent: LooseReturn) => sent.figures.set(sent.at('kinh_phi'), undefined) && sent],
  ['filled in as text', (sent: LooseReturn) => sent.figures.set(sent.at('kinh_phi'), '12,5') && sent],
  ['with "nothing occurred"', (sent: LooseReturn) => sent.figures.set('D9', 'X') && sent],
  ['as a part', (sent: LooseReturn) => sent.figures.set('D10', 'x') && sent],
  ['sent again', (sent: LooseReturn) => sent.figures.set('D8', 4) && sent],
  ['with an estimate', (sent: LooseReturn) => sent.figures.set(`H${sent.row('kinh_phi')}`, 'x') && sent],
  [
    'with an answer',
    (sent: LooseReturn) => {
      const row = [...sent.figures.cells].find(([, cell]) => cell.raw === '#answer:kien_nghi')![0].slice(1)
      sent.figures.set(`C${row}`, 'Không.')
      return sent
    },
  ],
] as const)('a form that came back %s is recognised on the short road as on the ladder', (_, change) => {
  const quick = short(change(new LooseReturn().fill()))
  expect(quick).toBeDefined()
  const found = long(change(new LooseReturn().fill()))
  if (found.state !== 'recognised') throw new Error(found.state)
  expect(found.diagnostics).toEqual([])
  expect({ ...found.returns[0]!, tables: [] }).toEqual({ ...quick, tables: [] })
})

test('nothing that differs from the form as it was sent out takes the short road', () => {
  const base = () => new LooseReturn().fill()
  const cells = base().figures.cells
  const texts = [...cells.keys()].filter(name => cells.get(name)!.value.kind === 'text')
  for (const [i, name] of texts.entries()) {
    // Each third cell, so that rows and columns of every kind are met.
    if (i % 3 > 0) continue
    const sent = base()
    if (sent.figures.cells.get(name)!.raw === 'Không' || sent.figures.cells.get(name)!.formula !== undefined) continue
    sent.figures.set(name, 'khác')
    expect([name, short(sent)]).toEqual([name, undefined])
  }
  for (let row = 1; row <= 40; row += 3) {
    const name = cellName(row, 9)
    const sent = base()
    sent.figures.set(name, aNumber(3))
    expect([name, short(sent)]).toEqual([name, undefined])
  }
  for (const [i, one] of base().names.entries()) {
    if (i % 5 > 0) continue
    const sent = base()
    sent.names[i] = { ...one, refersTo: one.refersTo.replace(/\d+$/, row => String(Number(row) + 1)) }
    expect([one.name, short(sent)]).toEqual([one.name, undefined])
  }
  for (const key of ['plan', 'form', 'version', 'period', 'unit', 'checksum']) {
    expect([key, short(base().setMeta(key, 'khac'))]).toEqual([key, undefined])
    const sent = base()
    sent.properties.set(`report.${key}`, 'khac')
    expect([key, short(sent)]).toEqual([key, undefined])
  }
  const other = new LooseReturn(sampleJob, { ...sampleUnit, id: 'xa_99999' }).fill()
  expect(short(other)).toBeUndefined()
  const hidden = base()
  const cell = hidden.at('kinh_phi')
  hidden.figures.set(cell, { ...hidden.figures.cells.get(cell)!, hidden: true })
  expect(short(hidden)).toBeUndefined()
  expect(short(new LooseReturn())).toBeUndefined()
})

test('E09: a name of a file that means another unit keeps a form from the short road', () => {
  const file = 'Phường Hòa Bình Mẫu.xlsx'
  expect(asSent(new LooseReturn().fill().workbook(file), { file, sha256: 'a' }, sampleJob)).toBeUndefined()
})
