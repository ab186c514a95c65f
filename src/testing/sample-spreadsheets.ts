// For tests: one small file of each format beside .xlsx, with something of all that its reader looks at.
import { to1258, toTcvn3 } from '../words/sample-legacy.js'
import { anOds, odsNumber, odsRow, odsText } from './ods-parts.js'
import { anXls, double, record, u16, u32, xlsCell } from './xls-parts.js'

const utf8 = (text: string) => new TextEncoder().encode(text)

const ROWS = 'Mã;Chỉ tiêu;Trong kỳ\r\nct01;Số vụ phát hiện;12,5\r\nct02;"Số người; bị hại";1.234\r\n'

const ods = anOds({
  automatic:
    '<style:style style:name="ta1" style:family="table" style:master-page-name="P"><style:table-properties table:display="true"/></style:style>' +
    '<number:percentage-style style:name="N1"><number:number number:decimal-places="1"/><number:text>%</number:text></number:percentage-style>' +
    '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>' +
    '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-type="single"/></style:style>',
  styles:
    '<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial"/></style:default-style></office:styles>' +
    '<office:master-styles><style:master-page style:name="P"><style:footer><style:region-left><text:p>BM01 <text:page-number>1</text:page-number></text:p></style:region-left></style:footer></style:master-page></office:master-styles>',
  meta: '<meta:user-defined meta:name="plan">ke-hoach</meta:user-defined>',
  settings: '<config:config-item config:name="AutoCalculate">true</config:config-item>',
  table: 'table:style-name="ta1"',
  rows:
    '<table:table-column table:visibility="collapse"/>' +
    odsRow(odsText('BIỂU 01', 'table:number-columns-spanned="2" table:number-rows-spanned="1"')) +
    odsRow(odsText('ct01') + odsNumber('0.125', 'table:style-name="ce1" table:formula="of:=[.C2]*2"', '12,5%')) +
    odsRow(
      `${odsText('<text:span text:style-name="T1">15</text:span>17')}<table:table-cell table:number-columns-repeated="3"/>`,
      'table:number-rows-repeated="2"',
    ),
  after:
    '<table:named-expressions><table:named-range table:name="in_ct01" table:cell-range-address="$\'Biểu 01\'.$B$2"/></table:named-expressions>',
})

const html =
  '<html><head><meta charset="utf-8"><style>.xl65{mso-number-format:"0\\.0%";text-decoration:line-through}</style></head><body><h3>BIỂU 01</h3>' +
  '<table><col><col style="display:none"><tr><th rowspan=2>Mã<th colspan=2>Số</th></tr><tr><td class=xl65 x:num="0.125">12,5%<td sdval="7" sdnum="1033;0;0">7<br></tr>' +
  '<tr style="display:none"><td><font face=".VnTime">TØnh</font> <s>15</s>17<td>&#7889;&nbsp;&lt;<td>1<sup>1</sup></table></body></html>'

const xml2003 =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">' +
  '<o:CustomDocumentProperties><o:plan>ke-hoach</o:plan></o:CustomDocumentProperties><Styles><Style ss:ID="a"><Font ss:FontName="VNI-Times" ss:StrikeThrough="1"/><NumberFormat ss:Format="Percent"/></Style></Styles>' +
  `<Names><NamedRange ss:Name="in_ct01" ss:RefersTo="='Biểu 01'!R2C2"/></Names><Worksheet ss:Name="Biểu 01"><Table><Column ss:Index="2" ss:Hidden="1"/><Row ss:Index="2"><Cell ss:StyleID="a" ss:MergeAcross="1"><Data ss:Type="String">Ñôn vò</Data></Cell><Cell ss:Formula="=RC[-1]*2"><Data ss:Type="Number">12.5</Data><Comment><ss:Data>ước tính</ss:Data></Comment></Cell></Row>` +
  '<Row><Cell><ss:Data ss:Type="String"><html:S>15</html:S>17</ss:Data></Cell><Cell><Data ss:Type="DateTime">2025-06-30T00:00:00.000</Data></Cell></Row></Table><x:WorksheetOptions><x:PageSetup><x:Footer x:Data="BM01"/></x:PageSetup></x:WorksheetOptions></Worksheet></Workbook>'

const formula = record(0x0006, u16(2), u16(1), u16(0), double(25), u16(0), u32(0), u16(9), [
  0x44,
  ...u16(0),
  ...u16(0xc001),
  0x1e,
  ...u16(2),
  0x05,
])
const xls = anXls({
  fonts: [{}, { name: '.VnTime', struck: true }],
  formats: ['0.0%'],
  styles: [{}, { font: 1, format: 164 }],
  texts: [
    { text: 'Số vụ' },
    {
      text: '1517',
      runs: [
        [0, 1],
        [2, 0],
      ],
    },
  ],
  sheets: [
    {
      name: 'Biểu 01',
      records: [
        xlsCell.text(0, 0, 0),
        xlsCell.number(0, 1, 12.5, 1),
        xlsCell.text(1, 0, 1),
        xlsCell.shorts(1, 1, [(7 << 2) | 2, (1234 << 2) | 3]),
        formula,
        record(0x00e5, u16(1), u16(3), u16(3), u16(0), u16(1)),
        record(0x0015, u16(4), [0], [...Buffer.from('BM01')]),
      ].flat(),
    },
  ],
})

/** Bytes by what they are; the reader of each must give a workbook. */
export const sampleSpreadsheets = {
  csv: utf8(ROWS),
  'csv in windows-1258': to1258(ROWS),
  'csv in TCVN3 letters': utf8(toTcvn3(ROWS)),
  ods,
  html: utf8(html),
  'xml-2003': utf8(xml2003),
  xls,
} as const satisfies Record<string, Uint8Array>
