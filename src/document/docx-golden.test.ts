// What Word is given for each kind of block, one small file a kind. After a change: read the diff, then `npm run golden`.
import { expect, test } from 'vitest'
import type { Block } from '../model/page.js'
import { partOf, show } from '../testing/docx-parts.js'
import { buildDocx } from './docx.js'
import { aCell, aClosing, aHeading, aLetterhead, aPage, aParagraph, aSheet } from './sample-page.js'

const head = { align: 'center', bold: true } as const

const blocks: { readonly [K in Block['kind']]: Extract<Block, { kind: K }> } = {
  letterhead: aLetterhead({
    summary: ['V/v báo cáo năm 2026'],
    urgency: { text: 'KHẨN', width: 20, height: 8 },
    draft: 'DỰ THẢO',
  }),
  title: { kind: 'title', name: 'KẾ HOẠCH', summary: ['Phòng, chống tệ nạn xã hội năm 2026'] },
  addressees: { kind: 'addressees', names: ['- Sở Y tế;', '- Sở Tài chính.'] },
  heading: aHeading(1, 'I.', 'MỤC ĐÍCH, YÊU CẦU'),
  paragraph: aParagraph('Nâng lên **60%** trước *năm 2027*.', 'a)', 'Mục tiêu:'),
  table: {
    kind: 'table',
    caption: 'Chỉ tiêu',
    unit: 'Đơn vị tính: %',
    widths: [0.2, 0.5, 0.3],
    head: [
      [aCell('TT', { ...head, rows: 2 }), aCell('Chỉ tiêu', { ...head, span: 2 })],
      [aCell('Tên', head), aCell('Mức', head)],
    ],
    rows: [[aCell('1', { align: 'center' }), aCell('Tỷ lệ xã'), aCell('60', { align: 'right' })]],
  },
  closing: aClosing(),
  annex: {
    kind: 'annex',
    mark: 'Phụ lục I',
    title: ['PHÂN CÔNG NHIỆM VỤ'],
    note: '(Kèm theo Kế hoạch số 15/KH-SYT của Sở Y tế)',
  },
  extract: { kind: 'extract', title: 'TRÍCH KẾ HOẠCH', note: '(Trích Kế hoạch số 15/KH-SYT của Sở Y tế)' },
}

test.each(Object.values(blocks))('$kind', async block => {
  const document = partOf(await buildDocx(aPage([aSheet([block])])), 'word/document.xml')
  const body = document.children[0]!.children.filter(({ name }) => name !== 'w:sectPr')
  await expect(body.map(element => show(element)).join('')).toMatchFileSnapshot(`golden/docx-${block.kind}.txt`)
})

test('the named styles of a document', async () => {
  const styles = partOf(await buildDocx(aPage([aSheet([aParagraph('Nội dung.')])])), 'word/styles.xml')
  const used = styles.children.filter(
    ({ attributes }) => !/^(TOC|Footnote|Endnote)/.test(attributes['w:styleId'] ?? ''),
  )
  await expect(used.map(element => show(element)).join('')).toMatchFileSnapshot('golden/docx-styles.txt')
})
