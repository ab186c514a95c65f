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

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
  /** False where something else than blanks stands before it. */
  readonly joined: boolean
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const gap = text.slice(last, index)
    tokens.push({
      word: word.toLowerCase(),
      start: index,
      end: index + word.length,
      joined: tokens.length > 0 && gap.trim() === '',
    })
    last = index + word.length
  }
  return tokens
}

/** Whether the `size` words from `i` on are the same as those that follow, with nothing but blanks between. */
function repeats(tokens: readonly Token[], i: number, size: number): boolean {
  if (i + 2 * size > tokens.length) return false
  for (let k = 0; k < size; k++) if (tokens[i + k]!.word !== tokens[i + size + k]!.word) return false
  for (let k = 1; k < 2 * size; k++) if (!tokens[i + k]!.joined) return false
  return true
}

const isNumber = (word: string) => /\p{N}/u.test(word)

/** Whether a double that was found is a slip. */
function isSlip(tokens: readonly Token[], i: number, size: number, text: string): boolean {
  const here = tokens[i]!
  const before = here.joined ? tokens[i - 1]!.word : undefined
  const words = tokens.slice(i, i + size).map(token => token.word)
  if (words.some(isNumber)) return false
  if (size === 1) {
    const compound = FUNCTION_WORDS.get(here.word)
    if (compound) return before === undefined || !compound.has(before)
    return before === undefined && !REDUPLICATED.has(here.word)
  }
  if (REPEATING.has(words[0]!) || new Set(words).size === 1) return false
  const second = text[tokens[i + size]!.start]!
  const named = [before, here.joined && tokens[i - 1]!.joined ? tokens[i - 2]?.word : undefined]
  return second !== second.toLowerCase() || !named.some(word => word !== undefined && BODIES.has(word))
}

/** Every word or phrase of up to four syllables that an NFC text says twice by mistake. */
export function doubledWords(text: string): Doubled[] {
  const tokens = tokensOf(text)
  const found: Doubled[] = []
  for (let i = 0; i < tokens.length; i++) {
    const size = [4, 3, 2, 1].find(n => repeats(tokens, i, n) && isSlip(tokens, i, n, text))
    if (size === undefined) continue
    const second = tokens[i + size]!
    const end = tokens[i + 2 * size - 1]!.end
    found.push({ start: tokens[i]!.start, end, words: text.slice(second.start, end) })
    i += 2 * size - 1
  }
  return found
}
