// XML of office files in one forward pass over its bytes, under caps. A text is read only if it is well-formed to its end with
// its namespaces; no document type is read, so no entity is ever expanded. Strings are made only of what is asked for.
import { findName, NAME_BYTES, nameSignLength, nextHash } from './xml-names.js'
import { XmlNamespaces } from './xml-namespaces.js'
import { declarationFault, inUtf8, resolved, withoutReferences, XmlFaultError } from './xml-text.js'

export type { XmlFault } from './xml-text.js'

/** What `next` has come to. */
export const END = 0
export const OPEN = 1
export const CLOSE = 2
export const TEXT = 3

const DEEPEST = 64
const MOST_ATTRIBUTES = 256
const FACTS = 8
const [VALUE_FROM, VALUE_TO, VALUE_MARKS, NAME_FROM, NAME_COLON, NAME_TO, NAME_HASH] = [1, 2, 3, 4, 5, 6, 7] as const

/** Of text: 1 wants a look (markup, a reference, "]", a return, a sign that may be none), 2 is no character of XML. */
const TEXT_BYTES = new Uint8Array(256)
TEXT_BYTES.fill(2, 0, 0x20)
TEXT_BYTES[0x09] = TEXT_BYTES[0x0a] = 0
for (const byte of [0x0d, 0x26, 0x3c, 0x5d, 0xef]) TEXT_BYTES[byte] = 1
/** The same for values of attributes, where blanks of other kinds become spaces. */
const VALUE_BYTES = TEXT_BYTES.slice()
VALUE_BYTES[0x5d] = 0
for (const byte of [0x09, 0x0a, 0x22, 0x27]) VALUE_BYTES[byte] = 1

const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
const broken = (): never => {
  throw new XmlFaultError('broken')
}

/** A scan of one text. After `next`, its fields tell of the element or the text that was found. */
export class XmlScan {
  readonly bytes: Uint8Array
  /** How many elements are open; after OPEN and before CLOSE, that element too. */
  depth = 0
  /** The number of the local name of the element; 0 for elements of namespaces that the reader did not ask for. */
  name = 0
  /** The name of the element around it, or around the text. */
  parent = 0
  /** Whether the element that was opened is of a namespace that the reader asked for. */
  told = false
  /** Where the text stands, and what it holds that is not as it reads: references (1), ends of lines of another kind (2). */
  from = 0
  to = 0
  marks = 0
  /** Attributes of the element that was opened. */
  attributes = 0
  /** Eight numbers an attribute: its name (0 where it has a prefix), where its value stands, and what only this file reads. */
  private facts = new Int32Array(8 * FACTS)

  private at = 0
  private readonly end: number
  private selfClosed = false
  private rooted = false
  private readonly tagFrom = new Int32Array(DEEPEST + 1)
  private readonly tagTo = new Int32Array(DEEPEST + 1)
  private readonly names = new Int32Array(DEEPEST + 2)
  private readonly scope: XmlNamespaces
  private readonly buffer: Buffer

  /** Throws an `XmlFaultError`, as `next` does. `namespaces` are those whose elements have names for this reader. */
  constructor(bytes: Uint8Array, namespaces: ReadonlySet<string>) {
    const text = inUtf8(bytes)
    // One kind of array, whoever made the bytes: loops over several kinds are slower.
    this.bytes = new Uint8Array(text.buffer, text.byteOffset, text.length)
    this.end = text.length
    this.buffer = Buffer.from(text.buffer, text.byteOffset, text.length)
    this.scope = new XmlNamespaces(namespaces)
    if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf) this.at = 3
    this.readDeclaration()
  }

  /** Goes on to the next opening or closing of an element or stretch of text inside the root; END once all is read. */
  next(): number {
    if (this.selfClosed) return this.closed()
    const { bytes, end } = this
    while (this.at < end) {
      if (bytes[this.at] !== 0x3c) {
        if (this.readText()) return TEXT
        continue
      }
      const sign = bytes[this.at + 1]
      if (sign === 0x2f) return this.readClosing()
      if (sign === 0x21) {
        if (this.readBang()) return TEXT
      } else if (sign === 0x3f) this.readInstruction()
      else return this.readOpening()
    }
    if (this.depth > 0 || !this.rooted) broken()
    return END
  }

  /** The text that was found. */
  text(): string {
    return this.decode(this.from, this.to, this.marks)
  }

  /** A stretch of text that was found before. */
  decode(from: number, to: number, marks: number): string {
    const text = this.slice(from, to)
    if (marks === 0) return text
    const lines = (marks & 2) === 0 ? text : text.replace(/\r\n?/g, '\n')
    return (marks & 1) === 0 ? lines : withoutReferences(lines)
  }

  /** The value of the attribute without prefix of that name. */
  attribute(name: number): string | undefined {
    for (let i = 0; i < this.attributes; i++) if (this.facts[i * FACTS] === name) return this.value(i)
    return undefined
  }

  /** The value of the attribute of that local name in one of some namespaces. */
  attributeIn(local: string, namespaces: ReadonlySet<string>): string | undefined {
    for (let i = 0; i < this.attributes; i++) {
      const colon = this.facts[i * FACTS + NAME_COLON]!
      if (colon === 0 || this.slice(colon + 1, this.facts[i * FACTS + NAME_TO]!) !== local) continue
      const prefix = this.slice(this.facts[i * FACTS + NAME_FROM]!, colon)
      const uri = this.scope.uriOf(prefix)
      if (uri !== undefined && namespaces.has(uri)) return this.value(i)
    }
    return undefined
  }

  /** The number of the name of the attribute of a place, 0 where it has a prefix; and where its value stands as it is written. */
  attributeName(index: number): number {
    return this.facts[index * FACTS]!
  }
  valueFrom(index: number): number {
    return this.facts[index * FACTS + VALUE_FROM]!
  }
  valueTo(index: number): number {
    return this.facts[index * FACTS + VALUE_TO]!
  }

  /** The name of an attribute as it is written. */
  attributeText(index: number): string {
    return this.slice(this.facts[index * FACTS + NAME_FROM]!, this.facts[index * FACTS + NAME_TO]!)
  }

  /** The value of the attribute of a place, with references resolved. */
  value(index: number): string {
    const text = this.slice(this.facts[index * FACTS + VALUE_FROM]!, this.facts[index * FACTS + VALUE_TO]!)
    const marks = this.facts[index * FACTS + VALUE_MARKS]!
    if (marks === 0) return text
    const line = (marks & 2) === 0 ? text : text.replace(/\r\n?|[\t\n]/g, ' ')
    return (marks & 1) === 0 ? line : withoutReferences(line)
  }

  /** The local name of the element that was opened, where its number is not enough. */
  localName(): string {
    const from = this.tagFrom[this.depth]!
    const tag = this.slice(from, this.tagTo[this.depth]!)
    return tag.slice(tag.indexOf(':') + 1)
  }

  private slice(from: number, to: number): string {
    return this.buffer.toString('utf8', from, to)
  }

  /** Text up to the next markup; whether it stands inside the root. */
  private readText(): boolean {
    const { bytes, end } = this
    const from = this.at
    let marks = 0
    let at = from
    for (; at < end; at++) {
      const kind = TEXT_BYTES[bytes[at]!]!
      if (kind === 0) continue
      if (kind === 2) broken()
      const byte = bytes[at]
      if (byte === 0x3c) break
      if (byte === 0x26) {
        at = this.referenceEnd(at)
        marks |= 1
      } else if (byte === 0x0d) marks |= 2
      else if (byte === 0x5d) {
        if (bytes[at + 1] === 0x5d && bytes[at + 2] === 0x3e) broken()
      } else this.refuseNoCharacter(at)
    }
    this.at = at
    if (this.depth === 0) {
      for (let i = from; i < at; i++) if (!isBlank(bytes[i])) broken()
      return false
    }
    this.found(from, at, marks)
    return true
  }

  private found(from: number, to: number, marks: number) {
    this.from = from
    this.to = to
    this.marks = marks
    this.name = this.names[this.depth]!
  }

  /** Where the reference that begins here has its semicolon. */
  private referenceEnd(at: number): number {
    const stop = this.bytes.indexOf(0x3b, at)
    if (stop < 0 || stop - at > 12 || resolved(this.slice(at + 1, stop)) === undefined) broken()
    return stop
  }

  /** U+FFFE and U+FFFF are the two signs of three bytes that XML does not know. */
  private refuseNoCharacter(at: number) {
    if (this.bytes[at + 1] === 0xbf && this.bytes[at + 2]! >= 0xbe) broken()
  }

  private readOpening(): number {
    const { bytes } = this
    if (this.depth === 0 && this.rooted) broken()
    if (this.depth === DEEPEST) throw new XmlFaultError('depth')
    const from = this.at + 1
    const colon = this.readName(from)
    const to = this.at
    const hash = this.hash
    this.parent = this.names[this.depth]!
    const depth = ++this.depth
    this.rooted = true
    this.tagFrom[depth] = from
    this.tagTo[depth] = to
    this.attributes = 0
    let prefixed = 0
    let declares = false
    for (;;) {
      let byte = bytes[this.at]
      if (byte === 0x3e) break
      const spaced = isBlank(byte)
      while (isBlank(byte)) byte = bytes[++this.at]
      if (byte === 0x3e) break
      if (byte === 0x2f) {
        if (bytes[++this.at] !== 0x3e) broken()
        this.selfClosed = true
        break
      }
      if (!spaced) broken()
      const kind = this.readAttribute()
      if (kind > 0) prefixed++
      if (kind === 2) declares = true
    }
    this.at++
    if (declares) this.declare()
    if (prefixed > 1 || (prefixed === 1 && !this.isCheckedPrefix())) this.checkPrefixes(prefixed > 1)
    this.told = colon === 0 ? this.scope.defaultTold : (this.scope.toldOf(this.slice(from, colon)) ?? broken())
    this.name = this.told ? findName(bytes, colon === 0 ? from : colon + 1, to, hash) : 0
    this.names[depth] = this.name
    return OPEN
  }

  private hash = 0

  /** Reads a name with at most one prefix; gives where its colon stands, 0 without one, and leaves the hash of its local part. */
  private readName(from: number): number {
    const { bytes } = this
    let colon = 0
    let hash = 0
    let at = from
    let first = true
    for (;;) {
      const byte = bytes[at]!
      const kind = NAME_BYTES[byte]
      if (kind === 1 || (kind === 2 && !first)) {
        hash = nextHash(hash, byte)
        at++
        first = false
      } else if (kind === 3) {
        if (colon !== 0 || at === from) broken()
        colon = at++
        hash = 0
        first = true
      } else if (kind === 4) {
        const length = nameSignLength(bytes, at, first)
        if (length === 0) broken()
        for (const stop = at + length; at < stop; at++) hash = nextHash(hash, bytes[at]!)
        first = false
      } else break
    }
    if (at === from || at === colon + 1) broken()
    this.at = at
    this.hash = hash
    return colon
  }

  /** Reads one attribute; tells whether it has a prefix (1) or declares a namespace (2). */
  private readAttribute(): number {
    const { bytes, end } = this
    const index = this.attributes
    if (index * FACTS === this.facts.length) this.grow()
    const { facts } = this
    const from = this.at
    let colon = 0
    let to = from + 1
    let hash = bytes[from]!
    // Nearly all attributes of cells have a name of one letter.
    if (bytes[to] !== 0x3d || NAME_BYTES[hash] !== 1) {
      colon = this.readName(from)
      to = this.at
      hash = this.hash
    }
    for (let i = 0; i < index; i++) if (facts[i * FACTS + NAME_HASH] === hash && this.isNamed(i, from, to)) broken()
    let at = to
    if (bytes[at] !== 0x3d) {
      while (isBlank(bytes[at])) at++
      if (bytes[at] !== 0x3d) broken()
    }
    at++
    while (isBlank(bytes[at])) at++
    const quote = bytes[at]
    if (quote !== 0x22 && quote !== 0x27) broken()
    const value = ++at
    let marks = 0
    for (; at < end; at++) {
      const kind = VALUE_BYTES[bytes[at]!]!
      if (kind === 0) continue
      if (kind === 2) broken()
      const byte = bytes[at]
      if (byte === quote) break
      if (byte === 0x3c) broken()
      else if (byte === 0x26) {
        at = this.referenceEnd(at)
        marks |= 1
      } else if (byte === 0xef) this.refuseNoCharacter(at)
      else if (byte !== 0x22 && byte !== 0x27) marks |= 2
    }
    if (at >= end) broken()
    this.at = at + 1
    this.attributes = index + 1
    const place = index * FACTS
    facts[place] = colon === 0 ? findName(bytes, from, to, hash) : 0
    facts[place + VALUE_FROM] = value
    facts[place + VALUE_TO] = at
    facts[place + VALUE_MARKS] = marks
    facts[place + NAME_FROM] = from
    facts[place + NAME_COLON] = colon
    facts[place + NAME_TO] = to
    facts[place + NAME_HASH] = hash
    if (colon !== 0) return colon === from + 5 && this.startsXmlns(from) ? 2 : 1
    return to === from + 5 && this.startsXmlns(from) ? 2 : 0
  }

  private grow() {
    if (this.attributes === MOST_ATTRIBUTES) broken()
    const larger = new Int32Array(this.facts.length * 2)
    larger.set(this.facts)
    this.facts = larger
  }

  private isNamed(index: number, from: number, to: number): boolean {
    const other = this.facts[index * FACTS + NAME_FROM]!
    if (this.facts[index * FACTS + NAME_TO]! - other !== to - from) return false
    for (let i = 0; i < to - from; i++) if (this.bytes[other + i] !== this.bytes[from + i]) return false
    return true
  }

  private startsXmlns(at: number): boolean {
    const { bytes } = this
    return (
      bytes[at] === 0x78 &&
      bytes[at + 1] === 0x6d &&
      bytes[at + 2] === 0x6c &&
      bytes[at + 3] === 0x6e &&
      bytes[at + 4] === 0x73
    )
  }

  /** Enters the namespaces that the attributes of this element declare. */
  private declare() {
    for (let i = 0; i < this.attributes; i++) {
      const from = this.facts[i * FACTS + NAME_FROM]!
      const colon = this.facts[i * FACTS + NAME_COLON]!
      if (!this.startsXmlns(from) || (colon === 0 ? this.facts[i * FACTS + NAME_TO] !== from + 5 : colon !== from + 5))
        continue
      const prefix = colon === 0 ? '' : this.slice(colon + 1, this.facts[i * FACTS + NAME_TO]!)
      if (!this.scope.enter(prefix, this.value(i).trim(), this.depth)) broken()
      this.checkedTo = this.checkedFrom
    }
  }

  /** The prefix that was last found to be declared, while no namespace has come or gone. */
  private checkedFrom = 0
  private checkedTo = 0

  private isCheckedPrefix(): boolean {
    const length = this.checkedTo - this.checkedFrom
    for (let i = 0; i < this.attributes; i++) {
      const colon = this.facts[i * FACTS + NAME_COLON]!
      if (colon === 0) continue
      const from = this.facts[i * FACTS + NAME_FROM]!
      if (length === 0 || colon - from !== length) return false
      for (let k = 0; k < length; k++) if (this.bytes[from + k] !== this.bytes[this.checkedFrom + k]) return false
    }
    return true
  }

  /** Prefixes of attributes must be declared, and two attributes may not be the same by different prefixes. */
  private checkPrefixes(several: boolean) {
    const seen = several ? new Set<string>() : undefined
    for (let i = 0; i < this.attributes; i++) {
      const colon = this.facts[i * FACTS + NAME_COLON]!
      if (colon === 0) continue
      const prefix = this.slice(this.facts[i * FACTS + NAME_FROM]!, colon)
      if (prefix === 'xmlns') continue
      const uri = this.scope.uriOf(prefix)
      if (uri === undefined) broken()
      this.checkedFrom = this.facts[i * FACTS + NAME_FROM]!
      this.checkedTo = colon
      if (seen === undefined) continue
      const name = `${uri} ${this.slice(colon + 1, this.facts[i * FACTS + NAME_TO]!)}`
      if (seen.has(name)) broken()
      seen.add(name)
    }
  }

  private readClosing(): number {
    const { bytes, depth } = this
    if (depth === 0) broken()
    let at = this.at + 2
    for (let i = this.tagFrom[depth]!; i < this.tagTo[depth]!; i++, at++) if (bytes[i] !== bytes[at]) broken()
    while (isBlank(bytes[at])) at++
    if (bytes[at] !== 0x3e) broken()
    this.at = at + 1
    return this.closed()
  }

  private closed(): number {
    const { depth } = this
    this.selfClosed = false
    this.name = this.names[depth]!
    this.parent = this.names[depth - 1]!
    this.depth = depth - 1
    if (this.scope.depth === depth) {
      this.scope.leave(depth)
      this.checkedTo = this.checkedFrom
    }
    return CLOSE
  }

  /** A comment, or text that is marked as such; whether it is text. */
  private readBang(): boolean {
    const { bytes, at } = this
    if (bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d) {
      const stop = this.buffer.indexOf('--', at + 4)
      if (stop < 0 || bytes[stop + 2] !== 0x3e) broken()
      this.checkCharacters(at + 4, stop)
      this.at = stop + 3
      return false
    }
    const sign = this.slice(at, at + 9)
    if (sign === '<!DOCTYPE') throw new XmlFaultError('doctype')
    if (sign !== '<![CDATA[' || this.depth === 0) broken()
    const stop = this.buffer.indexOf(']]>', at + 9)
    if (stop < 0) broken()
    const returns = this.checkCharacters(at + 9, stop)
    this.at = stop + 3
    this.found(at + 9, stop, returns ? 2 : 0)
    return stop > at + 9
  }

  private readInstruction() {
    const { bytes, at } = this
    const colon = this.readName(at + 2)
    if (colon !== 0) broken()
    const target = this.slice(at + 2, this.at)
    if (target.toLowerCase() === 'xml') broken()
    if (!isBlank(bytes[this.at]) && bytes[this.at] !== 0x3f) broken()
    const stop = this.buffer.indexOf('?>', this.at)
    if (stop < 0) broken()
    if (bytes[this.at] === 0x3f && stop !== this.at) broken()
    this.checkCharacters(this.at, stop)
    this.at = stop + 2
  }

  /** Refuses what is no character; tells whether a return is among them. */
  private checkCharacters(from: number, to: number): boolean {
    let returns = false
    for (let at = from; at < to; at++) {
      const byte = this.bytes[at]!
      if (byte >= 0x20 && byte !== 0xef) continue
      if (byte === 0xef) this.refuseNoCharacter(at)
      else if (byte === 0x0d) returns = true
      else if (byte !== 0x09 && byte !== 0x0a) broken()
    }
    return returns
  }

  /** The declaration at the head of a text, which need not be there. */
  private readDeclaration() {
    if (this.slice(this.at, this.at + 5) !== '<?xml' || NAME_BYTES[this.bytes[this.at + 5] ?? 0] !== 0) return
    const stop = this.buffer.indexOf('?>', this.at)
    if (stop < 0) broken()
    const fault = declarationFault(this.slice(this.at + 5, Math.min(stop, this.at + 200)))
    if (fault !== undefined) throw new XmlFaultError(fault)
    this.at = stop + 2
  }
}
