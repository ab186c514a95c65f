// A list of communes as CSV: the one user of csv-parse. Rows stay arrays, since keys made of headings can be `__proto__`;
// cells stay texts, since no library may guess at codes.
import { CsvError, parse } from 'csv-parse/sync'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import type { Listed } from './unit-list.js'
import { listFinding } from './unit-list-words.js'

interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

/** Headings of public lists, without case, accents, blanks and signs; those that say more come first. */
const HEADINGS = {
  provinceCode: ['matinh', 'matinhthanhpho', 'matinhtp', 'mathanhpho', 'matp', 'provincecode'],
  provinceName: [
    'tentinh',
    'tentinhthanhpho',
    'tentinhtp',
    'tinhthanhpho',
    'tinhtp',
    'tinh',
    'provincename',
    'province',
  ],
  code: [
    'maxa',
    'maphuongxa',
    'maxaphuong',
    'maxaphuongdackhu',
    'maphuongxadackhu',
    'mapx',
    'wardcode',
    'communecode',
    'ma',
    'code',
  ],
  name: [
    'tenxa',
    'tenphuongxa',
    'tenxaphuong',
    'tenxaphuongdackhu',
    'tenphuongxadackhu',
    'phuongxa',
    'xaphuong',
    'xaphuongdackhu',
    'phuongxadackhu',
    'wardname',
    'communename',
    'fullname',
    'ten',
    'name',
  ],
} as const
type Column = keyof typeof HEADINGS
const COLUMNS = Object.keys(HEADINGS) as Column[]
const DISTRICTS = [
  'maqh',
  'mahuyen',
  'maquanhuyen',
  'quanhuyen',
  'huyen',
  'tenhuyen',
  'tenquanhuyen',
  'districtcode',
  'districtname',
  'district',
]

const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  provinceCode: 'Mã tỉnh',
  provinceName: 'Tên tỉnh',
  code: 'Mã xã',
  name: 'Tên xã',
}

/** Commas of English systems, semicolons of Vietnamese ones, tabs of what is copied from a sheet. */
const DELIMITERS = [',', ';', '\t']
/** A title and some notes may stand above the heading line. */
const FIRST_ROWS = 20

const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[^a-z0-9]/gu, '')

/** Where each column stands in a row that may be the heading line. */
function columnsIn(row: Row): Map<Column, number> {
  const headings = row.cells.map(plain)
  const found = COLUMNS.map(column => {
    const heading = HEADINGS[column].find(one => headings.includes(one))
    return [column, heading === undefined ? -1 : headings.indexOf(heading)] as const
  })
  return new Map(found.filter(([, at]) => at >= 0))
}

interface Reading {
  readonly rows: readonly Row[]
  readonly heading: number
  readonly columns: ReadonlyMap<Column, number>
}

/** The rows of a text under one delimiter, with the row that looks most like a heading line. */
function readingOf(text: string, delimiter: string): Reading | CsvError {
  try {
    const records = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true })
    const rows = (records as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }))
    let best: Reading = { rows, heading: 0, columns: new Map() }
    for (const [heading, row] of rows.slice(0, FIRST_ROWS).entries()) {
      const columns = columnsIn(row)
      if (columns.size > best.columns.size) best = { rows, heading, columns }
    }
    return best
  } catch (error) {
    if (error instanceof CsvError) return error
    throw error
  }
}

/** Whether one of the first lines looks like a heading line, whatever the quotes of the rest are. */
const hasHeading = (text: string): boolean =>
  text
    .split('\n', FIRST_ROWS)
    .some(line => DELIMITERS.some(delimiter => columnsIn({ cells: line.split(delimiter), line: 0 }).size > 1))

/** The communes of a CSV list, or why there are none. */
export function rowsOf(text: string, file: string): readonly Listed[] | Diagnostic {
  const at = (line: number): Place => ({ kind: 'text', file, line, col: 1, length: 1 })
  const readings = DELIMITERS.map(delimiter => readingOf(text, delimiter))
  const whole = readings.filter(one => !(one instanceof CsvError)) as Reading[]
  const best = whole.sort((a, b) => b.columns.size - a.columns.size)[0]
  const missing = COLUMNS.filter(column => !best?.columns.has(column))
  const broken = readings.find(one => one instanceof CsvError)
  if (missing.length > 0 && broken !== undefined && hasHeading(text))
    return listFinding('list/broken-csv', at(Number(broken.lines ?? 1)))
  if (best === undefined || best.columns.size === 0) return listFinding('list/not-a-list', { kind: 'file', file })
  const heading = best.rows[best.heading]!
  if (missing.length > 0)
    return listFinding('list/no-columns', at(heading.line), {
      columns: missing.map(column => COLUMN_NAMES[column]).join(', '),
    })
  if (heading.cells.some(cell => DISTRICTS.includes(plain(cell))))
    return listFinding('list/three-levels', at(heading.line))
  const listed = best.rows.slice(best.heading + 1).flatMap(({ cells, line }): Listed[] => {
    if (cells.every(cell => cell.trim() === '')) return []
    const cell = (column: Column) => cells[best.columns.get(column)!] ?? ''
    return [
      {
        province: { code: cell('provinceCode'), name: cell('provinceName') },
        unit: { code: cell('code'), name: cell('name') },
        place: () => at(line),
        provincePlace: () => at(line),
      },
    ]
  })
  return listed.length === 0 ? listFinding('list/not-a-list', { kind: 'file', file }) : listed
}
