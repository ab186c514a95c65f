// A page as one HTML file that needs nothing else: for reading on a screen, for a preview, for printing from a browser.
// The file is also well-formed XML, so that a strict reader finds every word in the order of the text builder.
import { escapeUTF8 } from 'entities'
import type { Inlines } from '../model/inline.js'
import type { Block, Page, Sheet, Stamp, TableCell } from '../model/page.js'
import { ADDRESSED_TO, MOTTO, NATIONAL_TITLE } from '../words/letterhead.js'
import { styleSheet } from './html-style.js'

type Builders = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string }

/** Escaped, NFC, without the control characters that HTML forbids. */
const words = (text: string) =>
  escapeUTF8(
    text.normalize('NFC').replace(/[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ''),
  )

const run = (text: string, tag: 'b' | 'i', wanted: boolean | undefined) => (wanted ? `<${tag}>${text}</${tag}>` : text)
const runs = (inlines: Inlines) =>
  inlines.map(({ text, bold, italic }) => run(run(words(text), 'i', italic), 'b', bold)).join('')

const joined = (...parts: readonly string[]) => parts.filter(part => part !== '').join(' ')

/** A paragraph a line, nothing for no line. */
const lines = (name: string, texts: readonly string[]) =>
  texts.map(text => (text === '' ? '' : `<p class="${name} lines">${words(text)}</p>\n`)).join('')

/** Lines that stand above a rule, as wide as the longest of them. */
const ruled = (name: string, texts: readonly string[]) =>
  texts.some(text => text !== '')
    ? `<p class="${name}"><span class="rule lines">${texts.map(words).join('<br />')}</span></p>\n`
    : ''

const stamp = (name: string, { text, width, height }: Stamp) =>
  `<p class="stamp ${name}" style="width: ${width}mm; height: ${height}mm">${words(text)}</p>\n`

function cellOf({ paragraphs, span, rows, align, bold }: TableCell, tag: 'th' | 'td'): string {
  const spans = `${span > 1 ? ` colspan="${span}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`
  const inner = paragraphs.map(paragraph => `<p>${runs(paragraph)}</p>`).join('\n')
  return `<${tag} class="${align}${bold ? ' strong' : ''}"${spans}>${inner}</${tag}>`
}

const rowsOf = (rows: readonly (readonly TableCell[])[], tag: 'th' | 'td') =>
  rows.map(row => `<tr>\n${row.map(cell => cellOf(cell, tag)).join('\n')}\n</tr>\n`).join('')

/** Rows in groups that no cell reaches out of: a group is what stays together on a page. */
function groupsOf(rows: readonly (readonly TableCell[])[]): (readonly TableCell[])[][] {
  const groups: (readonly TableCell[])[][] = []
  let reach = 0
  for (const [i, row] of rows.entries()) {
    if (i < reach) groups.at(-1)!.push(row)
    else groups.push([row])
    reach = Math.max(reach, i + 1, ...row.map(cell => i + cell.rows))
  }
  return groups
}

const builders: Builders = {
  letterhead: ({ parent, issuer, number, summary, draft, urgency, date }) =>
    `<header class="letterhead">
<div>
${lines('parent', parent)}${ruled('issuer', issuer)}</div>
<div>
${lines('national', [NATIONAL_TITLE])}${ruled('motto', [MOTTO])}</div>
<div>
${lines('number', [number])}${lines('letter-summary', summary)}${draft === undefined ? '' : lines('draft', [draft])}${
  urgency === undefined ? '' : stamp('urgency', urgency)
}</div>
<div>
${lines('date', [date])}</div>
</header>
`,
  title: ({ name, summary }) =>
    `<div class="title">\n<h1 class="name">${words(name)}</h1>\n${ruled('summary', summary)}</div>\n`,
  addressees: ({ names }) =>
    names.length === 1
      ? `<p class="addressees one lines">${words(joined(ADDRESSED_TO, ...names))}</p>\n`
      : `<div class="addressees several">\n<p>${words(ADDRESSED_TO)}</p>\n<div class="names">\n${lines('name', names)}</div>\n</div>\n`,
  heading: ({ level, mark, text, centred }) => {
    const tag = `h${Math.min(level + 1, 6)}`
    const number = mark === '' ? '' : `<span class="mark">${words(mark)}</span>`
    return `<${tag} class="heading${centred ? ' centred' : ''}">${joined(number, runs(text))}</${tag}>\n`
  },
  paragraph: ({ role, mark, lead, text }) => `<p class="${role}">${joined(words(mark), runs(lead), runs(text))}</p>\n`,
  table: ({ caption, unit, widths, head, rows }) =>
    `<div class="table">
${lines('caption', [caption])}${lines('unit', [unit])}<table>
<colgroup>${widths.map(width => `<col style="width: ${Number((100 * width).toFixed(2))}%" />`).join('')}</colgroup>
${head.length > 0 ? `<thead>\n${rowsOf(head, 'th')}</thead>\n` : ''}${groupsOf(rows)
  .map(group => `<tbody>\n${rowsOf(group, 'td')}</tbody>\n`)
  .join('')}</table>
</div>
`,
  closing: ({ recipients, signature }) =>
    `<div class="closing">
<div class="recipients">
${recipients.map(({ head, lines: names }) => lines('head', [head]) + lines('name', names)).join('')}</div>
<div class="signature">
<div class="authority">
${lines('line', signature.lines)}</div>
${lines('post', signature.titles)}${lines('signer', [signature.name])}</div>
</div>
`,
  annex: ({ mark, title, note }) =>
    `<div class="annex">\n${lines('mark', [mark])}<h1 class="name">${title.map(words).join('<br />')}</h1>\n${ruled('note', [note])}</div>\n`,
  extract: ({ title, note }) =>
    `<div class="extract">\n<h1 class="name">${words(title)}</h1>\n${lines('note', [note])}</div>\n`,
}

// TypeScript cannot see that a builder and its block come from the same kind.
const build = <K extends Block['kind']>(block: Extract<Block, { kind: K }>) =>
  (builders[block.kind] as Builders[K])(block)

function sheetOf({ orientation, circulation, contact, blocks }: Sheet, index: number): string {
  const foot = `<div class="contact-room"></div>\n<footer class="contact">\n${lines('line', contact)}</footer>\n`
  const body = blocks.map(block => build(block)).join('')
  return `<section class="sheet ${orientation} sheet-${index}">
${circulation === undefined ? '' : stamp('circulation', circulation)}${contact.length > 0 ? foot : ''}<div>
${body}</div>
</section>
`
}

/** Prints a page as one self-contained HTML file. */
export function buildHtml(page: Page): string {
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8" />
<meta name="author" content="${words(page.issuer)}" />
<title>${words(page.title)}</title>
<style>
${styleSheet(page)}
</style>
</head>
<body>
<main>
${page.sheets.map(sheetOf).join('')}</main>
</body>
</html>
`
}
