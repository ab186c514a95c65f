import { ruleFor } from '../../model/rule.js'
import { type Slot, slotsOf } from '../../model/slot.js'
import type { FormReview } from '../form-review.js'

/** "a_b" with "c" and "a" with "b_c" make one name of a cell, and a workbook cannot hold a name twice. */
export default ruleFor<FormReview>()({
  code: 'form/cell-name-shared',
  severity: 'error',
  why: {
    vi: 'Ô nhập liệu mang tên ghép từ mã chỉ tiêu và mã cột; hai ô trùng tên thì không biết ô nào là số nào, và Excel không mở được tệp.',
    en: 'A cell is named after indicator and column; of two cells with one name it cannot be told which is which, and Excel opens no such file.',
  },
  say: {
    vi: 'Mã "{id}" với cột "{column}" ghép thành tên ô "{name}", trùng với "{other}" và cột "{otherColumn}".',
    en: 'The id "{id}" with the column "{column}" makes the cell name "{name}", as does "{other}" with the column "{otherColumn}".',
  },
  hint: { vi: 'Đổi một trong các mã.', en: 'Change one of the ids.' },
  *check({ form }) {
    const seen = new Map<string, Slot>()
    const told = new Set<string>()
    for (const slot of slotsOf(form)) {
      const { name, indicator, column } = slot
      const first = seen.get(name)
      if (first === undefined) seen.set(name, slot)
      else if (first.indicator.id !== indicator.id && !told.has(indicator.id)) {
        told.add(indicator.id)
        const at = ['indicators', form.indicators.indexOf(indicator), 'id']
        const others = { other: first.indicator.id, otherColumn: first.column.id }
        yield { at, args: { id: indicator.id, column: column.id, name, ...others } }
      }
    }
  },
  good: [
    'columns: [{ id: c, title: A, kind: in_period }, { id: b_d, title: B, kind: cumulative }]\nindicators:\n  - { id: a_b, title: A, kind: count, unit: vụ, over_units: sum, over_time: sum }\n  - { id: a, title: B, kind: count, unit: vụ, over_units: sum, over_time: sum }',
  ],
  bad: [
    'columns: [{ id: c, title: A, kind: in_period }, { id: b_c, title: B, kind: cumulative }]\nindicators:\n  - { id: a_b, title: A, kind: count, unit: vụ, over_units: sum, over_time: sum }\n  - { id: a, title: B, kind: count, unit: vụ, over_units: sum, over_time: sum } # ← here',
  ],
})
