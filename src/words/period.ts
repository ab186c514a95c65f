// How periods are called, and how their days are written.
import type { Bilingual } from '../model/diagnostic.js'
import type { Period } from '../model/period.js'

const ROMAN = ['I', 'II', 'III', 'IV']
const ORDINALS = ['First', 'Second', 'Third', 'Fourth']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "6 tháng đầu năm 2026", "Quý II năm 2026", "Tháng 5 năm 2026", "9 tháng đầu năm 2026", "Năm 2026". */
export function periodName({ kind, index, year }: Period): Bilingual {
  switch (kind) {
    case 'month':
      return { vi: `Tháng ${index} năm ${year}`, en: `${MONTHS[index - 1]} ${year}` }
    case 'quarter':
      return { vi: `Quý ${ROMAN[index - 1]} năm ${year}`, en: `${ORDINALS[index - 1]} quarter of ${year}` }
    case 'half_year':
      return { vi: `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}`, en: `${ORDINALS[index - 1]} half of ${year}` }
    case 'nine_months':
      return { vi: `9 tháng đầu năm ${year}`, en: `First nine months of ${year}` }
    case 'year':
      return { vi: `Năm ${year}`, en: `Year ${year}` }
  }
}

/** The same within a sentence: "kỳ tháng 5 năm 2026". */
export function periodInSentence(period: Period): Bilingual {
  const { vi, en } = periodName(period)
  const low = (text: string) => text[0]!.toLowerCase() + text.slice(1)
  return { vi: low(vi), en: period.kind === 'month' ? en : `the ${low(en)}` }
}

/** "từ ngày 15/12/2025 đến ngày 14/6/2026": the days of a window as forms and roll-ups print them (B08). */
export const windowText = ({ from, to }: { readonly from: string; readonly to: string }): Bilingual => ({
  vi: `từ ngày ${from} đến ngày ${to}`,
  en: `from ${from} to ${to}`,
})
