// plan new: answers from options and questions → a file that validates. Without a terminal, or with --no-input, nothing is asked.
import { basename, dirname, extname, join } from 'node:path'
import { type Answers, answerFields, type DraftKind } from '../model/draft.js'
import { reasonOf } from '../words/files.js'
import type { Options } from '../words/index.js'
import { type Question, Stopped } from './ask.js'
import type { Call, ExitCode, Run } from './command.js'
import { shown } from './inputs.js'
import { checked, draft, faultOf, previewOf } from './new-draft.js'
import { askRest, askTopic, type Interview, inLang, type Topic, topicName, topicsOf } from './new-questions.js'
import { UsageError } from './program.js'
import { visible } from './reporters/visible.js'
import { schemaAddress } from './schema-address.js'
import { type Files, systemCode } from './world.js'
import { wrap } from './wrap.js'

const fillIn = (template: string, fills: Readonly<Record<string, string>>) =>
  template.replace(/\{(\w+)\}/g, (hole, name: string) => fills[name] ?? hole)

/** What stands under a name: nothing, something, or the system's reason why that cannot be told. */
function lookAt(path: string, files: Files): 'free' | 'taken' | { readonly code: string } {
  try {
    files.stat(path)
    return 'taken'
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'free' : { code }
  }
}

const isFolder = (path: string, files: Files): boolean => {
  try {
    return files.stat(path).kind === 'folder'
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}

/** A name near the wanted one that nobody has: ke-hoach-2.yaml. */
function freeName(path: string, stem: string, files: Files): string {
  const inside = isFolder(path, files)
  const folder = inside ? path : dirname(path)
  const base = inside ? stem : basename(path, extname(path)).replace(/-\d+$/u, '') || stem
  for (let n = 1; ; n++) {
    const name = join(folder, `${base}${n === 1 ? '' : `-${n}`}.yaml`)
    if (lookAt(name, files) !== 'taken') return name
  }
}

/** Why a file cannot be made under this name; undefined where it can. */
function nameFault(path: string, call: Call, kind: DraftKind): string | undefined {
  const { files } = call.world
  const say = call.words.new
  const free = () => shown(freeName(path, say.stem[kind], files))
  const found = lookAt(path, files)
  if (typeof found === 'object')
    return fillIn(say.unwritable, { file: shown(path), reason: reasonOf(found.code)[call.lang] })
  if (found === 'taken') return fillIn(say.exists, { file: shown(path), free: free() })
  if (!isFolder(dirname(path), files)) return fillIn(say.noFolder, { folder: shown(dirname(path)) })
  if (!/^.+\.ya?ml$/iu.test(basename(path))) return fillIn(say.badName, { free: free() })
  return undefined
}

const given = (options: Options, kind: DraftKind): Answers =>
  Object.fromEntries([
    ['kind', kind],
    ...answerFields.flatMap(field => (options[field] === undefined ? [] : [[field, options[field]]])),
  ]) as Answers

/** Refuses options that cannot be answers, one at a time, so that the one at fault is named. */
function checkGiven(answers: Answers, call: Call) {
  let so: Answers = { kind: answers.kind }
  for (const field of answerFields) {
    if (answers[field] === undefined) continue
    so = { ...so, [field]: answers[field] }
    const message = faultOf(so, field)?.[call.lang]
    if (message !== undefined) throw new UsageError(fillIn(call.words.new.badAnswer, { option: field, message }))
  }
  const together = faultOf(so, 'signer')?.[call.lang]
  if (together !== undefined) throw new UsageError(together)
}

async function write(path: string, answers: Answers, call: Call): Promise<ExitCode> {
  const { files, out, err } = call.world
  const say = call.words.new
  const file = shown(path)
  let blanks: number
  try {
    // The folder that we stand in may be gone: then there is no address either.
    const drafted = draft(answers, schemaAddress(answers.kind, path, files))
    blanks = drafted.blanks
    await files.create(path, new TextEncoder().encode(drafted.text))
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    const fault = code === 'EEXIST' ? nameFault(path, call, answers.kind) : undefined
    throw new UsageError(fault ?? fillIn(say.unwritable, { file, reason: reasonOf(code)[call.lang] }))
  }
  out.write(`${out.isTTY ? visible(file) : file}\n`)
  if (call.options.quiet) return 0
  if (blanks > 0) err.write(`${fillIn(say.blanks, { count: String(blanks) })}\n`)
  err.write(`${fillIn(say.next, { file: visible(file) })}\n`)
  return 0
}

async function writeUnasked(call: Call): Promise<ExitCode> {
  const { args, options, words, world } = call
  const kind = options.kind ?? 'plan'
  const path = args[0] ?? `${words.new.stem[kind]}.yaml`
  const answers = given(options, kind)
  checkGiven(answers, call)
  const fault = nameFault(path, call, kind)
  if (fault !== undefined) throw new UsageError(fault)
  if (options.input !== false && !options.quiet) world.err.write(`${words.new.skeleton}\n`)
  return write(path, answers, call)
}

async function askKind({ say, ask }: Interview): Promise<DraftKind> {
  const kinds = Object.entries(say.kinds).map(([value, name]) => ({ value, name }))
  return (await ask({ name: 'kind', message: say.ask.kind, choices: kinds, keys: say.keys })) as DraftKind
}

/** The file is settled first: nobody should answer twenty questions for a name that cannot be used. */
async function askFile(call: Call, kind: DraftKind, { say, ask }: Interview): Promise<string> {
  const { args, world } = call
  const wanted = args[0] ?? `${say.stem[kind]}.yaml`
  const fault = nameFault(wanted, call, kind)
  if (args[0] !== undefined && fault === undefined) return wanted
  if (args[0] !== undefined) world.err.write(`${fault}\n`)
  const proposal = isFolder(dirname(wanted), world.files) ? freeName(wanted, say.stem[kind], world.files) : wanted
  return ask({
    name: 'file',
    message: say.ask.file,
    proposal: shown(fault === undefined ? wanted : proposal),
    fault: path => nameFault(path, call, kind),
  })
}

/** Shows the page and asks whether it is right, until it is written or given up. */
async function settle(first: Answers, path: string, call: Call, interview: Interview): Promise<ExitCode> {
  const { say, ask } = interview
  let answers = first
  for (;;) {
    const page = await previewOf(checked(path, draft(answers, '-')))
    call.world.err.write(`\n${say.preview}\n\n${wrap(page ?? '', (call.world.err.columns ?? 80) - 1)}\n`)
    const choices = [
      { value: 'write', name: say.writeYes },
      { value: 'edit', name: say.writeEdit },
      { value: 'stop', name: say.writeNo },
    ]
    const message = fillIn(say.write, { file: shown(path) })
    const next = await ask({ name: 'write', message, choices, proposal: 'write', keys: say.keys })
    if (next === 'write') return write(path, answers, call)
    if (next === 'stop') throw new Stopped()
    const topics = topicsOf(answers).map(topic => ({ value: topic, name: topicName(topic, answers, interview) }))
    const none = { value: 'none', name: say.editBack }
    const topic = await ask({ name: 'edit', message: say.edit, choices: [...topics, none], keys: say.keys })
    if (topic !== 'none') answers = await askTopic(topic as Topic, answers, interview)
  }
}

async function writeAsked(call: Call, ask: (question: Question) => Promise<string>): Promise<ExitCode> {
  const { lang, options, world, words } = call
  const say = words.new
  const interview: Interview = { say, ask, faultOf: inLang(lang, faultOf), year: world.now().getFullYear() }
  if (options.kind !== undefined) checkGiven(given(options, options.kind), call)
  if (!options.quiet) world.err.write(`${wrap(say.welcome, (world.err.columns ?? 80) - 1)}\n`)
  try {
    const kind = options.kind ?? (await askKind(interview))
    const answers = given(options, kind)
    checkGiven(answers, call)
    const path = await askFile(call, kind, interview)
    return await settle(await askRest(answers, interview), path, call, interview)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    world.err.write(`${say.stopped}\n`)
    return 2
  }
}

/** Writes a new document. */
export const run: Run = async call => {
  const { ask } = call.world
  if (ask === undefined || call.options.input === false) return writeUnasked(call)
  const chalk = await call.chalkFor('err')
  return writeAsked(call, question => ask(question, chalk))
}
