import { ruleFor } from '../../model/rule.js'
import { slotsOf } from '../../model/slot.js'
import type { FormReview } from '../form-review.js'

const LONGEST = 255
const LONG_ID = 'a'.repeat(250)
const SHORTER_ID = 'a'.repeat(240)

/** Spreadsheet programs take names of 255 characters and open no file with a longer one. */
export default ruleFor<FormReview>()({
  code: 'form/cell-name-long',
  severity: 'error',
  why: {
    vi: 'Ô nhập liệu mang tên ghép từ mã chỉ tiêu và mã cột; tên dài quá 255 ký tự thì Excel không mở được tệp.',
    en: 'A cell is named after indicator and column; Excel opens no file with a name of more than 255 characters.',
  },
  say: {
    vi: 'Mã này làm tên ô dài {length} ký tự; dài nhất là 255.',
    en: 'This id makes the name of a cell {length} characters long; 255 is the most.',
  },
  hint: { vi: 'Đặt mã ngắn hơn.', en: 'Use a shorter id.' },
  *check({ form }) {
    const longest = new Map<string, number>()
    for (const { name, indicator } of slotsOf(form))
      longest.set(indicator.id, Math.max(longest.get(indicator.id) ?? 0, name.length))
    for (const [i, { id }] of form.indicators.entries()) {
      const length = longest.get(id) ?? 0
      if (length > LONGEST) yield { at: ['indicators', i, 'id'], args: { length } }
    }
    for (const [i, { id }] of (form.questions ?? []).entries()) {
      const length = `answer_${id}`.length
      if (length > LONGEST) yield { at: ['questions', i, 'id'], args: { length } }
    }
  },
  good: [
    `columns: [{ id: c, title: A, kind: in_period }]\nindicators:\n  - { id: ${SHORTER_ID}, title: A, kind: text }`,
  ],
  bad: [
    `columns: [{ id: cot, title: A, kind: in_period }]\nindicators:\n  - { id: ${LONG_ID}, title: A, kind: text } # ← here\nquestions:\n  - { id: b${LONG_ID}, title: Vì sao? } # ← here`,
  ],
})
