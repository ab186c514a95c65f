import { ruleFor } from '../../model/rule.js'
import { isAsAbove } from '../../words/recipients.js'
import { recipientLines } from '../address-list.js'
import type { Review } from '../review.js'

/** Where there is an addressee, the first line of the recipients is "Như trên". */
export default ruleFor<Review>()({
  code: 'plan/addressee-without-as-above',
  severity: 'error',
  why: {
    vi: 'Phụ lục I Nghị định 30/2020/NĐ-CP (ô số 9b): văn bản có "Kính gửi" thì dòng đầu của Nơi nhận là "Như trên".',
    en: 'Decree 30/2020/NĐ-CP, Annex I (field 9b): where a document has "Kính gửi", the first recipient line is "Như trên".',
  },
  say: {
    vi: 'Văn bản có "Kính gửi" nên dòng đầu của Nơi nhận phải là "Như trên"; hiện là "{first}".',
    en: 'The document has "Kính gửi", so its first recipient line must be "Như trên"; it is "{first}".',
  },
  hint: {
    vi: 'Thêm "Như trên" làm dòng đầu của recipients.',
    en: 'Add "Như trên" as the first line of recipients.',
  },
  *check(review) {
    const { document } = review
    const { paper, electronic, archive } = document.recipients ?? {}
    if (document.to === undefined || document.kind === 'plan' || !(paper || electronic || archive)) return
    const lines = recipientLines(review).filter(line => line.at[0] === 'recipients')
    const firsts = lines.filter(line => line.at[2] === 0)
    if (firsts.some(line => isAsAbove(line.text))) return
    const first = firsts[0]
    yield first
      ? { at: first.at, args: { first: first.text } }
      : { at: ['recipients'], on: 'key', args: { first: 'Lưu' } }
  },
  good: [
    'kind: letter\nto: Sở Nội vụ\nrecipients: { paper: [Như trên, Lãnh đạo Sở] }',
    'kind: letter\nto: Sở Nội vụ\nrecipients: { paper: [Lãnh đạo Sở], electronic: [Như trên] }',
    'kind: report\nto: UBND tỉnh\nrecipients: { paper: [{ name: Như trên }] }',
    'kind: report',
  ],
  bad: [
    'kind: letter\nto: Sở Nội vụ\nrecipients:\n  paper:\n    - Lãnh đạo Sở # ← here\n    - Như trên',
    'kind: letter\nto: Sở Nội vụ\nrecipients: # ← here\n  archive: { units: [VT] }',
  ],
})
