// A roll-up that is written again and again by a process of its own, which is killed at a hundred moments: there is always a
// whole roll-up, old or new; the forms are as they were; nothing that is left behind is counted by the next run.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readSpreadsheet, readWholeRollUp } from '../reports.js'
import { ARGS, aReturn, periodJob, report } from './sample-returns.js'
import { findSpreadsheets } from './spreadsheets.js'
import { realWorld } from './world.js'

// Processes of their own: slow where the machine is busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })
const KILLS = 100

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const { job } = periodJob('2026-H1')

let folder: string
const versions = new Map<string, Uint8Array>()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'))
  mkdirSync(join(folder, 'gui'))
  for (const [name, typed] of [
    ['cu', 1],
    ['moi', 2],
  ] as const) {
    const forms = Object.fromEntries(job.expected.map(({ id }, i) => [`gui/${id}.xlsx`, aReturn(i, typed)]))
    const { world } = await report(['merge', 'gui', ...ARGS, '--out', 'th.xlsx'], forms)
    const bytes = world.disk.get('th.xlsx')!
    versions.set(sha256(bytes), bytes)
    writeFileSync(join(folder, `${name}.bin`), bytes)
    if (name === 'cu') for (const [path, form] of Object.entries(forms)) writeFileSync(join(folder, path), form)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes the two roll-ups by turns, each with a numbered copy of the other, as `report merge` does. */
function writer(): string {
  const contents = `
    import { readFileSync } from 'node:fs'
    import { writeOutputs } from ${JSON.stringify(join(import.meta.dirname, 'output.ts'))}
    import { realWorld } from ${JSON.stringify(join(import.meta.dirname, 'world.ts'))}
    const [old, fresh] = ['cu', 'moi'].map(name => readFileSync(${JSON.stringify(folder)} + '/' + name + '.bin'))
    const { files } = realWorld()
    for (let i = 0; ; i++) {
      const [bytes, other] = i % 2 === 0 ? [old, fresh] : [fresh, old]
      const outputs = [{ name: 'th.ban-1.xlsx', bytes: other }, { name: 'th.xlsx', bytes }]
      const { findings } = await writeOutputs(${JSON.stringify(join(folder, 'gui'))}, outputs, files, false)
      if (findings.length > 0) throw new Error(JSON.stringify(findings))
      if (i === 1) console.log('writing')
    }`
  const outfile = join(folder, 'writer.mjs')
  buildSync({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['./pdf.js', './ask.js'],
    outfile,
  })
  return outfile
}

test(`a run that is killed at any moment leaves a whole roll-up, and forms as they were (${KILLS} times)`, async () => {
  const program = writer()
  const gui = join(folder, 'gui')
  const forms = readdirSync(gui).map(name => [join(gui, name), sha256(readFileSync(join(gui, name)))] as const)
  const seen = new Set<string>()
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', text => {
      complaint += text
    })
    const closed = new Promise(resolve => child.on('close', resolve))
    await Promise.race([new Promise(resolve => child.stdout.once('data', resolve)), closed])
    // Moments spread over some turns of the writing, the same in each run.
    await new Promise(resolve => setTimeout(resolve, (kill * 7) % 31))
    child.kill('SIGKILL')
    await closed
    expect(complaint).toBe('')
    for (const name of ['th.xlsx', 'th.ban-1.xlsx']) {
      const hash = sha256(readFileSync(join(gui, name)))
      expect([...versions.keys()]).toContain(hash)
      seen.add(hash)
    }
  }
  expect(seen.size).toBe(2)
  for (const [path, hash] of forms) expect(sha256(readFileSync(path))).toBe(hash)
  const next = findSpreadsheets([gui], realWorld().files).files.map(({ path }) => path.slice(gui.length + 1))
  expect(next.sort()).toEqual([...job.expected.map(({ id }) => `${id}.xlsx`), 'th.ban-1.xlsx', 'th.xlsx'].sort())
  const read = readSpreadsheet(readFileSync(join(gui, 'th.xlsx')), 'th.xlsx')
  expect(read.kind === 'workbook' && 'rollUps' in readWholeRollUp(read.workbook, 'th.xlsx')).toBe(true)
})
