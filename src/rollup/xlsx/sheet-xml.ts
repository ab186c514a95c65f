// One sheet as XML. Its elements stand in the order that ECMA-376 Part 1 (CT_Worksheet) demands; Excel repairs a file, and
// loses what it does not expect, where they do not.
import { cellName } from '../../model/cell-name.js'
import { validationsXml } from './input-xml.js'
import { printXml } from './print-xml.js'
import { rowsXml, type Tables } from './rows-xml.js'
import { type SheetSpec, sheetReference } from './spec.js'
import { attributeText, codeXml } from './xml-text.js'

/** The relationship of a sheet to its drawing. */
export const DRAWING_ID = 'rId1'

/**
 * The part of a sheet in pieces. `selected` is the sheet that is open when the file is. `rows` and `rules` (conditions and
 * validations) are made of the sheet where they are not given as they were packed before.
 */
export function* sheetXml<Piece>(
  sheet: SheetSpec,
  tables: Tables,
  selected: boolean,
  rows: Iterable<string | Piece> = rowsXml(sheet.rows, tables),
  rules?: Piece,
): Generator<string | Piece> {
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    propertiesXml(sheet),
    viewXml(sheet, selected),
    formatXml(sheet),
    columnsXml(sheet.columns ?? []),
    '<sheetData>',
  ].join('')
  yield* rows
  yield '</sheetData>'
  yield protectionXml(sheet)
  if (sheet.filter !== undefined) yield `<autoFilter ref="${sheet.filter}"/>`
  yield counted(
    'mergeCells',
    (sheet.merges ?? []).map(range => `<mergeCell ref="${range}"/>`),
  )
  if (rules !== undefined) yield rules
  else yield conditionsXml(sheet, tables) + validationsXml(sheet.validations ?? [])
  yield linksXml(sheet)
  yield printXml(sheet.print)
  if (sheet.charts !== undefined && sheet.charts.length > 0) yield `<drawing r:id="${DRAWING_ID}"/>`
  yield '</worksheet>'
}

/** A list that says how many it holds; nothing for none, since the format refuses empty ones. */
export const counted = (name: string, entries: readonly string[]) =>
  entries.length === 0 ? '' : `<${name} count="${entries.length}">${entries.join('')}</${name}>`

function propertiesXml({ tabColour, columns, print }: SheetSpec): string {
  const inside = [
    tabColour === undefined ? '' : `<tabColor rgb="FF${tabColour}"/>`,
    columns?.some(({ outline }) => outline !== undefined) ? '<outlinePr summaryBelow="0" summaryRight="0"/>' : '',
    print !== undefined && print.pagesWide !== 0 ? '<pageSetUpPr fitToPage="1"/>' : '',
  ].join('')
  return inside === '' ? '' : `<sheetPr>${inside}</sheetPr>`
}

function viewXml({ gridlines, zoom, freeze }: SheetSpec, selected: boolean): string {
  const attributes = [
    gridlines === false ? ' showGridLines="0"' : '',
    selected ? ' tabSelected="1"' : '',
    zoom === undefined ? '' : ` zoomScale="${zoom}" zoomScaleNormal="${zoom}"`,
  ].join('')
  const { rows = 0, columns = 0 } = freeze ?? {}
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${attributes} workbookViewId="0"/></sheetViews>`
  const splits = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`
  const panes = [...(columns > 0 ? ['topRight'] : []), ...(rows > 0 ? ['bottomLeft'] : [])]
  const all = panes.length === 2 ? [...panes, 'bottomRight'] : panes
  const corner = cellName(rows + 1, columns + 1)
  const selections = all.map(pane => `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`).join('')
  return `<sheetViews><sheetView${attributes} workbookViewId="0"><pane${splits} topLeftCell="${corner}" activePane="${all.at(-1)}" state="frozen"/>${selections}</sheetView></sheetViews>`
}

function formatXml({ columns = [] }: SheetSpec): string {
  const deepest = Math.max(0, ...columns.map(({ outline = 0 }) => outline))
  return `<sheetFormatPr defaultRowHeight="15"${deepest === 0 ? '' : ` outlineLevelCol="${deepest}"`}/>`
}

const STANDARD_WIDTH = 9
/** Pixels of a digit in the standard font, and of the room beside the digits of a cell. */
const DIGIT = 7
const PADDING = 5

function columnsXml(columns: NonNullable<SheetSpec['columns']>): string {
  const entries = columns.map(({ width = STANDARD_WIDTH, hidden, outline }, i) => {
    const stored = Math.trunc(((width * DIGIT + PADDING) / DIGIT) * 256) / 256
    const more = `${hidden ? ' hidden="1"' : ''}${outline === undefined ? '' : ` outlineLevel="${outline}"`}`
    return `<col min="${i + 1}" max="${i + 1}" width="${stored}" customWidth="1"${more}/>`
  })
  return entries.length === 0 ? '' : `<cols>${entries.join('')}</cols>`
}

function protectionXml({ protection }: SheetSpec): string {
  if (protection === undefined) return ''
  const allowed = (protection.allow ?? []).map(action => ` ${action}="0"`).join('')
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed}${protection.openCellsOnly ? ' selectLockedCells="1"' : ''}/>`
}

/** What is coloured. */
export function conditionsXml({ conditions = [] }: SheetSpec, { styles }: Tables): string {
  return conditions
    .map(
      ({ ranges, formula, style }, i) =>
        `<conditionalFormatting sqref="${ranges}"><cfRule type="expression" dxfId="${styles.changeOf(style)}" priority="${i + 1}" stopIfTrue="1"><formula>${codeXml(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join('')
}

function linksXml({ links = [] }: SheetSpec): string {
  const entries = links.map(({ cell, to, tip }) => {
    const place = codeXml(`${sheetReference(to.sheet)}!${to.cell}`)
    return `<hyperlink ref="${cell}" location="${place}"${tip === undefined ? '' : ` tooltip="${attributeText(tip)}"`}/>`
  })
  return entries.length === 0 ? '' : `<hyperlinks>${entries.join('')}</hyperlinks>`
}
