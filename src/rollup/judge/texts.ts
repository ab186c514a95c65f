// Words that units write: text indicators and answers to questions. They travel on without names and numbers of people, and
// without anything that a screen or a program could obey (hazards H25, P02, P07, P09).
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Leaf, Recognised } from '../../model/submission.js'
import type { Cell, CellPlace } from '../../model/table.js'
import { type FindingTable, findingsFrom } from '../../words/finding.js'
import { textOf } from '../../words/legacy-text.js'
import { mayBePersonal, withoutPersons } from '../../words/personal.js'
import type { Judging } from './judging.js'

export const textWords = {
  'sheet/personal-text': {
    severity: 'warning',
    say: {
      vi: 'Lời văn trong ô có thể chứa dữ liệu cá nhân (tên người, số điện thoại, số giấy tờ); phần đó đã được bỏ và không nhắc lại.',
      en: 'The words of the cell may hold personal data (names, telephone or identity numbers); that part is left out and not repeated.',
    },
    hint: {
      vi: 'Xóa tên người và số của cá nhân khỏi ô.',
      en: 'Remove the names and numbers of people from the cell.',
    },
    why: {
      vi: 'Báo cáo tổng hợp chỉ nhận số liệu và ý kiến chung; dữ liệu cá nhân không được chuyển lên cấp trên.',
      en: 'A roll-up takes figures and general remarks; personal data does not travel up.',
    },
  },
} as const satisfies FindingTable

const finding = findingsFrom(textWords)

/** The words of a text indicator. A blank one is missing and lacks nothing; a number is its digits. */
export function judgeText(judging: Judging, slot: number, cell: Cell): void {
  const words = wordsAt(textOf(cell), cell.place, judging.findings)
  const { sheet, cell: name } = cell.place
  const leaf: Leaf =
    words === ''
      ? { state: 'missing', raw: '', sheet, cell: name }
      : { state: 'value', value: words, raw: words, sheet, cell: name, hazard: 'H25' }
  judging.leaves[slot] = leaf
}

/** The answers of a file, by the id of their question; blank ones are left out. */
export function judgeAnswers({ answers }: Recognised, findings: Diagnostic[]): ReadonlyMap<string, string> {
  const judged = new Map<string, string>()
  for (const [id, { text, place }] of answers) {
    const words = wordsAt(text, place, findings)
    if (words !== '') judged.set(id, words)
  }
  return judged
}

function wordsAt(text: string, place: CellPlace, findings: Diagnostic[]): string {
  const words = withoutPersons(text)
  if (mayBePersonal(text) && words !== text.trim().normalize('NFC'))
    findings.push(finding('sheet/personal-text', place))
  return words
}
