import type { Bilingual } from '../../model/diagnostic.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'

function fault(symbol: string): Bilingual | undefined {
  if (/^\d+\//.test(symbol)) return { vi: 'số ghi riêng ở number.value', en: 'the number belongs to number.value' }
  if (symbol.includes('/'))
    return {
      vi: 'dấu "/" chỉ đứng sau số và được in tự động',
      en: 'the stroke stands after the number only and prints by itself',
    }
  if (/^[-–]|[-–.,;]$|--/.test(symbol))
    return { vi: 'thừa dấu ở đầu, ở cuối hoặc ở giữa', en: 'it has a mark too many' }
  if (/[–—_]/.test(symbol)) return { vi: 'các nhóm chữ nối bằng dấu "-"', en: 'its groups are joined by "-"' }
  return undefined
}

/** The symbol prints after the number and its stroke; what is typed twice prints twice. */
export default ruleFor<Review>()({
  code: 'plan/symbol-form',
  severity: 'error',
  why: {
    vi: 'Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt trong ký hiệu có dấu gạch nối không cách chữ (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3); số và dấu gạch chéo được in tự động.',
    en: 'A stroke stands between number and symbol, hyphens without blanks between the groups of the symbol (Decree 30/2020/NĐ-CP, Annex I, part II.3); number and stroke are printed by the tool.',
  },
  say: {
    vi: 'Ký hiệu "{symbol}" chưa đúng: {fault}.',
    en: 'The symbol "{symbol}" is not right: {fault}.',
  },
  hint: { vi: 'Ghi ví dụ: symbol: KH-UBND.', en: 'Write for example: symbol: KH-UBND.' },
  *check({ document }) {
    const { symbol } = document.number
    const wrong = fault(symbol)
    if (wrong) yield { at: ['number', 'symbol'], args: { symbol, fault: wrong } }
  },
  good: ['number: { value: 15, symbol: KH-UBND }', 'kind: letter\nto: Sở Nội vụ\nnumber: { symbol: UBND-LĐT&XH }'],
  bad: [
    'number: { symbol: 15/KH-UBND } # ← here',
    'number: { symbol: KH/UBND } # ← here',
    'number: { symbol: KH- } # ← here',
    'number: { symbol: KH–UBND } # ← here',
  ],
})
