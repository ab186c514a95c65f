// What the programs say in a terminal, in one interface that both languages implement: a missing translation does not compile.
import { type Bilingual, type Fills, fill, type Lang } from '../model/diagnostic.js'
import type { Answers } from '../model/draft.js'
import { en } from './en.js'
import type { MergeWords } from './merge.js'
import type { NewWords } from './new.js'
import { vi } from './vi.js'

export type ProgramName = 'plan' | 'report'
export type CommandName =
  | 'validate'
  | 'build'
  | 'explain'
  | 'new'
  | 'units'
  | 'form'
  | 'check'
  | 'merge'
  | 'status'
  | 'explainFigure'
export type ArgumentName = 'paths' | 'code' | 'draft' | 'list' | 'plan' | 'returns' | 'explained'

/** The options of all commands. `format` means reports in `validate` and documents in `build`. */
export interface Options extends Partial<Answers> {
  readonly lang?: string
  readonly color?: boolean
  readonly quiet?: boolean
  readonly issue?: boolean
  readonly format?: string
  readonly out?: string
  readonly pdf?: boolean
  readonly style?: string
  readonly draft?: boolean
  readonly only?: string
  readonly force?: boolean
  readonly input?: boolean
  readonly province?: string
  readonly period?: string
  readonly previous?: string
  readonly plan?: string
  readonly unit?: string
  readonly map?: string
  readonly mapping?: readonly string[]
  readonly return?: string
  readonly decisions?: readonly string[]
  readonly json?: string
}
export type OptionName = keyof Options

/** An example of a command line, and what it does. */
export interface Example {
  readonly line: string
  readonly does: string
}

/** How a command is described in `--help`. */
export interface CommandWords {
  readonly does: string
  /** Said only in the command's own help. */
  readonly more?: string
  readonly examples: readonly Example[]
  /** Where an option means something of its own in this command. */
  readonly options?: Partial<Record<OptionName, OptionWords>>
}

export interface OptionWords {
  /** What stands for the value in the help; absent for a switch. */
  readonly value?: string
  readonly does: string
}

export interface Words {
  readonly programs: Record<ProgramName, { readonly does: string; readonly examples: readonly Example[] }>
  readonly commands: Record<CommandName, CommandWords>
  readonly arguments: Record<ArgumentName, { readonly name: string; readonly does: string }>
  readonly options: Record<OptionName, OptionWords>
  readonly help: {
    readonly usage: string
    readonly arguments: string
    readonly options: string
    readonly globalOptions: string
    readonly commands: string
    readonly examples: string
    readonly anyOptions: string
    readonly anyCommand: string
    readonly showHelp: string
    readonly showCommandHelp: string
    readonly showVersion: string
  }
  /** Wrong use of a command: one sentence each. */
  readonly usage: {
    readonly error: string
    readonly seeHelp: string
    readonly unknownCommand: string
    readonly unknownCommandNear: string
    readonly unknownOption: string
    readonly unknownOptionNear: string
    readonly missingArgument: string
    readonly missingValue: string
    readonly missingOption: string
    readonly tooManyArguments: string
    readonly badChoice: string
    readonly badChoices: string
    readonly unknownCode: string
    readonly unknownCodeNear: string
    readonly unknownUnit: string
    readonly planNeeded: string
    readonly unitOfOneFile: string
    readonly mapOfOneFile: string
    readonly unknownProvince: string
    readonly outputExists: string
    readonly outputFolder: string
    readonly outputName: string
    readonly outputUnwritable: string
    readonly rollUpName: string
    readonly rollUpOverForm: string
    readonly rollUpUnread: string
    readonly unknownFigure: string
    readonly or: string
  }
  readonly crash: string
  /** stdout could not be written. */
  readonly outputFails: string
  readonly explain: {
    readonly severity: Record<'error' | 'warning' | 'advice', string>
    readonly why: string
    readonly hint: string
    readonly bad: string
    /** What marks the wrong line of a sample. */
    readonly here: string
    readonly good: string
    readonly list: string
  }
  readonly progress: string
  /** What stands in a unit file that was written. */
  readonly formsProgress: string
  readonly formsWritten: string
  readonly checkProgress: string
  readonly checked: string
  /** What a mapping that was written has, and what it leaves open. */
  readonly mapped: string
  readonly mapQuestion: string
  readonly mapNone: string
  readonly mapSigner: string
  readonly unitsWritten: string
  readonly merge: MergeWords
  readonly new: NewWords
}

export const words: Readonly<Record<Lang, Words>> = { vi, en }

/** One entry in one language, its holes filled. */
export function sayIn(lang: Lang, pick: (words: Words) => string, fills: Fills = {}): string {
  const entry: Bilingual = { vi: pick(vi), en: pick(en) }
  return fill(entry, fills)[lang]
}
