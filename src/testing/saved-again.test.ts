// A form of ours that was filled in and saved in another format by LibreOffice: known again, with every figure.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sampleJob, sampleUnit } from '../rollup/form/sample-form.js'
import { formsOf } from '../rollup/form/write-forms.js'
import { recognise } from '../rollup/recognise/recognise.js'
import { readOds } from '../sources/ods.js'
import { readXls } from '../sources/xls.js'
import { readXlsx } from '../sources/xlsx.js'

const SHEET = 'xl/worksheets/sheet1.xml'

/** The form with a number, and here and there a text, in each cell that is to be typed. */
function filledForm(): Uint8Array {
  const [form] = [...formsOf(sampleJob, [sampleUnit], ['xlsx'])]
  const parts = unzipSync(form!.files[0]!.bytes)
  const xml = strFromU8(parts[SHEET]!).replace(/<c r="([EFG])(1[4-9]|2\d)" s="(\d+)"\/>/g, (_, column, row, style) => {
    const value = Number(row) + (column === 'F' ? 5 : 0)
    const cell = `r="${column}${row}" s="${style}"`
    return value % 4 === 0 ? `<c ${cell} t="inlineStr"><is><t>${value}</t></is></c>` : `<c ${cell}><v>${value}</v></c>`
  })
  return zipSync({ ...parts, [SHEET]: strToU8(xml) })
}

function figures(read: ReturnType<typeof readXlsx>) {
  if ('problem' in read) throw new Error(read.problem.message.en)
  const { workbook } = read
  const known = recognise(workbook, { file: 'xa', sha256: '0'.repeat(64) }, sampleJob)
  if (known.state !== 'recognised') throw new Error(JSON.stringify(known))
  const { evidence, unit, period, cells } = known.returns[0]!
  // Computed cells are computed anew from what was typed.
  return { evidence, unit, period, typed: cells.map(cell => (cell?.formula === undefined ? cell?.value : 'formula')) }
}

test('D15, F06: a form that LibreOffice saved as .ods or .xls is known by its ids, with all that was typed', ({
  skip,
}) => {
  if (!existsSync('/usr/bin/soffice')) return skip('LibreOffice is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'again-'))
  try {
    const form = filledForm()
    const before = figures(readXlsx(form, 'xa'))
    expect(before).toMatchObject({ evidence: 'L0', unit: sampleUnit.id })
    expect(before.typed.filter(value => value !== undefined && value !== 'formula').length).toBeGreaterThan(20)
    writeFileSync(join(folder, 'xa.xlsx'), form)
    for (const [format, read] of [
      ['ods', readOds],
      ['xls', readXls],
    ] as const) {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'xa.xlsx')]
      execFileSync('soffice', args, { stdio: 'ignore' })
      expect(figures(read(new Uint8Array(readFileSync(join(folder, `xa.${format}`))), 'xa')), format).toEqual(before)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
