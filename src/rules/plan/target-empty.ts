import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A target without a value can be neither reached nor missed. */
export default ruleFor<Review>()({
  code: 'plan/target-empty',
  severity: 'error',
  why: {
    vi: 'Chỉ tiêu bằng số phải có giá trị phải đạt, nếu không thì không kết luận được đạt hay chưa đạt.',
    en: 'A target in numbers needs the value to be reached; else nobody can say whether it is.',
  },
  say: {
    vi: 'Chỉ tiêu "{id}" (kind: {kind}) chưa có target hoặc milestones.',
    en: 'The target "{id}" (kind: {kind}) has neither target nor milestones.',
  },
  hint: {
    vi: 'Thêm target (giá trị phải đạt) hoặc milestones (giá trị theo năm); nếu chỉ là có hay không thì dùng kind: yes_no.',
    en: 'Add target (the value to be reached) or milestones (values by year); where it is yes or no, use kind: yes_no.',
  },
  *check({ outline }) {
    for (const { target, path } of targetsOf(outline)) {
      if (target.kind === 'yes_no' || target.kind === 'frequency') continue
      const { id, kind } = target
      if (target.target === undefined && target.milestones === undefined) yield { at: path, args: { id, kind } }
    }
  },
  good: [
    'body:\n  - text: Đạt 60%, năm 2027 đạt 70%./.\n    targets:\n      - { id: a, kind: percent, target: "60" }\n      - { id: b, kind: percent, milestones: { "2027": "70" } }\n      - { id: c, kind: yes_no }\n      - { id: d, kind: frequency, every: month }',
  ],
  bad: [
    'body:\n  - text: Nâng tỷ lệ hiện nay là 50%./.\n    targets:\n      - { id: a, kind: percent, baseline: "50" } # ← here\n      - { id: b, kind: count } # ← here\n      - { id: c, kind: change, direction: up } # ← here',
  ],
})
