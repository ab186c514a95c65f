import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { junit } from './junit.js'
import { aContext, aDiagnostic, anyDiagnostics, someDiagnostics } from './sample-diagnostics.js'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Every element in document order, with the text directly in it; throws where the XML is not well formed. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser({ fragment: false })
  const all: Element[] = []
  const open: Element[] = []
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    all.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    const parent = open.at(-1)
    if (parent) parent.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return all
}

const named = (elements: readonly Element[], name: string) => elements.filter(element => element.name === name)

test('each file is a suite, each finding a case, and only an error is a failure', () => {
  const elements = elementsOf(junit(someDiagnostics, aContext()))
  expect(named(elements, 'testsuites')[0]!.attributes).toMatchObject({ tests: '3', failures: '1' })
  expect(named(elements, 'testsuite').map(suite => suite.attributes)).toMatchObject([
    { name: 'kế hoạch.yaml', tests: '2', failures: '1' },
    { name: 'xa-an-phu.xlsx', tests: '1', failures: '0' },
  ])
  expect(named(elements, 'testcase').map(found => found.attributes.name)).toEqual([
    'plan/task-dates kế hoạch.yaml:2:8',
    'plan/short kế hoạch.yaml',
    'sheet/number-as-text xa-an-phu.xlsx › Tổng hợp!C7',
  ])
  expect(named(elements, 'failure').map(failure => failure.text)).toEqual([
    'kế hoạch.yaml:2:8  lỗi  Ngày kết thúc 1/3 sớm hơn ngày bắt đầu 1/4.\n→ Sửa lại một trong hai ngày.\n' +
      'kế hoạch.yaml:1:8 ngày bắt đầu ở đây',
  ])
  expect(named(elements, 'system-out').map(out => out.text)).toEqual([
    'kế hoạch.yaml  gợi ý  Kế hoạch không có mục tiêu nào.',
    'xa-an-phu.xlsx › Tổng hợp!C7  cảnh báo  Ô chứa số ở dạng chữ: "12,5".',
  ])
})

test('signs of XML are escaped and control characters left out', () => {
  const message = { vi: 'a<b & "c"\u0000\u001b\ufffe ]]> đ.', en: '-' }
  const [failure] = named(elementsOf(junit([aDiagnostic({ message })], aContext())), 'failure')
  expect(failure!.attributes.message).toBe('a<b & "c" ]]> đ.')
})

test('no findings give a report without suites', () => {
  expect(elementsOf(junit([], aContext())).map(element => element.name)).toEqual(['testsuites'])
})

test('whatever the words, the report is well-formed XML with a case for each finding', () => {
  fc.assert(
    fc.property(anyDiagnostics, diagnostics => {
      const elements = elementsOf(junit(diagnostics, aContext()))
      expect(named(elements, 'testcase').length).toBe(diagnostics.length)
      expect(named(elements, 'failure').length).toBe(diagnostics.filter(d => d.severity === 'error').length)
      const suites = named(elements, 'testsuite')
      expect(suites.reduce((sum, suite) => sum + Number(suite.attributes.tests), 0)).toBe(diagnostics.length)
    }),
  )
})
