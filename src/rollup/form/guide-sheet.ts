// The page of instructions, and what indicators mean where the form says so.
import type { Form } from '../../model/form.js'
import type { CellSpec, RowSpec, SheetSpec } from '../xlsx/spec.js'
import type { FormLayout } from './layout.js'
import { sheetNames } from './marks.js'
import { heightOf } from './paper.js'
import { SIZE, styles } from './styles.js'
import { signLegend } from './typed-signs.js'
import { guide } from './wording.js'

const WIDTHS = [5, 62, 20] as const
/** A decimal as the machine writes it: 1,5 here and 1.5 there. */
const DECIMAL: CellSpec = {
  kind: 'formula',
  formula: '3/2',
  result: { kind: 'number', decimal: '1.5' },
  style: styles.guideExample,
}

const text = (words: string, style: CellSpec['style']): CellSpec => ({
  kind: 'text',
  text: words,
  ...(style && { style }),
})

/** The sheet of instructions of a form. */
export function guideSheet(form: Form, layout: FormLayout): SheetSpec {
  const rows: RowSpec[] = [
    { height: 24, cells: [text(guide.title, styles.title)] },
    { height: 6, cells: [] },
  ]
  const merges = ['A1:C1']
  const wide = (mark: string, words: string, style = styles.guide, beside?: CellSpec) => {
    const width = beside === undefined ? WIDTHS[1] + WIDTHS[2] : WIDTHS[1]
    const at = rows.length + 1
    if (beside === undefined) merges.push(`B${at}:C${at}`)
    const cells = [text(mark, styles.guideMark), text(words, style), ...(beside === undefined ? [] : [beside])]
    rows.push({ height: heightOf(words, width, SIZE.table), cells })
  }
  const legend = signLegend(form)
  const signs = legend === undefined ? guide.noSigns : guide.signs(legend)
  for (const [i, [head, words]] of guide.lines.entries()) {
    wide(String(i + 1), head, styles.guideHead)
    wide('', words.replace('{signs}', signs))
    if (i === guide.decimalLine) wide('', guide.decimal, styles.guide, DECIMAL)
  }
  const noted = layout.rows.flatMap(row =>
    row.kind === 'figures' && row.indicator.note !== undefined ? [{ ...row, note: row.indicator.note }] : [],
  )
  if (noted.length > 0) wide('', guide.notes, styles.guideHead)
  for (const { number, indicator, note } of noted) wide(number, `${indicator.title}: ${note}`)
  return {
    name: sheetNames.guide,
    common: 'whole',
    columns: WIDTHS.map(width => ({ width })),
    rows,
    merges,
    gridlines: false,
    tabColour: '6A8CAF',
    protection: { allow: ['formatColumns', 'formatRows'] },
    print: { orientation: 'portrait', centred: true },
  }
}
