// Answers → what they mean: lines, dates, goals with their values, tasks with their agencies, deadlines.
import { type Bilingual, fill } from '../model/diagnostic.js'
import type { Authority, Due, PartialDate } from '../model/document.js'
import { type AnswerFault, type AnswerField, type Answers, fieldKinds, type SingleField } from '../model/draft.js'
import { exists, readDay } from '../words/day.js'
import { foldName } from '../words/name-fold.js'
import { answerWords } from './answers-words.js'
import { type GoalValue, readGoal } from './goal.js'
import { idsOf } from './name-id.js'
import { tidy } from './tidy.js'

export interface DraftTask {
  readonly text: string
  readonly due?: Pick<Due, 'on'>
}
export interface DraftAgency {
  readonly id: string
  readonly name: string
  /** True for a body that is asked, not ordered: "Đề nghị …". */
  readonly request: boolean
  readonly tasks: readonly DraftTask[]
}
export interface DraftGoal {
  readonly text: string
  readonly targets: readonly (GoalValue & { readonly id: string })[]
}
export interface DraftDeadline {
  readonly text: string
  readonly due: Due
}
export interface DraftSignature {
  readonly authority?: Authority
  readonly head?: string
  readonly second?: { readonly authority: 'KT.' | 'Q.'; readonly head?: string }
  readonly post?: string
  readonly name?: string | null
}

/** The parts of a document that answers state. Undefined was not answered; an empty list says "none". */
export interface Draft {
  readonly issuer: readonly string[] | undefined
  readonly parent: readonly string[] | undefined
  readonly symbol: string | undefined
  readonly place: string | undefined
  readonly date: PartialDate | undefined
  readonly title: readonly string[] | undefined
  readonly to: readonly string[] | undefined
  readonly goals: readonly DraftGoal[] | undefined
  readonly agencies: readonly DraftAgency[] | undefined
  readonly requests: readonly string[] | undefined
  readonly deadlines: readonly DraftDeadline[] | undefined
  readonly recipients: readonly string[] | undefined
  readonly archive: readonly string[] | undefined
  readonly signature: DraftSignature | undefined
}

const REQUEST = /^đề nghị\s+/iu
/** Bodies of a place that issue in their own name, with the name that is printed in full. */
const COUNCILS: readonly (readonly [RegExp, string])[] = [
  [/^(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)\s+(?=\S)/iu, 'Ủy ban nhân dân'],
  [/^(?:HĐND|hội đồng nhân dân)\s+(?=\S)/iu, 'Hội đồng nhân dân'],
]
const TASK_DUE = /(?:trước|chậm nhất(?: là)?|đến hết) ngày \**(\d{1,2}\/\d{1,2}(?:\/\d{4})?)(?![\d/])/giu
const REPORT_PERIODS: readonly (readonly [RegExp, NonNullable<Due['period']>])[] = [
  [/(?:6|sáu) tháng/iu, 'half_year'],
  [/(?:9|chín) tháng/iu, 'nine_months'],
  [/quý/iu, 'quarter'],
  [/tháng/iu, 'month'],
  [/năm/iu, 'year'],
]
const AUTHORITIES: readonly string[] = ['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.']

const linesOf = (answer: string) =>
  tidy(answer)
    .split(' / ')
    .map(line => line.trim())
    .filter(line => line !== '')

/** "UBND tỉnh Bắc Hà" is printed on two lines, with the name in full. */
export function issuerLines(answer: string): string[] {
  const lines = linesOf(answer)
  const one = lines.join(' ')
  const council = COUNCILS.find(([name]) => name.test(one))
  return council === undefined || lines.length > 2 ? lines : [council[1], one.replace(council[0], '')]
}

/** True for the People's Committee or Council of a place: no body stands above it on the page. */
export const isCouncil = (issuer: string): boolean => COUNCILS.some(([, name]) => issuerLines(issuer)[0] === name)

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const present = (answers: readonly string[] | undefined) => answers?.map(tidy).filter(answer => answer !== '')

/** The ids that these agencies get, in their order. */
export const agencyIds = (agencies: readonly string[]): string[] =>
  idsOf(
    (present(agencies) ?? []).map(agency => agency.replace(REQUEST, '')),
    'co_quan',
  )

/** Says what a due report reports on: "Báo cáo 6 tháng". Only for a report, and only where the words say it. */
const periodOf = (what: string) =>
  /^báo cáo(?!\p{L})/iu.test(what) ? REPORT_PERIODS.find(([words]) => words.test(what))?.[1] : undefined

class Reader {
  readonly faults: AnswerFault[] = []

  fault(field: AnswerField, message: Bilingual, answer: string): undefined {
    this.faults.push({ field, message: fill(message, { answer }) })
    return undefined
  }

  agencies({ agency, task }: Answers): DraftAgency[] | undefined {
    const names = present(agency)
    const ids = agencyIds(names ?? [])
    const keys = new Map<string, number>()
    for (const [i, name] of (names ?? []).entries()) {
      keys.set(foldName(name.replace(REQUEST, '')), i)
      keys.set(foldName(name), i)
    }
    for (const [i, id] of ids.entries()) keys.set(id, i)
    const tasks = ids.map((): DraftTask[] => [])
    for (const answer of present(task) ?? []) {
      const known = ids.join(', ')
      const colon = [...answer.matchAll(/:/gu)].find(({ index }) => {
        const before = answer.slice(0, index).trim()
        return keys.has(before) || keys.has(foldName(before))
      })
      if (colon === undefined) {
        this.fault('task', ids.length === 0 ? answerWords.noAgency : fill(answerWords.task, { known }), answer)
        continue
      }
      const before = answer.slice(0, colon.index).trim()
      const text = capital(answer.slice(colon.index + 1).trim())
      const dues = [...text.matchAll(TASK_DUE)].map(match => match[1]!)
      if (text === '') this.fault('task', answerWords.taskText, answer)
      else tasks[keys.get(before) ?? keys.get(foldName(before))!]!.push({ text, ...this.#dueOf(dues) })
    }
    return names?.map((name, i) => ({
      id: ids[i]!,
      name: name.replace(REQUEST, ''),
      request: REQUEST.test(name),
      tasks: tasks[i]!,
    }))
  }

  #dueOf(dues: readonly string[]): Pick<DraftTask, 'due'> {
    if (dues.length !== 1) return {}
    const day = readDay(dues[0]!)
    return day && exists(day) ? { due: { on: dues[0]! } } : {}
  }

  goals({ goal }: Answers): DraftGoal[] | undefined {
    const read = present(goal)?.map(answer => {
      const one = readGoal(answer)
      if (one.malformed) this.fault('goal', answerWords.goal, answer)
      return one
    })
    const ids = idsOf(
      (read ?? []).flatMap(({ text, values }) => values.map(() => goalWords(text))),
      'muc_tieu',
    )
    return read?.map(({ text, values }) => ({
      text,
      targets: values.map(value => ({ id: ids.shift()!, ...value })),
    }))
  }

  deadlines({ deadline }: Answers): DraftDeadline[] | undefined {
    const read = present(deadline)?.flatMap(answer => {
      const match = /^\**(\d{1,2}\/\d{1,2}(?:\/\d{4})?)\**\s*:\s*(.*\S)\s*$/u.exec(answer)
      if (match === null) {
        this.fault('deadline', answerWords.deadline, answer)
        return []
      }
      const [, on, words] = match
      if (!exists(readDay(on!)!)) this.fault('deadline', answerWords.noDay, on!)
      return [{ on: on!, what: capital(words!.replace(/[.;,]+$/u, '') || words!) }]
    })
    const ids = idsOf(read?.map(({ what }) => what) ?? [], 'thoi_han')
    return read?.map(({ on, what }, i) => {
      const period = periodOf(what)
      return {
        text: `${what}: chậm nhất ngày ${on}.`,
        due: { id: ids[i]!, what, on, ...(period && { period }) },
      }
    })
  }

  date(answers: Answers): PartialDate | undefined {
    const parts = (['year', 'month', 'day'] as const).flatMap(part => {
      const answer = tidy(answers[part] ?? '')
      if (answer === '') return []
      if (!/^\d{1,9}$/u.test(answer)) this.fault(part, answerWords.number, answer)
      return [[part, Number(answer)] as const]
    })
    return parts.length === 0 ? undefined : Object.fromEntries(parts)
  }

  signature({ authority, head, post, signer }: Answers): DraftSignature | undefined {
    if ([authority, head, post, signer].every(answer => answer === undefined)) return undefined
    const powers = linesOf(authority ?? '')
    const heads = linesOf(head ?? '')
    const [first, second] = powers
    const known = powers.length <= 2 && powers.every(power => AUTHORITIES.includes(power))
    if (!known || (second !== undefined && second !== 'KT.' && second !== 'Q.'))
      this.fault('authority', answerWords.authority, tidy(authority ?? ''))
    if (heads.length > powers.length) this.fault('head', answerWords.head, tidy(head ?? ''))
    const job = tidy(post ?? '')
    return {
      ...(first !== undefined && { authority: first as Authority }),
      ...(heads[0] !== undefined && { head: heads[0] }),
      ...(second !== undefined && {
        second: { authority: second as 'KT.' | 'Q.', ...(heads[1] !== undefined && { head: heads[1] }) },
      }),
      ...(job !== '' && { post: job }),
      ...(signer !== undefined && { name: tidy(signer) || null }),
    }
  }

  kinds(answers: Answers, kindNames: Readonly<Record<Answers['kind'], Bilingual>>) {
    for (const [field, kinds] of Object.entries(fieldKinds) as [AnswerField, readonly string[]][])
      if (answers[field] !== undefined && !kinds.includes(answers.kind))
        this.faults.push({ field, message: fill(answerWords.kind, { name: kindNames[answers.kind] }) })
  }
}

const OPENING =
  /^(?:(?:phấn đấu|duy trì|giữ vững|nâng|tăng|giảm|đạt|có|tỷ lệ|tỉ lệ|số|ít nhất|tối thiểu|khoảng|trên|dưới|không quá|từ|đến|hết|năm|cuối)(?!\p{L})[\s,]*)+/iu

/** The few words of a goal that name it: those behind the verb and the figures in front. */
function goalWords(text: string): string {
  const words = text.replace(/\d+(?:[.,/]\d+)*\s*%?|[*]/gu, ' ').trim()
  const rest = words.replace(OPENING, '')
  return (rest === '' ? words : rest)
    .split(/[^\p{L}\p{M}]+/u)
    .slice(0, 4)
    .join(' ')
}

const kindNames = {
  plan: { vi: 'Kế hoạch', en: 'A plan' },
  letter: { vi: 'Công văn', en: 'A letter' },
  report: { vi: 'Báo cáo', en: 'A report' },
} as const

/** Reads the answers; what cannot be read is a fault, and the draft then goes without it. */
export function readAnswers(answers: Answers): { readonly draft: Draft; readonly faults: readonly AnswerFault[] } {
  const reader = new Reader()
  reader.kinds(answers, kindNames)
  const text = (field: SingleField) => tidy(answers[field] ?? '') || undefined
  const lines = (field: SingleField) => (answers[field] === undefined ? undefined : linesOf(answers[field]))
  const issuer = answers.issuer === undefined ? undefined : issuerLines(answers.issuer)
  const own = answers.issuer !== undefined && isCouncil(answers.issuer) ? [] : undefined
  const draft: Draft = {
    issuer: issuer?.length ? issuer : undefined,
    parent: lines('parent') ?? own,
    symbol: text('symbol'),
    place: text('place'),
    date: reader.date(answers),
    title: lines('title')?.length ? lines('title') : undefined,
    to: present(answers.to),
    goals: reader.goals(answers),
    agencies: reader.agencies(answers),
    requests: present(answers.request),
    deadlines: reader.deadlines(answers),
    recipients: present(answers.recipient),
    archive:
      answers.archive === undefined
        ? undefined
        : tidy(answers.archive)
            .split(/\s*,\s*/u)
            .filter(unit => unit !== ''),
    signature: reader.signature(answers),
  }
  return { draft, faults: reader.faults }
}
