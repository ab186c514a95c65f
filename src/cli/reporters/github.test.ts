import fc from 'fast-check'
import { expect, test } from 'vitest'
import { github } from './github.js'
import { aContext, aDiagnostic, anyDiagnostics, someDiagnostics } from './sample-diagnostics.js'

test('each finding is a workflow command with its place', () => {
  expect(github(someDiagnostics, aContext())).toBe(
    [
      '::error file=kế hoạch.yaml,line=2,col=8,endColumn=10,title=plan/task-dates::' +
        'Ngày kết thúc 1/3 sớm hơn ngày bắt đầu 1/4.%0A→ Sửa lại một trong hai ngày.',
      '::warning file=xa-an-phu.xlsx,title=sheet/number-as-text::Tổng hợp!C7: Ô chứa số ở dạng chữ: "12,5".',
      '::notice file=kế hoạch.yaml,title=plan/short::Kế hoạch không có mục tiêu nào.',
      '',
    ].join('\n'),
  )
})

test('no findings print nothing', () => {
  expect(github([], aContext())).toBe('')
})

test('signs with a meaning are encoded, in properties also the colon and the comma', () => {
  const odd = aDiagnostic({
    message: { vi: 'Tăng 5%: a,b\r\nhết.', en: '-' },
    place: { kind: 'file', file: 'C:\\kế hoạch\\a,b 100%.yaml' },
  })
  expect(github([odd], aContext())).toBe(
    '::error file=C%3A/kế hoạch/a%2Cb 100%25.yaml,title=plan/task-dates::Tăng 5%25: a,b%0D%0Ahết.\n',
  )
})

test('whatever the words, a finding is one line, and its words come back', () => {
  const decode = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  fc.assert(
    fc.property(anyDiagnostics, diagnostics => {
      const lines = github(diagnostics, aContext()).split(/\r\n|\r|\n/)
      expect(lines.pop()).toBe('')
      expect(lines.length).toBe(diagnostics.length)
      for (const [i, line] of lines.entries()) {
        const command = /^::(?:error|warning|notice) ([^\r\n]*?)::([^\r\n]*)$/.exec(line)
        expect(command?.[1]?.split(',').every(property => /^\w+=[^:]*$/.test(property))).toBe(true)
        expect(decode(command![2]!)).toContain(diagnostics[i]!.message.vi)
      }
    }),
  )
})
