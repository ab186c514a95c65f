// For tests: a .docx as its parts, each part as a tree of elements, and a tree as text with one element a line.
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** The words directly inside. */
  readonly text: string
}

/** The root of a part; XML that is not well-formed is thrown back. */
export function treeOf(xml: string): Element {
  type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string }
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', text => {
    open.at(-1)!.text += text
  })
  parser.write(xml).close()
  return root.children[0]!
}

/** Every part of a package by its path. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => new Map(Object.entries(unzipSync(bytes)))

/** One part of a package as a tree. */
export const partOf = (bytes: Uint8Array, path: string): Element => treeOf(strFromU8(partsOf(bytes).get(path)!))

/** All elements of a name under an element, in document order. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)])

/** The child that a path of names leads to. */
export const at = (element: Element | undefined, ...names: readonly string[]): Element | undefined =>
  names.reduce<Element | undefined>((found, name) => found?.children.find(child => child.name === name), element)

/** The words of a paragraph or of anything that holds some. */
export const wordsOf = (element: Element): string =>
  all(element, 'w:t')
    .map(({ text }) => text)
    .join('')

/** A tree as text, one element a line. */
export function show({ name, attributes, children, text }: Element, depth = 0): string {
  const tag = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(' ')
  const words = text.trim() === '' ? '' : ` ${JSON.stringify(text)}`
  return `${'  '.repeat(depth)}${tag}${words}\n${children.map(child => show(child, depth + 1)).join('')}`
}
