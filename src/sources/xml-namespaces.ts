// Which namespaces prefixes mean at a place of a text, and whether a reader asked for them.

const XML_URI = 'http://www.w3.org/XML/1998/namespace'
const XMLNS_URI = 'http://www.w3.org/2000/xmlns/'

interface Binding {
  readonly prefix: string
  readonly uri: string
  readonly told: boolean
  readonly depth: number
}

export class XmlNamespaces {
  /** Whether elements without prefix are of a namespace that was asked for. */
  defaultTold: boolean
  /** How deep the innermost element is that declares any. */
  depth = 0
  private readonly bindings: Binding[] = []

  constructor(private readonly asked: ReadonlySet<string>) {
    this.defaultTold = asked.has('')
  }

  /** Enters what an element of that depth declares; false for what may not be declared. */
  enter(prefix: string, uri: string, depth: number): boolean {
    if (prefix === 'xmlns' || uri === XMLNS_URI || (prefix === 'xml') !== (uri === XML_URI)) return false
    if (uri === '' && prefix !== '') return false
    const told = this.asked.has(uri)
    this.bindings.push({ prefix, uri, told, depth })
    this.depth = depth
    if (prefix === '') this.defaultTold = told
    return true
  }

  /** Forgets what the element of that depth declared. */
  leave(depth: number) {
    while (this.bindings.at(-1)?.depth === depth) this.bindings.pop()
    this.depth = this.bindings.at(-1)?.depth ?? 0
    this.defaultTold = this.bindingOf('')?.told ?? this.asked.has('')
  }

  /** What a prefix means; undefined for one that nobody declared. */
  uriOf(prefix: string): string | undefined {
    if (prefix === 'xml') return XML_URI
    return prefix === 'xmlns' ? XMLNS_URI : this.bindingOf(prefix)?.uri
  }

  /** Whether the namespace of a prefix was asked for; undefined for a prefix that nobody declared. */
  toldOf(prefix: string): boolean | undefined {
    return prefix === 'xml' ? this.asked.has(XML_URI) : this.bindingOf(prefix)?.told
  }

  private bindingOf(prefix: string): Binding | undefined {
    for (let i = this.bindings.length - 1; i >= 0; i--) if (this.bindings[i]!.prefix === prefix) return this.bindings[i]
    return undefined
  }
}
