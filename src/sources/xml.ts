// XML of office files, element by element and under caps. No document type is read, so no entity is ever expanded; text that
// ends before its root closes is a fault, not a short file.
import { SaxesParser, type SaxesTagNS } from 'saxes'

/** Why a text is not read: it declares a document type, nests too deep, is in another encoding, or is no XML. */
export type XmlFault = 'doctype' | 'depth' | 'encoding' | 'broken'

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

const DEEPEST = 64
const CHUNK = 1 << 16
const ENCODINGS = /^(?:utf-?8|utf-?16|us-ascii)$/i

/** Ends the reading of one text; never leaves this file. */
class Fault extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault)
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

const tagOf =
  ({ attributes }: SaxesTagNS): Tag =>
  (name, namespaces) => {
    if (namespaces === undefined) return attributes[name]?.value
    for (const key in attributes) {
      const { local, uri, value } = attributes[key]!
      if (local === name && namespaces.has(uri)) return value
    }
    return undefined
  }

/** Tells a reader the elements of a text in order; gives the fault that ended it, if one did. What the reader throws passes. */
export function scanXml(bytes: Uint8Array, reader: XmlReader): XmlFault | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false })
  /** Names of the open elements; empty for those of other namespaces. */
  const path: string[] = ['']
  const fail = (fault: XmlFault) => {
    throw new Fault(fault)
  }
  parser.on('error', () => fail('broken'))
  parser.on('doctype', () => fail('doctype'))
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !ENCODINGS.test(encoding)) fail('encoding')
  })
  parser.on('opentag', tag => {
    const name = reader.namespaces.has(tag.uri) ? tag.local : ''
    if (path.length > DEEPEST) fail('depth')
    if (name !== '') reader.open(name, tagOf(tag), path.at(-1)!)
    path.push(name)
  })
  parser.on('closetag', () => {
    const name = path.pop()!
    if (name !== '') reader.close?.(name, path.at(-1)!)
  })
  const onText = (text: string) => {
    const name = path.at(-1)!
    if (name !== '') reader.text?.(text, name)
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
    for (let at = 0; at < bytes.length; at += CHUNK)
      parser.write(decode(decoder, bytes.subarray(at, at + CHUNK), at + CHUNK < bytes.length))
    parser.close()
    return undefined
  } catch (error) {
    if (error instanceof Fault) return error.fault
    throw error
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    throw new Fault('encoding')
  }
}
