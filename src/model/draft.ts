// The answers from which a new document is drafted. They are sentences as a person gives them, on the command line or to a
// question: both ways fill the same fields.
import type { Bilingual } from './diagnostic.js'
import type { OfficialDocument } from './document.js'

export type DraftKind = OfficialDocument['kind']

/** Fields of one answer. ` / ` in a name or a title begins a new printed line. */
export type SingleField =
  | 'issuer'
  | 'parent'
  | 'symbol'
  | 'place'
  | 'year'
  | 'month'
  | 'day'
  | 'title'
  | 'archive'
  | 'authority'
  | 'head'
  | 'post'
  | 'signer'
/** Fields of any number of answers; an empty list says that there are none. */
export type ManyField = 'to' | 'goal' | 'agency' | 'task' | 'request' | 'deadline' | 'recipient'
export type AnswerField = SingleField | ManyField

/** Every field, in the order in which answers are read: agencies before their tasks, an authority before its words. */
export const answerFields = [
  'issuer',
  'parent',
  'symbol',
  'place',
  'year',
  'month',
  'day',
  'title',
  'to',
  'goal',
  'agency',
  'task',
  'request',
  'deadline',
  'recipient',
  'archive',
  'authority',
  'head',
  'post',
  'signer',
] as const satisfies readonly AnswerField[]

/** A field that is absent was not answered: its placeholder stays. An empty answer means "not known" or "none". */
export type Answers = { readonly kind: DraftKind } & { readonly [F in SingleField]?: string } & {
  readonly [F in ManyField]?: readonly string[]
}

/** What is wrong with an answer. */
export interface AnswerFault {
  readonly field: AnswerField
  readonly message: Bilingual
}

/** The fields that only some kinds of document have. */
export const fieldKinds: Readonly<Partial<Record<AnswerField, readonly DraftKind[]>>> = {
  to: ['letter', 'report'],
  goal: ['plan'],
  agency: ['plan'],
  task: ['plan'],
  request: ['letter'],
  deadline: ['plan', 'letter'],
}
