// A page as plain text: every word of it in reading order, nothing of its look. A blank line stands between blocks.
import type { Inlines } from '../model/inline.js'
import type { Block, Page, Sheet, TableCell } from '../model/page.js'
import { ADDRESSED_TO, MOTTO, NATIONAL_TITLE } from '../words/letterhead.js'

/** Lines that stand together; empty lines and empty groups do not print. */
type Group = readonly string[]
type Builders = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => readonly Group[] }

const wordsOf = (inlines: Inlines) => inlines.map(inline => inline.text).join('')
const cellWords = (cell: TableCell) => joined(...cell.paragraphs.map(wordsOf))
const joined = (...parts: readonly string[]) => parts.filter(part => part !== '').join(' ')

/** The fields of each row, a field a column: what a cell covers beside and below itself is empty; cells too many stand at the end. */
function fieldsOf(rows: readonly (readonly TableCell[])[], columns: number): string[][] {
  const covered = new Array<number>(columns).fill(0)
  return rows.map(row => {
    const cells = row.values()
    const fields: string[] = []
    while (fields.length < columns) {
      const above = covered[fields.length]!
      const cell = above > 0 ? undefined : cells.next().value
      const span = cell?.span ?? 1
      covered.fill(cell === undefined ? Math.max(above - 1, 0) : cell.rows - 1, fields.length, fields.length + span)
      fields.push(cell === undefined ? '' : cellWords(cell), ...Array(span - 1).fill(''))
    }
    return [...fields, ...Array.from(cells, cellWords)]
  })
}

const builders: Builders = {
  letterhead: ({ parent, issuer, number, summary, draft, urgency, date }) => [
    [
      ...parent,
      ...issuer,
      NATIONAL_TITLE,
      MOTTO,
      number,
      ...summary,
      ...(draft === undefined ? [] : [draft]),
      ...(urgency === undefined ? [] : [urgency.text]),
      date,
    ],
  ],
  title: ({ name, summary }) => [[name, ...summary]],
  addressees: ({ names }) => [names.length === 1 ? [joined(ADDRESSED_TO, ...names)] : [ADDRESSED_TO, ...names]],
  heading: ({ mark, text, centred }) => [centred ? [mark, wordsOf(text)] : [joined(mark, wordsOf(text))]],
  paragraph: ({ mark, lead, text }) => [[joined(mark, wordsOf(lead), wordsOf(text))]],
  table: ({ caption, unit, widths, head, rows }) => [
    [
      caption,
      unit,
      ...fieldsOf([...head, ...rows], widths.length).map(fields =>
        fields.map(field => field.replaceAll('\t', ' ')).join('\t'),
      ),
    ],
  ],
  closing: ({ recipients, signature }) => [
    recipients.flatMap(({ head, lines }) => [head, ...lines]),
    [...signature.lines, ...signature.titles, signature.name],
  ],
  annex: ({ mark, title, note }) => [[mark, ...title, note]],
  extract: ({ title, note }) => [[title, note]],
}

// TypeScript cannot see that a builder and its block come from the same kind.
const groupsOf = <K extends Block['kind']>(block: Extract<Block, { kind: K }>) =>
  (builders[block.kind] as Builders[K])(block)

/** A line end inside a sentence is a blank, as Word and a browser print it. */
const oneLine = (text: string) => text.replace(/[\n\v\f\r\x85\u2028\u2029]+/g, ' ')

const sheetGroups = ({ circulation, blocks, contact }: Sheet): readonly Group[] => [
  circulation === undefined ? [] : [circulation.text],
  ...blocks.flatMap(block => groupsOf(block)),
  contact,
]

/** Prints the words of a page as plain text: NFC, LF, one newline at the end. */
export function buildText(page: Page): string {
  const groups = page.sheets
    .flatMap(sheetGroups)
    .map(lines =>
      lines
        .filter(line => line !== '')
        .map(oneLine)
        .join('\n'),
    )
    .filter(group => group !== '')
  return `${groups.join('\n\n').normalize('NFC')}\n`
}
