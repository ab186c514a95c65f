import { type Amount, meetingsOf } from '../../model/expression.js'
import { ruleFor } from '../../model/rule.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import type { FormReview } from '../form-review.js'

interface Measure {
  readonly unit: string
  readonly kind: string
}

/** What an amount is measured in; undefined where nothing can be said (numbers, products, unknown ids). */
function measureOf(amount: Amount, byId: FormReview['byId']): Measure | undefined {
  switch (amount.kind) {
    case 'figure': {
      const indicator = byId.get(amount.indicator)?.indicator
      return indicator && { unit: unitOfMeasure(indicator), kind: indicator.kind }
    }
    case 'minus':
      return measureOf(amount.of, byId)
    case 'arithmetic':
      if (amount.operator === '*' || amount.operator === '/') return undefined
      return measureOf(amount.left, byId) ?? measureOf(amount.right, byId)
    case 'number':
      return undefined
  }
}

/** Figures of different measures are rarely summed or compared on purpose. Two counts may be compared: cases and people. */
export default ruleFor<FormReview>()({
  code: 'form/rule-measures',
  severity: 'warning',
  why: {
    vi: 'Cộng vụ với người, hay so nghìn đồng với triệu đồng, thường là gõ nhầm mã chỉ tiêu; hai số đếm khác đơn vị thì có thể so sánh (số vụ không quá số người).',
    en: 'To add cases to people, or compare thousands with millions, is most often a mistyped id; two counts may be compared (no more cases than people).',
  },
  say: {
    vi: '"{text}" gộp hai đơn vị tính khác nhau: {left} và {right}.',
    en: '"{text}" brings two measures together: {left} and {right}.',
  },
  *check({ byId, conditions }) {
    for (const { at, read, text } of conditions) {
      if ('fault' in read) continue
      for (const meeting of meetingsOf(read.condition)) {
        if (meeting.operator === '*' || meeting.operator === '/') continue
        const [left, right] = [measureOf(meeting.left, byId), measureOf(meeting.right, byId)]
        if (left === undefined || right === undefined || left.unit === right.unit) continue
        if (meeting.kind === 'comparison' && left.kind === 'count' && right.kind === 'count') continue
        const { start, end } = meeting
        yield { at, span: { start, end }, args: { text: text.slice(start, end), left: left.unit, right: right.unit } }
      }
    }
  },
  good: [
    'indicators:\n  - { id: vu, title: A, kind: count, unit: vụ, over_units: sum, over_time: sum }\n  - { id: nguoi, title: B, kind: count, unit: người, over_units: sum, over_time: sum }\n  - { id: tien, title: C, kind: money, scale: million, over_units: sum, over_time: sum }\nrules: [{ id: r, check: vu <= nguoi and tien <= 2.5 * vu and tien > 3, severity: error, say: Sai. }]',
  ],
  bad: [
    'indicators:\n  - { id: vu, title: A, kind: count, unit: vụ, over_units: sum, over_time: sum }\n  - { id: nguoi, title: B, kind: count, unit: người, over_units: sum, over_time: sum }\n  - { id: tien, title: C, kind: money, scale: million, over_units: sum, over_time: sum }\n  - { id: chi, title: D, kind: money, scale: thousand, over_units: sum, over_time: sum }\nrules:\n  - { id: r1, check: vu + nguoi > 3, severity: error, say: Sai. } # ← here\n  - { id: r2, check: chi <= tien, severity: error, say: Sai. } # ← here\n  - { id: r3, check: vu <= -tien, severity: error, say: Sai. } # ← here',
  ],
})
