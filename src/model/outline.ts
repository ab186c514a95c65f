// The outline: every node of a document in print order, with the mark it gets and the agencies it binds.
// Rules, compositors and tables all read this one, so a number is computed in one place only.
import {
  type Agencies,
  type Annex,
  type ListKind,
  listOf,
  type Node,
  type Numbering,
  type OfficialDocument,
  type Section,
  sectionOf,
} from './document.js'
import { headingMark, listMark, type MarkKind, markOf, markValue, seriesOf } from './numbering.js'
import type { Path } from './place.js'

export interface Entry {
  readonly path: Path
  readonly section: Section
  /** `heading`: its title has a line of its own; `run-in`: title and first paragraph share one; `row`: stands in a table only. */
  readonly form: 'heading' | 'run-in' | 'paragraph' | 'row'
  /** The printed title: the author's, or made from the agency's name. */
  readonly title: string | undefined
  readonly paragraphs: readonly string[]
  /** How many headings deep it stands, from 1; a paragraph has the depth of the heading above it plus one. */
  readonly depth: number
  readonly markKind: MarkKind
  /** The mark that prints: the author's `label`, or the computed one; '' where there is none. */
  readonly mark: string
  /** The mark that the series gives. */
  readonly computed: string
  readonly parent: Entry | undefined
  readonly children: readonly Entry[]
  /** 'body', or the index of the annex. */
  readonly part: 'body' | number
  /** The agencies whose task this is: its own, or those of the nearest node above. */
  readonly agencies: readonly string[]
  readonly address: 'order' | 'request'
}

export interface Outline {
  readonly body: readonly Entry[]
  readonly annexes: readonly { readonly annex: Annex; readonly mark: string; readonly entries: readonly Entry[] }[]
  /** Every entry, rows of tables included, in print order. */
  readonly all: readonly Entry[]
}

interface Above {
  readonly entry: Entry | undefined
  readonly markKind: MarkKind
  readonly mark: string
  readonly depth: number
  readonly list: ListKind | undefined
  readonly agencies: readonly string[]
  readonly address: 'order' | 'request'
}

type Building = { -readonly [K in keyof Entry]: Entry[K] } & { children: Entry[] }

/** The title of a node that names agencies and has none of its own: "Sở A, Sở B", "Đề nghị Tòa án nhân dân tỉnh". */
function agencyTitle(section: Section, agencies: Agencies, asked: boolean): string {
  const ids = listOf(section.agency)
  const names = ids.map(id => agencies[id]?.name ?? id)
  const request = section.address === 'request' || ids.some(id => agencies[id]?.address === 'request')
  // Under a heading that asks already, the names alone are enough.
  return (request && !asked ? 'Đề nghị ' : '') + names.join(', ')
}

class Walk {
  readonly all: Entry[] = []
  constructor(
    readonly agencies: Agencies,
    readonly numbering: Numbering,
    readonly part: 'body' | number,
  ) {}

  items(nodes: readonly Node[], path: Path, above: Above): Entry[] {
    const sections = nodes.map(sectionOf)
    const titled = sections.some(s => s.title !== undefined || s.agency !== undefined)
    let counter = 0
    let goesOn: ReturnType<typeof seriesOf>
    return sections.map((section, i) => {
      const kind = this.#markKind(section, above, titled)
      const series = !['none', 'dash', 'plus', 'dot'].includes(kind)
      if (series) counter++
      const computed = (series ? goesOn?.(counter) : undefined) ?? markOf(kind, counter, above.mark)
      if (series && counter === 1 && section.label !== undefined) goesOn = seriesOf(section.label, kind)
      if (section.label !== undefined) counter = markValue(section.label) ?? counter
      return this.#entry(section, [...path, i], above, kind, computed)
    })
  }

  #markKind(section: Section, above: Above, titledSiblings: boolean): MarkKind {
    if (section.label === '') return 'none'
    if (section.table !== undefined && section.title === undefined && section.agency === undefined) return 'none'
    if (above.list !== undefined) return listMark(above.list, above.markKind)
    if (section.title !== undefined || section.agency !== undefined) return headingMark(this.numbering, above.depth + 1)
    return titledSiblings || above.entry === undefined ? 'none' : listMark('dash', above.markKind)
  }

  #entry(section: Section, path: Path, above: Above, markKind: MarkKind, computed: string): Entry {
    const title =
      section.title ??
      (section.agency === undefined ? undefined : agencyTitle(section, this.agencies, above.address === 'request'))
    const own = listOf(section.agency ?? section.by)
    const named = listOf(section.agency)
    const address =
      section.address ??
      (named.length === 0
        ? above.address
        : named.some(id => this.agencies[id]?.address === 'request')
          ? 'request'
          : 'order')
    const paragraphs = listOf(section.text)
    const entry: Building = {
      path,
      section,
      form: title === undefined ? 'paragraph' : section.run_in && paragraphs.length > 0 ? 'run-in' : 'heading',
      title,
      paragraphs,
      depth: above.depth + 1,
      markKind,
      mark: section.label ?? computed,
      computed,
      parent: above.entry,
      children: [],
      part: this.part,
      agencies: own.length > 0 ? own : above.agencies,
      address,
    }
    this.all.push(entry)
    this.#rows(section, path, entry)
    entry.children = this.items(section.items ?? [], [...path, 'items'], {
      entry,
      markKind,
      mark: entry.mark,
      depth: title === undefined ? above.depth : above.depth + 1,
      list: section.list,
      agencies: entry.agencies,
      address,
    })
    return entry
  }

  #rows(section: Section, path: Path, parent: Entry): void {
    const table = section.table
    if (table === undefined || !('from' in table)) return
    for (const [i, row] of (table.items ?? []).entries()) {
      const own = listOf(row.agency ?? row.by)
      this.all.push({
        path: [...path, 'table', 'items', i],
        section: row,
        form: 'row',
        title: row.title,
        paragraphs: listOf(row.text),
        depth: parent.depth + 1,
        markKind: 'none',
        mark: '',
        computed: '',
        parent,
        children: [],
        part: this.part,
        agencies: own.length > 0 ? own : parent.agencies,
        address: own.some(id => this.agencies[id]?.address === 'request') ? 'request' : 'order',
      })
    }
  }
}

const top = (list: ListKind | undefined): Above => ({
  entry: undefined,
  markKind: 'none',
  mark: '',
  depth: 0,
  list,
  agencies: [],
  address: 'order',
})

export const numberingOf = (document: OfficialDocument): Numbering =>
  document.numbering ?? (document.kind === 'letter' ? 'decimal' : 'roman')

/** Computes the outline; `agencies` are the document's own and those of its registries. */
export function outlineOf(document: OfficialDocument, agencies: Agencies = document.agencies ?? {}): Outline {
  const numbering = numberingOf(document)
  const main = new Walk(agencies, numbering, 'body')
  const body = main.items(document.body, ['body'], top(document.list))
  const all = [...main.all]
  const several = (document.annexes?.length ?? 0) > 1
  const annexes = (document.annexes ?? []).map((annex, i) => {
    const walk = new Walk(agencies, annex.numbering ?? 'roman', i)
    const entries = walk.items(annex.items, ['annexes', i, 'items'], top(annex.list))
    all.push(...walk.all)
    return { annex, mark: several ? `Phụ lục ${markOf('roman', i + 1).slice(0, -1)}` : 'Phụ lục', entries }
  })
  return { body, annexes, all }
}
