// Words said twice in a row. Vietnamese doubles words on purpose ("ngày ngày", "từng bước từng bước"), and one word may
// end as the next begins ("đầu tư tư nhân", "Ban chỉ đạo chỉ đạo"): only doubles that can be nothing else are named.

export interface Doubled {
  readonly start: number
  readonly end: number
  /** What is said twice, as it was written the second time. */
  readonly words: string
}

const setOf = (words: string) => new Set(words.split(' '))

/** Function words: they begin no compound, so twice in a row is a slip, unless the word before makes a compound of the first. */
const FUNCTION_WORDS = new Map<string, ReadonlySet<string>>(
  [
    ...'các những và của cho với trong để được đã sẽ đang cũng thì mà nhưng hoặc nếu nhằm này khi bằng mỗi mọi vì'.split(
      ' ',
    ),
  ].map(word => [word, new Set<string>()]),
)
for (const [word, before] of [
  ['tại', 'hiện tồn'],
  ['do', 'tự lý'],
  ['bị', 'chuẩn thiết trang'],
  ['trên', 'cấp kể nêu'],
  ['về', 'trở'],
  ['theo', 'kèm tiếp'],
  ['có', 'hiện sẵn vốn'],
  ['đó', 'trong'],
  ['là', 'gọi'],
  ['không', 'hàng hư'],
  ['phải', 'bên'],
  ['như', 'hầu dường'],
  ['một', 'mười'],
] as const)
  FUNCTION_WORDS.set(word, setOf(before))

/** Doubles that are words of their own; a sentence may open with them. */
const REDUPLICATED = setOf(
  'ngày đêm tháng năm giờ phút giây tuần quý đời kiếp lớp hàng dãy tầng người nhà nơi chốn làng xã thôn bản ngành cấp ai ' +
    'luôn thường dần từ mãi đều vừa khá hơi rất quá đôi hai ba song chung riêng sớm muộn xanh đỏ vàng trắng đen tím nâu hồng ' +
    'nhanh chậm mau nhẹ khẽ cao thấp xa gần lâu dài ngắn to nhỏ bé đầy vơi sáng tối thẳng tròn vuông khác giống hao na ' +
    'ào ầm rì thoang thoáng thỉnh lăm chằm hăm kìn nườm ngút bừng rừng rưng lung long rành lần lượt chốc thi đăm đằng ' +
    'lác xiêu trùng điệp oang rộn vui buồn say mê nào đâu gì sao tin lo mong ngóng chờ thương yêu đi lại chỉ nói cười',
)

/** A phrase that opens with one of these is repeated on purpose: "từng bước từng bước", "rất nhiều rất nhiều". */
const REPEATING = setOf('từng mỗi rất dần ngày càng mãi lần hết nhiều')

/** A body may be named by what it does and then do it: "Ban chỉ đạo chỉ đạo", "Đoàn kiểm tra kiểm tra". */
const BODIES = setOf(
  'ban tổ đoàn đội phòng quan đồng tâm vị cục sở viện phận ty người bộ lượng thống chức nhóm hội nghị trưởng viên công',
)

/** The words of a text by place; compared where they stand, since most are compared and few are ever kept. */
interface Words {
  /** The text in small letters, as long as the text itself. */
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Whether nothing but blanks stands between a word and the one before. */
  readonly joined: readonly boolean[]
}

/** Latin letters with and without marks, and figures; told by their codes, since every letter of every text passes here. */
const inWord = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && code <= 0x1ef9 && code !== 0xd7 && code !== 0xf7)
const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 0xa0

function wordsOf(text: string): Words {
  const small = text.toLowerCase()
  const folded = small.length === text.length ? small : text
  const starts: number[] = []
  const ends: number[] = []
  const joined: boolean[] = []
  let onlyBlanks = false
  for (let i = 0; i < folded.length; ) {
    const code = folded.charCodeAt(i)
    if (!inWord(code)) {
      if (!isBlank(code)) onlyBlanks = false
      i++
      continue
    }
    starts.push(i)
    joined.push(onlyBlanks)
    while (i < folded.length && inWord(folded.charCodeAt(i))) i++
    ends.push(i)
    onlyBlanks = true
  }
  return { folded, starts, ends, joined }
}

const wordAt = ({ folded, starts, ends }: Words, i: number): string => folded.slice(starts[i], ends[i])

/** Whether the words at `i` and at `j` are the same. */
function same({ folded, starts, ends }: Words, i: number, j: number): boolean {
  const length = ends[i]! - starts[i]!
  if (ends[j]! - starts[j]! !== length) return false
  for (let k = 0; k < length; k++)
    if (folded.charCodeAt(starts[i]! + k) !== folded.charCodeAt(starts[j]! + k)) return false
  return true
}

/** Whether the `size` words from `i` on are the same as those that follow, with nothing but blanks between. */
function repeats(words: Words, i: number, size: number): boolean {
  for (let k = 0; k < size; k++) if (!same(words, i + k, i + size + k)) return false
  for (let k = 1; k < 2 * size; k++) if (!words.joined[i + k]) return false
  return true
}

const isNumber = (word: string) => /\p{N}/u.test(word)

/** Whether a double that was found is a slip. */
function isSlip(words: Words, i: number, size: number, text: string): boolean {
  const before = words.joined[i] ? wordAt(words, i - 1) : undefined
  const said = Array.from({ length: size }, (_, k) => wordAt(words, i + k))
  const [first = ''] = said
  if (said.some(isNumber)) return false
  if (size === 1) {
    const compound = FUNCTION_WORDS.get(first)
    if (compound) return before === undefined || !compound.has(before)
    return before === undefined && !REDUPLICATED.has(first)
  }
  if (REPEATING.has(first) || new Set(said).size === 1) return false
  const second = text[words.starts[i + size]!]!
  const named = [before, before !== undefined && words.joined[i - 1] ? wordAt(words, i - 2) : undefined]
  return second !== second.toLowerCase() || !named.some(word => word !== undefined && BODIES.has(word))
}

/** How many words from `i` on are said twice by mistake: four at most, 0 where none are. */
function slipAt(words: Words, i: number, text: string): number {
  for (let size = Math.min(4, (words.starts.length - i) >> 1); size > 0; size--)
    if (repeats(words, i, size) && isSlip(words, i, size, text)) return size
  return 0
}

/** Every word or phrase of up to four syllables that an NFC text says twice by mistake. */
export function doubledWords(text: string): Doubled[] {
  const words = wordsOf(text)
  const found: Doubled[] = []
  for (let i = 0; i + 1 < words.starts.length; i++) {
    const size = slipAt(words, i, text)
    if (size === 0) continue
    const end = words.ends[i + 2 * size - 1]!
    found.push({ start: words.starts[i]!, end, words: text.slice(words.starts[i + size], end) })
    i += 2 * size - 1
  }
  return found
}
