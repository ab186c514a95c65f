// What a document rule looks at: the document, its outline, every printed sentence, and what is cited in them.
// Computed once a document and shared by all rules.
import { type Agencies, type BasisParagraph, listOf, type OfficialDocument } from '../model/document.js'
import type { Form } from '../model/form.js'
import { type PlainText, plainText } from '../model/inline.js'
import { type Entry, type Outline, outlineOf } from '../model/outline.js'
import type { Path, Span } from '../model/place.js'

/** One printed sentence or paragraph, and where the file states it. */
export interface Sentence {
  readonly path: Path
  /** The words without bold and italic marks. */
  readonly text: string
  /** The place in the file of a stretch of `text`. */
  readonly span: (start: number, end: number) => Span
  readonly role: 'basis' | 'title' | 'text' | 'cell'
  /** The node that it belongs to; a basis has none. */
  readonly entry: Entry | undefined
  /** Ids of references that the author says are cited here. */
  readonly cites: readonly string[]
}

/** A file that the plan's `reporting` names. */
export interface NamedFile {
  /** Its `kind`; undefined where it cannot be opened or read. */
  readonly kind: string | undefined
  /** The form in it, where that is what it holds and its shape has no error. */
  readonly form?: Form
}

export interface Review {
  readonly document: OfficialDocument
  /** The document's own agencies and those of its registries. */
  readonly agencies: Agencies
  readonly outline: Outline
  /** Every printed sentence of basis, body and annexes, in print order. */
  readonly sentences: readonly Sentence[]
  /** True when the document is about to be issued: number and date may no longer be blank. */
  readonly issue: boolean
  /** The keys of a map as the file has them, in its order. */
  readonly keysAt: (path: Path) => readonly string[]
  /** The files under `reporting`; absent where the plan names none. */
  readonly named: { readonly form?: NamedFile; readonly units?: NamedFile }
}

function sentence(path: Path, written: string, rest: Pick<Sentence, 'role' | 'entry' | 'cites'>): Sentence {
  const plain: PlainText = plainText(written)
  const at = (index: number) => plain.origin[index] ?? written.length
  return {
    path,
    text: plain.text,
    span: (start, end) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }),
    ...rest,
  }
}

/** The sentences of a value that is one string or a list of strings. */
function* strings(
  path: Path,
  value: string | readonly string[] | undefined,
  rest: Pick<Sentence, 'role' | 'entry' | 'cites'>,
) {
  if (typeof value === 'string') yield sentence(path, value, rest)
  else for (const [i, text] of (value ?? []).entries()) yield sentence([...path, i], text, rest)
}

function* basisSentences(document: OfficialDocument): Generator<Sentence> {
  const basis = document.basis
  if (basis === undefined) return
  const isList = !Array.isArray(basis)
  const list: readonly BasisParagraph[] = 'list' in basis ? basis.list : (basis as readonly BasisParagraph[])
  const root: Path = isList ? ['basis', 'list'] : ['basis']
  for (const [i, item] of list.entries()) {
    const at = [...root, i]
    if (typeof item === 'string') yield sentence(at, item, { role: 'basis', entry: undefined, cites: [] })
    else yield sentence([...at, 'text'], item.text, { role: 'basis', entry: undefined, cites: listOf(item.cites) })
  }
  if ('list' in basis)
    yield* strings(['basis', 'opening'], basis.opening, { role: 'basis', entry: undefined, cites: [] })
}

function* entrySentences(entry: Entry, plainNode: boolean): Generator<Sentence> {
  const rest = { entry, cites: listOf(entry.section.cites) }
  if (entry.section.title !== undefined)
    yield sentence([...entry.path, 'title'], entry.section.title, { role: 'title', entry, cites: [] })
  yield* strings(plainNode ? entry.path : [...entry.path, 'text'], entry.section.text, { role: 'text', ...rest })
  const table = entry.section.table
  if (table === undefined || 'from' in table) return
  for (const [r, row] of table.rows.entries())
    for (const [c, cell] of row.entries()) {
      const at = [...entry.path, 'table', 'rows', r, c]
      if (typeof cell === 'string') yield sentence(at, cell, { role: 'cell', entry, cites: [] })
      else if (cell !== null) yield sentence([...at, 'text'], cell.text, { role: 'cell', entry, cites: [] })
    }
}

/** Looks a path up in the raw document: whether the node there is a plain string. */
function isPlain(document: OfficialDocument, path: Path): boolean {
  let value: unknown = document
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key]
  return typeof value === 'string'
}

/** Prepares a document for its rules. `agencies` are its own and those of its registries; the rest is as in `Review`. */
export function reviewOf(
  document: OfficialDocument,
  agencies: Agencies,
  issue: boolean,
  keysAt: Review['keysAt'],
  named: Review['named'] = {},
): Review {
  const outline = outlineOf(document, agencies)
  const sentences = [
    ...basisSentences(document),
    ...outline.all.flatMap(entry => [...entrySentences(entry, isPlain(document, entry.path))]),
  ]
  return { document, agencies, outline, sentences, issue, keysAt, named }
}
