// The same page is the same bytes: at another time, in another zone, in another process.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { strToU8, zipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { partOf, partsOf } from '../testing/docx-parts.js'
import { buildDocx } from './docx.js'
import { samplePage } from './sample-page.js'
import { seal } from './seal.js'

afterEach(() => void vi.useRealTimers())

const hour = (iso: string) => vi.useFakeTimers({ now: new Date(iso), toFake: ['Date'] })

test('two builds of one page in one process are byte-equal, years apart', async () => {
  hour('2026-03-05T01:02:03Z')
  const first = await buildDocx(samplePage())
  hour('2031-11-20T22:00:00Z')
  expect(Buffer.compare(first, await buildDocx(samplePage()))).toBe(0)
})

test('zone and locale of the machine leave no trace', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seal-'))
  const program = join(folder, 'build.cjs')
  await build({
    stdin: {
      contents: `import { createHash } from 'node:crypto'
        import { buildDocx } from './docx.js'
        import { samplePage } from './sample-page.js'
        buildDocx(samplePage()).then(bytes => console.log(createHash('sha256').update(bytes).digest('hex')))`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: program,
    logLevel: 'error',
  })
  const hashIn = async (env: Record<string, string>) =>
    (await promisify(execFile)(process.execPath, [program], { env })).stdout.trim()
  try {
    const here = await hashIn({ TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' })
    expect(here).toMatch(/^[0-9a-f]{64}$/)
    expect(await hashIn({ TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' })).toBe(here)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('sealing a sealed document changes nothing', async () => {
  const sealed = await buildDocx(samplePage())
  expect(Buffer.compare(seal(sealed), sealed)).toBe(0)
})

test('sealing keeps every part as it is, and puts first what a reader must know first', () => {
  const loose = {
    'word/document.xml': strToU8('<a/>'),
    'a.xml': strToU8('á'.repeat(999)),
    '[Content_Types].xml': strToU8('<b/>'),
  }
  const early = seal(zipSync(loose, { mtime: new Date(2001, 1, 2, 3, 4, 5) }))
  const late = seal(zipSync(loose, { mtime: new Date(2044, 5, 6, 7, 8, 9) }))
  expect(Buffer.compare(early, late)).toBe(0)
  expect([...partsOf(early)].map(([path]) => path)).toEqual(['[Content_Types].xml', 'word/document.xml', 'a.xml'])
  expect(Object.fromEntries(partsOf(early))).toEqual(loose)
})

test('what is no zip is refused', () => {
  expect(() => seal(strToU8('no zip at all, though long enough'))).toThrow('not a zip')
})

test('the properties name the document and its issuer, no person and no date', async () => {
  const core = partOf(await buildDocx(samplePage()), 'docProps/core.xml')
  expect(core.children.map(({ name, text }) => [name, text])).toEqual([
    ['dc:title', 'Kế hoạch phòng, chống tệ nạn xã hội năm 2026'],
    ['dc:creator', 'Sở Y tế'],
    ['dc:language', 'vi-VN'],
  ])
})
