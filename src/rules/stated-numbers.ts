// The numbers that the sentences of a node state, held against the values of its targets.
import { listOf, type PlanTarget } from '../model/document.js'
import type { Entry } from '../model/outline.js'
import { endsOf, type NumberInText, numbersInText } from '../words/numbers-in-text.js'
import type { Review } from './review.js'

export interface Stated {
  readonly numbers: readonly NumberInText[]
  /** Whether words such as "tất cả" state the whole of something, and "không" none of it. */
  readonly whole: boolean
  readonly none: boolean
}

const WHOLE = /(?<!\p{sc=Latn})(?:tất cả|toàn bộ|toàn thể|mọi)(?!\p{sc=Latn})/iu
const NONE = /(?<!\p{sc=Latn})(?:không|chấm dứt|xóa hết|xoá hết)(?!\p{sc=Latn})/iu

/** What texts state. */
const statedIn = (texts: readonly string[]): Stated => ({
  numbers: texts.flatMap(numbersInText),
  whole: texts.some(text => WHOLE.test(text)),
  none: texts.some(text => NONE.test(text)),
})

/** What the sentences of each node that has targets state. */
export function statedNumbers({ sentences }: Review): (entry: Entry) => Stated {
  const texts = new Map<Entry, string[]>()
  for (const { entry, text } of sentences) {
    if (entry?.section.targets === undefined) continue
    const all = texts.get(entry)
    if (all) all.push(text)
    else texts.set(entry, [text])
  }
  const stated = new Map([...texts].map(([entry, all]) => [entry, statedIn(all)]))
  return entry => stated.get(entry) ?? statedIn([])
}

/** Whether the nodes above, or the title of the document, state a number: "Mục tiêu đến năm 2030". */
export function statedAbove({ document }: Review, entry: Entry, value: number): boolean {
  const texts = [...listOf(document.title)]
  for (let above = entry.parent; above; above = above.parent) texts.push(above.title ?? '', ...above.paragraphs)
  return statesNumber(statedIn(texts), value)
}

/** The values that a target writes, each with the key that holds it. */
export function valuesOf(target: PlanTarget): { readonly key: readonly string[]; readonly value: string }[] {
  const all: { key: readonly string[]; value: string }[] = []
  if (target.kind === 'yes_no') return all
  if (target.kind === 'frequency') return target.times === undefined ? all : [{ key: ['times'], value: target.times }]
  for (const key of ['baseline', 'target'] as const) {
    const value = target[key]
    if (value !== undefined) all.push({ key: [key], value })
  }
  for (const [year, value] of Object.entries(target.milestones ?? {})) all.push({ key: ['milestones', year], value })
  return all
}

const isOne = (number: NumberInText, value: number) =>
  number.low === value || number.high === value || number.scaled === value || number.of === value

/** Whether the sentences state a number, as a number of its own or as an end of a range. */
export const statesNumber = ({ numbers }: Stated, value: number): boolean =>
  numbers.some(number => isOne(number, value))

/** Whether the sentences state a value: "60", "60-80" as a range or as its two ends in turn, "193/204" or "193 trên 204". */
export function states(stated: Stated, value: string, percent: boolean): boolean {
  const { numbers, whole, none } = stated
  const [part, all] = value.split('/').map(Number)
  if (all !== undefined)
    return numbers.some((number, i) => number.low === part && (number.of === all || numbers[i + 1]?.low === all))
  const { low, high } = endsOf(value)
  if ((percent && whole && low === 100) || (none && high === 0)) return true
  if (low === high) return statesNumber(stated, low)
  return numbers.some((number, i) => {
    const scale = number.scaled === undefined ? 1 : number.scaled / number.high
    const multiplied = number.low * scale === low && number.high * scale === high
    return (
      multiplied ||
      (number.low === low && number.high === high) ||
      (isOne(number, low) && numbers[i + 1]?.high === high)
    )
  })
}
