// plan explain, report explain: what a code means, why it is reported and how to mend it; without a code, the list of codes.
import { Help } from 'commander'
import { closest, distance } from 'fastest-levenshtein'
import { type Explanation, explain, knownCodes } from '../index.js'
import type { Lang } from '../model/diagnostic.js'
import { fileWords } from '../words/files.js'
import type { Words } from '../words/index.js'
import type { Run } from './command.js'
import { misuse } from './program.js'

const ownCodes = Object.keys(fileWords) as (keyof typeof fileWords)[]

/** Codes of files are known here alone: the tool below opens none. */
function explanationOf(code: string): Explanation | undefined {
  const own = ownCodes.find(known => known === code)
  return own === undefined ? explain(code) : { code: own, severity: 'error', ...fileWords[own], good: [], bad: [] }
}

/** The holes of a sentence are filled when it is said; here they are left open. */
const open = (sentence: string) => sentence.replace(/\{\w+\}/g, '…')

const indented = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map(line => `  ${line}`)
const section = (title: string, text: string) => ['', title, ...indented(text)]

function textOf(one: Explanation, say: Words['explain'], lang: Lang, width: number): string {
  const wrap = (text: string) => new Help().boxWrap(open(text), width - 2)
  return [
    `${one.code}  ${say.severity[one.severity]}`,
    ...indented(wrap(one.say[lang])),
    ...section(say.why, wrap(one.why[lang])),
    ...(one.hint === undefined ? [] : section(say.hint, wrap(one.hint[lang]))),
    ...one.bad.flatMap(sample => section(say.bad, sample.replaceAll('# ← here', `# ← ${say.here}`))),
    ...one.good.flatMap(sample => section(say.good, sample)),
    '',
  ].join('\n')
}

function listText(codes: readonly string[], lang: Lang): string {
  const width = Math.max(...codes.map(code => code.length))
  return codes.map(code => `  ${code.padEnd(width)}  ${open(explanationOf(code)!.say[lang])}\n`).join('')
}

/** Prints the explanation of a code, or all codes. */
export const run: Run = async ({ program, args, lang, words, world }) => {
  const codes = [...ownCodes, ...knownCodes()].sort()
  const [code] = args
  if (code === undefined) {
    world.out.write(`${words.explain.list.replace('{program}', program)}\n${listText(codes, lang)}`)
    return 0
  }
  const found = explanationOf(code)
  if (found === undefined) {
    const near = closest(code, codes)
    if (distance(code, near) > code.length / 2) misuse(lang, 'unknownCode', { name: code })
    misuse(lang, 'unknownCodeNear', { name: code, near })
  }
  world.out.write(textOf(found, words.explain, lang, world.out.columns ?? 100))
  return 0
}
