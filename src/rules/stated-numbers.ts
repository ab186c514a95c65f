// The numbers that the sentences of a node state, held against the values of its targets.
import type { PlanTarget } from '../model/document.js'
import type { Entry } from '../model/outline.js'
import { endsOf, type NumberInText, numbersInText } from '../words/numbers-in-text.js'
import type { Review } from './review.js'

export interface Stated {
  readonly numbers: readonly NumberInText[]
  /** Whether words such as "tất cả" state the whole of something. */
  readonly whole: boolean
}

const WHOLE = /(?<!\p{L})(?:tất cả|toàn bộ|toàn thể|mọi)(?!\p{L})/iu

/** What the sentences of each node that has targets state. */
export function statedNumbers({ sentences }: Review): ReadonlyMap<Entry, Stated> {
  const found = new Map<Entry, { numbers: NumberInText[]; whole: boolean }>()
  for (const { entry, text } of sentences) {
    if (entry?.section.targets === undefined) continue
    const stated = found.get(entry) ?? { numbers: [], whole: false }
    stated.numbers.push(...numbersInText(text))
    stated.whole ||= WHOLE.test(text)
    found.set(entry, stated)
  }
  return found
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
  const { numbers, whole } = stated
  const [part, all] = value.split('/').map(Number)
  if (all !== undefined)
    return numbers.some((number, i) => number.low === part && (number.of === all || numbers[i + 1]?.low === all))
  const { low, high } = endsOf(value)
  if (percent && whole && low === 100) return true
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
