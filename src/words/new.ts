// What `plan new` says and asks, in one interface that both languages implement.
import type { AnswerField, DraftKind } from '../model/draft.js'
import type { CommandWords, OptionWords } from './index.js'

/** The options that only `plan new` has: one for each answer, and those of the command itself. */
export type NewOption = AnswerField | 'kind' | 'input'

export interface NewWords {
  readonly command: CommandWords
  readonly argument: { readonly name: string; readonly does: string }
  readonly options: Record<NewOption, OptionWords>
  /** The name of the file where none is given, without its ending. */
  readonly stem: Record<DraftKind, string>
  readonly kinds: Record<DraftKind, string>
  /** Said before the first question. */
  readonly welcome: string
  /** The questions; `more` of a field is asked for its second and further answers. */
  readonly ask: Record<AnswerField | 'kind' | 'file', string>
  readonly more: Record<'to' | 'goal' | 'agency' | 'task' | 'request' | 'deadline' | 'recipient', string>
  /** Asked where a report has no addressee yet. */
  readonly upward: string
  readonly letterSymbol: string
  readonly reading: string
  readonly readings: {
    readonly percent: string
    readonly count: string
    readonly ratio: string
    readonly change: string
    readonly yes_no: string
    readonly frequency: string
    readonly from: string
    readonly none: string
    readonly every_one: string
    readonly direction: Record<'up' | 'down' | 'keep', string>
    readonly every: Record<'week' | 'month' | 'quarter' | 'half_year' | 'year', string>
  }
  readonly requested: string
  readonly yes: string
  readonly no: string
  readonly signature: string
  readonly otherSignature: string
  readonly unknownSignature: string
  readonly preview: string
  readonly write: string
  readonly writeYes: string
  readonly writeEdit: string
  readonly writeNo: string
  readonly edit: string
  readonly editBack: string
  /** How the keys of a list of choices work. */
  readonly keys: readonly (readonly [key: string, does: string])[]
  readonly stopped: string
  readonly exists: string
  readonly noFolder: string
  readonly badName: string
  readonly skeleton: string
  readonly blanks: string
  readonly next: string
  readonly badAnswer: string
  readonly unwritable: string
  /** Answers as the list of those that may be changed names them. */
  readonly topics: Record<Exclude<AnswerField, 'task' | 'authority' | 'head' | 'post' | 'day'> | 'signature', string>
}
