// Every way in which a spreadsheet is known to deceive has a test that names it. The rows of the catalogue are counted here,
// so that one without a fixture fails by its number.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** How many rows each group of the catalogue has. */
const GROUPS = { A: 41, B: 12, C: 35, D: 15, E: 23, F: 46, G: 7, H: 25, P: 12 } as const
const src = join(import.meta.dirname, '..')

const titles = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.test.ts'))
  .flatMap(file => [...readFileSync(join(src, file), 'utf8').matchAll(/['"`]([A-H P]\d\d(?:[–, A-HP\d]*)?)\b/g)])
  .map(([, title]) => title!)

/** The rows that the head of a title names: "A01", "C12, C13", "F31–F33". */
function rowsOf(title: string): string[] {
  return [...title.matchAll(/([A-HP])(\d\d)(?:–[A-HP]?(\d\d))?/g)].flatMap(([, group, first, last]) => {
    const from = Number(first)
    const to = Number(last ?? first)
    return Array.from({ length: to - from + 1 }, (_, i) => `${group}${String(from + i).padStart(2, '0')}`)
  })
}

const named = new Set(titles.flatMap(rowsOf))

test.each(Object.entries(GROUPS))('every hazard of group %s has a fixture named after it', (group, count) => {
  const rows = Array.from({ length: count }, (_, i) => `${group}${String(i + 1).padStart(2, '0')}`)
  expect(rows.filter(row => !named.has(row))).toEqual([])
})
