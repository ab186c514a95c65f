import { type Amount, type Condition, type FigureRef, figuresOf, meetingsOf } from '../../model/expression.js'
import type { FormIndicator } from '../../model/form.js'
import { ruleFor } from '../../model/rule.js'
import type { FormReview } from '../form-review.js'

/** Figures that are added to others, or taken from them. */
function summedIn(node: Condition | Amount): Set<FigureRef> {
  const sums = [...meetingsOf(node)].filter(
    one => one.kind === 'arithmetic' && (one.operator === '+' || one.operator === '-'),
  )
  return new Set(sums.flatMap(sum => [...figuresOf(sum)]))
}

function wrongWith({ kind }: FormIndicator, summed: boolean) {
  if (kind === 'text') return { vi: 'là lời văn, không tính toán được', en: 'is a text, and nothing is computed of it' }
  if (kind === 'ratio')
    return {
      vi: 'do chương trình tính từ tử số và mẫu số; hãy so sánh chính hai số đó, ví dụ: tu_so <= 0.6 * mau_so',
      en: 'is computed of its two parts; compare these instead: numerator <= 0.6 * denominator',
    }
  if (summed && kind === 'percent')
    return { vi: 'là phần trăm, không cộng trừ được', en: 'is a percentage, and no summand' }
  if (summed && kind === 'mean') return { vi: 'là số bình quân, không cộng trừ được', en: 'is a mean, and no summand' }
  return undefined
}

/** What is no quantity of a unit can be no operand, and a percentage or a mean no summand. */
export default ruleFor<FormReview>()({
  code: 'form/rule-operand',
  severity: 'error',
  why: {
    vi: 'Cộng phần trăm hay số bình quân cho ra con số không có nghĩa; lời văn và tỷ lệ do chương trình tính thì không có ô số để xét.',
    en: 'A sum of percentages or means has no meaning; texts and computed ratios have no figure of a cell to check.',
  },
  say: { vi: 'Chỉ tiêu "{id}" {wrong}.', en: 'The indicator "{id}" {wrong}.' },
  *check({ byId, conditions }) {
    for (const { at, read } of conditions) {
      if ('fault' in read) continue
      const summed = summedIn(read.condition)
      for (const figure of figuresOf(read.condition)) {
        const indicator = byId.get(figure.indicator)?.indicator
        const wrong = indicator && wrongWith(indicator, summed.has(figure))
        const { indicator: id, start, end } = figure
        if (wrong !== undefined) yield { at, span: { start, end }, args: { id, wrong } }
      }
    }
  },
  good: [
    'indicators:\n  - { id: a, title: A, kind: percent, over_units: none, over_time: none }\n  - { id: b, title: B, kind: percent, over_units: none, over_time: none }\nrules: [{ id: r, check: a <= b and b * 2 < 150, severity: error, say: Sai. }]',
  ],
  bad: [
    'indicators:\n  - { id: a, title: A, kind: percent, over_units: none, over_time: none }\n  - { id: c, title: C, kind: count, unit: vụ, over_units: sum, over_time: sum }\n  - { id: t, title: T, kind: text }\n  - { id: r, title: R, kind: ratio, numerator: c, denominator: c }\n  - { id: m, title: M, kind: mean, unit: vụ, weight: c }\nrules:\n  - { id: r1, check: c - a * 2 > 0, severity: error, say: Sai. } # ← here\n  - { id: r2, check: t > 0, severity: error, say: Sai. } # ← here\n  - { id: r3, check: r > 50, severity: error, say: Sai. } # ← here\n  - { id: r4, check: c > m + 1, severity: error, say: Sai. } # ← here',
  ],
})
