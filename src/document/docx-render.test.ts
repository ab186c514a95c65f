// Pages as LibreOffice lays them out, with Liberation Serif in the place of Times New Roman. Skipped where a program is missing.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '../model/page.js'
import { all, treeOf } from '../testing/docx-parts.js'
import { MOTTO, NATIONAL_TITLE } from '../words/letterhead.js'
import { buildDocx } from './docx.js'
import { textWidth } from './metrics.js'
import { aClosing, aLetterhead, aPage, aParagraph, aSheet, letterPage, plainStyle, samplePage } from './sample-page.js'

const programs = { soffice: '--version', pdffonts: '-v', pdftotext: '-v' }
const missing = Object.entries(programs).filter(([name, flag]) => spawnSync(name, [flag]).status !== 0)
if (missing.length > 0) console.log(`Pages are not looked at: no ${missing.map(([name]) => name).join(', ')} here.`)

const LAST = 'Trên đây là Kế hoạch của Sở, đề nghị các đơn vị nghiêm túc triển khai thực hiện./.'

/** Documents that grow line by line, so that the closing block of one of them falls on the edge of a page. */
const growing = [0, 1, 2, 3, 4, 5, 6, 7].map(count =>
  aPage([
    aSheet([
      aLetterhead(),
      ...Array.from({ length: 16 + count }, () => aParagraph('Nội dung chỉ vừa một dòng.')),
      aParagraph(LAST),
      aClosing(),
    ]),
  ]),
)

const pages: Readonly<Record<string, Page>> = {
  sample: samplePage(),
  letter: letterPage(),
  ...Object.fromEntries(growing.map((page, i) => [`growing-${i}`, page])),
}

describe.skipIf(missing.length > 0)('on paper', () => {
  let folder = ''
  const pdf = (name: string) => join(folder, `${name}.pdf`)
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' })
  /** The words of each page. */
  const sheetsOf = (name: string) =>
    run('pdftotext', '-layout', pdf(name), '-')
      .split('\f')
      .slice(0, -1)
      .map(text => text.normalize('NFC').replace(/\s+/g, ' '))

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'docx-render-'))
    for (const [name, page] of Object.entries(pages)) writeFileSync(join(folder, `${name}.docx`), await buildDocx(page))
    const files = Object.keys(pages).map(name => join(folder, `${name}.docx`))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    run('soffice', '--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files)
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  test('one family of letters serves every page', () => {
    const fonts = run('pdffonts', pdf('sample')).split('\n').slice(2, -1)
    expect(fonts.length).toBeGreaterThan(2)
    expect(fonts.filter(line => !/^[A-Z]{6}\+LiberationSerif/.test(line))).toEqual([])
  })

  test('the lines that an office looks at are there, each on the page where it belongs', () => {
    const sheets = sheetsOf('sample')
    expect(sheets.length).toBeGreaterThan(3)
    for (const line of [NATIONAL_TITLE, MOTTO, 'Số: 15/KH-SYT', 'LƯU HÀNH NỘI BỘ', 'HỎA TỐC', 'I. MỤC ĐÍCH, YÊU CẦU'])
      expect(sheets[0]).toContain(line)
    expect(sheets.filter(text => text.includes('Địa chỉ: Số 1 đường Mẫu'))).toEqual([sheets[0]])
    expect(sheets.filter(text => text.includes('PHÂN CÔNG NHIỆM VỤ'))).toHaveLength(1)
  })

  test('the annex begins its pages anew and repeats the head of its table on each', () => {
    const sheets = sheetsOf('sample')
    const first = sheets.findIndex(text => text.includes('Phụ lục I'))
    const annex = sheets.slice(first, -1)
    expect(annex.length).toBeGreaterThan(1)
    for (const [i, text] of annex.entries()) {
      expect(text).toContain('TT Nhiệm vụ')
      if (i > 0) expect(text.trim()).toMatch(new RegExp(`^${i + 1} `))
    }
  })

  test('the address keeps out of the bottom margin', () => {
    const words = all(treeOf(run('pdftotext', '-bbox', '-f', '1', '-l', '1', pdf('sample'), '-')), 'word')
    const address = words.find(({ text }) => text === 'vanthu@mau.invalid')
    const foot = ((297 - plainStyle.margin_bottom) * 72) / 25.4
    // The box of a word reaches as low as the deepest letters could.
    expect(Number(address?.attributes.yMax)).toBeLessThan(foot + 2)
    expect(Number(address?.attributes.yMax)).toBeGreaterThan(foot - 8)
  })

  test('number and date stand on one line', () => {
    const letter = run('pdftotext', '-layout', pdf('letter'), '-').normalize('NFC')
    expect(letter).toMatch(/Số: +\/SLĐTBXH-PCTNXH +Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026\n/)
  })

  test('lines are as long as they were measured', () => {
    const words = all(treeOf(run('pdftotext', '-bbox', '-f', '1', '-l', '1', pdf('sample'), '-')), 'word')
    const edge = (word: string, side: string) =>
      Number(words.find(({ text }) => text.normalize('NFC') === word)?.attributes[side])
    const printed = (first: string, last: string) => ((edge(last, 'xMax') - edge(first, 'xMin')) * 25.4) / 72
    expect(Math.abs(printed('CỘNG', 'NAM') - textWidth(NATIONAL_TITLE, { size: 12, bold: true }))).toBeLessThan(0.5)
    expect(Math.abs(printed('Độc', 'phúc') - textWidth(MOTTO, { size: 13, bold: true }))).toBeLessThan(0.5)
  })

  test('wherever the page ends, list of recipients, signature and the last words stay on one', () => {
    const turned = growing.map((_, i) => {
      const sheets = sheetsOf(`growing-${i}`)
      const last = sheets.at(-1)!
      for (const words of [
        'thực hiện./.',
        'Nơi nhận:',
        'Cổng thông tin điện tử của Sở.',
        'KT. GIÁM ĐỐC',
        'Nguyễn Văn Mẫu',
      ])
        expect(last).toContain(words)
      return sheets.length
    })
    expect(new Set(turned)).toEqual(new Set([1, 2]))
  })
})
