// What stands beside the cells of a sheet in parts of its own: remarks, pictures, filters of tables, pivot tables.
import { readCellName } from '../model/cell-name.js'
import type { Table } from '../model/table.js'
import { type Parts, partOf, relationsOf, remembering, targetsOf } from './xlsx-package.js'
import { partScan, scanPart, XLSX_NAMESPACES } from './xlsx-part.js'
import { TextCollector } from './xlsx-text.js'
import { tooMuch } from './xlsx-words.js'
import { nameId } from './xml-names.js'
import { CLOSE, END, OPEN } from './xml-scan.js'

const MOST_REMARKS = 20_000
const MOST_PARTS = 64

/** What a sheet says in other parts than its own. */
export function readBeside(
  parts: Parts,
  sheet: string,
): Pick<Table, 'remarks' | 'drawings' | 'pivot'> & { readonly filtered: boolean } {
  const relations = relationsOf(parts, sheet)
  if (relations.size > MOST_PARTS) throw tooMuch(MOST_PARTS, 'phần của một trang tính', 'parts of a sheet')
  const each = (type: string) =>
    [...new Set(targetsOf(relations, type))].map(part => [partOf(parts, part), part] as const)
  return {
    remarks: remarksOf(each('/comments'), each('/threadedComment')),
    drawings: each('/drawing').reduce((count, [bytes, part]) => count + countAnchors(bytes, part), 0),
    pivot: targetsOf(relations, '/pivotTable').length > 0,
    filtered: each('/table').some(([bytes, part]) => hasFilter(bytes, part)),
  }
}

interface Remark {
  readonly ref: string
  readonly text: string
}
type Found = readonly (readonly [Uint8Array, string])[]

/** Remarks by address. Where a thread hangs on a cell, the note that programs write for older ones is left out. */
function remarksOf(notes: Found, threads: Found): ReadonlyMap<string, string> {
  const remarks = new Map<string, string>()
  const threaded = new Map<string, string>()
  const enter = (into: Map<string, string>, ref: string, text: string) => {
    const remark = text.trim()
    if (remark === '' || readCellName(ref) === undefined) return
    const before = into.get(ref)
    into.set(ref, before === undefined ? remark : `${before}\n${remark}`.slice(0, 32_767))
    if (into.size > MOST_REMARKS) throw tooMuch(MOST_REMARKS, 'ghi chú', 'remarks')
  }
  for (const [bytes, part] of notes) for (const { ref, text } of readNotes(bytes, part)) enter(remarks, ref, text)
  for (const [bytes, part] of threads) for (const { ref, text } of readThreads(bytes, part)) enter(threaded, ref, text)
  for (const [ref, text] of threaded) remarks.set(ref, text)
  return remarks
}

const [AUTHOR, COMMENT, REF, AUTHOR_ID] = ['author', 'comment', 'ref', 'authorId'].map(nameId) as [
  number,
  number,
  number,
  number,
]

/** Notes. Excel writes the name of the author at the head of each; who wrote it is left out. */
const readNotes = remembering((bytes, part): readonly Remark[] => {
  const found: Remark[] = []
  const authors: string[] = []
  const collector = new TextCollector()
  let ref = ''
  let author = ''
  partScan(bytes, part, XLSX_NAMESPACES, scan => {
    for (let event = scan.next(); event !== END; event = scan.next()) {
      if (event === OPEN) {
        if (scan.name === AUTHOR && authors.push('') > MOST_REMARKS)
          throw tooMuch(MOST_REMARKS, 'người ghi chú', 'authors')
        if (scan.name === COMMENT) {
          collector.clear()
          ref = scan.attribute(REF) ?? ''
          author = authors[Number(scan.attribute(AUTHOR_ID))] ?? ''
        } else collector.open(scan)
      } else if (event === CLOSE) {
        if (scan.name === COMMENT) {
          const { text } = collector.take()
          const said = author !== '' && text.startsWith(`${author}:`) ? text.slice(author.length + 1) : text
          if (found.push({ ref, text: said }) > MOST_REMARKS) throw tooMuch(MOST_REMARKS, 'ghi chú', 'remarks')
        } else collector.close(scan.name)
      } else if (scan.name === AUTHOR) authors[authors.length - 1] += scan.text()
      else collector.add(scan.text(), scan.name)
    }
  })
  return found
})

const THREAD_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments',
])

const readThreads = remembering((bytes, part): readonly Remark[] => {
  const found: Remark[] = []
  let ref = ''
  let said = ''
  scanPart(bytes, part, {
    namespaces: THREAD_NAMESPACES,
    open(name, tag) {
      if (name !== 'threadedComment') return
      ref = tag('ref') ?? ''
      said = ''
    },
    text(text, name) {
      if (name === 'text') said += text
    },
    close(name) {
      if (name === 'threadedComment' && found.push({ ref, text: said }) > MOST_REMARKS)
        throw tooMuch(MOST_REMARKS, 'ghi chú', 'remarks')
    },
  })
  return found
})

const DRAWING_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  'http://schemas.openxmlformats.org/markup-compatibility/2006',
])

/** Pictures, text boxes and charts that hang over cells; of two forms of one thing, the newer counts. */
const countAnchors = remembering((bytes, part): number => {
  let count = 0
  scanPart(bytes, part, {
    namespaces: DRAWING_NAMESPACES,
    open(name, _, parent) {
      if (/^(?:twoCell|oneCell|absolute)Anchor$/.test(name) && parent !== 'Fallback') count++
    },
  })
  return count
})

const hasFilter = remembering((bytes, part): boolean => {
  let found = false
  scanPart(bytes, part, {
    namespaces: XLSX_NAMESPACES,
    open(name, _, parent) {
      if (name === 'filterColumn' && parent === 'autoFilter') found = true
    },
  })
  return found
})
