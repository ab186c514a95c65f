// The borders of tables: none for those that only place things, single lines for those that hold figures.
import { BorderStyle, type ITableBordersOptions } from 'docx'
import { BLACK } from './styles.js'

const line = (color: string, eighths: number) => ({ style: BorderStyle.SINGLE, size: eighths, space: 0, color })
const nothing = { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' }

const allSides = (border: typeof nothing | ReturnType<typeof line>): ITableBordersOptions => ({
  top: border,
  left: border,
  bottom: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
})

/** Single lines on every side; their weight in eighths of a point. */
export const boxOf = (color = BLACK, eighths = 4): ITableBordersOptions => allSides(line(color, eighths))

export const borderless: ITableBordersOptions = allSides(nothing)
