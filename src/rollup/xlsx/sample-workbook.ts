// For the tests of the writer: a workbook with everything that a spec can say.
import type { CellSpec, CellStyle, RowSpec, WorkbookSpec } from './spec.js'

export const text = (words: string, style?: CellStyle): CellSpec => ({
  kind: 'text',
  text: words,
  ...(style && { style }),
})
export const number = (decimal: string, style?: CellStyle): CellSpec => ({
  kind: 'number',
  decimal,
  ...(style && { style }),
})
export const row = (...cells: readonly (CellSpec | undefined)[]): RowSpec => ({ cells })

const amount: CellStyle = { format: '#,##0.0', border: 'thin', align: 'right' }
const typed: CellStyle = { locked: false, border: { bottom: 'hair', top: 'medium' }, fill: 'FFFFE0' }

export const sampleWorkbook = (): WorkbookSpec => ({
  title: 'Biểu mẫu số 01',
  sheets: [
    {
      name: 'Biểu "01" & phụ lục',
      columns: [{ width: 4, hidden: true }, { width: 40 }, {}, { width: 12.5, outline: 1 }],
      rows: [
        row(text('TỔNG HỢP', { bold: true, size: 14, align: 'center' }), { kind: 'blank' }),
        { row: 3, height: 30, cells: [text('ma'), text('Chỉ tiêu', { wrap: true, valign: 'center' }), text('Xã A')] },
        row(text('vu'), text('Số vụ', { indent: 1 }), number('12', typed), number('0.30000000000000004', amount)),
        row(text('tien'), text('Kinh phí'), number('9007199254740993', amount), number('-1234.50', amount)),
        row(undefined, text('Cộng', { italic: true, underline: true }), {
          kind: 'formula',
          formula: 'SUM(C4:C5)',
          result: { kind: 'number', decimal: '9007199254741005' },
        }),
        row(
          { kind: 'truth', truth: true },
          { kind: 'formula', formula: 'IF(C4>1,"nhiều","ít")', result: { kind: 'text', text: 'nhiều' } },
          { kind: 'formula', formula: 'C4>1', result: { kind: 'truth', truth: true } },
          { kind: 'formula', formula: 'C4*2' },
        ),
        { row: 9, hidden: true, cells: [text('ẩn', { rotate: 90, shrink: true, colour: '808080', hidden: true })] },
      ],
      freeze: { rows: 3, columns: 2 },
      print: {
        orientation: 'landscape',
        repeatRows: [3, 3],
        repeatColumns: [1, 2],
        area: 'A1:D9',
        margins: { left: 20 },
        centred: true,
        header: { centre: ['Xã A & B'] },
        footer: { left: ['BM05-v3 · 2026Q2'], right: ['Trang ', { field: 'page' }, '/', { field: 'pages' }] },
      },
      tabColour: '595959',
      zoom: 85,
      gridlines: false,
      protection: { allow: ['formatColumns', 'autoFilter'], openCellsOnly: true },
      filter: 'A3:D5',
      merges: ['A1:D1'],
      validations: [
        {
          ranges: 'C4:C5 D4',
          rule: { kind: 'whole', operator: 'greaterThanOrEqual', from: '0' },
          prompt: { title: 'Số vụ', text: 'Nhập số nguyên,\nví dụ 1.234' },
          refusal: { style: 'stop', title: 'Không nhận', text: 'Chỉ nhận "số nguyên" từ 0 trở lên.' },
        },
        { ranges: 'D5', rule: { kind: 'list', of: ['x', 'không phát sinh'] }, blank: false },
        { ranges: 'D6', rule: { kind: 'decimal', operator: 'between', from: '0', to: '100' } },
        { ranges: 'D7', rule: { kind: 'textLength', operator: 'lessThan', from: '500' } },
        { ranges: 'D8', rule: { kind: 'custom', formula: 'AND(C4>=0,C4<=C5)' } },
        { ranges: 'D9', rule: { kind: 'any' }, prompt: { title: 'Ghi chú', text: 'Không ghi tên người.' } },
      ],
      conditions: [
        { ranges: 'C4:D5', formula: 'C4>C5', style: { bold: true, colour: '9C0006', fill: 'FFC7CE' } },
        { ranges: 'C4', formula: 'C4=""', style: { fill: 'FFEB9C' } },
      ],
      links: [{ cell: 'B4', to: { sheet: 'Biểu đồ', cell: 'A1' }, tip: 'Xem biểu đồ' }],
    },
    {
      name: 'Biểu đồ',
      rows: [row(text('Chỉ tiêu'), text('Kết quả'), text('Chỉ tiêu giao'))],
      print: { orientation: 'portrait', pagesWide: 0, breaks: [25] },
      charts: [
        {
          description: 'Kết quả so với chỉ tiêu.',
          title: 'Kết quả & chỉ tiêu',
          kind: 'column',
          categories: { refersTo: "'Biểu đồ'!$A$2:$A$3", texts: ['Số vụ', 'Kinh phí'] },
          categoryTitle: 'Chỉ tiêu',
          valueTitle: 'Phần trăm',
          format: '#,##0.0',
          labels: true,
          series: [
            {
              name: { refersTo: "'Biểu đồ'!$B$1", texts: ['Kết quả'] },
              values: { refersTo: "'Biểu đồ'!$B$2:$B$3", decimals: ['60.5', undefined] },
            },
            {
              name: { refersTo: "'Biểu đồ'!$C$1", texts: ['Chỉ tiêu giao'] },
              values: { refersTo: "'Biểu đồ'!$C$2:$C$3", decimals: ['55', '70'] },
              over: 'marks',
            },
          ],
          from: { row: 4, column: 0 },
          to: { row: 24, column: 8 },
        },
        ...(['bar', 'line'] as const).map((kind, i) => ({
          description: 'Hai kỳ.',
          title: 'Hai kỳ',
          kind,
          categories: { refersTo: "'Biểu đồ'!$A$2:$A$3", texts: ['Số vụ', 'Kinh phí'] },
          series: [
            {
              name: { refersTo: "'Biểu đồ'!$B$1", texts: ['Kỳ này'] },
              values: { refersTo: "'Biểu đồ'!$B$2:$B$3", decimals: ['60.5', '-2'] },
            },
          ],
          from: { row: 25 + 10 * i, column: 0 },
          to: { row: 35 + 10 * i, column: 8 },
        })),
      ],
    },
    { name: '_meta', state: 'veryHidden', rows: [row(text('plan'), text('ke-hoach-2026'))] },
  ],
  names: [
    { name: 'in_vu_trong_ky', refersTo: `'Biểu "01" & phụ lục'!$C$4` },
    { name: 'rieng', refersTo: "'Biểu đồ'!$A$1", sheet: 'Biểu đồ', hidden: true },
  ],
  properties: [
    { name: 'plan', text: 'ke-hoach-2026' },
    { name: 'unit', text: 'xa_03388' },
  ],
  attached: [Buffer.from('<leaves xmlns="urn:example"/>')],
  recalculate: true,
  lockStructure: true,
})
