import { ruleFor } from '../../model/rule.js'
import { printedTexts } from '../reading.js'
import type { Review } from '../review.js'

const LETTER = /\p{sc=Latn}/u
const SMALL = /\p{Ll}/u
const CAPITAL = /\p{Lu}/u
/** Two blanks, a blank before a mark or a bracket, a blank after an opening bracket, a mark with no blank after it. */
const CANDIDATE = / {2,}| [,;:.)]|\( |[,;.][^\s\d,;.:/)\]”"’'…*-]/g
/** Words that are written up to the next one: "TP.Hồ Chí Minh", "ThS.Trần". */
const ABBREVIATED = /(?:^|[^\p{sc=Latn}])(?:tp|tx|tt|ths|ts|bs|ks|st|q|p|h|v|tr)$/iu

/** The stretch that is wrong, or nothing where the place is as it should be. */
function wrongAt(text: string, index: number, found: string): [start: number, end: number] | undefined {
  const [sign, next] = [found[0]!, found[1]!]
  if (sign === ' ' && next === ' ')
    return index === 0 || index + found.length === text.length ? undefined : [index, index + found.length]
  if (sign === '(') return [index, index + 2]
  if (sign === ' ') {
    // "… ... tại", "6 : 4" and ". . ." are kept as written; so is a mark at the head of a line.
    const before = text[index - 1]
    if (before === undefined || !LETTER.test(before) || /^[.,]{2}/.test(text.slice(index + 1, index + 3)))
      return undefined
    return [index, index + 2]
  }
  const before = text[index - 1] ?? ' '
  if (!LETTER.test(next)) return undefined
  if (sign !== '.') return [index - (before === ' ' ? 0 : 1), index + 2]
  if (!SMALL.test(before) || !CAPITAL.test(next) || ABBREVIATED.test(text.slice(Math.max(0, index - 4), index)))
    return undefined
  return [index - 1, index + 2]
}

/** Whether the stretch lies inside an address of the network, where marks follow other rules. */
function inAddress(text: string, index: number): boolean {
  const start = text.lastIndexOf(' ', index) + 1
  const end = text.indexOf(' ', index + 1)
  return /@|:\/\/|www\./.test(text.slice(start, Math.min(end < 0 ? text.length : end, start + 200)))
}

/** Marks stand close to the word before them and one blank before the word after. */
export default ruleFor<Review>()({
  code: 'plan/spacing',
  severity: 'advice',
  why: {
    vi: 'Dấu câu viết liền với chữ đứng trước và cách chữ đứng sau một khoảng trắng; khoảng trắng thừa làm giãn dòng khi căn đều hai bên.',
    en: 'A mark stands close to the word before it and one blank before the next; extra blanks stretch in justified text.',
  },
  say: {
    vi: 'Khoảng trắng chưa đúng ở "{around}".',
    en: 'The blanks are not right at "{around}".',
  },
  hint: {
    vi: 'Chỉ để một khoảng trắng giữa hai chữ, không cách trước dấu câu và ngoặc đóng, cách sau dấu câu.',
    en: 'One blank between words, none before a mark or a closing bracket, one after a mark.',
  },
  *check(review) {
    for (const { path, text, span } of printedTexts(review))
      for (const { 0: found, index } of text.matchAll(CANDIDATE)) {
        const stretch = wrongAt(text, index, found)
        if (stretch === undefined || inAddress(text, index)) continue
        const [start, end] = stretch
        const around = text
          .slice(Math.max(text.lastIndexOf(' ', start - 1) + 1, start - 20), end + 12)
          .split(/(?<=\S) /u)
        yield { at: path, span: span(start, end), args: { around: around.slice(0, 3).join(' ').trim() } }
        break // one finding a sentence is enough to have it read again
      }
  },
  good: [
    'body:\n  - Phòng, chống HIV/AIDS ... tại địa phương; tham quan du lịch...; nhóm tự lực,... và karaoke...và dịch vụ./.',
    'body:\n  - Tăng 1.500 người, 12,5%, TP.Hồ Chí Minh, Q.1, lúc 7:30; thư gửi so.yte@bacha.example.vn hoặc https://a.vn/x,y./.',
    'body:\n  - Các phòng/ban (nếu có), “đơn vị” và xã,… phải báo cáo./.',
  ],
  bad: [
    'body:\n  - Sở Y tế  chủ trì./. # ← here\n  - Các sở , ban, ngành./. # ← here\n  - Phòng Nghiệp vụ ( nếu có) chủ trì./. # ← here',
    'body:\n  - Phòng Nghiệp vụ Y (bộ phận A ) chủ trì./. # ← here\n  - Các sở,ban, ngành./. # ← here\n  - Đã rà soát.Tiếp tục kiểm tra./. # ← here',
  ],
})
