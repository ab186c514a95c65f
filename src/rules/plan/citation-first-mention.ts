import type { Bilingual } from '../../model/diagnostic.js'
import { ruleFor } from '../../model/rule.js'
import type { Citation } from '../../words/citation.js'
import { citationsIn } from '../reading.js'
import type { Review } from '../review.js'

const PARTS = {
  symbol: { vi: 'ký hiệu', en: 'the symbol' },
  date: { vi: 'ngày ban hành', en: 'the date' },
  issuer: { vi: 'cơ quan ban hành', en: 'the issuer' },
} as const satisfies Record<string, Bilingual>

/** The last group of a symbol is the agency: two documents of one agency may share the words "của …". */
const agencyOf = (citation: Citation) => citation.number?.symbol?.split(/[-/]/u).at(-1)

/** "Theo đề nghị của Sở Y tế tại Tờ trình số …": the issuer right before the document. */
const ISSUER_BEFORE = / (?:của|được) \p{Lu}[^;.]{1,90} tại (?:các )?$/u
/** "Ngày 05/3/2026, UBND tỉnh đã ban hành Kế hoạch số …": the date at the head of the sentence. */
const DATE_BEFORE =
  /(?:^|[.;:“] ?|, )[Nn]gày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4},? [^.;]{2,90} (?:ban hành|phê duyệt|ký|có) (?:\p{Ll}+ ){0,2}$/u

/** The words of the same sentence that stand before the document. */
const leadOf = (citation: Citation, text: string) =>
  text.slice(text.lastIndexOf('. ', citation.start) + 1, citation.start).trimStart()

/** Whether the sentence says who issued the document, after it or before ("UBND tỉnh ban hành Kế hoạch số …"). */
function hasIssuer(citation: Citation, all: readonly Citation[], text: string): boolean {
  if (all.some(other => other.issuer && (other === citation || agencyOf(other) === agencyOf(citation)))) return true
  const lead = leadOf(citation, text)
  if (/ban hành|phê duyệt|đã có| ký /u.test(lead) || DATE_BEFORE.test(lead.slice(-160))) return true
  if (ISSUER_BEFORE.test(` ${lead.slice(-120)}`)) return true
  const next = all.find(other => other.start > citation.start)?.start ?? citation.end + 250
  return / do [^,;.]{2,80} ban hành/u.test(text.slice(citation.end, Math.min(next, citation.end + 250)))
}

function* missingParts(citation: Citation, all: readonly Citation[], text: string): Generator<keyof typeof PARTS> {
  if (citation.number?.symbol === undefined) yield 'symbol'
  if (citation.date?.day === undefined && !DATE_BEFORE.test(leadOf(citation, text).slice(-160))) yield 'date'
  if (!hasIssuer(citation, all, text)) yield 'issuer'
}

/** A reader can find a cited document only if it is named in full once; later mentions need type and number alone. */
export default ruleFor<Review>()({
  code: 'plan/citation-first-mention',
  severity: 'warning',
  why: {
    vi: 'Khi viện dẫn lần đầu phải ghi đầy đủ tên loại, số, ký hiệu, thời gian ban hành, cơ quan ban hành và trích yếu; các lần sau chỉ ghi tên loại và số, ký hiệu (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6). Luật và pháp lệnh chỉ ghi tên loại và tên.',
    en: 'The first mention of a document gives its type, number, symbol, date, issuer and subject; later ones give type and number only (Decree 30/2020/NĐ-CP, Annex I, part II.6). Laws and ordinances are cited by name.',
  },
  say: {
    vi: 'Văn bản "{cited}" được viện dẫn lần đầu nhưng chưa ghi {missing}.',
    en: 'The document "{cited}" is cited for the first time without {missing}.',
  },
  hint: {
    vi: 'Ghi thêm {missing}, ví dụ: Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND tỉnh về công tác năm 2026.',
    en: 'Add {missing}, as in: Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND tỉnh về công tác năm 2026.',
  },
  *check({ sentences }) {
    const seen = new Set<string>()
    for (const sentence of sentences) {
      if (sentence.role === 'title' || sentence.role === 'cell') continue
      const all = citationsIn(sentence)
      for (const citation of all) {
        const { number, type } = citation
        if (!number || type?.law) continue
        const short = `${Number.parseInt(number.digits, 10)}/${number.year ?? ''}`
        const full = `${short}${(number.symbol ?? '').toUpperCase()}`
        const known = number.symbol === undefined ? seen.has(`${type?.name} ${short}`) : seen.has(full)
        for (const digits of [short, `${Number.parseInt(number.digits, 10)}/`]) seen.add(`${type?.name} ${digits}`)
        seen.add(full)
        if (known || type === undefined) continue
        const missing = [...missingParts(citation, all, sentence.text)].map(part => PARTS[part])
        if (missing.length === 0) continue
        yield {
          at: sentence.path,
          span: sentence.span(citation.start, number.end),
          args: {
            cited: sentence.text.slice(citation.start, number.end),
            missing: {
              vi: missing.map(part => part.vi).join(', '),
              en: missing.map(part => part.en).join(', '),
            },
          },
        }
      }
    }
  },
  good: [
    'basis:\n  - Thực hiện Quyết định số 12/QĐ-TTg ngày 07/3/2025 của Thủ tướng Chính phủ về một chương trình.\nbody:\n  - Bám sát Quyết định số 12/QĐ-TTg./.',
    'body:\n  - Thực hiện Luật Phòng, chống ma túy; Kế hoạch của UBND tỉnh; trước ngày 30/3; duy trì 193/204 xã./.',
    'body:\n  - UBND tỉnh ban hành Kế hoạch số 15/KH-UBND ngày 05/3/2026 về công tác năm 2026./.',
    'body:\n  - Căn cứ Quyết định số 12/QĐ-UBND ngày 05/3/2026 và Quyết định số 13/QĐ-UBND ngày 06/3/2026 của UBND tỉnh./.',
    'body:\n  - Theo Nghị quyết liên tịch số 01/2024/NQLT-BYT-BCA ngày 28/8/2024 của Bộ Y tế và Bộ Công an.\n  - Theo hướng dẫn tại Nghị quyết liên tịch số 01/2024 và Nghị quyết liên tịch 01./.',
    'basis:\n  - Theo đề nghị của Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 64/TTr-SVHTTDL ngày 17/12/2025.\nbody:\n  - Thực hiện ý kiến của Chủ tịch UBND tỉnh tại Công văn số 52/UBND-VX ngày 03/3/2026 về việc giao nhiệm vụ./.',
    'body:\n  - Ngày 05/3/2026, UBND tỉnh đã ban hành Kế hoạch số 15/KH-UBND về một việc. Ngày 06 tháng 3 năm 2026, Bộ Y tế có Công văn số 99/BYT-TE về một việc khác./.',
    'body:\n  - Đội kiểm tra liên ngành 178 rà soát việc thực hiện Chương trình 135 và Kế hoạch 5 năm 2026-2030./.',
  ],
  bad: [
    'body:\n  - Thực hiện Kế hoạch số 50/KH-UBND của UBND tỉnh về công tác năm 2026. # ← here\n  - Bám sát Kế hoạch số 50/KH-UBND./.',
    'body:\n  - Thực hiện Chỉ thị 22/CT-TTg năm 2023 của Thủ tướng Chính phủ./. # ← here',
    'body:\n  - Thực hiện Nghị định số 17/2024/NĐ-CP ngày 05/3/2024 quy định một việc./. # ← here',
    'body:\n  - Thực hiện Nghị quyết liên tịch 01 của Bộ Y tế và Bộ Công an./. # ← here',
    'body:\n  - Thực hiện nhiệm vụ của tỉnh tại Kế hoạch số 51/KH-UBND ngày 05/3/2026 về một việc./. # ← here',
    'body:\n  - Ngày 05/3/2026 họp Ban Chỉ đạo. UBND tỉnh ban hành Kế hoạch số 52/KH-UBND về một việc./. # ← here',
  ],
})
