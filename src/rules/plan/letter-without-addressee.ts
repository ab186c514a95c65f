import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A công văn is addressed to someone by its very form. */
export default ruleFor<Review>()({
  code: 'plan/letter-without-addressee',
  severity: 'error',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP (ô số 9a): công văn phải có "Kính gửi".',
    en: 'Decree 30/2020/NĐ-CP, Annex I (field 9a): an official letter has "Kính gửi".',
  },
  say: {
    vi: 'Công văn chưa có nơi nhận chính: thiếu to (Kính gửi).',
    en: 'The letter has no addressee: to ("Kính gửi") is missing.',
  },
  hint: {
    vi: 'Thêm to với tên cơ quan nhận, ví dụ to: Sở Nội vụ.',
    en: 'Add to with the name of the addressee, for example to: Sở Nội vụ.',
  },
  *check({ document }) {
    if (document.kind === 'letter' && document.to === undefined) yield { at: ['kind'], args: {} }
  },
  good: [
    'kind: letter\nto: Sở Nội vụ\nrecipients: { paper: [Như trên] }',
    'kind: report\ntitle: Kết quả năm 2026',
    'kind: plan',
  ],
  bad: ['kind: letter # ← here'],
})
