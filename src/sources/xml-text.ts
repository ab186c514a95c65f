// What XML makes of characters: encodings, the declaration at its head, references.
import { isUtf8 } from 'node:buffer'

/** Why a text is not read: it declares a document type, nests too deep, is in another encoding, or is no XML. */
export type XmlFault = 'doctype' | 'depth' | 'encoding' | 'broken'

/** Ends the reading of one text; readers of parts catch it. */
export class XmlFaultError extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault)
  }
}

const BLANKS = '[ \\t\\r\\n]'
const quotedAs = (group: number, value: string) => `${BLANKS}*=${BLANKS}*(["'])(${value})\\${group}`
const DECLARATION = new RegExp(
  `^${BLANKS}+version${quotedAs(1, '1\\.0')}(?:${BLANKS}+encoding${quotedAs(3, '[A-Za-z][A-Za-z0-9._-]*')})?` +
    `(?:${BLANKS}+standalone${quotedAs(5, 'yes|no')})?${BLANKS}*$`,
)
const ENCODINGS = /^(?:utf-?8|utf-?16|us-ascii)$/i

/** What is wrong with the inside of a declaration, from behind "<?xml". */
export function declarationFault(text: string): XmlFault | undefined {
  const match = DECLARATION.exec(text)
  if (match === null) return 'broken'
  return match[4] === undefined || ENCODINGS.test(match[4]) ? undefined : 'encoding'
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The sign that a reference means; undefined for one that XML does not know. */
export function resolved(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name)
  const code = /^#x[0-9A-Fa-f]+$/.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? Number(name.slice(1))
      : 0
  const known =
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd)
  return known || (code >= 0x10000 && code <= 0x10ffff) ? String.fromCodePoint(code) : undefined
}

/** A text with what its references mean; those that `resolved` does not know must have been refused before. */
export const withoutReferences = (text: string) => text.replace(/&([^;]+);/g, (_, name: string) => resolved(name) ?? '')

/** The bytes in UTF-8, whichever encoding of Unicode they are in; throws an `XmlFaultError` for those of none. */
export function inUtf8(bytes: Uint8Array): Uint8Array {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  if (little || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    try {
      return Buffer.from(new TextDecoder(little ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes))
    } catch {
      throw new XmlFaultError('encoding')
    }
  }
  if (!isUtf8(bytes)) throw new XmlFaultError('encoding')
  return bytes
}
