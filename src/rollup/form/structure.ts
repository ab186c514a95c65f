// The checksum of what a form asks for: its codes, labels, units of measure, headings and formulas, in the order of print. It
// is the same after other programs have saved the file, and never depends on figures, on the unit or on where the table stands.
import { createHash } from 'node:crypto'
import type { Form } from '../../model/form.js'
import { formulaTokens } from '../../model/formula-tokens.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { computedFormula } from './computed.js'

/** What the checksum is taken over; a reader of returned sheets fills it from the cells that it finds. */
export interface StructureFacts {
  readonly form: string
  readonly version: string
  /** Columns of figures from left to right: the id in the hidden row, the text of the heading. */
  readonly columns: readonly { readonly id: string; readonly title: string }[]
  /** Rows of indicators from top to bottom: the id in the hidden column, label, printed unit of measure. */
  readonly rows: readonly {
    readonly id: string
    readonly title: string
    readonly unit: string
    /** By column, `factFormula` of cells that the form computes (wholes of partitions, ratios); '' of all other cells, whatever a unit put there. */
    readonly formulas: readonly string[]
  }[]
  readonly questions: readonly { readonly id: string; readonly title: string }[]
}

/** Blanks, line ends and marks without width, which programs change when they save. */
const BLANKS = /[\s\u00a0\u200b-\u200f\u2009\u202f\u2060\ufeff]+/g
/** CSV guards texts that begin like a formula with an apostrophe. */
const GUARD = /^'(?=[=+\-@])/

/** A label as the checksum takes it: NFC, one space for any blank, no guard of CSV. */
export const factText = (text: string): string => text.normalize('NFC').replace(BLANKS, ' ').trim().replace(GUARD, '')

/**
 * A formula as the checksum takes it: tokens without blanks and `$`, functions in capitals, and addresses as the figures that
 * stand there (`indicator.column`), so that it is the same wherever the table stands. An address that is no figure stays one.
 */
export function factFormula(formula: string, figureAt: (row: number, column: number) => string | undefined): string {
  const tokens = formulaTokens(formula)
  if (tokens === undefined) return factText(formula)
  const named = ({ row, column }: { row: number; column: number }) => figureAt(row, column) ?? `R${row}C${column}`
  const texts = tokens.map(token => {
    const sheet = 'sheet' in token && token.sheet !== undefined ? `${token.sheet}!` : ''
    switch (token.kind) {
      case 'cell':
        return sheet + named(token.at)
      case 'range':
        return `${sheet}${named(token.first)}:${named(token.last)}`
      case 'function':
        return token.text.toUpperCase()
      case 'name':
        return sheet + token.text
      default:
        return formula.slice(token.from, token.to)
    }
  })
  return texts.join('')
}

/** SHA-256 in hex over the facts: a JSON text of lists only, so that no two structures share it. */
export function structureChecksum({ form, version, columns, rows, questions }: StructureFacts): string {
  const text = JSON.stringify([
    [form, version],
    columns.map(({ id, title }) => [id, factText(title)]),
    rows.map(({ id, title, unit, formulas }) => [id, factText(title), factText(unit), formulas]),
    questions.map(({ id, title }) => [id, factText(title)]),
  ])
  return createHash('sha256').update(text).digest('hex')
}

/** The facts of a form as it is sent out. */
export function factsOf(form: Form): StructureFacts {
  const { id, version, columns, indicators, questions = [] } = form
  const rows = indicators.map(indicator => {
    const inColumn = (column: string) => computedFormula(form, indicator, one => `${one}.${column}`) ?? ''
    const formulas = columns.map(column => inColumn(column.id))
    return { id: indicator.id, title: indicator.title, unit: unitOfMeasure(indicator), formulas }
  })
  return { form: id, version, columns, rows, questions }
}
