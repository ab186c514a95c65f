import { ruleFor } from '../../model/rule.js'
import { foldName } from '../../words/name-fold.js'
import type { UnitReview } from '../unit-review.js'

/** An alias that the matching of names finds by itself only makes the list longer. */
export default ruleFor<UnitReview>()({
  code: 'units/alias-needless',
  severity: 'advice',
  why: {
    vi: 'Tên đã được so không phân biệt hoa thường, vị trí dấu thanh và gạch nối; chỉ cần ghi những cách viết thật sự khác.',
    en: 'Names are matched blind to case, place of tone marks and hyphens; only spellings that truly differ need to be listed.',
  },
  say: {
    vi: 'Cách viết "{alias}" đã được nhận ra qua "{name}", không cần ghi.',
    en: 'The spelling "{alias}" is found by "{name}" already and need not be listed.',
  },
  *check({ all }) {
    for (const { unit, path } of all) {
      const seen = new Map([[foldName(unit.name), unit.name]])
      for (const [i, alias] of (unit.aliases ?? []).entries()) {
        const name = seen.get(foldName(alias))
        if (name === undefined) seen.set(foldName(alias), alias)
        else yield { at: [...path, 'aliases', i], args: { alias, name } }
      }
    }
  },
  good: ['units: [{ id: a, level: xa, name: Xã Hòa Bình, aliases: [Hòa Bình, X. Hòa Bình] }]'],
  bad: [
    'units:\n  - id: a\n    level: xa\n    name: Xã Hòa Bình\n    aliases:\n      - Hòa Bình\n      - XÃ HOÀ BÌNH # ← here\n      - Hoà Bình # ← here',
  ],
})
