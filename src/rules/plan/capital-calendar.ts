import { ruleFor } from '../../model/rule.js'
import { inCapitals } from '../reading.js'
import type { Review } from '../review.js'

const DAY = '(?:hai|ba|tư|năm|sáu|bảy)'
const MONTH = '(?:giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai|chạp)'
/** Only where a weekday or a month must be meant: "thứ hai" is also "second", "tháng năm" also "month and year". */
const NAMED = new RegExp(
  [
    `(?<=(?:sáng|chiều|tối) )thứ ${DAY}(?!\\p{sc=Latn}| (?:nhất|của|này))`,
    `thứ ${DAY}(?= (?:hàng|hằng) tuần)`,
    `(?<=từ )thứ ${DAY}(?= đến thứ )`,
    `(?<=đến )thứ ${DAY}(?= (?:hàng|hằng) tuần| trong tuần)`,
    `thứ ${DAY}(?=,? ngày \\d)`,
    `(?<=ngày \\d{1,2} )tháng ${MONTH}(?!\\p{sc=Latn})`,
    `(?<=Cách mạng )tháng tám`,
    `tháng (?:giêng|chạp)(?!\\p{sc=Latn})`,
  ].join('|'),
  'gu',
)

/** A weekday or a month in words is a name. */
export default ruleFor<Review>()({
  code: 'plan/capital-calendar',
  severity: 'warning',
  why: {
    vi: 'Tên các ngày trong tuần và tháng trong năm không dùng chữ số thì viết hoa: thứ Hai, tháng Tám; dùng chữ số thì viết thường: tháng 8 (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V).',
    en: 'Weekdays and months in words have a capital: thứ Hai, tháng Tám; in figures they have none: tháng 8 (Decree 30/2020/NĐ-CP, Annex II, part V).',
  },
  say: {
    vi: '"{written}" cần viết là "{expected}".',
    en: '"{written}" should read "{expected}".',
  },
  hint: { vi: 'Viết {expected}.', en: 'Write {expected}.' },
  *check({ sentences }) {
    for (const { path, text, span } of sentences) {
      if (!/thứ |tháng /u.test(text) || inCapitals(text)) continue
      for (const { 0: written, index } of text.matchAll(NAMED)) {
        if (/\p{sc=Latn}$/u.test(text.slice(Math.max(0, index - 1), index))) continue
        const space = written.indexOf(' ') + 1
        const expected = written.slice(0, space) + written[space]!.toUpperCase() + written.slice(space + 1)
        yield { at: path, span: span(index, index + written.length), args: { written, expected } }
      }
    }
  },
  good: [
    'body:\n  - Họp sáng thứ Hai; lần thứ hai; ngày thứ ba của đợt; sáu tháng hai lần; tháng năm 2026; tháng 8./.',
    'body:\n  - Thứ hai, tăng cường kiểm tra; đứng thứ năm trong tỉnh; ngày 19 tháng Tám; Cách mạng tháng Tám./.',
  ],
  bad: [
    'body:\n  - Họp sáng thứ hai hằng tuần. # ← here\n  - Báo cáo vào thứ sáu hằng tuần. # ← here\n  - Trực từ thứ hai đến thứ Sáu. # ← here\n  - Kỷ niệm ngày 19 tháng tám. # ← here\n  - Hội xuân tháng giêng./. # ← here',
  ],
})
