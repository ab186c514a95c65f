import type { Path } from '../../model/place.js'
import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { endsOf } from '../../words/numbers-in-text.js'
import type { Review } from '../review.js'

const sizeOf = (value: string) => Number(value.includes('/') ? value.split('/')[0] : endsOf(value).low)

/** Years out of their order, or a value below that of an earlier year, are mostly two milestones that were swapped. */
export default ruleFor<Review>()({
  code: 'plan/milestones-order',
  severity: 'warning',
  why: {
    vi: 'Mốc viết theo thứ tự năm, và giá trị năm sau không thấp hơn năm trước trừ khi chỉ tiêu có direction: down; đảo mốc thường là gõ nhầm năm hoặc nhầm số.',
    en: 'Milestones stand in the order of their years, and a later value is not below an earlier one unless the target says direction: down; a swap is mostly a slip of year or number.',
  },
  say: {
    vi: 'Mốc năm {year} ({value}) của chỉ tiêu "{id}" đứng sau mốc năm {before} ({earlier}) là chưa đúng thứ tự.',
    en: 'The milestone {year} ({value}) of the target "{id}" is out of order after {before} ({earlier}).',
  },
  hint: {
    vi: 'Xếp các mốc theo năm tăng dần; nếu chỉ tiêu phải giảm thì thêm direction: down.',
    en: 'Put the milestones in the order of their years; where the target shall fall, add direction: down.',
  },
  *check({ outline, keysAt }) {
    for (const { target, path } of targetsOf(outline)) {
      if (!('milestones' in target) || target.milestones === undefined) continue
      const { id, milestones, direction } = target
      const at: Path = [...path, 'milestones']
      const years = keysAt(at)
      for (const [i, year] of years.entries()) {
        const before = years[i - 1]
        if (before === undefined) continue
        const [value, earlier] = [milestones[year]!, milestones[before]!]
        const falls = direction === undefined && sizeOf(value) < sizeOf(earlier)
        if (Number(year) < Number(before) || falls)
          yield { at: [...at, year], on: 'key', args: { id, year, value, before, earlier } }
      }
    }
  },
  good: [
    'body:\n  - text: Việc./.\n    targets:\n      - { id: a, kind: percent, milestones: { "2027": "50", "2030": "100" } }\n      - { id: b, kind: count, direction: down, milestones: { "2027": "9", "2030": "5" } }\n      - { id: c, kind: ratio, milestones: { 2027: "90/100", 2030: "90/100" } }\n      - { id: d, kind: change, direction: down, milestones: { "2027": "20", "2030": "10-15" } }',
  ],
  bad: [
    'body:\n  - text: Việc./.\n    targets:\n      - id: a\n        kind: percent\n        milestones:\n          "2030": "100"\n          "2027": "50" # ← here',
    'body:\n  - text: Việc./.\n    targets:\n      - id: a\n        kind: count\n        direction: down\n        milestones:\n          2030: "5"\n          2027: "9" # ← here',
    'body:\n  - text: Việc./.\n    targets:\n      - id: a\n        kind: percent\n        milestones:\n          "2027": "80-90"\n          "2030": "60" # ← here',
  ],
})
