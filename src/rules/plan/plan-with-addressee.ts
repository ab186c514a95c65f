import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A plan has recipients and no addressee. */
export default ruleFor<Review>()({
  code: 'plan/plan-with-addressee',
  severity: 'error',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP (ô số 9a): chỉ công văn, tờ trình và báo cáo gửi cấp trên có "Kính gửi"; kế hoạch chỉ có "Nơi nhận".',
    en: 'Decree 30/2020/NĐ-CP, Annex I (field 9a): only letters, submissions and reports to a superior have "Kính gửi"; a plan has recipients only.',
  },
  say: {
    vi: 'Kế hoạch không có "Kính gửi": bỏ to.',
    en: 'A plan has no "Kính gửi": remove to.',
  },
  hint: {
    vi: 'Chuyển các tên trong to sang recipients.',
    en: 'Move the names under to into recipients.',
  },
  *check({ document }) {
    if (document.kind === 'plan' && document.to !== undefined) yield { at: ['to'], on: 'key', args: {} }
  },
  good: ['kind: plan', 'kind: letter\nto: Sở Nội vụ', 'kind: report\nto: UBND tỉnh'],
  bad: ['to: Sở Nội vụ # ← here', 'to: # ← here\n  - Sở Nội vụ\n  - Sở Tư pháp'],
})
