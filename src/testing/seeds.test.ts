// Real documents go through the model and come out as they were: their lines are put into sections by their marks, and the
// text of the page must equal the source word for word. The documents lie beside the project and never in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { checkDocument, readStyle, renderDocument } from '../index.js'

const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
const here = existsSync(seeds)
if (!here) console.log('The real documents are not beside the project; the tests that need them are skipped.')

const template = {
  file: 'style',
  bytes: new Uint8Array(readFileSync(new URL('../../templates/nd30.style.yaml', import.meta.url))),
}

interface Draft {
  title?: string
  text?: string | string[]
  run_in?: boolean
  list?: string
  items?: (Draft | string)[]
}

const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^[IVX]+\. /u, 1],
  [/^\d+\. /u, 2],
  [/^\d+\.\d+\. /u, 3],
  [/^- /u, 4],
  [/^\+ /u, 5],
]

/** The lines of a body as sections: marks give the depth, and stay out of the words since the tool computes them. */
function sectionsOf(lines: readonly string[], inLetter: boolean): Draft[] {
  const root: Draft = { items: [] }
  const stack: { level: number; draft: Draft }[] = [{ level: 0, draft: root }]
  for (const line of lines) {
    const found = LEVELS.find(([mark]) => mark.test(line))
    if (!found) {
      const { draft, level } = stack.at(-1)!
      // A line without a mark goes on with the item above; after a list it closes the document.
      if (level === 0 || (level >= 4 && /^Căn cứ Kế hoạch này/u.test(line))) root.items!.push(line)
      else draft.text = [...[draft.text ?? []].flat(), line]
      continue
    }
    const [mark, level] = found
    while (stack.at(-1)!.level >= level) stack.pop()
    const above = stack.at(-1)!
    const words = line.replace(mark, '')
    const runIn = /^([^.;:]{3,90}:) (.+)$/u.exec(words)
    const isHeading =
      level === 1 ||
      level === 3 ||
      (level === 2 && (words.length < 90 || (inLetter && runIn)) && !/[.;]$/u.test(words.slice(0, 90)))
    const draft: Draft =
      level <= 3 && isHeading
        ? runIn && level === 2 && (inLetter || /^(Mục đích|Yêu cầu):/u.test(words))
          ? { title: runIn[1]!, run_in: true, text: runIn[2]! }
          : { title: words }
        : { text: words }
    if (level === 2 && draft.title === undefined) above.draft.list = 'numbered'
    if (level === 4) above.draft.list = 'dash'
    above.draft.items = [...(above.draft.items ?? []), draft]
    stack.push({ level, draft })
  }
  return root.items as Draft[]
}

/** A line that ends without a mark and goes on in lower case was cut by a page break. */
function joined(lines: readonly string[]): string[] {
  const result: string[] = []
  for (const line of lines) {
    const last = result.at(-1)
    const cut = last !== undefined && /[\p{L},]$/u.test(last) && /^\p{Ll}/u.test(line) && last.length > 40
    if (cut) result[result.length - 1] = `${last} ${line}`
    else result.push(line)
  }
  return result
}

const words = (text: string) =>
  text.normalize('NFC').replace(/^#+ /gmu, '').replace(/\*+/gu, '').replace(/\s+/gu, ' ').trim()

async function printed(document: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(stringify(document, { lineWidth: 0 }))
  const checked = checkDocument({ file: 'seed.yaml', bytes }, { open: () => undefined })
  const errors = checked.diagnostics.filter(found => found.severity === 'error').map(found => found.message.en)
  expect(errors).toEqual([])
  const { outputs } = await renderDocument(checked, { style: readStyle(template).style, formats: ['txt'] })
  return new TextDecoder().decode(outputs.get('txt'))
}

const read = (prefix: string) => {
  const name = readdirSync(seeds).find(file => file.startsWith(prefix))!
  const text = readFileSync(`${seeds}${name}`, 'utf8').normalize('NFC')
  const lines = text
    .split('\n')
    .map(line => line.replace(/^#+ /u, '').trim())
    .filter(Boolean)
  return joined(lines)
}

/** The words of a body, from its first line to before the recipients. */
const bodyOf = (lines: readonly string[], from: RegExp) =>
  lines.slice(
    lines.findIndex(line => from.test(words(line))),
    lines.findIndex(line => /^Nơi nhận:/u.test(words(line))),
  )

const head = {
  number: { value: null, symbol: 'KH-UBND' },
  place: 'Bắc Hà',
  signature: { authority: 'KT.', head: 'Chủ tịch', post: 'Phó Chủ tịch' },
}

describe.skipIf(!here)('a real document goes through the model word for word', () => {
  test.each([
    ['001', 'plan', /^I\. MỤC ĐÍCH/u],
    ['003', 'plan', /^I\. MỤC ĐÍCH/u],
    ['004', 'letter', /^1\. Thủ trưởng/u],
  ] as const)('document %s', async (prefix, kind, from) => {
    const lines = bodyOf(read(prefix), from)
    const source = lines.map(words).join(' ')
    const body = sectionsOf(lines.map(words), kind === 'letter')
    const text = await printed({
      kind,
      issuer: { name: 'Ủy ban nhân dân tỉnh Bắc Hà' },
      ...head,
      ...(kind === 'letter' && {
        to: ['Sở A', 'Sở B'],
        number: { value: null, symbol: 'UBND-VX' },
        recipients: { paper: ['Như trên'] },
      }),
      title: 'Thử',
      body,
    })
    const flat = words(text)
    const start = flat.indexOf(source.slice(0, 20))
    expect(flat.slice(start, start + source.length)).toBe(source)
  })
})
