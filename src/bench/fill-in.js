// Fills in a form as a script of somebody else would: it knows the names of the cells and nothing more of the product.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The bytes of a form with what is typed into each cell named `in_…`: `figureOf` is asked by that name for a number or a text; undefined leaves a blank. */
export function fillIn(bytes, figureOf) {
  const parts = unzipSync(bytes)
  const cells = new Map()
  for (const [, name, column, row] of strFromU8(parts['xl/workbook.xml']).matchAll(
    /name="(in_[^"]+)"[^>]*>[^<]*!\$([A-Z]+)\$(\d+)</g,
  ))
    cells.set(`${column}${row}`, name)
  const first = `r="${[...cells.keys()][0]}"`
  const part = Object.keys(parts).find(
    name => name.startsWith('xl/worksheets/sheet') && strFromU8(parts[name]).includes(first),
  )
  const sheet = strFromU8(parts[part]).replace(/<c r="([A-Z]+\d+)"([^>]*)\/>/g, (all, address, style) => {
    const typed = cells.has(address) ? figureOf(cells.get(address)) : undefined
    if (typed === undefined) return all
    return typeof typed === 'number'
      ? `<c r="${address}"${style}><v>${typed}</v></c>`
      : `<c r="${address}"${style} t="inlineStr"><is><t>${typed}</t></is></c>`
  })
  parts[part] = strToU8(sheet)
  return zipSync(parts, { level: 6 })
}
