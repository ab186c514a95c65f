// LibreOffice computes every formula of a roll-up anew, none of whose results it was given, and finds what we had stored.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { CellSpec, WorkbookSpec } from '../xlsx/spec.js'
import { writeXlsx } from '../xlsx/write.js'
import { composeRollUp } from './compose.js'
import { fewUnits, manyUnits } from './sample-views.js'

const hasOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasOffice) console.log('No total is computed anew: no soffice here.')

const unsolved = (cell: CellSpec | undefined): CellSpec | undefined =>
  cell?.kind === 'formula' ? { kind: 'formula', formula: cell.formula } : cell

/** The same workbook without a single result, all of it in sight. */
const withoutResults = (spec: WorkbookSpec): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map(({ state: _, ...sheet }) => ({
    ...sheet,
    rows: [...sheet.rows].map(row => ({ ...row, cells: row.cells.map(unsolved) })),
  })),
})

const books: Readonly<Record<string, WorkbookSpec>> = {
  few: composeRollUp(fewUnits()),
  many: composeRollUp(manyUnits(true)),
  whole: composeRollUp(manyUnits(false)),
}

test.skipIf(!hasOffice)(
  'every total and every difference is what LibreOffice makes of the formula',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'recalculated-'))
    try {
      const files = Object.keys(books).map(name => join(folder, `${name}.xlsx`))
      for (const [i, spec] of Object.values(books).entries()) writeFileSync(files[i]!, writeXlsx(withoutResults(spec)))
      // All sheets, each to its own file, values and not how they are shown.
      const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1'
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files], {
        stdio: 'pipe',
      })
      let compared = 0
      for (const [name, { sheets }] of Object.entries(books))
        for (const sheet of sheets) {
          const lines = parse(readFileSync(join(folder, `${name}-${sheet.name}.csv`), 'utf8'), {
            delimiter: ';',
            relax_column_count: true,
            skip_empty_lines: false,
          }) as string[][]
          let at = 0
          for (const { row = at + 1, cells } of sheet.rows) {
            at = row
            for (const [i, cell] of cells.entries()) {
              if (cell?.kind !== 'formula' || cell.result?.kind !== 'number') continue
              compared++
              expect([sheet.name, row, i, Number(lines[row - 1]?.[i])]).toEqual([
                sheet.name,
                row,
                i,
                Number(cell.result.decimal),
              ])
            }
          }
        }
      expect(compared).toBeGreaterThan(200)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  120_000,
)
