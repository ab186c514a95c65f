import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

/** A heading that names an agency and says nothing gives it nothing to do. */
export default ruleFor<Review>()({
  code: 'plan/agency-without-task',
  severity: 'warning',
  why: {
    vi: 'Mục giao việc cho một cơ quan mà không có nội dung thì cơ quan đó không biết phải làm gì.',
    en: 'A heading that names an agency and has no text under it leaves the agency without a task.',
  },
  say: {
    vi: 'Mục giao việc cho "{name}" không có nhiệm vụ nào.',
    en: 'The heading for "{name}" has no task under it.',
  },
  hint: {
    vi: 'Viết nhiệm vụ vào text hoặc items của mục này, hoặc bỏ mục.',
    en: 'Write the tasks into the text or items of this node, or remove it.',
  },
  *check({ outline }) {
    for (const { section, path, title, form, children } of outline.all) {
      const empty = section.text === undefined && children.length === 0 && section.table === undefined
      if (section.agency !== undefined && empty && form !== 'row')
        yield { at: [...path, 'agency'], on: 'key', args: { name: title ?? '' } }
    }
  },
  good: [
    'agencies: { a: { name: Sở Nội vụ } }\nbody:\n  - agency: a\n    items:\n      - Chủ trì thực hiện./.',
    'agencies: { a: { name: Sở Nội vụ } }\nbody:\n  - agency: a\n    text: Chủ trì thực hiện./.',
    'agencies: { a: { name: Sở Nội vụ } }\nbody:\n  - agency: a\n    table: { from: tasks }\n  - Hết./.',
    'agencies: { a: { name: Sở Nội vụ } }\nbody:\n  - table:\n      from: tasks\n      items:\n        - title: Tập huấn\n          agency: a',
  ],
  bad: [
    'agencies: { a: { name: Sở Nội vụ }, b: { name: Sở Tư pháp } }\nbody:\n  - agency: a # ← here\n  - agency: b\n    text: Chủ trì thực hiện./.',
    'agencies: { a: { name: Sở Nội vụ } }\nbody:\n  - title: Sở Nội vụ và các đơn vị\n    agency: # ← here\n      - a\n  - Hết./.',
  ],
})
