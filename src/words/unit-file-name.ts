// The unit that the name of a file speaks of, where it does so plainly. A name of a file never says whose figures these are; it
// may only contradict what the file says itself (E09).
import type { ReportingJob } from '../model/reporting-job.js'
import { matchUnit } from './unit-name.js'

const EXTENSION = /\.[a-z0-9]{1,5}$/iu
/** Words that names of files have beside the unit. */
const OTHER =
  /^(?:báo|cáo|bao|cao|bc|bm|biểu|bieu|mẫu|mau|số|so|liệu|lieu|tổng|tong|hợp|hop|của|cua|gửi|gui|lần|lan|bản|ban|sửa|sua|final|copy|v|kỳ|ky|quý|quy|năm|nam|tháng|thang|đầu|dau|cuối|cuoi|nộp|nop|chính|chinh|thức|thuc|i|ii|iii|iv|h|q|\p{N}.*|.*\p{N})$/iu
const LEVELS =
  /^(?:xã|xa|phường|phuong|đặc|dac|thị|thi|thành|thanh|huyện|huyen|quận|quan|tỉnh|tinh|tp|tx|tt|ubnd|x|p|h|q)$/iu
const MOST_WORDS = 24

/** The only reporting unit that the name of a file means, or undefined: "Bao cao xa Tan Lap 6 thang.xlsx". */
export function unitOfFileName(file: string, job: ReportingJob): string | undefined {
  const name = file
    .slice(file.lastIndexOf('/') + 1)
    .normalize('NFC')
    .replace(EXTENSION, '')
  if (name.length > 200) return undefined
  const words = name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter(word => word !== '')
  if (words.length > MOST_WORDS) return undefined
  const reporting = new Set(job.expected.map(({ id }) => id))
  const found = new Set<string>()
  const rest = words.filter(word => !OTHER.test(word) || LEVELS.test(word))
  const add = (text: string) => {
    const match = matchUnit(text, job)
    if ('unit' in match && reporting.has(match.unit)) found.add(match.unit)
  }
  if (rest.length > 0) add(rest.join(' '))
  for (const [from, word] of words.entries()) {
    if (!LEVELS.test(word)) continue
    for (let to = Math.min(words.length, from + 7); to > from + 1; to--) {
      const match = matchUnit(words.slice(from, to).join(' '), job)
      if (!('unit' in match)) continue
      if (reporting.has(match.unit)) found.add(match.unit)
      break
    }
  }
  return found.size === 1 ? [...found][0] : undefined
}
