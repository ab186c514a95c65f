import { Chalk } from 'chalk'
import fc from 'fast-check'
import fastStringWidth from 'fast-string-width'
import { expect, test } from 'vitest'
import { frameOf } from './frame.js'
import { pretty } from './pretty.js'
import { aContext, aDiagnostic, anyDiagnostics, someDiagnostics } from './sample-diagnostics.js'

const at = (line: number, col: number, length: number) => ({ kind: 'text', file: 'a.yaml', line, col, length }) as const

/** The cells of the source line that stand above the carets. */
function underlined(text: string, col: number, length: number, width = 100): string {
  const { gutter, source, indent, carets } = frameOf(at(1, col, length), text, width)!
  const cells = [...new Intl.Segmenter('vi').segment(source)].flatMap(({ segment }) =>
    fastStringWidth(segment) === 2 ? [segment, ''] : [segment],
  )
  const start = indent.length - gutter.length
  return cells.slice(start, start + carets.length).join('')
}

test('findings print in Vietnamese with their source, hint and related places', () => {
  expect(pretty(someDiagnostics, aContext())).toBe(
    [
      'kế hoạch.yaml:2:8  lỗi  Ngày kết thúc 1/3 sớm hơn ngày bắt đầu 1/4.  plan/task-dates',
      '     2 │   end: 1/3',
      '                ^^^',
      '    → Sửa lại một trong hai ngày.',
      '    kế hoạch.yaml:1:8 ngày bắt đầu ở đây',
      'xa-an-phu.xlsx › Tổng hợp!C7  cảnh báo  Ô chứa số ở dạng chữ: "12,5".  sheet/number-as-text',
      'kế hoạch.yaml  gợi ý  Kế hoạch không có mục tiêu nào.  plan/short',
      '3 tệp, 1 lỗi, 1 cảnh báo, 1 gợi ý.',
      '',
    ].join('\n'),
  )
})

test('the English summary counts in correct plurals', () => {
  const last = (files: number, diagnostics = someDiagnostics) =>
    pretty(diagnostics, aContext({ lang: 'en', files }))
      .split('\n')
      .at(-2)
  expect(last(1)).toBe('1 file, 1 error, 1 warning, 1 piece of advice.')
  expect(last(1200, [])).toBe('1,200 files, 0 errors, 0 warnings, 0 pieces of advice.')
})

test('quiet prints nothing where nothing was found, and no summary', () => {
  expect(pretty([], aContext({ quiet: true }))).toBe('')
  expect(pretty(someDiagnostics, aContext({ quiet: true }))).not.toContain('3 tệp')
})

test('colours are those of the chalk that is handed in', () => {
  const coloured = pretty(someDiagnostics, aContext({ chalk: new Chalk({ level: 1 }) }))
  expect(coloured).toContain('\u001b[31mlỗi\u001b[39m')
  expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(pretty(someDiagnostics, aContext()))
})

test('the carets stand under the place, whatever stands before it', () => {
  expect(underlined('ngày: 30/3', 7, 4)).toBe('30/3')
  expect(underlined('ngày: 30/3'.normalize('NFD'), 8, 4)).toBe('30/3')
  expect(underlined('\t\tend: 30/3', 8, 4)).toBe('30/3')
  expect(underlined('表表: 30/3', 5, 4)).toBe('30/3')
  expect(underlined('a: phường Mẫu', 4, 6)).toBe('phường')
})

test('a long line is cut around the place and stays in the width', () => {
  const text = `${'đầu '.repeat(60)}ĐÂY${' cuối'.repeat(60)}`
  const frame = frameOf(at(1, 241, 3), text, 100)!
  expect(underlined(text, 241, 3)).toBe('ĐÂY')
  expect(frame.source).toMatch(/^….+ĐÂY.+…$/)
  expect(fastStringWidth(frame.gutter + frame.source)).toBeLessThanOrEqual(100)
})

test('a place longer than the terminal keeps its beginning', () => {
  const frame = frameOf(at(1, 3, 500), `- ${'chữ '.repeat(200)}`, 60)!
  expect(frame.source).toMatch(/^- chữ chữ .+…$/)
  expect(fastStringWidth(frame.gutter + frame.source)).toBeLessThanOrEqual(60)
})

test('a place at the end of a line has one caret, a line that is not there has no frame', () => {
  expect(frameOf(at(1, 4, 0), 'abc', 100)).toMatchObject({ indent: ' '.repeat(12), carets: '^' })
  expect(frameOf(at(2, 1, 1), 'abc', 100)).toBeUndefined()
})

test('lines that end in CRLF print without the carriage return', () => {
  expect(frameOf(at(1, 1, 3), 'abc\r\ndef\r\n', 100)?.source).toBe('abc')
})

test('control characters of a file do not reach the terminal', () => {
  const message = { vi: 'Giá trị "\u001b[2J\r\n\u202e" lạ.', en: '-' }
  const printed = pretty([aDiagnostic({ message })], aContext({ sourceOf: () => 'x\n\u001b[31mend\u0007: 1' }))
  expect(printed).toContain('Giá trị "␛[2J �" lạ.')
  expect(printed).toContain('␛[31mend␇')
})

test('any finding prints one line, a frame inside the width, its hint and its related places', () => {
  fc.assert(
    fc.property(anyDiagnostics, fc.string({ unit: 'binary' }), (diagnostics, text) => {
      const printed = pretty(diagnostics, aContext({ quiet: true, sourceOf: () => text, width: 60 }))
      expect(printed).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
      const lines = printed.split('\n').slice(0, -1)
      const frames = lines.filter(line => /^ {5}\d │ /.test(line))
      for (const frame of frames) expect(fastStringWidth(frame)).toBeLessThanOrEqual(60)
      const expected = diagnostics.reduce((sum, d) => sum + 1 + (d.hint ? 1 : 0) + d.related.length, 0)
      expect(lines.length).toBe(expected + 2 * frames.length)
    }),
  )
})

test('of more findings than a person reads the gravest are shown, in their order, and the rest are counted', () => {
  const one = (severity: 'error' | 'warning', line: number) => ({
    code: 'a/b',
    severity,
    message: { vi: `Dòng ${line}.`, en: `Line ${line}.` },
    place: { kind: 'file', file: `${line}.xlsx` } as const,
    related: [],
  })
  const findings = [one('warning', 1), one('error', 2), one('warning', 3), one('error', 4)]
  const text = pretty(findings, {
    lang: 'vi',
    chalk: new Chalk({ level: 0 }),
    sourceOf: () => undefined,
    files: 4,
    quiet: false,
    most: 3,
  })
  expect(text).toBe(
    '1.xlsx  cảnh báo  Dòng 1.  a/b\n2.xlsx  lỗi  Dòng 2.  a/b\n4.xlsx  lỗi  Dòng 4.  a/b\n' +
      '… còn 1 vấn đề nữa; trang “Vấn đề số liệu” của bảng tổng hợp ghi đủ.\n4 tệp, 2 lỗi, 2 cảnh báo, 0 gợi ý.\n',
  )
})
