import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { Block } from '../model/page.js'
import { buildHtml } from './html.js'
import {
  aCell,
  aClosing,
  aHeading,
  aLetterhead,
  aPage,
  aParagraph,
  aSheet,
  letterPage,
  plainStyle,
  samplePage,
} from './sample-page.js'
import { buildText } from './text.js'

interface Element {
  /** "section.sheet.portrait > h1": names and classes from the body down. */
  readonly path: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Every element in document order with all text in it; throws where the file is not well formed. */
function elementsOf(html: string): Element[] {
  const parser = new SaxesParser({ fragment: false })
  const all: Element[] = []
  const open: Element[] = []
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const own = attributes as Record<string, string>
    const classes = (own.class ?? '').split(' ').filter(one => one !== '' && one !== 'lines')
    const here = [name, ...classes].join('.')
    const above = open.at(-1)?.path
    const element = { path: above === undefined ? here : `${above} > ${here}`, attributes: own, text: '' }
    all.push(element)
    open.push(element)
    if (name === 'br') for (const parent of open) parent.text += ' '
  })
  parser.on('text', text => {
    for (const element of open) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(html).close()
  return all
}

const at = (elements: readonly Element[], end: string) => elements.filter(element => element.path.endsWith(end))
const htmlOf = (...blocks: Block[]) => buildHtml(aPage([aSheet(blocks)]))
const partsOf = (...blocks: Block[]) => elementsOf(htmlOf(...blocks))
const bodyWords = (html: string) =>
  at(elementsOf(html), 'html > body')[0]!
    .text.split(/\s+/)
    .filter(word => word !== '')
const wordsOf = (text: string) => text.split(/\s+/).filter(word => word !== '')

test('a letter has the words of its plain text in the same order', () => {
  expect(bodyWords(buildHtml(letterPage()))).toEqual(wordsOf(buildText(letterPage())))
})

test('every kind of block prints the words of its plain text; only contact lines stand elsewhere', () => {
  const page = samplePage()
  const bare = { ...page, sheets: page.sheets.map(sheet => ({ ...sheet, contact: [] })) }
  expect(bodyWords(buildHtml(bare))).toEqual(wordsOf(buildText(bare)))
  expect(bodyWords(buildHtml(page)).sort()).toEqual(wordsOf(buildText(page)).sort())
})

test('the file is Vietnamese, states its title and asks for nothing outside itself', () => {
  const html = buildHtml(samplePage())
  const elements = elementsOf(html)
  expect(at(elements, 'html')[0]!.attributes.lang).toBe('vi')
  expect(at(elements, 'head > meta').map(meta => meta.attributes)).toContainEqual({ charset: 'utf-8' })
  expect(at(elements, 'head > title')[0]!.text).toBe('Kế hoạch phòng, chống tệ nạn xã hội năm 2026')
  expect(html).not.toMatch(/\b(?:href|src|srcset)=|@import|url\(|https?:|<script|<link/)
})

test('rules are as wide as the style says, that of Tiêu ngữ as wide as its words', () => {
  const style = { ...plainStyle, issuer_rule: 0.35, summary_rule: 0.5, annex_rule: 0.45 }
  const html = buildHtml(aPage([aSheet([aLetterhead()])], { style }))
  const widths = [...html.matchAll(/\.(\w+) \.rule::after \{ width: ([\d.]+)%; \}/g)].map(m => [m[1], m[2]])
  expect(widths).toEqual([
    ['motto', '100'],
    ['issuer', '35'],
    ['summary', '50'],
    ['note', '45'],
  ])
  expect(at(elementsOf(html), 'p.motto > span.rule')[0]!.text).toBe('Độc lập - Tự do - Hạnh phúc')
})

test('each sheet prints on A4 of its own orientation inside the margins of the style', () => {
  const style = { ...plainStyle, margin_top: 25, margin_right: 18, margin_bottom: 22, margin_left: 35 }
  const html = buildHtml(
    aPage([aSheet([aParagraph('Một.')]), aSheet([aParagraph('Hai.')], { orientation: 'landscape' })], { style }),
  )
  expect(html).toMatch(/@page \{\s+size: A4;\s+margin: 25mm 18mm 22mm 35mm;/)
  expect(html).toMatch(/@page sheet-0 \{\s+size: A4 portrait;/)
  expect(html).toMatch(/@page sheet-1 \{\s+size: A4 landscape;/)
  expect(at(elementsOf(html), 'section.sheet.landscape.sheet-1')[0]!.text.trim()).toBe('Hai.')
})

test('headings are one rank below the title, and no deeper than HTML has ranks', () => {
  const elements = partsOf(
    { kind: 'title', name: 'KẾ HOẠCH', summary: [] },
    ...[1, 2, 3, 4, 5, 6].map(level => aHeading(level, `${level}.`, 'Mục')),
  )
  const ranks = elements.map(element => /> (h\d)\.(?:name|heading)$/.exec(element.path)?.[1]).filter(Boolean)
  expect(ranks).toEqual(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h6'])
})

test('bold and italic words are marked as they are in the page', () => {
  const [paragraph] = htmlOf(aParagraph('a **b** *c* ***d***', '1.', 'Mục đích:')).match(/<p class="body">.*<\/p>/)!
  expect(paragraph).toBe('<p class="body">1. <b>Mục đích:</b> a <b>b</b> <i>c</i> <b><i>d</i></b></p>')
})

test('the head of a table repeats, and rows that one cell joins stay together', () => {
  const cells = (...texts: string[]) => texts.map(text => aCell(text))
  const elements = partsOf({
    kind: 'table',
    caption: '',
    unit: '',
    widths: [0.3, 0.7],
    head: [[aCell('Cơ quan', { span: 2, bold: true, align: 'center' })]],
    rows: [cells('1', 'a'), [aCell('2', { rows: 3 }), aCell('b')], cells('c'), cells('d'), cells('3', 'e')],
  })
  const [head] = at(elements, 'table > thead > tr > th.center.strong')
  expect([head!.text, head!.attributes.colspan]).toEqual(['Cơ quan', '2'])
  expect(at(elements, 'table > tbody').map(body => body.text.replaceAll('\n', ''))).toEqual(['1a', '2bcd', '3e'])
  expect(at(elements, 'td.left').find(cell => cell.text === '2')!.attributes.rowspan).toBe('3')
  expect(at(elements, 'colgroup > col').map(col => col.attributes.style)).toEqual(['width: 30%', 'width: 70%'])
})

test('stamps have the size that the page gives them', () => {
  const urgency = { text: 'HỎA TỐC', width: 30, height: 8 }
  const [stamp] = at(partsOf(aLetterhead({ urgency })), 'p.stamp.urgency')
  expect([stamp!.text, stamp!.attributes.style]).toEqual(['HỎA TỐC', 'width: 30mm; height: 8mm'])
})

test('the closing block is kept whole, and a name not known leaves no line', () => {
  const unsigned = aClosing({ signature: { lines: ['GIÁM ĐỐC'], titles: [], name: '' } })
  const html = htmlOf(unsigned)
  expect(html).toMatch(/\.closing \{[^}]*break-inside: avoid;/)
  expect(at(elementsOf(html), 'p.signer')).toEqual([])
  expect(at(elementsOf(htmlOf(aClosing())), 'p.signer')[0]!.text).toBe('Nguyễn Văn Mẫu')
})

test('more contact lines leave less room above the foot of the first page', () => {
  const room = (...contact: string[]) =>
    Number(/contact-room \{ height: calc\(257mm - ([\d.]+)pt\)/.exec(buildHtml(aPage([aSheet([], { contact })])))![1])
  expect(room('Một', 'Hai')).toBeGreaterThan(room('Một'))
  expect(room('Một dòng rất dài '.repeat(8))).toBeGreaterThan(room('Một'))
})

test('whatever the words, the file is well formed and they come back as text', () => {
  const unit = fc.oneof(
    fc.constantFrom('<', '&', '"', "'", '>', '\0', '\ud800', '\ufffe', ']]>', '</style>'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.string({ unit }), words => {
      const page = aPage([aSheet([aParagraph(`x${words}x`), aHeading(1, '', 'M')], { contact: [`y${words}y`] })], {
        title: `z${words}`,
      })
      const elements = elementsOf(buildHtml(page))
      const kept = `x${words}x`
        .normalize('NFC')
        .replace(/[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        .replace(/\r\n?/g, '\n')
      expect(at(elements, 'p.body')[0]!.text).toBe(kept)
      expect(at(elements, 'main > section.sheet.portrait.sheet-0').length).toBe(1)
    }),
  )
})

test('a letter prints whole', async () => {
  await expect(buildHtml(letterPage())).toMatchFileSnapshot('golden/letter.html')
})
