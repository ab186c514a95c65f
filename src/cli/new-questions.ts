// The questions of `plan new`. They fill the same answers as the options do; what an option answered is not asked.
import { agencyIds, bracesOf, type GoalValue, isCouncil, issuerLines, readAnswers, readGoal } from '../index.js'
import type { Bilingual } from '../model/diagnostic.js'
import { type AnswerField, type Answers, fieldKinds, type ManyField, type SingleField } from '../model/draft.js'
import type { NewWords } from '../words/new.js'
import { initialsOf, placeOf, postsOf, takesNoOrders } from '../words/office.js'
import type { Question } from './ask.js'

/** Questions that belong together: the agencies with their tasks, the lines above a signature. */
export type Topic = Exclude<AnswerField, 'task' | 'authority' | 'head' | 'post' | 'day'> | 'signature'

const TOPICS: readonly Topic[] = [
  'issuer',
  'parent',
  'symbol',
  'place',
  'year',
  'month',
  'title',
  'to',
  'goal',
  'agency',
  'request',
  'deadline',
  'recipient',
  'archive',
  'signature',
  'signer',
]

export interface Interview {
  readonly say: NewWords
  readonly ask: (question: Question) => Promise<string>
  /** What is wrong with a field, in the user's language. */
  readonly faultOf: (answers: Answers, field: AnswerField) => string | undefined
  readonly year: number
}

const fillIn = (template: string, fills: Readonly<Record<string, string | undefined>>) =>
  template.replace(/\{(\w+)\}/g, (hole, name: string) => fills[name] ?? hole)

const withoutRequest = (agency: string) => agency.replace(/^\s*đề nghị\s+/iu, '')

/** The topics that a document of this kind has. A body that stands under no other is not asked for the one above it. */
export const topicsOf = (answers: Answers): readonly Topic[] =>
  TOPICS.filter(topic => {
    if (topic === 'parent') return !isCouncil(answers.issuer ?? '')
    return topic === 'signature' || (fieldKinds[topic]?.includes(answers.kind) ?? true)
  })

const fieldsOf = (topic: Topic): readonly AnswerField[] =>
  topic === 'signature' ? ['authority', 'head', 'post'] : topic === 'agency' ? ['agency', 'task'] : [topic]

/** What is proposed for a field that has no answer yet: made from other answers, never from thin air. */
function proposalFor(field: SingleField, { kind, issuer, parent }: Answers, year: number): string | undefined {
  const initials = initialsOf(issuerLines(issuer ?? '').join(' '))
  switch (field) {
    case 'symbol':
      return initials === '' || kind === 'letter' ? undefined : `${kind === 'plan' ? 'KH' : 'BC'}-${initials}`
    case 'place':
      return placeOf(issuerLines(issuer ?? '').join(' ')) ?? placeOf(issuerLines(parent ?? '').join(' '))
    case 'year':
      return String(year)
    case 'archive':
      return 'VT'
    default:
      return undefined
  }
}

async function askSingle(field: SingleField, answers: Answers, interview: Interview): Promise<Answers> {
  const { say, ask, faultOf, year } = interview
  const proposal = answers[field] ?? proposalFor(field, answers, year)
  const initials = initialsOf(issuerLines(answers.issuer ?? '').join(' ')) || 'SYT'
  const letter = field === 'symbol' && answers.kind === 'letter'
  const answer = await ask({
    name: field,
    message: letter ? fillIn(say.letterSymbol, { example: `${initials}-VP` }) : say.ask[field],
    ...(proposal && { proposal }),
    fault: text => faultOf({ ...answers, [field]: text }, field),
  })
  return { ...answers, [field]: answer }
}

/** Asks until an answer is blank. Answers that are there already come back as proposals; a blank one is dropped. */
async function askList(
  field: ManyField,
  current: readonly string[],
  messages: { readonly first: string; readonly more: string },
  interview: Interview,
  fault: (list: readonly string[]) => string | undefined,
  refine: (answer: string) => Promise<string> = async answer => answer,
): Promise<string[]> {
  const list: string[] = []
  for (let i = 0; ; i++) {
    const proposal = current[i]
    const answer = await interview.ask({
      name: field,
      message: i === 0 ? messages.first : messages.more,
      ...(proposal && { proposal }),
      fault: text => (text.trim() === '' ? undefined : fault([...list, text])),
    })
    if (answer.trim() !== '') list.push(await refine(answer))
    else if (i >= current.length) return list
  }
}

function readingName({ say }: Interview, value: GoalValue): string {
  const { readings } = say
  const name = fillIn(readings[value.kind], {
    target: value.target,
    times: value.times,
    direction: value.direction && readings.direction[value.direction],
    every: value.every && readings.every[value.every],
  })
  return value.baseline === undefined
    ? name
    : fillIn(readings.from, { value: name, baseline: value.baseline + (value.kind === 'percent' ? '%' : '') })
}

/** A number that is read wrongly would stay wrong for a year, so the reading is shown and may be changed. */
async function askReading(answer: string, interview: Interview): Promise<string> {
  if (/\}\s*$/u.test(answer)) return answer
  const { readings } = readGoal(answer)
  const values = readings.length === 0 ? [{ kind: 'yes_no' } as const] : readings
  const choices = new Map(values.map(value => [bracesOf(value), readingName(interview, value)]))
  const every = values.map(bracesOf).join(' ')
  if (values.length > 1) choices.set(every, fillIn(interview.say.readings.every_one, { count: String(values.length) }))
  choices.set('{none}', interview.say.readings.none)
  const [first] = choices.keys()
  const braces = await interview.ask({
    name: 'reading',
    message: interview.say.reading,
    choices: [...choices].map(([value, name]) => ({ value, name })),
    proposal: readings.length === 0 ? '{none}' : first!,
    keys: interview.say.keys,
  })
  // What the sentence says without braces needs none.
  const plain = readings.length === 0 ? '{none}' : readings.length === 1 ? first : undefined
  return braces === plain ? answer : `${answer.trim()} ${braces}`
}

const yesOrNo = async (name: string, message: string, { ask, say }: Interview): Promise<boolean> =>
  (await ask({
    name,
    message,
    choices: [
      { value: 'yes', name: say.yes },
      { value: 'no', name: say.no },
    ],
    proposal: 'yes',
    keys: say.keys,
  })) === 'yes'

async function askMany(field: Exclude<ManyField, 'task'>, answers: Answers, interview: Interview): Promise<Answers> {
  const { say, faultOf } = interview
  const agencies = answers.agency?.map(withoutRequest)
  const current = answers[field] ?? (field === 'recipient' ? agencies : undefined) ?? []
  if (field === 'to' && answers.kind === 'report' && !(await yesOrNo('upward', say.upward, interview)))
    return { ...answers, to: [] }
  const refine = {
    goal: (answer: string) => askReading(answer, interview),
    agency: async (answer: string) =>
      takesNoOrders(answer) &&
      withoutRequest(answer) === answer &&
      (await yesOrNo('requested', fillIn(say.requested, { agency: answer.trim() }), interview))
        ? `Đề nghị ${answer.trim()}`
        : answer,
  }
  const list = await askList(
    field,
    current,
    { first: say.ask[field], more: say.more[field] },
    interview,
    all => faultOf({ ...answers, [field]: all, ...(field === 'agency' && { task: [] }) }, field),
    field === 'goal' || field === 'agency' ? refine[field] : undefined,
  )
  return { ...answers, [field]: list }
}

async function askTasks(before: Answers, answers: Answers, interview: Interview): Promise<Answers> {
  const { say, faultOf } = interview
  const known = new Map((readAnswers(before).draft.agencies ?? []).map(({ id, tasks }) => [id, tasks]))
  const ids = agencyIds(answers.agency ?? [])
  const names = (answers.agency ?? []).filter(name => name.trim() !== '')
  let task: string[] = []
  for (const [i, id] of ids.entries()) {
    const agency = withoutRequest(names[i]!.trim())
    const list = await askList(
      'task',
      (known.get(id) ?? []).map(({ text }) => text),
      { first: fillIn(say.ask.task, { agency }), more: fillIn(say.more.task, { agency }) },
      interview,
      all => faultOf({ ...answers, task: [...task, ...all.map(text => `${id}: ${text}`)] }, 'task'),
    )
    task = [...task, ...list.map(text => `${id}: ${text}`)]
  }
  return { ...answers, task }
}

interface Signing {
  readonly authority: string
  readonly head: string
  readonly post: string
}

/** The lines above a signature as NĐ 30/2020 has them, for the head of this office and for a deputy. */
function signings(issuer: string): Signing[] {
  const [council] = issuerLines(issuer)
  if (council !== undefined && isCouncil(issuer))
    return [
      { authority: 'TM.', head: council, post: 'Chủ tịch' },
      { authority: 'TM. / KT.', head: `${council} / Chủ tịch`, post: 'Phó Chủ tịch' },
    ]
  const posts = postsOf(issuerLines(issuer).join(' '))
  if (posts === undefined) return []
  return [
    { authority: '', head: '', post: posts.head },
    { authority: 'KT.', head: posts.head, post: posts.deputy },
  ]
}

const signingName = ({ authority, head, post }: Signing): string => {
  const heads = head.split(' / ')
  const powers = authority === '' ? [] : authority.split(' / ').map((power, i) => `${power} ${heads[i]}`)
  return [...powers, post].map(line => line.toLocaleUpperCase('vi')).join(' – ')
}

async function askSignature(answers: Answers, interview: Interview, wrong?: string): Promise<Answers> {
  const { ask, say, faultOf } = interview
  const known = signings(answers.issuer ?? '')
  const choices = [
    ...known.map((one, i) => ({ value: String(i), name: signingName(one) })),
    { value: 'other', name: say.otherSignature },
    { value: 'unknown', name: say.unknownSignature },
  ]
  const chosen = await ask({
    name: 'signature',
    message: wrong === undefined ? say.signature : `${wrong}\n  ${say.signature}`,
    choices,
    keys: say.keys,
  })
  const { authority: _, head: __, post: ___, ...rest } = answers
  if (chosen === 'unknown') return rest
  const form = known[Number(chosen)]
  if (form !== undefined) return { ...rest, ...form }
  let own = await askSingle('authority', answers, interview)
  own = own.authority?.trim() ? await askSingle('head', own, interview) : { ...own, head: '' }
  own = await askSingle('post', own, interview)
  const fault = faultOf(own, 'signer')
  return fault === undefined ? own : askSignature(own, interview, fault)
}

/** Asks one topic, with the answers that are there as proposals. */
export async function askTopic(topic: Topic, answers: Answers, interview: Interview): Promise<Answers> {
  switch (topic) {
    case 'signature':
      return askSignature(answers, interview)
    case 'agency':
      return askTasks(answers, await askMany('agency', answers, interview), interview)
    case 'to':
    case 'goal':
    case 'request':
    case 'deadline':
    case 'recipient':
      return askMany(topic, answers, interview)
    default:
      return askSingle(topic, answers, interview)
  }
}

/** Asks everything that is not answered yet. */
export async function askRest(given: Answers, interview: Interview): Promise<Answers> {
  let answers = given
  for (const topic of TOPICS) {
    if (!topicsOf(answers).includes(topic)) continue
    const fields = fieldsOf(topic)
    if (topic === 'agency' && given.agency !== undefined && given.task === undefined)
      answers = await askTasks(given, answers, interview)
    else if (fields.every(field => given[field] === undefined)) answers = await askTopic(topic, answers, interview)
  }
  return answers
}

/** A topic with its answer, short enough for a line of a list. */
export function topicName(topic: Topic, answers: Answers, { say }: Interview): string {
  const stated = fieldsOf(topic).flatMap(field => answers[field] ?? [])
  const text = stated.filter(answer => answer.trim() !== '').join('; ')
  return `${say.topics[topic]}: ${text.length > 40 ? `${text.slice(0, 40)}…` : text || '…'}`
}

/** In the user's language. */
export const inLang =
  (lang: keyof Bilingual, fault: (answers: Answers, field: AnswerField) => Bilingual | undefined) =>
  (answers: Answers, field: AnswerField): string | undefined =>
    fault(answers, field)?.[lang]
