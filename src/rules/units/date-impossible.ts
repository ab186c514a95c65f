import type { Path } from '../../model/place.js'
import { ruleFor } from '../../model/rule.js'
import { dayNumber, type UnitReview } from '../unit-review.js'

/** Every day that levels and units state, with its place. */
function* statedDays({ list, all }: UnitReview): Generator<{ text: string; at: Path }> {
  const placed = [...list.levels.entries()].map(([i, one]) => ({ one, path: ['levels', i] as Path }))
  for (const { one, path } of [...placed, ...all.map(({ unit, path }) => ({ one: unit, path }))])
    for (const key of ['from', 'to'] as const) {
      const text = one[key]
      if (text !== undefined) yield { text, at: [...path, key] }
    }
}

/** A day that no calendar has bounds nothing. */
export default ruleFor<UnitReview>()({
  code: 'units/date-impossible',
  severity: 'error',
  why: {
    vi: 'Ngày không có trong lịch thì không biết đơn vị có hiệu lực từ bao giờ, đến bao giờ.',
    en: 'With a day that no calendar has it cannot be told since when, or until when, a unit exists.',
  },
  say: { vi: 'Không có ngày {day}.', en: 'There is no day {day}.' },
  *check(review) {
    for (const { text, at } of statedDays(review)) if (dayNumber(text) === undefined) yield { at, args: { day: text } }
  },
  good: ['units: [{ id: a, level: tinh, name: Tỉnh A, from: 29/02/2024 }]'],
  bad: [
    'units:\n  - id: a\n    level: tinh\n    name: Tỉnh A\n    from: 31/6/2025 # ← here\n    to: 29/02/2026 # ← here',
    'levels:\n  - id: tinh\n    name: Cấp tỉnh\n    to: 00/7/2025 # ← here',
  ],
})
