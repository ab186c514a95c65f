// A page as a .docx. A kind of block has its builder in `builders.ts`; here are the sheets, and what is asked of the package.
import { Document, type ISectionOptions, Packer, PageOrientation, Table } from 'docx'
import type { Page, Sheet } from '../model/page.js'
import { type Built, build } from './builders.js'
import { margins } from './margins.js'
import { gap } from './rule.js'
import { seal } from './seal.js'
import type { Setting } from './setting.js'
import { documentStyles, twips } from './styles.js'

/** A4. In millimetres it would come out a twentieth of a point too small. */
const A4 = { short: 11906, long: 16838 }

/** The page as the bytes of a .docx; the same page gives the same bytes. */
export async function buildDocx(page: Page): Promise<Uint8Array> {
  const document = new Document({
    title: page.title,
    creator: page.issuer,
    compatabilityModeVersion: 15,
    styles: documentStyles(page.style),
    sections: page.sheets.map(sheet => sectionOf(sheet, page)),
  })
  return seal(await Packer.pack(document, 'uint8array'))
}

function sectionOf(sheet: Sheet, { style }: Page): ISectionOptions {
  const landscape = sheet.orientation === 'landscape'
  const width = (landscape ? A4.long : A4.short) - twips(style.margin_left) - twips(style.margin_right)
  const setting: Setting = { style, width, keepNext: false }
  const distance = twips(style.header_distance)
  return {
    ...margins(sheet, setting),
    properties: {
      titlePage: true,
      page: {
        // The package swaps width and height itself for a landscape page.
        size: {
          width: A4.short,
          height: A4.long,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(style.margin_top),
          bottom: twips(style.margin_bottom),
          left: twips(style.margin_left),
          right: twips(style.margin_right),
          header: distance,
          footer: distance,
        },
        pageNumbers: { start: 1 },
      },
    },
    children: parted(
      sheet.blocks.map((block, i) => build(block, { ...setting, keepNext: sheet.blocks[i + 1]?.kind === 'closing' })),
    ),
  }
}

/** Two tables that touch become one in Word, and a section cannot end in a table: a hair of space parts them. */
function parted(blocks: readonly Built[]): Built {
  const children = blocks.flat()
  return children.flatMap((child, i) => {
    const next = children[i + 1]
    return child instanceof Table && (next === undefined || next instanceof Table) ? [child, gap(1)] : [child]
  })
}
