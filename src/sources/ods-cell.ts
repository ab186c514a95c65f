// One cell of OpenDocument: its value by its stated type, and the text that it shows. The stored value counts, not the shown one.
import type { TextRun, Value } from '../model/table.js'
import { runFacts } from './cell-runs.js'
import { excelFormula } from './ods-address.js'
import { ODS, type Styles } from './ods-styles.js'
import type { CellFacts } from './sheet-cells.js'
import { isFault, storedNumber } from './stored-number.js'
import type { Tag } from './xml.js'

/** What the attributes of a cell state; undefined for cells that hold nothing but a style. */
export interface StatedValue {
  readonly type: string
  readonly stored: string | undefined
  readonly isError: boolean
  readonly formula: string | undefined
  readonly array: boolean
  /** Whether it shows a paragraph, be it an empty one; known at its end. */
  shows: boolean
}

const STORED: Readonly<Record<string, string>> = {
  float: 'value',
  percentage: 'value',
  currency: 'value',
  date: 'date-value',
  time: 'time-value',
  boolean: 'boolean-value',
  string: 'string-value',
}

export function statedValue(tag: Tag): StatedValue {
  const type = tag('value-type', ODS.office) ?? ''
  const formula = tag('formula', ODS.table)
  return {
    type,
    stored: STORED[type] === undefined ? undefined : tag(STORED[type], ODS.office),
    isError: tag('value-type', ODS.calc) === 'error',
    formula,
    array: formula !== undefined && tag('number-matrix-columns-spanned', ODS.table) !== undefined,
    shows: false,
  }
}

const PERCENT = '0%'

/** The facts of a cell with its style and the runs of its paragraphs; undefined where it holds nothing. */
export function cellFacts(
  stated: StatedValue,
  shown: readonly TextRun[],
  style: ReturnType<Styles['of']>,
  hidden: boolean,
): CellFacts | undefined {
  const text = runFacts(shown, style.font)
  const formula = stated.formula === undefined ? undefined : excelFormula(stated.formula)
  const { value, raw } = readValue(stated, text.raw, formula)
  if (value.kind === 'empty' && formula === undefined) return undefined
  const isText = value.kind === 'text' && raw === text.raw
  const percent = stated.type === 'percentage' && !(style.format ?? '').includes('%')
  return {
    value,
    raw,
    format: percent ? PERCENT : (style.format ?? 'General'),
    struck: isText && raw !== '' ? text.struck : style.struck ? 'whole' : 'none',
    ...(isText && text.unstruck !== undefined && { unstruck: text.unstruck }),
    ...(isText && text.runs !== undefined && { runs: text.runs }),
    ...(style.font !== undefined && { font: style.font }),
    ...(style.colour !== undefined && { colour: style.colour }),
    ...(style.fill !== undefined && { fill: style.fill }),
    hidden,
    ...(formula !== undefined && { formula }),
    ...(stated.array && { array: true as const }),
  }
}

const textValue = (raw: string): { value: Value; raw: string } =>
  raw === '' ? { value: { kind: 'empty' }, raw } : { value: { kind: 'text', text: raw.normalize('NFC') }, raw }

function readValue(stated: StatedValue, shown: string, formula: string | undefined): { value: Value; raw: string } {
  const { type, stored } = stated
  // A failed formula has an empty text or a zero for its value; what it failed with is only shown.
  if (stated.isError || (formula !== undefined && isFault(shown)))
    return { value: { kind: 'fault', fault: shown }, raw: shown }
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      // LibreOffice keeps TRUE and FALSE as formulas that give 1 and 0.
      if (formula === 'TRUE()' || formula === 'FALSE()')
        return { value: { kind: 'truth', truth: formula === 'TRUE()' }, raw: stored ?? '' }
      return { value: storedNumber(stored ?? ''), raw: stored ?? shown }
    }
    case 'date':
      return /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,18}Z?)?$/.test(stored ?? '')
        ? { value: { kind: 'date', date: stored! }, raw: stored! }
        : { value: { kind: 'broken' }, raw: stored ?? shown }
    case 'boolean':
      return stored === 'true' || stored === 'false'
        ? { value: { kind: 'truth', truth: stored === 'true' }, raw: stored }
        : { value: { kind: 'broken' }, raw: stored ?? shown }
    case 'string': {
      // A formula that gives an empty text has a result; one without any has none.
      if (formula !== undefined && (stored ?? shown) === '') return { value: { kind: 'text', text: '' }, raw: '' }
      if (stored === undefined || stored === shown) return textValue(shown)
      // Two texts in one cell that nothing computes: which of them was meant is unknown.
      return formula === undefined && shown !== ''
        ? { value: { kind: 'broken' }, raw: `${stored} ${shown}` }
        : textValue(stored)
    }
    default:
      // LibreOffice names no type for an empty result that it took over from another program.
      if (formula !== undefined && stated.shows && shown === '') return { value: { kind: 'text', text: '' }, raw: '' }
      // Of times, and of types that we do not know, the text that everybody sees; no number is made of it.
      return textValue(shown)
  }
}
