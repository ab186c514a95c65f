import { ruleFor } from '../../model/rule.js'
import { toneNeutral } from '../../words/tone.js'
import { inCapitals } from '../reading.js'
import type { Review, Sentence } from '../review.js'

/** Small letters are right inside the names of bodies and forces, and where the word says of what kind something is. */
const OF_THE_PEOPLE =
  /(?:ủy ban|hội đồng|tòa án|viện kiểm sát|kiểm sát|công an|quân đội|an ninh|cảnh sát|thanh tra|hội thẩm|chiến tranh|tín dụng|nhà giáo|nghệ sĩ|thầy thuốc|vũ trang|dân chủ|báo|giám sát) $/iu
/** "của Đảng và nhà nước" means the State; "ngân sách nhà nước", "quản lý nhà nước" say of what kind. */
const STATE =
  /(?<=Đảng(?:,| và|,? chính sách(?:,)? pháp luật của) |(?:chính sách|pháp luật|quy định|chủ trương) của )nhà nước(?!\p{sc=Latn})/gu

interface Place {
  readonly sentence: Sentence
  readonly start: number
}

function* peopleIn(sentence: Sentence): Generator<Place> {
  const { text } = sentence
  for (let start = text.indexOf('nhân dân'); start >= 0; start = text.indexOf('nhân dân', start + 1)) {
    const before = toneNeutral(text.slice(Math.max(0, start - 20), start))
    if (/\p{sc=Latn}$/u.test(before) || /^ tệ(?!\p{sc=Latn})|^\p{sc=Latn}/u.test(text.slice(start + 8, start + 12)))
      continue
    if (!OF_THE_PEOPLE.test(before)) yield { sentence, start }
  }
}

function* stateIn(sentence: Sentence): Generator<Place> {
  if (!sentence.text.includes('nhà nước')) return
  for (const { index } of sentence.text.matchAll(STATE)) yield { sentence, start: index }
}

/** The People and the State, when they themselves are meant, have a capital; one remark a document is enough. */
export default ruleFor<Review>()({
  code: 'plan/capital-people-state',
  severity: 'advice',
  why: {
    vi: 'Danh từ thuộc trường hợp đặc biệt: Nhân dân, Nhà nước luôn viết hoa (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V); viết thường trong tên gọi như Ủy ban nhân dân, Hội đồng nhân dân và khi là định ngữ như ngân sách nhà nước, quản lý nhà nước.',
    en: 'Nhân dân and Nhà nước always have a capital (Decree 30/2020/NĐ-CP, Annex II, part V), but not inside names such as Ủy ban nhân dân, Hội đồng nhân dân, nor as an attribute (ngân sách nhà nước, quản lý nhà nước).',
  },
  say: {
    vi: 'Từ "{written}" cần viết hoa là "{expected}" ({count} chỗ trong văn bản).',
    en: 'The word "{written}" should have a capital: "{expected}" ({count} in the document).',
  },
  hint: {
    vi: 'Viết {expected} khi chỉ người dân nói chung, bộ máy nhà nước nói chung.',
    en: 'Write {expected} where the People or the State themselves are meant.',
  },
  *check({ sentences }) {
    const printed = sentences.filter(({ text }) => !inCapitals(text))
    for (const [written, expected, find] of [
      ['nhân dân', 'Nhân dân', peopleIn],
      ['nhà nước', 'Nhà nước', stateIn],
    ] as const) {
      const places = printed.flatMap(sentence => [...find(sentence)])
      const [first] = places
      if (first === undefined) continue
      const { sentence, start } = first
      const span = sentence.span(start, start + written.length)
      yield { at: sentence.path, span, args: { written, expected, count: places.length } }
    }
  },
  good: [
    'body:\n  - Ủy ban nhân dân, Hội đồng nhân dân, Toà án nhân dân, Viện kiểm sát nhân dân, Công an nhân dân, đồng nhân dân tệ./.',
    'body:\n  - Quản lý nhà nước, ngân sách nhà nước, cơ quan nhà nước; chủ trương của Đảng, chính sách của Nhà nước, Nhân dân./.',
  ],
  bad: [
    'body:\n  - Vận động nhân dân tham gia. # ← here\n  - Phát động trong các tầng lớp nhân dân./.',
    'body:\n  - Chủ trương của Đảng và nhà nước. # ← here\n  - Pháp luật của nhà nước./.',
  ],
})
