// For the tests of the pages: a sheet as a grid of text, one row a line, so that a golden is read like a page.
import { cellName } from '../../model/cell-name.js'
import type { CellSpec, Result, SheetSpec } from '../xlsx/spec.js'

const shown = (result: Result | undefined): string =>
  result === undefined
    ? '?'
    : result.kind === 'number'
      ? result.decimal
      : String('text' in result ? result.text : result.truth)

function cellText(cell: CellSpec): string {
  switch (cell.kind) {
    case 'blank':
      return ''
    case 'text':
      return cell.text
    case 'number':
      return cell.style?.format?.includes('"') ? `${cell.decimal} ⟨${cell.style.format}⟩` : cell.decimal
    case 'truth':
      return String(cell.truth)
    case 'formula':
      return `${shown(cell.result)} ⟨=${cell.formula}⟩`
  }
}

/** Each row with its number; cells that hold nothing are left out, the others follow their column. */
export function gridOf({ name, rows, merges = [], links = [], freeze, print, charts = [], state }: SheetSpec): string {
  const lines = [`# ${name}${state ? ` (${state})` : ''}`]
  let last = 0
  for (const { row = last + 1, cells, hidden } of rows) {
    last = row
    const said = cells.flatMap((cell, i) => {
      const words = cell === undefined ? '' : cellText(cell)
      return words === '' ? [] : [`${cellName(row, i + 1)} ${words}`]
    })
    if (said.length > 0) lines.push(`${said.join(' | ')}${hidden ? ' (hidden)' : ''}`)
  }
  lines.push(`merged ${merges.join(' ')}`)
  if (freeze) lines.push(`frozen ${freeze.rows} rows, ${freeze.columns} columns`)
  if (print) lines.push(`printed ${print.orientation}, repeats ${print.repeatRows?.join('–') ?? 'nothing'}`)
  for (const { cell, to } of links) lines.push(`link ${cell} → ${to.sheet}!${to.cell}`)
  for (const { title, kind, series, categories } of charts)
    lines.push(
      `chart ${kind} “${title}” over ${categories.refersTo}: ${series.map(({ values }) => values.refersTo).join(', ')}`,
    )
  return `${lines.join('\n')}\n`
}
