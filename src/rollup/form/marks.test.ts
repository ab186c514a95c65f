import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type FormMarks,
  footerLine,
  isTick,
  markRows,
  marksAmong,
  marksOfProperties,
  PROPERTY_PREFIX,
  readFooterLine,
} from './marks.js'

const marks: FormMarks = {
  plan: 'ke-hoach-2026',
  form: 'bieu_01',
  version: '1.2',
  period: '2026-H1',
  period_from: '15/12/2025',
  period_to: '14/6/2026',
  unit: 'xa_03388',
  unit_name: 'Xã Thử Nghiệm',
  submission: '1',
  deadline: '18/6/2026',
  checksum: '0123456789abcdef'.repeat(4),
  layout: '1',
}
const line = footerLine(marks)
const seen = { form: 'bieu_01', version: '1.2', period: '2026-H1', unit: 'xa_03388', checksum: '01234567' }

test('marks are the same in the sheet of facts and in the properties of the file', () => {
  expect(marksAmong(markRows(marks))).toEqual(marks)
  const properties = markRows(marks).map(([key, value]) => [PROPERTY_PREFIX + key, value] as const)
  expect(marksOfProperties(new Map([['plan', 'of another program'], ...properties]))).toEqual(marks)
})

test('of a key twice the first counts, and keys that every object knows are nothing', () => {
  const read = marksAmong([
    ['form', 'a'],
    ['form', 'b'],
    ['__proto__', 'x'],
  ])
  expect(read).toEqual({ form: 'a' })
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
})

test.each([
  ['bare', line],
  ['in a section with font and size', `&L&"Times New Roman,Regular"&9${line}&RTrang &P/&N`],
  ['behind other sections', `&CTrang &P&R&8${line}`],
  ['with other blanks', `&L${line.replaceAll(' ', '\u00a0 ')}`],
  ['in a text of a page', `Trang 1\n${line}\n`],
])('the line at the foot of a page is read %s', (_, footer) => {
  expect(readFooterLine(footer)).toEqual(seen)
})

test.each(['', 'Trang &P/&N', line.replace('·', '-'), `${line}9`, `&L${line.slice(0, -1)}`, 'a'.repeat(5000)])(
  'what is not the whole line is no line: %j',
  footer => {
    expect(readFooterLine(footer)).toBeUndefined()
  },
)

test('any line that is printed is read back', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/)
  const version = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z.-]{0,8}$/)
  const period = fc.constantFrom('2026', '2026-M05', '2026-Q2', '2026-H2', '2026-9M')
  fc.assert(
    fc.property(
      id,
      version,
      period,
      id,
      fc.stringMatching(/^[0-9a-f]{8}$/),
      (form, version, period, unit, checksum) => {
        const one = { form, version, period, unit, checksum }
        expect(readFooterLine(`&L&9${footerLine(one)}&R&P`)).toEqual(one)
      },
    ),
  )
})

test('a tick is an x, small or capital', () => {
  expect(['x', ' X ', 'x\u00a0'].map(isTick)).toEqual([true, true, true])
  expect(['', 'xx', '0', 'không'].map(isTick)).toEqual([false, false, false, false])
})
