import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anXls, xlsCell } from '../testing/xls-parts.js'
import { limitedReader, readLimited } from './limited-reader.js'

const xls = anXls({
  texts: [{ text: 'Số vụ' }],
  sheets: [{ name: 'Biểu 01', records: [...xlsCell.text(0, 0, 0), ...xlsCell.number(0, 1, 12.5)] }],
})

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'limited-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A worker that does something else with what it is given. */
function worker(code: string): URL {
  const path = join(folder, `${Math.abs(code.length)}.mjs`)
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', ({ file }) => { ${code} })\n`,
  )
  return pathToFileURL(path)
}
const ANSWER =
  'parentPort.postMessage({ problem: { code: "x", severity: "error", message: {}, place: { kind: "file", file }, related: [] } })'
const codeOf = async (read: ReturnType<typeof readLimited>) => {
  const result = await read
  return 'problem' in result ? result.problem.code : undefined
}

test('F06, F26: an .xls is read by the bundled worker, cells found by name as in every workbook', async () => {
  expect(existsSync(new URL('../../dist/limited-worker.js', import.meta.url))).toBe(true)
  const result = await readLimited(xls, 'xa-a.xls')
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  const table = result.workbook.tables[0]!
  expect(result.workbook).toMatchObject({ format: 'xls', properties: new Map(), attached: [] })
  expect(table.cells.get('A1')).toMatchObject({
    raw: 'Số vụ',
    place: { file: 'xa-a.xls', sheet: 'Biểu 01', cell: 'A1' },
  })
  expect(table.cells.get('B1')!.value).toEqual({ kind: 'number', decimal: '12.5' })
})

test('F42: a broken file is a finding, and the next one is read', async () => {
  const [broken, whole] = [readLimited(xls.subarray(0, 700), 'cut.xls'), readLimited(xls, 'whole.xls')]
  expect(await codeOf(broken)).toBe('sheet/xls-broken')
  expect(await codeOf(whole)).toBeUndefined()
})

test('F42, F46: a file that takes too long ends its worker, and the next one gets a new worker', async () => {
  const read = limitedReader({ seconds: 1, megabytes: 64 }, worker(`if (file === 'slow') for (;;); ${ANSWER}`))
  const started = performance.now()
  expect(await Promise.all([codeOf(read(xls, 'slow')), codeOf(read(xls, 'next'))])).toEqual(['sheet/too-slow', 'x'])
  expect(performance.now() - started).toBeLessThan(8000)
})

test('F42, F46: a file that needs too much memory ends its worker alone', async () => {
  const hungry = `if (file === 'hungry') { const all = []; for (;;) all.push(new Array(1000).fill(all.length)) } ${ANSWER}`
  const read = limitedReader({ seconds: 60, megabytes: 32 }, worker(hungry))
  expect(await Promise.all([codeOf(read(xls, 'hungry')), codeOf(read(xls, 'next'))])).toEqual(['sheet/too-hungry', 'x'])
})

test('a fault of ours in the worker is no finding about the file', async () => {
  const read = limitedReader(
    { seconds: 60, megabytes: 64 },
    worker(`if (file === 'fault') throw new Error('ours'); ${ANSWER};;`),
  )
  await expect(read(xls, 'fault')).rejects.toThrow('ours')
  expect(await codeOf(read(xls, 'next'))).toBe('x')
})
