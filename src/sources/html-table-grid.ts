// Where the cells of an HTML table stand: columns that cells of rows above reach into are passed over.
import { MOST_COLUMNS, MOST_ROWS } from '../model/cell-name.js'
import { SheetRefusal, tooMuch } from './xlsx-words.js'

/** Columns looked at over a whole file; a page that needs more was made to keep us busy. */
const MOST_STEPS = 20_000_000

export interface HtmlPlace {
  readonly row: number
  readonly column: number
  readonly height: number
  readonly width: number
}

/** The stated number of columns or rows of a cell; what is no number is one. */
const span = (stated: string | undefined, most: number): number =>
  stated !== undefined && /^\s*[1-9]\d{0,6}\s*$/.test(stated) ? Math.min(Number(stated), most) : 1

/** Gives places to the cells of one table in their order; refuses cells that meet. */
export function htmlGrid(steps: { count: number }) {
  /** The last row that a cell above reaches in each column. */
  const taken: number[] = []
  let row = 0
  let column = 0
  return {
    openRow() {
      row++
      column = 0
    },
    place(colspan: string | undefined, rowspan: string | undefined): HtmlPlace {
      if (row === 0) row = 1
      const [height, width] = [span(rowspan, MOST_ROWS), span(colspan, MOST_COLUMNS)]
      let at = column + 1
      for (; (taken[at] ?? 0) >= row; at++) steps.count++
      steps.count += width
      if (steps.count > MOST_STEPS) throw tooMuch(MOST_STEPS, 'ô trải rộng', 'cells that span')
      for (let i = at; i < at + width; i++) {
        if ((taken[i] ?? 0) >= row) throw new SheetRefusal('sheet/address', { name: 'HTML', cell: `${row}:${i}` })
        taken[i] = row + height - 1
      }
      column = at + width - 1
      return { row, column: at, height, width }
    },
  }
}

export type HtmlGrid = ReturnType<typeof htmlGrid>
