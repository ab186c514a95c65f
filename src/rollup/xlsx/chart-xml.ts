// A chart as XML, its elements in the order of ECMA-376 Part 1 (dml-chart.xsd), and the drawing that lays charts over cells.
// Black, greys and patterns only: no colour says what nothing else says, and a grey print tells the same.
import type { ChartSpec, NumberRange, SeriesSpec, TextRange } from './chart-spec.js'
import { attributeText, codeXml, textXml } from './xml-text.js'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CATEGORY_AXIS = 111
const VALUE_AXIS = 222

/** A drawing with one frame a chart; the charts are its relationships rId1 to rIdN, in their order. */
export function drawingXml(charts: readonly ChartSpec[]): string {
  const corner = (name: string, { row, column }: ChartSpec['from']) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  const frames = charts.map(({ from, to, title, description }, i) =>
    [
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', from)}${corner('to', to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`,
      `<xdr:cNvPr id="${i + 2}" name="${attributeText(title)}" descr="${attributeText(description, 1000)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>',
      `<a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}" r:id="rId${i + 1}"/></a:graphicData>`,
      '</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join(''),
  )
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${frames.join('')}</xdr:wsDr>`
}

/** The part of one chart. */
export function chartXml(chart: ChartSpec): string {
  const under = chart.series.filter(({ over }) => over === undefined && chart.kind !== 'line')
  const over = chart.series.filter(series => !under.includes(series))
  return [
    `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title, 12, true),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    under.length === 0 ? '' : barsXml(chart, under),
    over.length === 0 ? '' : linesXml(chart, over),
    categoryAxisXml(chart),
    valueAxisXml(chart),
    `</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(10)}</c:legend>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${solid('FFFFFF')}<a:ln w="6350">${solid('808080')}</a:ln></c:spPr>${textProperties(10)}`,
    '</c:chartSpace>',
  ].join('')
}

function barsXml(chart: ChartSpec, series: readonly SeriesSpec[]): string {
  // Marks that lie over the columns would hide numbers at their ends.
  const marked = chart.series.some(({ over }) => over === 'marks')
  const all = series.map(one => {
    const index = chart.series.indexOf(one)
    return `<c:ser>${nameXml(one, index)}<c:spPr>${patterns[index % patterns.length]}<a:ln w="9525">${solid('000000')}</a:ln></c:spPr><c:invertIfNegative val="0"/>${labelsXml(chart, marked ? 'inBase' : 'outEnd')}${pointsXml(chart, one)}</c:ser>`
  })
  return `<c:barChart><c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${all.join('')}<c:gapWidth val="60"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`
}

function linesXml(chart: ChartSpec, series: readonly SeriesSpec[]): string {
  if (chart.kind === 'bar') throw new Error('no line lies over bars that lie')
  const all = series.map(one => {
    const index = chart.series.indexOf(one)
    const [dash, mark] = strokes[index % strokes.length]!
    const joined = one.over === 'marks' ? '<a:noFill/>' : `${solid('000000')}<a:prstDash val="${dash}"/>`
    const [symbol, size] = one.over === 'marks' ? ['dash', 20] : [mark, 8]
    return `<c:ser>${nameXml(one, index)}<c:spPr><a:ln w="22225">${joined}</a:ln></c:spPr><c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${solid('000000')}<a:ln w="9525">${solid('000000')}</a:ln></c:spPr></c:marker>${one.over === 'marks' ? '' : labelsXml(chart, 't')}${pointsXml(chart, one)}<c:smooth val="0"/></c:ser>`
  })
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all.join('')}<c:marker val="1"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:lineChart>`
}

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
const pattern = (name: string) =>
  `<a:pattFill prst="${name}"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`

/** What tells bars apart, by the place of their series. */
const patterns: readonly string[] = [solid('A6A6A6'), pattern('wdUpDiag'), solid('404040'), pattern('smGrid')]
/** The same for lines: their dashes and the marks on their points. */
const strokes: readonly (readonly [string, string])[] = [
  ['solid', 'circle'],
  ['dash', 'square'],
  ['sysDot', 'triangle'],
  ['lgDashDot', 'diamond'],
]

const nameXml = ({ name }: SeriesSpec, index: number) =>
  `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml(name)}</c:tx>`

const pointsXml = ({ categories }: ChartSpec, { values }: SeriesSpec) =>
  `<c:cat>${textsXml(categories)}</c:cat><c:val>${numbersXml(values)}</c:val>`

function textsXml({ refersTo, texts }: TextRange): string {
  const points = texts.map((text, i) => `<c:pt idx="${i}"><c:v>${textXml(text)}</c:v></c:pt>`)
  return `<c:strRef><c:f>${codeXml(refersTo)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache></c:strRef>`
}

function numbersXml({ refersTo, decimals }: NumberRange): string {
  const points = decimals.map((decimal, i) =>
    decimal === undefined ? '' : `<c:pt idx="${i}"><c:v>${decimal}</c:v></c:pt>`,
  )
  return `<c:numRef><c:f>${codeXml(refersTo)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${decimals.length}"/>${points.join('')}</c:numCache></c:numRef>`
}

function labelsXml({ labels, format = 'General' }: ChartSpec, place: string): string {
  if (!labels) return ''
  return `<c:dLbls><c:numFmt formatCode="${codeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(9)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
}

function categoryAxisXml({ kind, categoryTitle }: ChartSpec): string {
  const lying = kind === 'bar'
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>`,
    categoryTitle === undefined ? '' : titleXml(categoryTitle, 10, false),
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:ln w="9525">${solid('000000')}</a:ln></c:spPr>${textProperties(10)}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join('')
}

/** Bars begin at zero, or their lengths would lie; a chart with a negative value finds its own bounds. */
function valueAxisXml({ kind, valueTitle, format = 'General', series }: ChartSpec): string {
  const negative = series.some(({ values }) => values.decimals.some(decimal => decimal?.startsWith('-')))
  const lying = kind === 'bar'
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${negative ? '' : '<c:min val="0"/>'}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350">${solid('BFBFBF')}</a:ln></c:spPr></c:majorGridlines>`,
    valueTitle === undefined ? '' : titleXml(valueTitle, 10, false),
    `<c:numFmt formatCode="${codeXml(format)}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln w="9525">${solid('000000')}</a:ln></c:spPr>${textProperties(10)}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('')
}

const fontXml = (element: string, points: number, bold: boolean) =>
  `<a:${element} sz="${points * 100}" b="${bold ? 1 : 0}">${solid('000000')}<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/></a:${element}>`

const textProperties = (points: number) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml('defRPr', points, false)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`

const titleXml = (title: string, points: number, bold: boolean) =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml('defRPr', points, bold)}</a:pPr><a:r>${fontXml('rPr', points, bold).replace('<a:rPr', '<a:rPr lang="vi-VN"')}<a:t>${textXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
