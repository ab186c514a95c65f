// What passes between the program and the worker that reads one spreadsheet: bytes there, plain data back.
import type { Diagnostic } from '../model/diagnostic.js'
import { type Cell, cellsOf, type Table, type Workbook } from '../model/table.js'

export interface LimitedRequest {
  readonly bytes: Uint8Array
  readonly file: string
}

/** A workbook without functions: cells as a list, which no structured clone refuses. */
export interface PlainWorkbook extends Omit<Workbook, 'tables'> {
  readonly tables: readonly (Omit<Table, 'cells'> & { readonly cells: readonly Cell[] })[]
}
export type LimitedAnswer =
  | { readonly workbook: PlainWorkbook; readonly notes: readonly Diagnostic[] }
  | { readonly problem: Diagnostic }
export type LimitedWorkbook =
  | { readonly workbook: Workbook; readonly notes: readonly Diagnostic[] }
  | { readonly problem: Diagnostic }

export const plainAnswer = (read: LimitedWorkbook): LimitedAnswer =>
  'problem' in read
    ? read
    : {
        ...read,
        workbook: {
          ...read.workbook,
          tables: read.workbook.tables.map(table => ({ ...table, cells: [...table.cells] })),
        },
      }

export const wholeAnswer = (answer: LimitedAnswer): LimitedWorkbook =>
  'problem' in answer
    ? answer
    : {
        ...answer,
        workbook: {
          ...answer.workbook,
          tables: answer.workbook.tables.map(table => ({ ...table, cells: cellsOf(table.cells) })),
        },
      }
