// The look of a page as CSS, from the same measures that the .docx has: sheets of A4 on a screen, true pages in print.
// Print margin boxes (the page number) need a browser of 2025 or later; an older one prints the page without its number.
import type { Page, Sheet } from '../model/page.js'
import type { Style } from '../model/style.js'
import { setLines } from './metrics.js'

/** Single spacing of Times New Roman, as a multiple of its size. */
const SINGLE = 1.15
const LONG_SIDE = 297
const SHORT_SIDE = 210

/** Points above the contact lines. */
const CONTACT_SPACE = 12

/** A rule under a text, as long as a share of it. */
const rule = (selector: string, share: number) => `${selector}::after { width: ${Number((100 * share).toFixed(2))}%; }`

/** How far the circulation mark stands from the upper edge of the paper, in millimetres. */
const CIRCULATION_TOP = 5

/**
 * The room above the contact lines of a printed sheet: they float to the foot of its first page, the text flows around.
 * CSS cannot take their height from the height of a page, so it is reckoned here, with a little to spare.
 */
function roomAboveContact({ contact, orientation }: Sheet, style: Style): string {
  const [width, height] = orientation === 'portrait' ? [SHORT_SIDE, LONG_SIDE] : [LONG_SIDE, SHORT_SIDE]
  // Half a centimetre narrower than it is: the browser may have to set the lines in another font.
  const room = width - style.margin_left - style.margin_right - 5
  const lines = contact.flatMap(line => setLines(line, { size: style.size_contact }, room)).length
  const points = lines * style.size_contact * SINGLE + CONTACT_SPACE + 4
  return `calc(${height - style.margin_top - style.margin_bottom}mm - ${Number(points.toFixed(2))}pt)`
}

/** Each sheet has a page name of its own, so that its first page can be told from the others. */
function pagesOf({ sheets, style }: Page): string {
  const margins = `${style.margin_top}mm ${style.margin_right}mm ${style.margin_bottom}mm ${style.margin_left}mm`
  const named = sheets
    .map(
      (sheet, i) => `@page sheet-${i} {
  size: A4 ${sheet.orientation};
  counter-increment: folio-${i};
  @top-center { content: counter(folio-${i}, folio); }
}`,
    )
    .join('\n')
  const used = sheets
    .map(
      (sheet, i) => `  .sheet-${i} { page: sheet-${i}; }
  .sheet-${i} > .contact-room { height: ${roomAboveContact(sheet, style)}; }`,
    )
    .join('\n')
  return `@page {
  size: A4;
  margin: ${margins};
  @top-center {
    font: ${style.size_page_number}pt ${FONT};
    vertical-align: top;
    padding-top: ${style.header_distance}mm;
  }
}
@counter-style blank { system: cyclic; symbols: ' '; suffix: ''; }
@counter-style folio { system: extends decimal; range: 2 infinite; fallback: blank; }
${named}
@media print {
${used}
}`
}

/**
 * The mark of circulation stands in the top margin, which print cuts off; so the margin of that page is smaller and the
 * text begins lower. Only the first page of all can be told from the others: a later sheet has its mark above its text.
 */
function circulationOnPaper({ sheets, style }: Page): string {
  if (sheets[0]?.circulation === undefined) return ''
  return `  @page sheet-0:first { margin-top: ${CIRCULATION_TOP}mm; }
  .sheet-0 { padding-top: ${style.margin_top - CIRCULATION_TOP}mm; }
  .sheet-0 > .circulation { position: absolute; top: 0; right: 0.5pt; }
`
}

const FONT = `'Times New Roman', 'Liberation Serif', Tinos, serif`

/** The style sheet of a page. */
export function styleSheet(page: Page): string {
  const s = page.style
  return `${pagesOf(page)}
* { box-sizing: border-box; margin: 0; }
html { color: #000; font: ${s.size_body}pt/${SINGLE} ${FONT}; }
body { background: #8c8c8c; }
p, h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit; overflow-wrap: break-word; }
b { font-weight: bold; }
.lines { white-space: pre-wrap; }
.letterhead, .title, .annex, .extract { text-wrap: pretty; }

.sheet {
  position: relative;
  width: ${SHORT_SIDE}mm;
  min-height: ${LONG_SIDE}mm;
  margin: 8mm auto;
  padding: ${s.margin_top}mm ${s.margin_right}mm ${s.margin_bottom}mm ${s.margin_left}mm;
  background: #fff;
  box-shadow: 0 0 3mm rgb(0 0 0 / 40%);
}
.landscape { width: ${LONG_SIDE}mm; min-height: ${SHORT_SIDE}mm; }

.rule { display: inline-block; position: relative; max-width: 100%; margin-bottom: 4pt; }
.rule::after {
  content: '';
  position: absolute;
  top: 100%;
  left: 50%;
  padding-top: 2pt;
  border-bottom: 0.75pt solid #000;
  transform: translateX(-50%);
}
${rule('.motto .rule', 1)}
${rule('.issuer .rule', s.issuer_rule)}
${rule('.summary .rule', s.summary_rule)}
${rule('.note .rule', s.annex_rule)}

.stamp { display: flex; align-items: center; justify-content: center; border: 0.75pt solid; font-weight: bold; }
.circulation { position: absolute; top: ${CIRCULATION_TOP}mm; right: ${s.margin_right}mm; font-size: ${s.size_circulation}pt; }

.letterhead {
  display: grid;
  grid-template-columns: ${s.letterhead_left}mm 1fr;
  align-items: baseline;
  row-gap: 6pt;
  text-align: center;
}
.national { font-size: ${s.size_national}pt; font-weight: bold; }
.motto { font-size: ${s.size_motto}pt; font-weight: bold; }
.parent { font-size: ${s.size_parent}pt; }
.issuer { font-size: ${s.size_issuer}pt; font-weight: bold; }
.number { font-size: ${s.size_number}pt; }
.date { font-size: ${s.size_date}pt; font-style: italic; }
.letter-summary { font-size: ${s.size_letter_summary}pt; }
.number + .letter-summary { margin-top: ${s.letter_summary_space}pt; }
.draft { margin-top: 6pt; font-size: ${s.size_stamp}pt; font-weight: bold; }
.urgency { margin: 6pt auto 0; color: #f00; font-size: ${s.size_stamp}pt; }

.title { margin: ${s.title_space}pt 0 12pt; text-align: center; font-weight: bold; }
.title .name { font-size: ${s.size_kind}pt; font-weight: bold; }
.title .summary { font-size: ${s.size_summary}pt; }

.addressees { margin: 12pt 0 12pt 35mm; font-size: ${s.size_addressees}pt; }
.addressees.one { padding-left: 4.2em; text-indent: -4.2em; }
.addressees .names { padding-left: 3.5em; }
.addressees .names p, .recipients .name { padding-left: 0.6em; text-indent: -0.6em; }

.body, .basis, .heading {
  margin-top: ${s.paragraph_space}pt;
  line-height: ${Number((SINGLE * s.line_spacing).toFixed(4))};
}
.body, .basis { text-align: justify; text-indent: ${s.first_line}mm; orphans: 2; widows: 2; }
.body { font-size: ${s.size_body}pt; }
.basis { font-size: ${s.size_basis}pt; }
.heading { font-size: ${s.size_heading}pt; font-weight: bold; text-align: justify; text-indent: ${s.first_line}mm; break-after: avoid; }
.heading.centred { text-align: center; text-indent: 0; }
.heading.centred .mark { display: block; }

.table { margin-top: ${s.paragraph_space}pt; font-size: ${s.size_table}pt; }
.table .caption { font-size: ${s.size_body}pt; text-align: center; font-weight: bold; break-after: avoid; }
.table .unit { text-align: right; font-style: italic; break-after: avoid; }
table { width: calc(100% - 0.5pt); border-collapse: collapse; table-layout: fixed; }
th, td { border: 0.5pt solid #000; padding: 2pt 1.5mm; font-weight: normal; overflow-wrap: break-word; }
th { vertical-align: middle; font-weight: bold; }
td { vertical-align: top; }
tbody { break-inside: avoid; }
.strong { font-weight: bold; }
.left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }
.justify { text-align: justify; }

.closing {
  display: grid;
  grid-template-columns: 45% 55%;
  align-items: baseline;
  margin-top: 12pt;
  break-before: avoid;
  break-inside: avoid;
}
.recipients { font-size: ${s.size_recipients}pt; }
.recipients .head { font-size: ${s.size_recipients_head}pt; font-weight: bold; font-style: italic; }
.recipients .name + .head { margin-top: 6pt; }
.signature { font-size: ${s.size_signature}pt; text-align: center; font-weight: bold; }
.signature .authority { padding-bottom: ${s.signature_space}pt; }

.annex, .extract { text-align: center; margin-bottom: 12pt; }
.annex .mark { font-size: ${s.size_annex_mark}pt; font-weight: bold; }
.annex .name, .extract .name { font-size: ${s.size_annex_title}pt; font-weight: bold; }
.note { font-size: ${s.size_annex_note}pt; font-style: italic; }

.contact { padding-top: ${CONTACT_SPACE}pt; font-size: ${s.size_contact}pt; }
.contact::before { content: ''; display: block; margin-bottom: 2pt; border-top: 0.75pt solid #000; }

@media screen {
  .sheet { display: flex; flex-direction: column; }
  .contact { order: 1; margin-top: auto; }
}
@media print {
  body { background: none; }
  .sheet, .landscape { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; }
  .sheet + .sheet { break-before: page; }
  .contact-room { float: left; width: 0; }
  .contact { float: left; clear: left; width: 100%; }
  .circulation { position: static; margin: 0 0 3mm auto; }
${circulationOnPaper(page)}}`
}
