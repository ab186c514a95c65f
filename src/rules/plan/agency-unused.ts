import { ruleFor } from '../../model/rule.js'
import { isIssuer, recipientLines } from '../address-list.js'
import { namedAgencies } from '../named-agencies.js'
import type { Review } from '../review.js'

/** An agency that is defined and then forgotten is most often one whose task was left out. */
export default ruleFor<Review>()({
  code: 'plan/agency-unused',
  severity: 'warning',
  why: {
    vi: 'Cơ quan có trong danh mục mà không được nhắc đến ở đâu thường là cơ quan bị quên giao nhiệm vụ.',
    en: 'An agency that is listed and named nowhere is most often one that was forgotten when tasks were given out.',
  },
  say: {
    vi: 'Cơ quan "{id}" ({name}) có trong agencies nhưng văn bản không dùng đến.',
    en: 'The agency "{id}" ({name}) is defined under agencies, but the document never uses it.',
  },
  hint: {
    vi: 'Giao nhiệm vụ cho {id}, hoặc bỏ mục này khỏi agencies.',
    en: 'Give {id} a task, or remove it from agencies.',
  },
  *check(review) {
    const used = new Set([...namedAgencies(review)].map(({ id }) => id))
    const unused = Object.entries(review.document.agencies ?? {}).filter(([id]) => !used.has(id))
    if (unused.length === 0) return
    for (const line of recipientLines(review)) for (const id of line.ids) used.add(id)
    for (const [id, { name }] of unused)
      if (!used.has(id) && !isIssuer(review, id)) yield { at: ['agencies', id], on: 'key', args: { id, name } }
  },
  good: [
    'agencies: { so_noi_vu: { name: Sở Nội vụ } }\nbody:\n  - agency: so_noi_vu\n    text: Chủ trì thực hiện./.',
    'agencies:\n  cac_xa: { name: UBND các xã, members: [xa_a] }\n  xa_a: { name: UBND xã A }\nbody:\n  - by: cac_xa\n    text: Thực hiện./.',
    'agencies: { so_noi_vu: { name: Sở Nội vụ } }\nrecipients: { paper: [Sở Nội vụ], archive: { units: [VT] } }',
    'agencies: { so_y_te: { name: Sở Y tế } }',
    'agencies: { ubnd: { name: UBND tỉnh } }\nreporting: { to: ubnd }',
  ],
  bad: [
    'agencies:\n  so_noi_vu: { name: Sở Nội vụ } # ← here\n  so_tu_phap: { name: Sở Tư pháp }\nbody:\n  - agency: so_tu_phap\n    text: Chủ trì thực hiện./.',
    'agencies:\n  a: { name: Sở Nội vụ } # ← here\nrecipients: { paper: [Sở Nông nghiệp], archive: { units: [VT] } }',
  ],
})
