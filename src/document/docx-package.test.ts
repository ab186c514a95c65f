// What makes Word offer to repair a file: elements out of the schema's order, dangling references, ids used twice, torn grids.
// The sequences are those of ECMA-376 Part 1 (transitional schema, wml.xsd); `w:trPr` is a free choice there and is not listed.
import { strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { all, at, type Element, partOf, partsOf, treeOf } from '../testing/docx-parts.js'
import { buildDocx } from './docx.js'
import { aPage, aSheet, aTaskTable, letterPage, samplePage } from './sample-page.js'

const borders = 'top left start bottom right end insideH insideV'
const sequences: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:pBdr': 'top left bottom right between bar',
  'w:p': 'pPr bookmarkStart bookmarkEnd r hyperlink fldSimple',
  'w:r': 'rPr t tab br fldChar instrText separator continuationSeparator footnoteRef endnoteRef',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblBorders': borders,
  'w:tcBorders': `${borders} tl2br tr2bl`,
  'w:tblCellMar': 'top left start bottom right end',
  'w:tcMar': 'top left start bottom right end',
  'w:tr': 'tblPrEx trPr tc',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:num': 'abstractNumId lvlOverride',
}

/** Where children may alternate: all of a paragraph or a run but its properties; the two references of a section. */
const loose: Readonly<Record<string, (place: number) => number>> = {
  'w:p': place => Math.min(place, 1),
  'w:r': place => Math.min(place, 1),
  'w:sectPr': place => Math.max(place, 1),
}

/** Parents whose children break the sequence: one that is unknown there, or one after another that must follow it. */
function disorder(element: Element): string[] {
  const sequence = sequences[element.name]?.split(' ')
  const places = element.children.map(({ name }) => sequence?.indexOf(name.replace('w:', '')) ?? 0)
  const steps = places.map(loose[element.name] ?? (place => place))
  const wrong = places.includes(-1) || steps.some((step, i) => i > 0 && step < steps[i - 1]!)
  const own = wrong ? [`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`] : []
  return [...own, ...element.children.flatMap(disorder)]
}

/** The widths that a row of cells covers, and which of them go on below. */
const cellsOf = (row: Element) =>
  row.children
    .filter(({ name }) => name === 'w:tc')
    .map(cell => ({
      span: Number(at(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1),
      merge: at(cell, 'w:tcPr', 'w:vMerge')?.attributes['w:val'],
      width: Number(at(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w']),
    }))

function checkTable(table: Element) {
  const columns = at(table, 'w:tblGrid')!.children.map(({ attributes }) => Number(attributes['w:w']))
  let above = new Map<number, { span: number; merge: string | undefined }>()
  for (const row of table.children.filter(({ name }) => name === 'w:tr')) {
    let column = 0
    const here: typeof above = new Map()
    for (const { span, merge, width } of cellsOf(row)) {
      expect(width).toBe(columns.slice(column, column + span).reduce((sum, w) => sum + w, 0))
      if (merge === 'continue') {
        expect(above.get(column)?.span).toBe(span)
        expect(above.get(column)?.merge).toBeDefined()
      }
      here.set(column, { span, merge })
      column += span
    }
    expect(column).toBe(columns.length)
    above = here
  }
}

const ragged = aPage([
  aSheet([
    {
      ...aTaskTable(2),
      rows: [
        ...aTaskTable(5).rows,
        [],
        [{ paragraphs: [], span: 40, rows: 9, align: 'left', bold: false }],
        ...aTaskTable(1).rows,
      ],
    },
    aTaskTable(1),
  ]),
  aSheet([], { orientation: 'landscape' }),
])

describe.each([
  ['every kind of block', samplePage()],
  ['a letter', letterPage()],
  ['a ragged table, and an empty sheet', ragged],
])('%s', async (_, page) => {
  const bytes = await buildDocx(page)
  const parts = partsOf(bytes)
  const trees = new Map(
    [...parts].filter(([path]) => /\.(xml|rels)$/.test(path)).map(([path, part]) => [path, treeOf(strFromU8(part))]),
  )
  const styles = trees.get('word/styles.xml')!
  const body = at(trees.get('word/document.xml')!, 'w:body')!

  test('every part is XML whose elements stand in the order of the schema', () => {
    expect(trees.size).toBe(parts.size)
    expect([...trees.values()].flatMap(disorder)).toEqual([])
  })

  test('every part has a content type, and every type a part', () => {
    const types = trees.get('[Content_Types].xml')!.children
    const extensions = types.flatMap(({ attributes }) => attributes.Extension ?? [])
    const named = types.flatMap(({ attributes }) => attributes.PartName ?? [])
    expect(named.filter(name => !parts.has(name.slice(1)))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    for (const path of parts.keys())
      expect(path === '[Content_Types].xml' || named.includes(`/${path}`) || path.endsWith('.rels')).toBe(true)
    expect(extensions).toContain('rels')
  })

  test('every relationship leads to a part, under an id of its own', () => {
    for (const [path, { children }] of trees) {
      if (!path.endsWith('.rels')) continue
      const folder = path.replace(/_rels\/[^/]*$/, '')
      for (const { attributes } of children) expect(parts.has(folder + attributes.Target)).toBe(true)
      expect(new Set(children.map(({ attributes }) => attributes.Id)).size).toBe(children.length)
    }
  })

  test('every section names headers and footers that exist', () => {
    const ids = trees.get('word/_rels/document.xml.rels')!.children.map(({ attributes }) => attributes.Id)
    const sections = all(body, 'w:sectPr')
    expect(sections.length).toBe(page.sheets.length)
    for (const section of sections) {
      const references = section.children.filter(({ name }) => /Reference$/.test(name))
      expect(references.map(({ name, attributes }) => `${name} ${attributes['w:type']}`).sort()).toEqual([
        'w:footerReference first',
        'w:headerReference default',
        'w:headerReference first',
      ])
      for (const { attributes } of references) expect(ids).toContain(attributes['r:id'])
    }
  })

  test('every style that is used is defined once', () => {
    const defined = all(styles, 'w:style').map(({ attributes }) => attributes['w:styleId'])
    expect(new Set(defined).size).toBe(defined.length)
    const names = all(styles, 'w:name').map(({ attributes }) => attributes['w:val']!.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    const uses = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']
    const used = [...trees.values()].flatMap(tree => uses.flatMap(name => all(tree, name)))
    expect(used.length).toBeGreaterThan(0)
    for (const { attributes } of used) expect(defined).toContain(attributes['w:val'])
  })

  test('no id of a bookmark, a drawing or a note is used twice', () => {
    for (const name of ['w:bookmarkStart', 'wp:docPr', 'w:footnote', 'w:endnote', 'w:num', 'w:abstractNum']) {
      const ids = [...trees.values()]
        .flatMap(tree => all(tree, name))
        .map(
          ({ attributes }) =>
            attributes['w:id'] ?? attributes.id ?? attributes['w:numId'] ?? attributes['w:abstractNumId'],
        )
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('the cells of every row fill the grid, and merged cells go on without a gap', () => {
    for (const tree of trees.values()) for (const table of all(tree, 'w:tbl')) checkTable(table)
  })

  test('every cell and the body end in a paragraph, and no two tables touch', () => {
    const ends = ({ children }: Element) => children.filter(({ name }) => name !== 'w:sectPr').at(-1)?.name
    expect(ends(body)).toBe('w:p')
    const margins = [...trees.values()].filter(({ name }) => name === 'w:hdr' || name === 'w:ftr')
    const cells = [...trees.values()].flatMap(tree => all(tree, 'w:tc'))
    for (const holder of [body, ...margins, ...cells]) {
      expect(ends(holder)).toBe('w:p')
      const names = holder.children.map(({ name }) => name)
      expect(names.some((name, i) => name === 'w:tbl' && names[i + 1] === 'w:tbl')).toBe(false)
    }
  })
})

test('an element out of order is found', () => {
  const wrong = treeOf('<w:pPr><w:jc/><w:ind/></w:pPr>')
  expect(disorder(wrong)).toEqual(['w:pPr: w:jc w:ind'])
  expect(disorder(treeOf('<w:sectPr><w:footerReference/><w:headerReference/><w:pgSz/></w:sectPr>'))).toEqual([])
  expect(disorder(treeOf('<w:sectPr><w:pgSz/><w:headerReference/></w:sectPr>'))).toHaveLength(1)
  expect(disorder(treeOf('<w:r><w:t/><w:rPr/></w:r>'))).toHaveLength(1)
  expect(disorder(treeOf('<w:tcPr><w:nonsense/></w:tcPr>'))).toHaveLength(1)
})

test('letters that XML refuses are left out, and its own signs are escaped', async () => {
  const page = { ...samplePage(), title: 'A & B < C\u0001\ufffe', issuer: '"Sở" \ud800' }
  const core = partOf(await buildDocx(page), 'docProps/core.xml')
  expect(core.children.map(({ text }) => text)).toEqual(['A & B < C', '"Sở" ', 'vi-VN'])
})
