import type { Bilingual } from '../../model/diagnostic.js'
import { ruleFor } from '../../model/rule.js'
import { inCapitals } from '../reading.js'
import type { Review } from '../review.js'

/** A unit that bears a number or the name of a person or an event is written with its unit word: "Phường 5". */
const KEEPS_UNIT =
  /^(?:Quận|Phường|Xã|Thị trấn|Đặc khu) (?:\d{1,2}$|(?:Nguyễn|Trần|Lê|Phạm|Phan|Hoàng|Huỳnh|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Mạc|Tô|Tôn|Cao|Hai Bà|Bà|Quang|Điện Biên|Cách mạng|Ba Tháng|Tháng)(?= |$))/u
const UNIT = /^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|tp\.?|t\.|tx\.?|h\.|p\.|q\.)(?=[ .])/iu
const BODY = /(?:^|\s)(?:UBND|HĐND|Ủy ban|Uỷ ban|Sở|Bộ|Phòng)(?=\s|$)/u

/** What is wrong with a place; nothing where it may print. */
function fault(place: string): Bilingual | undefined {
  if (place === 'Thành phố Hồ Chí Minh') return undefined
  if (inCapitals(place)) return { vi: 'không viết toàn chữ in hoa', en: 'it is not written in capitals' }
  if (/ngày|\d{4}/u.test(place)) return { vi: 'ngày tháng ghi ở date', en: 'the date belongs to date' }
  if (/[,.;:]\s*$/u.test(place)) return { vi: 'dấu phẩy được in tự động', en: 'the comma is printed by itself' }
  if (BODY.test(place))
    return { vi: 'ghi tên đơn vị hành chính, không ghi tên cơ quan', en: 'it names a unit, not a body' }
  if (UNIT.test(place) && !KEEPS_UNIT.test(place))
    return {
      vi: 'chỉ ghi tên riêng của đơn vị hành chính (trừ Thành phố Hồ Chí Minh và đơn vị mang tên người, chữ số, sự kiện)',
      en: 'only the name of the unit is written (but Thành phố Hồ Chí Minh, and units named after a person, a number or an event)',
    }
  return undefined
}

/** The place before the date is the bare name of the administrative unit where the body sits. */
export default ruleFor<Review>()({
  code: 'plan/place-form',
  severity: 'warning',
  why: {
    vi: 'Địa danh là tên gọi chính thức của đơn vị hành chính nơi cơ quan đóng trụ sở; đơn vị mang tên người, chữ số, sự kiện lịch sử thì ghi đầy đủ (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).',
    en: 'The place is the official name of the administrative unit where the body sits; units named after a person, a number or an event are written in full (Decree 30/2020/NĐ-CP, Annex I, part II.4).',
  },
  say: {
    vi: 'Địa danh "{place}" chưa đúng cách ghi: {fault}.',
    en: 'The place "{place}" is not written as it should be: {fault}.',
  },
  hint: {
    vi: 'Ghi ví dụ: Bắc Hà, Phường 5, Thành phố Hồ Chí Minh.',
    en: 'Write for example: Bắc Hà, Phường 5, Thành phố Hồ Chí Minh.',
  },
  *check({ document }) {
    const wrong = fault(document.place)
    if (wrong) yield { at: ['place'], args: { place: document.place, fault: wrong } }
  },
  good: [
    'place: Bắc Hà',
    'place: Thành phố Hồ Chí Minh',
    'place: Phường 5',
    'place: Phường Điện Biên Phủ',
    'place: Quận Hai Bà Trưng',
  ],
  bad: [
    'place: tỉnh Bắc Hà # ← here',
    'place: Tỉnh Bắc Hà # ← here',
    'place: UBND xã An Phú # ← here',
    'place: TP. Hồ Chí Minh # ← here',
    'place: Thành phố Bắc Hà # ← here',
    'place: BẮC HÀ # ← here',
    'place: "Bắc Hà," # ← here',
    'place: Bắc Hà, ngày 05 tháng 3 # ← here',
    'place: Xã An Phú # ← here',
  ],
})
