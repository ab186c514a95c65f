// The peer of `plan build`: what somebody would write who has a plan file, the packages `yaml` and `docx`, and an afternoon.
// It checks nothing and knows one kind of plan; its document has the same text and the same tables. node docx-script.js PLAN OUT
import { readFileSync, writeFileSync } from 'node:fs'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { parse } from 'yaml'

const [input, output] = process.argv.slice(2)
const plan = parse(readFileSync(input, 'utf8'))
const { CENTER, JUSTIFIED, RIGHT } = AlignmentType

const paragraph = (text, { bold, italics, size = 28, alignment = JUSTIFIED, indent = 0 } = {}) =>
  new Paragraph({
    alignment,
    indent: { firstLine: indent },
    spacing: { before: 60, after: 60 },
    children: [new TextRun({ text, bold, italics, size, font: 'Times New Roman' })],
  })

const cell = (content, width, borders) =>
  new TableCell({ children: content, width: { size: width, type: WidthType.DXA }, borders })
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const bare = { top: none, bottom: none, left: none, right: none }
const halves = (left, right) =>
  new Table({
    columnWidths: [4000, 5071],
    rows: [new TableRow({ children: [cell(left, 4000, bare), cell(right, 5071, bare)] })],
  })
const table = (widths, head, rows) =>
  new Table({
    columnWidths: widths,
    rows: [head, ...rows].map(
      (row, r) =>
        new TableRow({
          tableHeader: r === 0,
          cantSplit: true,
          children: row.map((text, c) =>
            cell([paragraph(text, { size: 26, bold: r === 0, alignment: r === 0 ? CENTER : JUSTIFIED })], widths[c]),
          ),
        }),
    ),
  })

const nameOf = id => plan.agencies[id].name
const dueOf = due => due?.on ?? due?.when ?? ''
const tasks = []
const targets = []
const marks = [i => `${['I', 'II', 'III', 'IV', 'V', 'VI'][i]}. `, i => `${i + 1}. `, i => `${'abcdefgh'[i]}) `]

function* body(nodes, depth, agency) {
  for (const [i, node] of nodes.entries()) {
    const {
      title,
      text,
      items = [],
      agency: own,
      targets: goals = [],
    } = typeof node === 'string' ? { text: node } : node
    const who = own ?? agency
    if (who !== undefined && own === undefined)
      tasks.push([String(tasks.length + 1), text, nameOf(who), dueOf(node.due), node.product ?? ''])
    for (const goal of goals)
      targets.push([String(targets.length + 1), goal.title, '%', goal.baseline, `≥ ${goal.target}`, goal.period])
    const heading = title ?? (own && nameOf(own))
    const mark = typeof node === 'string' && depth === 0 ? '' : marks[depth](i)
    if (heading !== undefined) yield paragraph(`${mark}${heading}`, { bold: true, indent: 720 })
    if (text !== undefined) yield paragraph(heading === undefined ? `${mark}${text}` : text, { indent: 720 })
    yield* body(items, depth + 1, who)
  }
}

const centred = { alignment: CENTER }
const { day, month, year } = plan.date
const main = [
  halves(
    plan.issuer.name.map(line => paragraph(line.toUpperCase(), { ...centred, bold: true, size: 26 })),
    [
      paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centred, bold: true, size: 26 }),
      paragraph('Độc lập - Tự do - Hạnh phúc', { ...centred, bold: true }),
    ],
  ),
  halves(
    [paragraph(`Số: ${plan.number.value}/${plan.number.symbol}`, { ...centred, size: 26 })],
    [paragraph(`${plan.place}, ngày ${day} tháng ${month} năm ${year}`, { ...centred, italics: true })],
  ),
  paragraph('KẾ HOẠCH', { ...centred, bold: true }),
  paragraph(plan.title, { ...centred, bold: true }),
  ...plan.basis.map(text => paragraph(text, { indent: 720 })),
  ...body(plan.body, 0),
  halves(
    [
      paragraph('Nơi nhận:', { bold: true, italics: true, size: 24 }),
      ...plan.recipients.paper.map(({ agency }) => paragraph(`- ${nameOf(agency)};`, { size: 22 })),
      paragraph(`- Lưu: ${plan.recipients.archive.units.join(', ')}.`, { size: 22 }),
    ],
    [
      paragraph(`${plan.signature.authority} ${plan.signature.head.toUpperCase()}`, { ...centred, bold: true }),
      paragraph(`${plan.signature.second.authority} ${plan.signature.second.head.toUpperCase()}`, {
        ...centred,
        bold: true,
      }),
      paragraph(plan.signature.post.toUpperCase(), { ...centred, bold: true }),
      ...Array.from({ length: 4 }, () => paragraph('')),
      paragraph(plan.signature.name, { ...centred, bold: true }),
    ],
  ),
]
const annex = (i, table) => [
  paragraph(`Phụ lục ${'I'.repeat(i + 1)}`, { ...centred, bold: true }),
  paragraph(plan.annexes[i].title.toUpperCase(), { ...centred, bold: true }),
  table,
]
const taskTable = table([700, 6500, 2500, 2000, 2300], ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian', 'Sản phẩm'], tasks)
const targetTable = table(
  [600, 4300, 900, 1000, 1200, 1000],
  ['TT', 'Chỉ tiêu', 'Đơn vị', 'Hiện trạng', 'Chỉ tiêu', 'Kỳ'],
  targets,
)

const section = (children, orientation) => ({
  properties: {
    page: {
      size: { width: 11906, height: 16838, orientation },
      margin: { top: 1134, bottom: 1134, left: 1701, right: 850 },
    },
  },
  footers: {
    default: new Footer({
      children: [new Paragraph({ alignment: RIGHT, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
    }),
  },
  children,
})
const document = new Document({
  sections: [
    section(main, PageOrientation.PORTRAIT),
    section(annex(0, taskTable), PageOrientation.LANDSCAPE),
    section(annex(1, targetTable), PageOrientation.PORTRAIT),
  ],
})
writeFileSync(output, await Packer.toBuffer(document))
