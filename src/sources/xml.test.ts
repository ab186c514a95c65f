import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { scanXml, type XmlFault, type XmlReader } from './xml.js'

const SEED = 20260630
const encode = (text: string) => new TextEncoder().encode(text)
const namespaces = new Set(['urn:a', 'urn:b'])

/** All that a reader is told, one line each; texts that touch are one. */
function told(scan: (reader: XmlReader) => XmlFault | undefined): string[] | XmlFault {
  const lines: string[] = []
  const fault = scan({
    namespaces,
    open: (name, tag, parent) => {
      const values = ['a', 'b', 'é', 'x:a'].map(attribute => tag(attribute) ?? '-')
      lines.push(`<${parent}/${name} ${JSON.stringify([...values, tag('a', new Set(['urn:a'])) ?? '-'])}`)
    },
    close: (name, parent) => lines.push(`>${parent}/${name}`),
    text: (text, name) => {
      const touches = lines.at(-1)?.startsWith(`"${name}"`)
      if (touches) lines[lines.length - 1] += JSON.stringify(text).slice(1, -1)
      else lines.push(`"${name}"${JSON.stringify(text).slice(1, -1)}`)
    },
  })
  return fault ?? lines
}

/** The same by a parser that shares no code with ours. */
function bySaxes(bytes: Uint8Array, reader: XmlReader): XmlFault | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const path = ['']
  let fault: XmlFault | undefined
  parser.on('error', () => {
    fault = 'broken'
  })
  parser.on('doctype', () => {
    fault = 'doctype'
  })
  parser.on('opentag', tag => {
    const name = namespaces.has(tag.uri) ? tag.local : ''
    const attribute = (wanted: string, uris?: ReadonlySet<string>) =>
      uris === undefined
        ? tag.attributes[wanted]?.value
        : Object.values(tag.attributes).find(({ local, uri }) => local === wanted && uris.has(uri))?.value
    if (name !== '') reader.open(name, attribute, path.at(-1)!)
    path.push(name)
  })
  parser.on('closetag', () => {
    const name = path.pop()!
    if (name !== '') reader.close?.(name, path.at(-1)!)
  })
  const onText = (text: string) => path.at(-1) && text !== '' && reader.text?.(text, path.at(-1)!)
  parser.on('text', onText)
  parser.on('cdata', onText)
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  } catch {
    return fault ?? 'encoding'
  }
  return fault
}
const byUs = (bytes: Uint8Array) => told(reader => scanXml(bytes, reader))
const byThem = (bytes: Uint8Array) => told(reader => bySaxes(bytes, reader))

const name = fc.constantFrom('a', 'b', 'row', 'c', 'é', 'x:a', 'y:b', 'a.b-c1')
const piece = fc.constantFrom(
  '15',
  'Số vụ',
  '&amp;',
  '&#x1ea1;',
  '&#13;',
  '\r\n',
  '\r',
  ' \t\n',
  ']',
  ']]',
  '\u{1f600}',
  '\ufeff',
)
const text = fc.array(piece, { maxLength: 4 }).map(pieces => pieces.join(''))
const value = fc
  .array(fc.oneof(piece, fc.constantFrom("'", '&quot;', '>')), { maxLength: 3 })
  .map(pieces => pieces.join(''))
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'é', 'x:a', 'y:b', 'xmlns', 'xmlns:y'), value), {
    maxLength: 4,
    selector: ([key]) => key,
  })
  .map(list =>
    list
      .map(([key, given]) => ` ${key}="${key.startsWith('xmlns') ? (given.length % 2 ? 'urn:b' : 'urn:z') : given}"`)
      .join(''),
  )
const { node } = fc.letrec<{ node: string }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom('<!-- - a -->', '<?pi a?>', '<![CDATA[<&]] \r]]>', '<![CDATA[]]>'),
    fc
      .tuple(name, attributes, fc.array(tie('node'), { maxLength: 4 }), fc.constantFrom('', ' ', '\n'))
      .map(([tag, given, inner, blank]) =>
        inner.length === 0 ? `<${tag}${given}${blank}/>` : `<${tag}${given}${blank}>${inner.join('')}</${tag}${blank}>`,
      ),
  ),
}))
const document = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', '\ufeff', '<!--a-->'),
    fc.array(node, { maxLength: 5 }),
  )
  .map(([head, inner]) => `${head}<r xmlns="urn:a" xmlns:x="urn:a" xmlns:y="urn:b">${inner.join('')}</r>\n`)

describe('a parser that shares no code with ours', () => {
  test('is told the same of well-formed XML', () => {
    fc.assert(
      fc.property(document, xml => {
        const bytes = encode(xml)
        expect(byThem(bytes)).toBeInstanceOf(Array)
        expect(byUs(bytes)).toEqual(byThem(bytes))
      }),
      { seed: SEED, numRuns: 1500 },
    )
  })

  test('refuses nothing that we accept, and tells the same of what both accept, when XML is damaged', () => {
    const tokens = [
      '<',
      '>',
      '</',
      '/>',
      '&',
      ';',
      '"',
      "'",
      '=',
      ' ',
      'a',
      'x:',
      ':',
      '<!--',
      '--',
      '-->',
      ']]>',
      '<![CDATA[',
      '<?',
      '?>',
      'xmlns="urn:b"',
      ' xmlns:x=""',
      ' a="1"',
      '\u0001',
      '\ufffe',
      '&#0;',
      '&lt',
      '<?xml version="1.0"?>',
      '<r>',
      '</r>',
      '\r',
      '1',
      '-',
    ]
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 1 }),
      token: fc.constantFrom('', ...tokens),
    })
    let refused = 0
    let read = 0
    fc.assert(
      fc.property(document, fc.array(edit, { minLength: 1, maxLength: 2 }), fc.nat(), (xml, edits, flip) => {
        let changed = xml
        for (const { at, cut, token } of edits) {
          const place = Math.floor(at * changed.length)
          changed = changed.slice(0, place) + token + changed.slice(place + cut)
        }
        const bytes = encode(changed)
        if (flip % 5 === 0 && bytes.length > 0) bytes[flip % bytes.length]! ^= 1 << (flip % 8)
        const ours = byUs(bytes)
        const theirs = byThem(bytes)
        if (typeof theirs === 'string') {
          expect([changed, typeof ours]).toEqual([changed, 'string'])
          refused++
        } else if (typeof ours !== 'string') {
          expect(ours).toEqual(theirs)
          read++
        }
      }),
      { seed: SEED, numRuns: 3000 },
    )
    expect(refused).toBeGreaterThan(1000)
    expect(read).toBeGreaterThan(100)
  })
})

test.each<[string, string, XmlFault | undefined]>([
  ['a root that is closed', '<a/>', undefined],
  ['nothing', '', 'broken'],
  ['a root that stays open', '<a><b></b>', 'broken'],
  ['tags that cross', '<a><b></a></b>', 'broken'],
  ['two roots', '<a/><a/>', 'broken'],
  ['text beside the root', '<a/>5', 'broken'],
  ['F30 a document type', '<!DOCTYPE a [<!ENTITY b "99">]><a>&b;</a>', 'doctype'],
  ['an entity that nobody declared', '<a>&b;</a>', 'broken'],
  ['an attribute twice', '<a b="1" b="2"/>', 'broken'],
  ['an attribute twice by two prefixes', '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>', 'broken'],
  ['a prefix that nobody declared', '<x:a/>', 'broken'],
  ['the end of marked text in plain text', '<a>]]></a>', 'broken'],
  ['a control character', '<a>\u0008</a>', 'broken'],
  ['a control character in a comment', '<a><!--\u0008--></a>', 'broken'],
  ['a sign that is none', '<a>\uffff</a>', 'broken'],
  ['another edition of XML', '<?xml version="1.1"?><a/>', 'broken'],
  ['an old encoding', '<?xml version="1.0" encoding="windows-1258"?><a/>', 'encoding'],
  ['64 elements deep', `${'<a>'.repeat(64)}${'</a>'.repeat(64)}`, undefined],
  ['65 elements deep', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`, 'depth'],
  ['256 attributes', `<a ${Array.from({ length: 256 }, (_, i) => `b${i}="" `).join('')}/>`, undefined],
  ['257 attributes', `<a ${Array.from({ length: 257 }, (_, i) => `b${i}="" `).join('')}/>`, 'broken'],
])('%s', (_, xml, fault) => {
  expect(scanXml(encode(xml), { namespaces: new Set(['']), open: () => {} })).toBe(fault)
})

test.each(['utf-16le', 'utf-16be'])('%s with its mark is read', encoding => {
  const units = Buffer.from('\ufeff<r xmlns="urn:a">Số vụ</r>', 'utf16le')
  expect(byUs(encoding === 'utf-16le' ? units : units.swap16())).toEqual([
    '</r ["-","-","-","-","-"]',
    '"r"Số vụ',
    '>/r',
  ])
})

test('bytes that are no UTF-8 are refused', () => {
  expect(byUs(Uint8Array.of(0x3c, 0x61, 0x3e, 0xc3, 0x28, 0x3c, 0x2f, 0x61, 0x3e))).toBe('encoding')
})
