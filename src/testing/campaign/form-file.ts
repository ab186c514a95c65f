// A form as its XML, to be filled in and damaged. Written apart from the readers of the product and shares nothing with
// them: it finds cells by defined names with plain patterns, which is enough for files that the product itself wrote.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

interface EditCell {
  column: number
  attributes: Map<string, string>
  inner: string
}
interface EditRow {
  row: number
  attributes: Map<string, string>
  cells: EditCell[]
}

const attributesOf = (text: string) =>
  new Map([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]))
const attributeText = (attributes: ReadonlyMap<string, string>) =>
  [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')

export const xmlText = (text: string) =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
const columnNumber = (name: string) => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
const split = (address: string) => {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!
  return { column: columnNumber(column!), row: Number(row) }
}

/** Where a row or a column goes; undefined where it is taken away. */
type Move = (index: number) => number | undefined

export class FormFile {
  readonly parts = new Map<string, Uint8Array>()
  readonly names = new Map<string, string>()
  private rows: EditRow[] = []
  private head = ''
  private tail = ''
  readonly sheetPart: string
  readonly sheetName: string

  constructor(bytes: Uint8Array) {
    for (const [name, part] of Object.entries(unzipSync(bytes))) this.parts.set(name, part)
    const workbook = this.text('xl/workbook.xml')
    for (const [, attributes, target] of workbook.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g)) {
      const name = attributesOf(attributes!).get('name')!
      const found = /^(?:'((?:[^']|'')*)'|([^!]+))!\$([A-Z]+)\$(\d+)$/.exec(target!.replaceAll('&apos;', "'"))
      if (found !== null) this.names.set(name, `${found[1] ?? found[2]}!${found[3]}${found[4]}`)
    }
    const [sheetName] = [...this.names].find(([name]) => name.startsWith('in_'))![1].split('!')
    this.sheetName = sheetName!
    const id = [...workbook.matchAll(/<sheet\b([^>]*)\/>/g)]
      .map(([, attributes]) => attributesOf(attributes!))
      .find(attributes => attributes.get('name') === xmlText(sheetName!))!
      .get('r:id')!
    const target = [...this.text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b([^>]*)\/>/g)]
      .map(([, attributes]) => attributesOf(attributes!))
      .find(attributes => attributes.get('Id') === id)!
      .get('Target')!
    this.sheetPart = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const xml = this.text(this.sheetPart)
    const [, head, body, tail] = /^(.*?<sheetData>)(.*)(<\/sheetData>.*)$/s.exec(xml)!
    this.head = head!
    this.tail = tail!
    for (const [, attributes, cells] of body!.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
      const own = attributesOf(attributes!)
      this.rows.push({
        row: Number(own.get('r')),
        attributes: own,
        cells: [...(cells ?? '').matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, found, inner]) => {
          const cell = attributesOf(found!)
          return { column: split(cell.get('r')!).column, attributes: cell, inner: inner ?? '' }
        }),
      })
    }
  }

  text(part: string): string {
    return strFromU8(this.parts.get(part)!)
  }
  setText(part: string, text: string): void {
    this.parts.set(part, strToU8(text))
  }
  /** Changes a part in its text; a pattern that is not there is a fault of the campaign. */
  replace(part: string, pattern: RegExp | string, by: string): void {
    const text = this.text(part)
    const changed = text.replace(pattern, by)
    if (changed === text) throw new Error(`${String(pattern)} does not occur in ${part}`)
    this.setText(part, changed)
  }

  /** The address of a named cell, "D9". */
  at(name: string): string {
    return this.names.get(name)!.split('!')[1]!
  }

  private cellAt(address: string): EditCell {
    const { row, column } = split(address)
    let found = this.rows.find(one => one.row === row)
    if (found === undefined) {
      found = { row, attributes: new Map([['r', String(row)]]), cells: [] }
      this.rows.push(found)
      this.rows.sort((a, b) => a.row - b.row)
    }
    let cell = found.cells.find(one => one.column === column)
    if (cell === undefined) {
      cell = { column, attributes: new Map([['r', address]]), inner: '' }
      found.cells.push(cell)
      found.cells.sort((a, b) => a.column - b.column)
    }
    return cell
  }

  /** Puts what stands inside `<c>`, with a type or without. */
  put(address: string, inner: string, type?: string): void {
    const cell = this.cellAt(address)
    cell.inner = inner
    if (type === undefined) cell.attributes.delete('t')
    else cell.attributes.set('t', type)
  }
  number(address: string, decimal: string): void {
    this.put(address, `<v>${decimal}</v>`)
  }
  words(address: string, text: string): void {
    this.put(address, `<is><t xml:space="preserve">${xmlText(text)}</t></is>`, 'inlineStr')
  }
  innerOf(address: string): string {
    return this.cellAt(address).inner
  }
  attributesAt(address: string): Map<string, string> {
    return this.cellAt(address).attributes
  }
  rowAttributes(address: string): Map<string, string> {
    this.cellAt(address)
    return this.rows.find(({ row }) => row === split(address).row)!.attributes
  }
  /** Adds raw XML behind `sheetData` or in front of it, as programs with their own habits do. */
  wrapSheet(change: (head: string, tail: string) => [string, string]): void {
    const [head, tail] = change(this.head, this.tail)
    this.head = head
    this.tail = tail
  }

  /** Gives a cell the style that it has with another number format, or with another font (XML inside `font`). */
  restyle(address: string, change: { format?: string; font?: string }): void {
    const part = 'xl/styles.xml'
    let styles = this.text(part)
    const cell = this.cellAt(address)
    const xfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)![1]!
    const list = xfs.match(/<xf\b[^>]*?\/>|<xf\b.*?<\/xf>/gs)!
    let xf = list[Number(cell.attributes.get('s') ?? 0)]!
    const set = (key: string, value: string) => {
      xf = new RegExp(`\\b${key}="[^"]*"`).test(xf)
        ? xf.replace(new RegExp(`\\b${key}="[^"]*"`), `${key}="${value}"`)
        : xf.replace('<xf', `<xf ${key}="${value}"`)
    }
    if (change.format !== undefined) {
      const id = String(300 + list.length)
      const entry = `<numFmt numFmtId="${id}" formatCode="${xmlText(change.format)}"/>`
      styles = /<numFmts\b/.test(styles)
        ? styles.replace(/<numFmts\b[^>]*>/, start => `${start}${entry}`)
        : styles.replace(/(<styleSheet\b[^>]*>)/, `$1<numFmts count="1">${entry}</numFmts>`)
      set('numFmtId', id)
      set('applyNumberFormat', '1')
    }
    if (change.font !== undefined) {
      const fonts = /<fonts[^>]*>(.*?)<\/fonts>/s.exec(styles)![1]!
      const count = fonts.match(/<font\b[^>]*?\/>|<font\b.*?<\/font>/gs)!.length
      styles = styles.replace(
        '</fonts>',
        `<font>${change.font}<sz val="12"/><name val="Times New Roman"/></font></fonts>`,
      )
      set('fontId', String(count))
      set('applyFont', '1')
    }
    styles = styles.replace('</cellXfs>', `${xf}</cellXfs>`).replace(/<(numFmts|fonts|cellXfs) count="\d+"/g, '<$1')
    this.setText(part, styles)
    cell.attributes.set('s', String(list.length))
  }

  /** Moves whole rows and columns as a spreadsheet program does: cells, names, merges, rules and formulas follow. */
  move(rowTo: Move, columnTo: Move = column => column): void {
    const to = (address: string) => {
      const { row, column } = split(address)
      const [newRow, newColumn] = [rowTo(row), columnTo(column)]
      return newRow === undefined || newColumn === undefined ? undefined : `${columnName(newColumn)}${newRow}`
    }
    const range = (text: string) => {
      const ends = text.split(':').map(to)
      return ends.includes(undefined) ? undefined : ends.join(':')
    }
    const formula = (text: string) =>
      text.replace(/(\$?)([A-Z]{1,3})(\$?)(\d+)\b(?!\()/g, (all, dollar, column, other, row) => {
        const moved = to(`${column}${row}`)
        if (moved === undefined) return '#REF!'
        const next = split(moved)
        return all === '' ? all : `${dollar}${columnName(next.column)}${other}${next.row}`
      })
    const inner = (xml: string) =>
      xml.replace(/(<f\b[^>]*>)([^<]*)(<\/f>)/g, (_, open, text, close) => open + formula(text) + close)
    const moved: EditRow[] = []
    for (const row of this.rows) {
      const target = rowTo(row.row)
      if (target === undefined) continue
      const cells = row.cells.flatMap(cell => {
        const column = columnTo(cell.column)
        if (column === undefined) return []
        const attributes = new Map(cell.attributes).set('r', `${columnName(column)}${target}`)
        return [{ column, attributes, inner: inner(cell.inner) }]
      })
      cells.sort((a, b) => a.column - b.column)
      moved.push({ row: target, attributes: new Map(row.attributes).set('r', String(target)), cells })
    }
    this.rows = moved.sort((a, b) => a.row - b.row)
    const areas = (xml: string) =>
      xml
        .replace(/<mergeCell ref="([^"]*)"\/>/g, (_, ref: string) => {
          const next = range(ref)
          return next === undefined ? '' : `<mergeCell ref="${next}"/>`
        })
        .replace(/sqref="([^"]*)"/g, (_, list: string) => {
          const next = list.split(' ').flatMap(one => range(one) ?? [])
          return `sqref="${next.join(' ') || 'XFD1048576'}"`
        })
        .replace(/(<formula\d?>)([^<]*)(<\/formula\d?>)/g, (_, open, text, close) => open + formula(text) + close)
    this.tail = areas(this.tail)
    const quotedName = `'${xmlText(this.sheetName)}'!`
    const workbook = this.text('xl/workbook.xml').replace(
      /(<definedName\b[^>]*>)([^<]*)(<\/definedName>)/g,
      (all, open, target: string, close) => {
        const plain = target.replaceAll('&apos;', "'")
        return plain.includes(quotedName) || plain.includes(`${this.sheetName}!`)
          ? `${open}${formula(plain)}${close}`
          : all
      },
    )
    this.setText('xl/workbook.xml', workbook)
    for (const [name, target] of [...this.names]) {
      const [sheet, address] = target.split('!')
      if (sheet !== this.sheetName) continue
      const next = to(address!)
      if (next === undefined) this.names.delete(name)
      else this.names.set(name, `${sheet}!${next}`)
    }
  }

  /** The same form again, to be changed on its own. */
  copy(): FormFile {
    const copy: FormFile = Object.create(FormFile.prototype)
    return Object.assign(copy, this, {
      parts: new Map(this.parts),
      names: new Map(this.names),
      rows: this.rows.map(row => ({
        ...row,
        attributes: new Map(row.attributes),
        cells: row.cells.map(cell => ({ ...cell, attributes: new Map(cell.attributes) })),
      })),
    })
  }

  /** The XML of the sheet as it stands now. */
  sheetXml(): string {
    const rows = this.rows.map(({ attributes, cells }) => {
      const inside = cells.map(cell => `<c${attributeText(cell.attributes)}>${cell.inner}</c>`).join('')
      return `<row${attributeText(attributes)}>${inside}</row>`
    })
    return this.head + rows.join('') + this.tail
  }

  bytes(level: 0 | 1 = 0): Uint8Array {
    const parts: Record<string, Uint8Array> = {}
    for (const [name, part] of this.parts) parts[name] = part
    parts[this.sheetPart] = strToU8(this.sheetXml())
    return zipSync(parts, { level })
  }
}

/** The row and the column, from 1, of "D9". */
export const positionOf = split
