import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** Every official document says who gets it. */
export default ruleFor<Review>()({
  code: 'plan/recipients-missing',
  severity: 'warning',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP (ô số 9b): mọi văn bản hành chính có mục Nơi nhận.',
    en: 'Decree 30/2020/NĐ-CP, Annex I (field 9b): every administrative document has the block "Nơi nhận".',
  },
  say: {
    vi: 'Văn bản chưa có nơi nhận (recipients).',
    en: 'The document has no recipients.',
  },
  hint: {
    vi: 'Thêm recipients với paper (các nơi nhận) và archive (dòng Lưu).',
    en: 'Add recipients with paper (who gets it) and archive (the line "Lưu").',
  },
  *check({ document }) {
    const { paper, electronic, archive } = document.recipients ?? {}
    if (paper || electronic || archive) return
    yield document.recipients ? { at: ['recipients'], on: 'key', args: {} } : { at: ['signature'], on: 'key', args: {} }
  },
  good: ['recipients: { archive: { units: [VT] } }', 'recipients: { electronic: [UBND tỉnh] }'],
  bad: ['recipients: {} # ← here'],
})
