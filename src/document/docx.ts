// A page as a .docx. A kind of block has its builder in `builders.ts`; here are the sheets, and what is asked of the package.
import { Document, type ISectionOptions, Packer, PageOrientation, Table } from 'docx'
import { escapeUTF8 } from 'entities'
import type { Page, Sheet } from '../model/page.js'
import { type Built, build } from './builders.js'
import { margins } from './margins.js'
import { gap, HAIR } from './rule.js'
import { seal } from './seal.js'
import { printable, type Setting } from './setting.js'
import { documentStyles, LANGUAGE, twips } from './styles.js'

/** A4. In millimetres it would come out a twentieth of a point too small. */
const A4 = { short: 11906, long: 16838 }

/** The page as the bytes of a .docx; the same page gives the same bytes. */
export async function buildDocx(page: Page): Promise<Uint8Array> {
  const document = new Document({
    compatabilityModeVersion: 15,
    styles: documentStyles(page.style),
    sections: page.sheets.map(sheet => sectionOf(sheet, page)),
  })
  return seal(await Packer.pack(document, 'uint8array', undefined, [properties(page)]))
}

/** What `docx` 9.15 would state without being asked, a time and a person, is left out. */
function properties({ title, issuer }: Page): { path: string; data: string } {
  const element = (name: string, text: string) => `<dc:${name}>${escapeUTF8(printable(text))}</dc:${name}>`
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${element('title', title)}${element('creator', issuer)}${element('language', LANGUAGE)}</cp:coreProperties>`,
  }
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
    return child instanceof Table && (next === undefined || next instanceof Table) ? [child, gap(HAIR)] : [child]
  })
}
