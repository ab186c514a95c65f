// What stands in the margins: the number of the page at the top from the second one, ô 11 above the first, ô 13 below it.
import { Footer, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx'
import type { Sheet } from '../model/page.js'
import { gap, HAIR, rule } from './rule.js'
import { paragraphOf, type Setting } from './setting.js'
import { stampTable } from './stamp.js'
import { points, runLook, twips } from './styles.js'

/**
 * Headers and footers of one sheet. Each sheet states all of them: what a section leaves out, Word takes from the one
 * before, and the annex would repeat the address.
 */
export function margins(sheet: Sheet, setting: Setting): Pick<ISectionOptions, 'headers' | 'footers'> {
  return {
    headers: {
      first: new Header({ children: circulation(sheet, setting) }),
      default: new Header({ children: [pageNumber(setting)] }),
    },
    footers: { first: new Footer({ children: contact(sheet, setting) }) },
  }
}

function pageNumber({ style }: Setting): Paragraph {
  const number = new TextRun({ ...runLook('PageNumber', style), children: [PageNumber.CURRENT] })
  return new Paragraph({ style: 'PageNumber', children: [number] })
}

/** The stamp above the middle of the right column of the letterhead. */
function circulation({ circulation }: Sheet, setting: Setting) {
  if (circulation === undefined) return [gap(HAIR)]
  const left = twips(setting.style.letterhead_left)
  const room = setting.width - left - twips(circulation.width)
  return [stampTable(circulation, 'Circulation', setting, left + Math.max(0, Math.round(room / 2))), gap(HAIR)]
}

/** The address stands at the foot of the text area, not in the margin under it, so the footer is raised by what is left of that. */
function contact({ contact }: Sheet, setting: Setting) {
  if (contact.length === 0) return [gap(HAIR)]
  const { margin_bottom, header_distance } = setting.style
  const raise = Math.max(HAIR, points(margin_bottom - header_distance))
  return [rule(setting.width, setting.width), ...contact.map(line => paragraphOf('Contact', line, setting)), gap(raise)]
}
