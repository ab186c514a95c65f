// What many workbooks have in common, made into XML once: the forms of thousands of units differ in a few cells. It is written
// before all else, so that its texts and looks have the same numbers in each, and a workbook has the same bytes with a memory
// of others or without.

import { validationsXml } from './input-xml.js'
import { rowsXml, type Tables } from './rows-xml.js'
import { conditionsXml, sheetXml } from './sheet-xml.js'
import type { RowSpec, SheetSpec, WorkbookSpec } from './spec.js'
import { stringTable } from './string-table.js'
import { styleTable } from './style-table.js'
import { type PackedPart, type PackedPiece, type PartMemory, packPiece, packText } from './zip.js'

/** Rows that follow one another. */
interface Run {
  readonly length: number
  readonly piece: PackedPiece
}

export interface Common {
  /** All that it was made of, in order: another workbook may use it where it has the same objects in the same order. */
  readonly of: readonly unknown[]
  readonly tables: Tables
  readonly sheets: ReadonlyMap<SheetSpec, PackedPart>
  /** By the first row of each. */
  readonly runs: ReadonlyMap<RowSpec, Run>
  /** What may be typed and what is coloured, by sheets' lists of rules. */
  readonly rules: ReadonlyMap<unknown, PackedPiece>
}

/** What workbooks that are written one after another remember. */
export interface WorkbookMemory {
  readonly parts: PartMemory
  common?: Common
}

export const workbookMemory = (): WorkbookMemory => ({ parts: new Map() })

export const partName = (place: number): string => `xl/worksheets/sheet${place + 1}.xml`

const OTHER = Symbol('what is not common')

/** The common rows of a sheet in runs, each with what stood between them. */
function runsOf({ rows }: SheetSpec): readonly (readonly RowSpec[])[] {
  const runs: RowSpec[][] = [[]]
  for (const row of rows)
    if (row.common) runs.at(-1)!.push(row)
    else if (runs.at(-1)!.length > 0) runs.push([])
  return runs.filter(run => run.length > 0)
}

function madeOf({ sheets }: WorkbookSpec, shown: number): readonly unknown[] {
  const of: unknown[] = [shown]
  for (const sheet of sheets) {
    if (sheet.common === undefined) of.push(OTHER)
    else if (sheet.common === 'whole') of.push(sheet)
    else of.push(...runsOf(sheet).flatMap(run => [OTHER, ...run]), sheet.conditions, sheet.validations)
  }
  return of
}

/** The common things of a workbook; those of the memory where they are the same objects. */
export function commonOf(spec: WorkbookSpec, shown: number, memory: WorkbookMemory | undefined): Common {
  const of = madeOf(spec, shown)
  const known = memory?.common
  if (known !== undefined && known.of.length === of.length && known.of.every((one, i) => one === of[i])) return known
  const tables = { strings: stringTable(), styles: styleTable() }
  const sheets = new Map<SheetSpec, PackedPart>()
  const runs = new Map<RowSpec, Run>()
  const rules = new Map<unknown, PackedPiece>()
  for (const [i, sheet] of spec.sheets.entries()) {
    if (sheet.common === 'whole') sheets.set(sheet, packText(partName(i), sheetXml(sheet, tables, i === shown)))
    if (sheet.common !== 'rows') continue
    for (const run of runsOf(sheet)) {
      const piece = packPiece([...rowsXml(run, tables)].join(''))
      runs.set(run[0]!, { length: run.length, piece })
    }
    const { conditions, validations } = sheet
    if (conditions === undefined || validations === undefined) continue
    rules.set(validations, packPiece(conditionsXml(sheet, tables) + validationsXml(validations)))
  }
  const common = { of, tables, sheets, runs, rules }
  if (memory !== undefined) memory.common = common
  return common
}

/** The tables of a workbook: they begin as the common ones. */
export const tablesFrom = ({ tables }: Common): Tables => ({
  strings: tables.strings.copy(),
  styles: tables.styles.copy(),
})

/** The part of a sheet of which some rows are common; those that are not are made anew. */
export function* mixedSheet(
  sheet: SheetSpec,
  tables: Tables,
  selected: boolean,
  { runs, rules }: Common,
): Generator<string | PackedPiece> {
  const rows = [...sheet.rows]
  function* pieces(): Generator<string | PackedPiece> {
    let last = 0
    for (let i = 0; i < rows.length; ) {
      const run = runs.get(rows[i]!)
      let end = i + (run?.length ?? 1)
      while (run === undefined && end < rows.length && !runs.has(rows[end]!)) end++
      if (run === undefined) yield* rowsXml(rows.slice(i, end), tables, last)
      else if (rows[i]!.row! > last) yield run.piece
      else throw new Error(`row ${rows[i]!.row} after row ${last}`)
      last = rows[end - 1]!.row!
      i = end
    }
  }
  yield* sheetXml(sheet, tables, selected, pieces(), rules.get(sheet.validations))
}
