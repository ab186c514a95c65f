// How complete a roll-up is, in one sentence.
import type { Bilingual } from '../model/diagnostic.js'

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
