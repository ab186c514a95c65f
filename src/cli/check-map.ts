// report check --map: which labels of a file that was not made from a form may be which indicators. On a terminal a person decides
// each open one; without a terminal they stay open in the file that is written.
import { basename } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.js'
import type { ReportingJob } from '../model/reporting-job.js'
import { type ProposedMapping, proposedMapping, writeMapping } from '../reports.js'
import { reasonOf } from '../words/files.js'
import { sayIn } from '../words/index.js'
import { returnFileFinding } from '../words/return-files.js'
import type { Call } from './command.js'
import { shown } from './inputs.js'
import { misuse } from './program.js'
import { visible } from './reporters/visible.js'
import { readWorkbook } from './returned-workbook.js'
import { schemaAddress } from './schema-address.js'
import { type FoundFile, readReturned } from './spreadsheets.js'
import { systemCode } from './world.js'

type Proposed = ProposedMapping['rows'][number]

/** What a person chooses for a label that is none of the form's. */
const NONE = '-'

/** Proposes a mapping for a file and writes it to `target`; gives what went wrong. */
export async function proposeTo(
  target: string,
  found: FoundFile,
  job: ReportingJob,
  call: Call,
): Promise<readonly Diagnostic[]> {
  const { world, lang, options } = call
  if (!/\.ya?ml$/iu.test(basename(target))) misuse(lang, 'outputName', { file: shown(target) })
  const read = readReturned(found, world.files)
  if ('problem' in read) return [read.problem]
  const book = await readWorkbook(read.bytes, read.file)
  if (book.workbook === undefined) return book.notes
  const proposed = proposedMapping(book.workbook, read.file, job)
  if (proposed === undefined) return [returnFileFinding('sheet/nothing-to-map', { kind: 'file', file: read.file })]
  const decided = world.ask === undefined ? proposed : await decide(proposed, job, call)
  const signed = {
    ...(options.unit !== undefined && { unit: options.unit, period: job.period.id }),
    ...(world.ask !== undefined && (await sign(call))),
  }
  const text = writeMapping(decided, job.form, signed, schemaAddress('mapping', target, world.files))
  try {
    await world.files.create(target, new TextEncoder().encode(text))
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    if (code === 'EEXIST') misuse(lang, 'outputExists', { file: shown(target) })
    misuse(lang, 'outputUnwritable', { file: shown(target), reason: reasonOf(code) })
  }
  world.out.write(`${world.out.isTTY ? visible(shown(target)) : shown(target)}\n`)
  const all = [...decided.rows, ...decided.columns]
  const fills = {
    known: all.filter(({ id }) => id !== undefined).length,
    open: all.filter(({ id, near }) => id === undefined && near.length > 0).length,
  }
  if (!options.quiet) world.err.write(`${sayIn(lang, w => w.mapped, fills)}\n`)
  return []
}

/** Asks about each label that is not the same word for word: `nhãn trong tệp → chỉ tiêu`. */
async function decide(proposed: ProposedMapping, { form }: ReportingJob, call: Call): Promise<ProposedMapping> {
  const { world, words, lang, chalkFor } = call
  const chalk = await chalkFor('err')
  const taken = new Set<string>()
  const one = async (label: Proposed, titles: readonly { readonly id: string; readonly title: string }[]) => {
    if (label.exact || (label.id === undefined && label.near.length === 0)) return label
    const first = label.id === undefined ? label.near : [label.id, ...label.near.filter(id => id !== label.id)]
    const order = [...first, ...titles.map(({ id }) => id).filter(id => !first.includes(id))]
    const titleOf = new Map(titles.map(({ id, title }) => [id, title]))
    const choices = order
      .filter(id => !taken.has(id))
      .map(id => ({ value: id, name: `→ ${visible(titleOf.get(id) ?? id)} (${id})` }))
    const answer = await world.ask!(
      {
        name: 'mapping',
        message: sayIn(lang, w => w.mapQuestion, { label: visible(label.label) }),
        choices: [...choices, { value: NONE, name: words.mapNone }],
        proposal: label.id ?? NONE,
        keys: words.new.keys,
      },
      chalk,
    )
    const { id: _, ...rest } = label
    return answer === NONE ? { ...rest, id: undefined, near: [] } : { ...rest, id: answer }
  }
  const all = async (
    labels: readonly Proposed[],
    titles: readonly { readonly id: string; readonly title: string }[],
  ) => {
    taken.clear()
    for (const { exact, id } of labels) if (exact && id !== undefined) taken.add(id)
    const decided: Proposed[] = []
    for (const label of labels) {
      const answer = await one(label, titles)
      if (answer.id !== undefined) taken.add(answer.id)
      decided.push(answer)
    }
    return decided
  }
  const indicators = form.indicators.filter(({ kind }) => kind !== 'ratio')
  return { ...proposed, rows: await all(proposed.rows, indicators), columns: await all(proposed.columns, form.columns) }
}

/** Who confirms it, by post; a blank leaves the file unsigned, and so of no use yet. */
async function sign({ world, words, chalkFor }: Call) {
  const by = (await world.ask!({ name: 'by', message: words.mapSigner }, await chalkFor('err'))).trim()
  if (by === '') return {}
  const now = world.now()
  return { by, date: `${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear()}` }
}
