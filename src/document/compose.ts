// A document becomes a page. The only place that knows both; what stands on the page is decided here, how it looks is not.
import { type Agencies, listOf, type OfficialDocument } from '../model/document.js'
import { type Entry, outlineOf } from '../model/outline.js'
import type { Block, Page, Sheet } from '../model/page.js'
import { deadlinesOf, type Task, targetsOf, tasksOf } from '../model/plan-data.js'
import type { Style } from '../model/style.js'
import { composeBasis, composeEntries } from './compose-body.js'
import { composeClosing } from './compose-closing.js'
import {
  CIRCULATION,
  composeAddressees,
  composeLetterhead,
  composeTitle,
  documentText,
  issuerText,
  kindName,
  upper,
} from './compose-head.js'
import { type TableSource, taskTable } from './compose-table.js'

export interface Subject {
  readonly document: OfficialDocument
  /** The document's own agencies and those of its registries. */
  readonly agencies: Agencies
  readonly style: Style
}

const titleOf = (document: OfficialDocument) => `${kindName[document.kind]} ${listOf(document.title).join(' ')}`

/** The whole document: main part, then each annex on pages of its own. */
export function composePage({ document, agencies, style, draft }: Subject & { readonly draft: boolean }): Page {
  const outline = outlineOf(document, agencies)
  const source: TableSource = {
    agencies,
    tasks: tasksOf(outline),
    targets: targetsOf(outline),
    deadlines: deadlinesOf(document, outline),
  }
  const main: Sheet = {
    orientation: 'portrait',
    ...(document.circulation && { circulation: CIRCULATION[document.circulation] }),
    contact: listOf(document.contact),
    blocks: [
      composeLetterhead(document, draft),
      ...composeTitle(document),
      ...composeAddressees(document),
      ...composeBasis(document),
      ...composeEntries(outline.body, source),
      composeClosing(document, agencies),
    ],
  }
  const annexes = outline.annexes.map(
    ({ annex, mark, entries }): Sheet => ({
      orientation: annex.orientation ?? 'portrait',
      contact: [],
      blocks: [
        {
          kind: 'annex',
          mark,
          title: [upper(annex.title)],
          note:
            annex.note === undefined
              ? `(Kèm theo ${documentText(document)})`
              : `(${annex.note.replace(/^\(|\)$/gu, '')})`,
        },
        ...composeEntries(entries, source),
      ],
    }),
  )
  return { title: titleOf(document), issuer: issuerText(document.issuer), style, sheets: [main, ...annexes] }
}

/**
 * One agency's tasks: the headings above them, with the marks that they have in the document, and a table of those that
 * stand in tables only. It is an extract to work with, so it has no letterhead and no signature. Undefined when the
 * agency has no task.
 */
export function composeExtract({ document, agencies, style }: Subject, agency: string): Page | undefined {
  const outline = outlineOf(document, agencies)
  const groups = Object.entries(agencies).filter(([, group]) => listOf(group.members).includes(agency))
  const ids = [agency, ...groups.map(([id]) => id)]
  const tasks = tasksOf(outline).filter(task => [...task.lead, ...task.support].some(id => ids.includes(id)))
  if (tasks.length === 0) return undefined
  const source: TableSource = {
    agencies,
    tasks,
    targets: targetsOf(outline),
    deadlines: deadlinesOf(document, outline),
  }
  const kept = new Set<Entry>()
  for (const task of tasks) for (let entry: Entry | undefined = task.entry; entry; entry = entry.parent) kept.add(entry)
  const blocks: Block[] = [
    {
      kind: 'extract',
      title: `NHIỆM VỤ CỦA ${upper(agencies[agency]?.name ?? agency)}`,
      note: `(Trích ${documentText(document)})`,
    },
    ...composeEntries(prune([...outline.body, ...outline.annexes.flatMap(annex => annex.entries)], kept), source),
    ...rowsOnly(tasks, agencies),
  ]
  return {
    title: `Nhiệm vụ của ${agencies[agency]?.name ?? agency}`,
    issuer: issuerText(document.issuer),
    style,
    sheets: [{ orientation: 'portrait', contact: [], blocks }],
  }
}

/** The entries that are kept, without their other children and without tables, which would show everybody's tasks. */
function prune(entries: readonly Entry[], kept: ReadonlySet<Entry>): Entry[] {
  return entries
    .filter(entry => kept.has(entry))
    .map(entry => {
      const { table: _, ...section } = entry.section
      return { ...entry, section, children: prune(entry.children, kept) }
    })
}

function rowsOnly(tasks: readonly Task[], agencies: Agencies): Block[] {
  const rows = tasks.filter(task => task.entry.form === 'row')
  return rows.length === 0 ? [] : [taskTable(rows, agencies)]
}
