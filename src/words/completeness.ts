// How the state of a unit's report is called, and how complete a roll-up is, in sentences.
import type { Bilingual } from '../model/diagnostic.js'
import type { UnitState } from '../model/rollup.js'

/** The names of the states, as tables print them. */
export const stateNames: Readonly<Record<UnitState, Bilingual>> = {
  counted: { vi: 'Đã tổng hợp', en: 'Counted' },
  late: { vi: 'Nộp muộn, đã tổng hợp', en: 'Late, counted' },
  missing: { vi: 'Chưa nộp', en: 'Missing' },
  refused: { vi: 'Đã gửi, không dùng được', en: 'Sent, not usable' },
}

/** So many of so many, and the percentage with one decimal; null where there is nothing to be a share of. */
export interface Share {
  readonly count: number
  readonly of: number
  readonly percent: string | null
}

/** "17/19 đơn vị (89,5%)": the count and what it is a share of stand beside every percentage. */
function shareText({ count, of, percent }: Share, what: Bilingual): Bilingual {
  const shown = (text: string) => (percent === null ? '' : ` (${text}%)`)
  return {
    vi: `${count}/${of} ${what.vi}${shown((percent ?? '').replace('.', ','))}`,
    en: `${count}/${of} ${what.en}${shown(percent ?? '')}`,
  }
}

/** One sentence for the head of a status: units in, units on time, cells with a figure. */
export function completenessText(completeness: {
  readonly received: Share
  readonly onTime: Share | undefined
  readonly filled: Share
}): Bilingual {
  const { received, onTime, filled } = completeness
  const units = { vi: 'đơn vị', en: 'units' }
  const [sent, timely, cells] = [
    shareText(received, units),
    onTime && shareText(onTime, units),
    shareText(filled, { vi: 'ô', en: 'cells' }),
  ]
  return {
    vi: `Đã có số liệu ${sent.vi}${timely ? `; đúng hạn ${timely.vi}` : ''}; có số ở ${cells.vi}.`,
    en: `Reports in: ${sent.en}${timely ? `; on time: ${timely.en}` : ''}; cells with a figure: ${cells.en}.`,
  }
}
