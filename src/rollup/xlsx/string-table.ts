// The shared strings of a workbook: each text once, by the order in which cells use it.
import { textXml } from './xml-text.js'

export interface StringTable {
  /** The number of a text, which is added where it is new. */
  readonly indexOf: (text: string) => number
  readonly xml: () => Iterable<string>
  /** Another table that begins with these texts. */
  readonly copy: () => StringTable
}

export function stringTable(indexes = new Map<string, number>(), used = 0): StringTable {
  let uses = used
  return {
    indexOf(text) {
      uses++
      const known = indexes.get(text)
      if (known !== undefined) return known
      indexes.set(text, indexes.size)
      return indexes.size - 1
    },
    *xml() {
      yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${indexes.size}">`
      for (const text of indexes.keys()) yield `<si><t xml:space="preserve">${textXml(text)}</t></si>`
      yield '</sst>'
    },
    copy: () => stringTable(new Map(indexes), uses),
  }
}
