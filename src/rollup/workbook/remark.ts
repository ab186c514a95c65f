// What is said beside a total: how much of it is estimated, and which unit a greatest or smallest figure is from.
import type { FigureFacts } from './figure-facts.js'
import { vietnameseNumber } from './number-look.js'
import type { RollUpView } from './view.js'

const SHOWN_UNITS = 3

/** The remark on a figure; empty where there is nothing to say. */
export function remarkOf({ figure, indicator, column, estimates, estimated }: FigureFacts, view: RollUpView): string {
  const said: string[] = []
  if (estimates > 0) {
    const sum = 'over_units' in indicator && indicator.over_units === 'sum'
    const several = view.units.some(({ read }) => read.length > 1)
    const amount = sum && !several ? `, cộng ${vietnameseNumber(estimated)}` : ''
    said.push(`có ${estimates} số ước tính${amount}`)
  }
  if ('over_units' in indicator && (indicator.over_units === 'max' || indicator.over_units === 'min') && figure.value) {
    const units = view.units.filter(unit => unit.amountOf(indicator, column)?.value === figure.value)
    const names = units.slice(0, SHOWN_UNITS).map(({ outcome }) => outcome.unit.name)
    const more = units.length > SHOWN_UNITS ? ` và ${units.length - SHOWN_UNITS} đơn vị khác` : ''
    said.push(`${indicator.over_units === 'max' ? 'lớn nhất' : 'nhỏ nhất'} ở ${names.join(', ')}${more}`)
  }
  return said.join('; ')
}
