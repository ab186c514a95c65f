// This period against the same period of the year before: which two figures stand against each other, and what may be said of
// them. Never a percent where there is none (hazards 2.2, 2.4, H14, H15, H21, H24).
import type { FormColumn } from '../../model/form.js'
import type { Figure } from '../../model/rollup.js'
import { decimalOf, quotient } from '../merge/exact.js'
import type { FigureFacts } from './figure-facts.js'
import type { Scope } from './total.js'

export interface Compared {
  readonly facts: FigureFacts
  readonly now: Figure
  /** Undefined where the year before has no such figure. */
  readonly before: Figure | undefined
  /** The column of our own form that the base is from; undefined where it is from the roll-up of the year before. */
  readonly own: FormColumn | undefined
  /** Both cover all their units, which are not the same: a difference would be one of units (H15). */
  readonly unlikeUnits: boolean
  readonly remarks: readonly string[]
}

const OWN_BASE: Readonly<Partial<Record<FormColumn['kind'], FormColumn['kind']>>> = {
  in_period: 'same_period_last_year',
  cumulative: 'cumulative_last_year',
}
const STATUS = { actual: 'thực hiện', estimate: 'ước tính', preliminary: 'sơ bộ', official: 'chính thức' } as const

/** Every figure that has a base: what the roll-up of then says, else the column of the form in which units state it. */
export function comparedOf({ view, facts }: Scope): Compared[] {
  const { form } = view.job
  const before = new Map(view.previous?.figures.map(figure => [`${figure.indicator}/${figure.column}`, figure]))
  return facts.all.flatMap((one): Compared[] => {
    const { indicator, column, figure } = one
    const kind = OWN_BASE[column.kind]
    if (kind === undefined) return []
    const own = form.columns.find(other => other.kind === kind)
    const stated = own && facts.of(indicator.id, own.id)
    if (view.previous === undefined) {
      if (own === undefined || stated === undefined) return []
      return [{ facts: one, now: figure, before: stated.figure, own, unlikeUnits: false, remarks: unlike(column, own) }]
    }
    const base = before.get(`${indicator.id}/${column.id}`)
    const then = view.previous.columns?.find(({ id }) => id === column.id)
    // The archive wins over what units typed; both are shown where they differ (H16).
    const retyped = stated?.figure
    const differs =
      base !== undefined && retyped?.state === 'complete' && base.state === 'complete' && retyped.value !== base.value
    const remarks = [
      ...(then === undefined ? [] : unlike(column, then)),
      ...(differs ? [`các đơn vị ghi số cùng kỳ là ${retyped.value?.replace('.', ',')}`] : []),
    ]
    return [
      {
        facts: one,
        now: figure,
        before: base,
        own: undefined,
        unlikeUnits: view.previous.common !== undefined,
        remarks,
      },
    ]
  })
}

/** Figures of different status are compared with a word of warning (B10). */
function unlike(now: FormColumn, then: FormColumn): string[] {
  const [a, b] = [STATUS[now.status ?? 'actual'], STATUS[then.status ?? 'actual']]
  return a === b ? [] : [`khác loại số: ${a} so với ${b}`]
}

export interface Change {
  /** The exact difference; undefined where either figure is no number yet. */
  readonly difference: string | undefined
  /** In percent of the base, one decimal; undefined where there is none. */
  readonly percent: string | undefined
  readonly points: boolean
  /** Why there is no difference, or no percent. */
  readonly why: string
}

export const CHANGE_DECIMALS = 1

/** What may be said of two figures. */
export function changeOf({ facts, now, before, unlikeUnits }: Omit<Compared, 'own' | 'remarks'>): Change {
  const points = facts.indicator.kind === 'ratio' || facts.indicator.kind === 'percent'
  const none = (why: string): Change => ({ difference: undefined, percent: undefined, points, why })
  if (before === undefined || before.state === 'refused') return none('không có số cùng kỳ')
  if (now.state === 'not-additive' || before.state === 'not-additive') return none('không cộng nên không so')
  if (now.state !== 'complete') return none('kỳ này chưa đủ số')
  if (before.state !== 'complete') return none('cùng kỳ chưa đủ số')
  if (unlikeUnits) return none('các đơn vị của hai kỳ không như nhau, xem phần so sánh bên dưới')
  if (before.value === null) return none('không có số cùng kỳ')
  if (now.value === null) return none('kỳ này không có số')
  const [a, b] = [decimalOf(now.value), decimalOf(before.value)]
  const difference = a.minus(b).toFixed()
  const said = (percent: string | null, why: string) => ({ difference, percent: percent ?? undefined, points, why })
  if (points) return said(null, 'so bằng điểm phần trăm')
  if (b.eq(0)) return said(null, 'cùng kỳ bằng 0')
  if (b.lt(0)) return said(null, 'cùng kỳ là số âm')
  return said(quotient(a.minus(b), b, 100, CHANGE_DECIMALS), '')
}
