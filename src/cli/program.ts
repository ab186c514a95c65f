// Makes the commander program of a table of commands, with all its words in the user's language.
// Commander's own errors are English: they are caught by their code and said again in our words.
import { type CommanderError, Command as CommanderProgram } from 'commander'
import type { Fills, Lang } from '../model/diagnostic.js'
import { type Example, type OptionName, type ProgramName, sayIn, type Words, words } from '../words/index.js'
import type { Command } from './command.js'
import type { World } from './world.js'

/** Wrong use of a command, in one sentence of the user's language. */
export class UsageError extends Error {}

/** Throws wrong use, said by one entry of `words.usage`. */
export function misuse(lang: Lang, entry: keyof Words['usage'], fills: Fills = {}): never {
  throw new UsageError(sayIn(lang, w => w.usage[entry], fills))
}

const flagOf = (name: OptionName, value: string | undefined) =>
  name === 'color' || name === 'input' ? `--no-${name}` : value === undefined ? `--${name}` : `--${name} <${value}>`

function examplesText(examples: readonly Example[], program: ProgramName, heading: string): string {
  const lines = examples.map(({ line, does }) => ({ line: line.replaceAll('{program}', program), does }))
  const width = Math.max(...lines.map(({ line }) => line.length))
  return `\n${heading}\n${lines.map(({ line, does }) => `  ${line.padEnd(width)}  ${does}`).join('\n')}`
}

/** Builds the program; `act` is called with the command that was chosen, its arguments and its options. */
export function programOf(
  name: ProgramName,
  table: readonly Command[],
  lang: Lang,
  version: string,
  { out, err }: Pick<World, 'out' | 'err'>,
  act: (command: Command, args: readonly string[], options: object) => Promise<void>,
): CommanderProgram {
  const say = words[lang]
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say.help.usage,
    'Arguments:': say.help.arguments,
    'Options:': say.help.options,
    'Global Options:': say.help.globalOptions,
    'Commands:': say.help.commands,
  }
  const program = new CommanderProgram(name)
    .description(say.programs[name].does)
    .usage(`${say.help.anyOptions} ${say.help.anyCommand}`)
    .configureHelp({
      showGlobalOptions: true,
      minWidthToWrap: 20,
      styleTitle: title => titles[title] ?? title,
      subcommandTerm: command => `${command.name()} ${command.usage()}`.replace(`${say.help.anyOptions} `, ''),
    })
    .configureOutput({
      writeOut: text => void out.write(text),
      writeErr: text => void err.write(text),
      outputError: () => {},
      getOutHelpWidth: () => out.columns ?? 80,
      getErrHelpWidth: () => err.columns ?? 80,
    })
    .helpOption('-h, --help', say.help.showHelp)
    .helpCommand(`help [${say.help.anyCommand.slice(1, -1)}]`, say.help.showCommandHelp)
    .version(version, '--version', say.help.showVersion)
    .exitOverride()
    .addHelpText('after', examplesText(say.programs[name].examples, name, say.help.examples))
  for (const option of ['lang', 'color', 'quiet'] as const) {
    const { value, does } = say.options[option]
    program.option(flagOf(option, value), does)
  }
  for (const command of table) {
    const of = say.commands[command.words ?? command.name]
    const { name: argument, required, many } = command.argument
    const dots = many ? '...' : ''
    const shown = say.arguments[argument]
    const sub = program
      .command(command.name)
      .summary(of.does)
      .description(of.more === undefined ? of.does : `${of.does}\n\n${of.more}`)
      .argument(required ? `<${shown.name}${dots}>` : `[${shown.name}${dots}]`, shown.does)
      .usage(`${say.help.anyOptions} ${required ? shown.name : `[${shown.name}]`}${dots}`)
      .addHelpText('after', examplesText(of.examples, name, say.help.examples))
      .action((...given: unknown[]) => {
        const args = [given[0] ?? []].flat() as string[]
        return act(command, args, sub.optsWithGlobals())
      })
    for (const option of command.options) {
      const { value, does } = of.options?.[option.name] ?? say.options[option.name]
      const flag = flagOf(option.name, value)
      if (option.repeated) sub.option(flag, does, (one: string, all: readonly string[] = []) => [...all, one])
      else sub.option(flag, does)
    }
  }
  return program
}

/** What commander quotes, without the value that follows an option's name. */
const quoted = (message: string) => /'(.*)'/s.exec(message)?.[1]?.replace(/ <.*>$/, '') ?? ''
const nearest = (message: string) => /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1]

/** Says a commander error in our words; those that only end the run (help, version) are no errors and give undefined. */
export function usageMessage(error: CommanderError, lang: Lang): string | undefined {
  const say = (entry: keyof Words['usage'], fills: Fills = {}) => sayIn(lang, w => w.usage[entry], fills)
  const name = quoted(error.message)
  const near = nearest(error.message)?.replaceAll(', ', ` ${words[lang].usage.or} `)
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined
    case 'commander.unknownCommand':
      return near === undefined ? say('unknownCommand', { name }) : say('unknownCommandNear', { name, near })
    case 'commander.unknownOption':
      return near === undefined ? say('unknownOption', { name }) : say('unknownOptionNear', { name, near })
    case 'commander.missingArgument': {
      const argument = Object.values(words[lang].arguments).find(argument => argument.name === name)
      return say('missingArgument', { name, does: argument?.does ?? name })
    }
    case 'commander.optionMissingArgument':
      return say('missingValue', { name })
    case 'commander.excessArguments':
      return say('tooManyArguments')
    default:
      // Another code means an option of commander's that we do not use: our fault.
      throw error
  }
}
