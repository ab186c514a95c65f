// XML of office files, element by element, for parts in which speed does not matter. The rules are those of the scan.
import { nameText } from './xml-names.js'
import { CLOSE, END, OPEN, type XmlFault, XmlScan } from './xml-scan.js'
import { XmlFaultError } from './xml-text.js'

export type { XmlFault } from './xml-scan.js'

export interface XmlReader {
  /** Namespaces whose elements are told; all others are passed over with their text. */
  readonly namespaces: ReadonlySet<string>
  open(name: string, tag: Tag, parent: string): void
  close?(name: string, parent: string): void
  /** Text directly in an element. */
  text?(text: string, name: string): void
}

/** An attribute by its name without prefix; those with a prefix by their namespaces too. */
export type Tag = (name: string, namespaces?: ReadonlySet<string>) => string | undefined

/** Tells a reader the elements of a text in order; gives the fault that ended it, if one did. What the reader throws passes. */
export function scanXml(bytes: Uint8Array, reader: XmlReader): XmlFault | undefined {
  try {
    tell(new XmlScan(bytes, reader.namespaces), reader)
    return undefined
  } catch (error) {
    if (error instanceof XmlFaultError) return error.fault
    throw error
  }
}

function tell(scan: XmlScan, reader: XmlReader) {
  /** Names of the open elements; empty for those of other namespaces. */
  const path: string[] = ['']
  const tag: Tag = (name, namespaces) => {
    if (namespaces !== undefined) return scan.attributeIn(name, namespaces)
    for (let i = 0; i < scan.attributes; i++) if (scan.attributeText(i) === name) return scan.value(i)
    return undefined
  }
  for (let event = scan.next(); event !== END; event = scan.next()) {
    if (event === OPEN) {
      const name = !scan.told ? '' : scan.name === 0 ? scan.localName() : nameText(scan.name)
      if (name !== '') reader.open(name, tag, path.at(-1)!)
      path.push(name)
    } else if (event === CLOSE) {
      const name = path.pop()!
      if (name !== '') reader.close?.(name, path.at(-1)!)
    } else if (path.at(-1) !== '') reader.text?.(scan.text(), path.at(-1)!)
  }
}
