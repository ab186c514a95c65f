import { tasksOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { isIssuer, reachedBy, recipientLines } from '../address-list.js'
import { namedAgencies } from '../named-agencies.js'
import type { Review } from '../review.js'

/** A body that has a task and never gets the document will not do it. */
export default ruleFor<Review>()({
  code: 'plan/task-without-recipient',
  severity: 'warning',
  why: {
    vi: 'Cơ quan được giao nhiệm vụ phải có trong Nơi nhận (hoặc Kính gửi), nếu không thì không nhận được văn bản để thực hiện.',
    en: 'A body that has a task must stand among the recipients (or addressees); else it never gets the document.',
  },
  say: {
    vi: 'Cơ quan "{name}" được giao nhiệm vụ nhưng không có trong Nơi nhận.',
    en: 'The agency "{name}" has a task, but is not among the recipients.',
  },
  hint: {
    vi: 'Thêm cơ quan này, hoặc một dòng chung như "Các sở, ban, ngành", vào recipients.',
    en: 'Add the agency, or a collective line such as "Các sở, ban, ngành", to recipients.',
  },
  *check(review) {
    const { document, outline, agencies } = review
    const { paper, electronic } = document.recipients ?? {}
    if (document.kind === 'report' || (!paper && !electronic && !document.to)) return
    const reached = reachedBy(review, recipientLines(review))
    const busy = new Set(tasksOf(outline).flatMap(task => task.agencies))
    for (const { id, at, as } of namedAgencies(review)) {
      const agency = agencies[id]
      if ((as !== 'agency' && as !== 'by') || !agency || !busy.delete(id)) continue
      if (!reached(id) && !isIssuer(review, id)) yield { at, args: { name: agency.name } }
    }
  },
  good: [
    'agencies: { a: { name: Sở Nội vụ, short: SNV }, b: { name: Sở Y tế } }\nbody:\n  - agency: a\n    text: Chủ trì./.\n  - agency: b\n    text: Tổng hợp./.\nrecipients: { paper: [SNV] }',
    'agencies: { a: { name: Sở Nội vụ }, b: { name: Công an tỉnh }, c: { name: "UBND các xã, phường" }, d: { name: Hội Nông dân tỉnh } }\nbody:\n  - by: [a, b, c, d]\n    text: Thực hiện./.\nrecipients: { paper: ["Các sở, ban, ngành, đoàn thể tỉnh", "UBND các xã, phường, đặc khu"] }',
    'agencies: { a: { name: Sở Nội vụ }, d: { name: Hội Nông dân tỉnh } }\nbody:\n  - { title: Mục tiêu, items: [Một.] }\n  - title: Tổ chức thực hiện\n    items:\n      - { agency: a, text: Chủ trì. }\n      - { agency: d, text: Phối hợp./. }\nrecipients: { paper: [Các cơ quan theo mục II] }',
    'agencies: { p: { name: Phòng Nghiệp vụ, level: internal } }\nbody:\n  - agency: p\n    text: Tổng hợp./.',
    'kind: letter\nto: [Sở Nội vụ]\nagencies: { a: { name: Sở Nội vụ } }\nbody:\n  - by: a\n    text: Đề nghị Sở rà soát./.\nrecipients: { paper: [Như trên] }',
    'agencies:\n  xa_a: { name: Đơn vị A }\n  nhom: { name: Khối đơn vị, members: [xa_a] }\nbody:\n  - by: xa_a\n    text: Thực hiện./.\nrecipients: { paper: [{ agency: nhom }] }',
    'agencies: { a: { name: Sở Lao động - Thương binh và Xã hội } }\nbody:\n  - agency: a\n    text: Chủ trì./.\nrecipients: { paper: [Sở LĐTB&XH] }',
  ],
  bad: [
    'agencies: { a: { name: Sở Nội vụ }, b: { name: Sở Tư pháp } }\nbody:\n  - agency: a # ← here\n    text: Chủ trì.\n  - agency: b\n    items: [Một.]\n  - by: a\n    text: Hai./.\nrecipients: { paper: [Sở Tư pháp, Lãnh đạo Sở] }',
    'agencies: { a: { name: Sở Nội vụ }, c: { name: UBND các xã } }\nbody:\n  - agency:\n      - a\n      - c # ← here\n    text: Thực hiện./.\nrecipients: { paper: ["Các sở, ngành"] }',
    'kind: letter\nto: Sở Nội vụ\nagencies: { b: { name: Sở Tư pháp } }\nbody:\n  - by: b # ← here\n    text: Sở rà soát./.\nrecipients: { paper: [Như trên] }',
  ],
})
