// The posts and bodies of the signature block: who is a deputy, of whom, and which bodies decide together.
import { foldName, holdsName } from './name-fold.js'

const folded = (...names: readonly string[]) => names.map(foldName)
const opens = (key: string, openings: readonly string[]) =>
  openings.some(one => key === one || key.startsWith(`${one} `))

const DEPUTY = foldName('Phó')
/** Deputies whose title does not begin with "Phó", and whose deputies they are. */
const OTHER_DEPUTIES = new Map([[foldName('Thứ trưởng'), foldName('Bộ trưởng')]])
const IN_CHARGE = folded('phụ trách', 'điều hành')
const TRUSTEE = folded('Trưởng', 'Chánh', 'Tổng')

export const isDeputy = (post: string): boolean => {
  const key = foldName(post)
  return opens(key, [DEPUTY, ...OTHER_DEPUTIES.keys()])
}

/** Whether the holder of a post runs the office for a head who is not there: "Phó Giám đốc phụ trách". */
export const isInCharge = (post: string): boolean => IN_CHARGE.some(words => holdsName(foldName(post), words))

/** Whether `post` is a deputy of `head`: "Phó Giám đốc" of "Giám đốc Sở Y tế", "Phó phòng" of "Trưởng phòng". */
export function isDeputyOf(post: string, head: string): boolean {
  const key = foldName(post)
  const whole = foldName(head)
  for (const [deputy, chief] of OTHER_DEPUTIES) if (opens(key, [deputy])) return opens(whole, [chief])
  if (!opens(key, [DEPUTY])) return false
  const chief = key.slice(DEPUTY.length + 1)
  const short = whole.replace(new RegExp(`^(?:${TRUSTEE.join('|')}) `, 'u'), '')
  return [whole, short].some(one => opens(chief, [one]) || opens(one, [chief]))
}

/** Whether two posts are one, however they are written. */
export const isSamePost = (a: string, b: string): boolean => foldName(a) === foldName(b)

const NO_COLLECTIVE = folded(
  'Chủ tịch',
  'Giám đốc',
  'Tổng Giám đốc',
  'Trưởng',
  'Chánh',
  'Phó',
  'Hiệu trưởng',
  'Cục trưởng',
  'Tổng cục trưởng',
  'Vụ trưởng',
  'Viện trưởng',
  'Bộ trưởng',
  'Thủ tướng',
  'Bí thư',
  'Thủ trưởng',
  'Chỉ huy trưởng',
  'Tư lệnh',
  'Sở',
  'Cục',
  'Chi cục',
  'Phòng',
  'Trung tâm',
  'Bệnh viện',
  'Trường',
  'Văn phòng',
)

/** Whether the words after "TM." name a post, or an office that one head leads, and no body that decides together. */
export const isNoCollective = (head: string): boolean => opens(foldName(head), NO_COLLECTIVE)

const COUNCILS = folded('UBND', 'Ủy ban', 'Hội đồng', 'HĐND', 'Thường trực HĐND', 'Ban Chỉ đạo')
const PARTY_OR_FRONT = folded('Ủy ban Mặt trận', 'Ban Thường trực Ủy ban Mặt trận', 'UBMTTQ', 'Ủy ban kiểm tra')

/** Whether a body is a council or committee of the state; the Party, the Front and the unions sign by rules of their own. */
export function isStateCouncil(head: string): boolean {
  const key = foldName(head)
  return opens(key, COUNCILS) && !opens(key, PARTY_OR_FRONT)
}

export const isPeoplesCommittee = (name: string): boolean => opens(foldName(name), folded('UBND'))
export const isChair = (post: string): boolean => opens(foldName(post), folded('Chủ tịch'))
