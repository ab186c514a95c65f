import { tasksOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import { foldName, holdsName } from '../../words/name-fold.js'
import {
  isAsAbove,
  isForInformation,
  isSuperior,
  kindOfBody,
  kindsCovered,
  sectionNamed,
  withoutPurpose,
} from '../../words/recipients.js'
import { agenciesAtWork, isIssuer, recipientLines } from '../address-list.js'
import { namedAgencies } from '../named-agencies.js'
import type { Review } from '../review.js'

/** A department that gets the plan and finds nothing to do in it asks why, or was forgotten. */
export default ruleFor<Review>()({
  code: 'plan/recipient-without-task',
  severity: 'warning',
  why: {
    vi: 'Cơ quan nhận kế hoạch để thực hiện thì phải có việc trong kế hoạch; nhận để biết thì ghi rõ mục đích.',
    en: 'A body that gets a plan to carry it out must have a task in it; one that gets it to know needs that purpose stated.',
  },
  say: {
    vi: 'Nơi nhận "{line}" không có nhiệm vụ nào trong văn bản.',
    en: 'The recipient "{line}" has no task in the document.',
  },
  hint: {
    vi: 'Giao nhiệm vụ cho cơ quan này, hoặc ghi mục đích gửi, ví dụ "(để biết)".',
    en: 'Give the body a task, or state why it gets the document, for example "(để biết)".',
  },
  *check(review) {
    const { document, outline, sentences } = review
    if (document.kind === 'report' || !tasksOf(outline).some(task => task.agencies.length > 0)) return
    // A task of an agency that nobody defined may be the one that is missed here; that error speaks for both.
    for (const { id } of namedAgencies(review)) if (!Object.hasOwn(review.agencies, id)) return
    const working = agenciesAtWork(review)
    /** The sorts of bodies that get their tasks under a collective name: "Các sở, ban, ngành". */
    const collective = new Set([...working].flatMap(id => [...kindsCovered(review.agencies[id]?.name ?? '')]))
    let body: string | undefined
    for (const { at, text, purpose, ids } of recipientLines(review)) {
      if (isSuperior(text) || isAsAbove(text) || isForInformation(`${text} (${purpose})`) || isForInformation(text))
        continue
      if (kindsCovered(text).size > 0 || sectionNamed(text)) continue
      const name = foldName(withoutPurpose(text))
      const known = [...ids]
      if (known.length === 0 && !holdsName(name.split(' ')[0]!, foldName('sở'))) continue
      if (known.some(id => working.has(id) || isIssuer(review, id) || review.agencies[id]?.level === 'central'))
        continue
      if (collective.has(kindOfBody(withoutPurpose(text), review.agencies[known[0] ?? '']?.level))) continue
      body ??= foldName(sentences.map(sentence => sentence.text).join('\n'))
      if (!holdsName(body, name)) yield { at, args: { line: withoutPurpose(text) } }
    }
  },
  good: [
    'agencies: { a: { name: Sở Nội vụ } }\nbody:\n  - agency: a\n    text: Chủ trì./.\nrecipients: { paper: [Sở Nội vụ, Bộ Y tế, "CT, các PCT UBND tỉnh", Lãnh đạo Sở, "VPUB: CVP, PVP"] }',
    'agencies: { a: { name: Sở Nội vụ }, b: { name: Sở Tư pháp }, c: { name: Sở Tài chính } }\nbody:\n  - agency: a\n    with: b\n    text: Chủ trì./.\nrecipients:\n  paper: [Sở Tư pháp, Sở Tài chính (để biết), "Các sở, ban, ngành"]\n  electronic: [{ agency: c, purpose: để b/c }]',
    'agencies: { a: { name: Sở Nội vụ } }\nbody:\n  - agency: a\n    text: Phối hợp với Sở Văn hoá - Thông tin thực hiện./.\nrecipients: { paper: [Sở Nội vụ, Sở Văn hóa-Thông tin] }',
    'recipients: { paper: [Sở Tư pháp] }',
    'agencies: { a: { name: Sở Nội vụ }, b: { name: Sở Tư pháp } }\nbody:\n  - agency: a\n    text: Chủ trì.\n  - agency: bb\n    text: Phối hợp./.\nrecipients: { paper: [Sở Nội vụ, Sở Tư pháp] }',
    'kind: letter\nto: [Sở Nội vụ, Sở Tư pháp]\nagencies: { cac_so: { name: "Các sở, ban, ngành", group: true } }\nbody:\n  - by: cac_so\n    text: Rà soát./.\nrecipients: { paper: [Như trên] }',
    'agencies:\n  nhom: { name: Khối văn hóa, members: [b] }\n  b: { name: Thư viện tỉnh }\nbody:\n  - by: nhom\n    text: Thực hiện./.\nrecipients: { paper: [Thư viện tỉnh] }',
  ],
  bad: [
    'agencies: { a: { name: Sở Nội vụ }, b: { name: Sở Tư pháp } }\nbody:\n  - agency: a\n    text: Chủ trì./.\nrecipients:\n  paper:\n    - Sở Nội vụ\n    - Sở Tư pháp (để t/h) # ← here\n    - Sở Xây dựng # ← here\n  electronic:\n    - agency: b # ← here',
    'kind: letter\nto:\n  - Công an tỉnh # ← here\n  - Sở Nội vụ\nagencies: { a: { name: Sở Nội vụ }, c: { name: Công an tỉnh } }\nbody:\n  - by: a\n    text: Đề nghị Sở rà soát./.\nrecipients: { paper: [Như trên] }',
  ],
})
