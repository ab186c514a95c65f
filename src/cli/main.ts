// The one entry of both programs: arguments in, exit code out. It never ends the process and never shows a stack unasked.
import { CommanderError } from 'commander'
import type { Lang } from '../model/diagnostic.js'
import { reasonOf } from '../words/files.js'
import { type Options, type ProgramName, sayIn, words } from '../words/index.js'
import type { Call, Command, ExitCode } from './command.js'
import { commands } from './commands.js'
import { packageVersion } from './package-dir.js'
import { misuse, programOf, UsageError, usageMessage } from './program.js'
import { visible } from './reporters/visible.js'
import { realWorld, type World } from './world.js'

const isLang = (text: string | undefined): text is Lang => text !== undefined && Object.hasOwn(words, text)

/** The language must be known before the parser is built, since its help is in it. Vietnamese unless told. */
function langOf(argv: readonly string[], env: World['env']): Lang {
  const at = argv.findLastIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const given = at < 0 ? env.PLAN_LANG : argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice('--lang='.length)
  return isLang(given) ? given : 'vi'
}

function checkChoices(command: Command, options: Options, lang: Lang) {
  const limited = [...command.options, { name: 'lang', choices: Object.keys(words), several: false } as const]
  for (const { name, choices, several } of limited) {
    const value = options[name]
    if (choices === undefined || typeof value !== 'string') continue
    const bad = (several ? value.split(',') : [value]).find(one => !choices.includes(one))
    if (bad !== undefined)
      misuse(lang, several ? 'badChoices' : 'badChoice', { name: `--${name}`, value: bad, choices: choices.join(', ') })
  }
}

async function chalkFor(options: Options, world: World, stream: 'out' | 'err') {
  const { Chalk } = await import('chalk')
  const refused = options.color === false || (world.env.NO_COLOR ?? '') !== '' || world.env.TERM === 'dumb'
  return new Chalk({ level: world[stream].isTTY && !refused ? 1 : 0 })
}

async function run(program: ProgramName, argv: readonly string[], lang: Lang, world: World): Promise<ExitCode> {
  let exit: ExitCode = 0
  await programOf(program, commands[program], lang, packageVersion(), world, async (command, args, options) => {
    checkChoices(command, options, lang)
    const call: Call = {
      program,
      args,
      options,
      lang,
      words: words[lang],
      world,
      chalkFor: stream => chalkFor(options, world, stream),
    }
    exit = await (await command.load()).run(call)
  }).parseAsync(argv, { from: 'user' })
  return exit
}

/** The command that the user meant, as far as it can be told: the one whose help is of use. */
function helpOf(program: ProgramName, argv: readonly string[]): string {
  const command = commands[program].find(({ name }) => argv.includes(name))
  return command === undefined ? program : `${program} ${command.name}`
}

/** What is said when the program itself fails; the stack is for those who ask for it. */
export function crashText(error: unknown, argv: readonly string[], env: World['env'] = process.env): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const plea = sayIn(langOf(argv, env), w => w.crash, { what })
  return env.PLAN_DEBUG === '1' && error instanceof Error ? `${plea}\n${error.stack ?? ''}\n` : `${plea}\n`
}

/** Runs `plan` or `report` and gives the exit code. */
export async function main(
  program: ProgramName,
  argv: readonly string[],
  world: World = realWorld(),
): Promise<ExitCode> {
  const lang = langOf(argv, world.env)
  const wrongUse = (message: string): ExitCode => {
    const { error, seeHelp } = words[lang].usage
    world.err.write(`${error} ${visible(message)}\n${seeHelp.replace('{command}', helpOf(program, argv))}\n`)
    return 2
  }
  try {
    const exit = await run(program, argv, lang, world)
    const failure = await world.flushed()
    if (failure === undefined) return exit
    world.err.write(`${sayIn(lang, w => w.outputFails, { reason: reasonOf(failure)[lang] })}\n`)
    return 2
  } catch (error) {
    if (error instanceof UsageError) return wrongUse(error.message)
    if (error instanceof CommanderError) {
      const message = usageMessage(error, lang)
      return message !== undefined ? wrongUse(message) : error.exitCode === 0 ? 0 : 2
    }
    world.err.write(crashText(error, argv, world.env))
    return 3
  }
}
