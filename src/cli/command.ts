// What a command is: light data for the help and the parser, and its action, loaded only when it is called.
import type { ChalkInstance } from 'chalk'
import type { Lang } from '../model/diagnostic.js'
import type { ArgumentName, CommandName, OptionName, Options, ProgramName, Words } from '../words/index.js'
import type { World } from './world.js'

/** 0 fine · 1 problems in the user's files · 2 wrong use, or a file that cannot be read or written · 3 our fault · 4 partial. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

/** A command line that was understood. */
export interface Call {
  readonly program: ProgramName
  readonly args: readonly string[]
  readonly options: Options
  readonly lang: Lang
  readonly words: Words
  readonly world: World
  /** Colours for one of the two streams; without colours where the user or the stream wants none. */
  readonly chalkFor: (stream: 'out' | 'err') => Promise<ChalkInstance>
}

export type Run = (call: Call) => Promise<ExitCode>

/** An option of a command. Its words are in `words/`. */
export interface CommandOption {
  readonly name: OptionName
  /** The only values that it takes. */
  readonly choices?: readonly string[]
  /** Takes several choices, separated by commas. */
  readonly several?: boolean
  /** May be given more than once; the values are a list. */
  readonly repeated?: boolean
}

export interface Command {
  readonly name: CommandName
  /** Where its words are those of another entry. */
  readonly words?: CommandName
  readonly argument: { readonly name: ArgumentName; readonly required: boolean; readonly many: boolean }
  readonly options: readonly CommandOption[]
  readonly load: () => Promise<{ readonly run: Run }>
}
