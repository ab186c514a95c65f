// The basis and the body: every node of the outline as the headings, paragraphs and tables that it prints.
import { type BasisParagraph, listOf, type OfficialDocument } from '../model/document.js'
import { type Inlines, inlinesOf } from '../model/inline.js'
import type { Entry } from '../model/outline.js'
import type { Block } from '../model/page.js'
import { bare, upper } from './compose-head.js'
import { composeTable, type TableSource } from './compose-table.js'

const italic = (runs: Inlines): Inlines => runs.map(run => ({ ...run, italic: true }))
const bold = (runs: Inlines): Inlines => runs.map(run => ({ ...run, bold: true }))

const paragraph = (text: Inlines, mark = '', lead: Inlines = [], role: 'body' | 'basis' = 'body'): Block => ({
  kind: 'paragraph',
  role,
  mark,
  lead,
  text,
})

/** Narrative paragraphs upright; a list of legal bases in italics, each ended by ";" and the last by "." (mục II.6). */
export function composeBasis(document: OfficialDocument): Block[] {
  const { basis } = document
  if (basis === undefined) return []
  const words = (item: BasisParagraph) => (typeof item === 'string' ? item : item.text)
  if (!('list' in basis)) return basis.map(item => paragraph(inlinesOf(words(item)), '', [], 'basis'))
  const last = basis.list.length - 1
  return [
    ...basis.list.map((item, i) =>
      paragraph(italic(inlinesOf(bare(words(item)) + (i === last ? '.' : ';'))), '', [], 'basis'),
    ),
    ...listOf(basis.opening).map(text => paragraph(inlinesOf(text), '', [], 'basis')),
  ]
}

/** Marks that number a heading; the others only set a paragraph off. */
const isNumber = (entry: Entry) => !['dash', 'plus', 'dot', 'none'].includes(entry.markKind)

/** The heading of a section has the words of its mark's level: upper case under "I." and "Phần I" (mục II.6, mục V). */
function composeHeading(entry: Entry, title: string): Block {
  const capital = entry.markKind === 'roman' || entry.markKind === 'part'
  const runs = inlinesOf(title)
  const text = capital ? runs.map(run => ({ ...run, text: upper(run.text) })) : runs
  if (!isNumber(entry) && entry.markKind !== 'none') return paragraph([], entry.mark, text)
  return { kind: 'heading', level: entry.depth, mark: entry.mark, text, centred: entry.markKind === 'part' }
}

/** "Mục đích:": the colon is set where the author has set no mark. */
const runIn = (title: string) => (/[:.?!…]$/u.test(title.trim()) ? title.trim() : `${title.trim()}:`)

function composeEntry(entry: Entry, source: TableSource): Block[] {
  const [first, ...rest] = entry.paragraphs
  const blocks: Block[] = []
  if (entry.form === 'heading') {
    blocks.push(composeHeading(entry, entry.title ?? ''), ...entry.paragraphs.map(text => paragraph(inlinesOf(text))))
  } else if (first !== undefined) {
    const lead = entry.form === 'run-in' ? inlinesOf(runIn(entry.title ?? '')) : []
    blocks.push(paragraph(inlinesOf(first), entry.mark, isNumber(entry) ? bold(lead) : lead))
    blocks.push(...rest.map(text => paragraph(inlinesOf(text))))
  }
  if (entry.section.table) blocks.push(composeTable(entry, entry.section.table, source))
  return [...blocks, ...composeEntries(entry.children, source)]
}

/** The blocks of entries and all that stands under them. */
export const composeEntries = (entries: readonly Entry[], source: TableSource): Block[] =>
  entries.flatMap(entry => composeEntry(entry, source))
