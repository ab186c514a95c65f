// What happens to cells and sheets beside their figures (hazards 1B to 1E, 1G to 1P).
import { columnName, type FormFile, positionOf } from './form-file.js'
import { ANY, aRow, atLeast, COUNT, cell, inner, type Mutator, namesInRow, sheetMutator, text } from './mutator.js'
import { oneOf, typedSlots, whole } from './province.js'

const merged = (file: FormFile, range: string) =>
  file.wrapSheet((head, tail) => [
    head,
    tail.includes('<mergeCells')
      ? tail.replace('</mergeCells>', `<mergeCell ref="${range}"/></mergeCells>`)
      : tail.replace(
          /(<\/sheetData>(?:<sheetProtection[^>]*\/>)?)/,
          `$1<mergeCells><mergeCell ref="${range}"/></mergeCells>`,
        ),
  ])

export const sheetMutators: readonly Mutator[] = [
  inner(
    'D01',
    'benign',
    (s, v) => COUNT(s) && atLeast(v, 2),
    v => `<f>${Math.floor(Number(v) / 2)}+${Math.ceil(Number(v) / 2)}</f>`,
  ),
  inner(
    'D12',
    'benign',
    s => COUNT(s),
    v => `<f>"${v}"&amp;""</f><v>${v}</v>`.replace(/<f>.*<\/f>/, ''),
    'str',
  ),
  sheetMutator('B03', 'benign', ({ file }) => {
    file.setText(
      'xl/workbook.xml',
      file
        .text('xl/workbook.xml')
        .replace(/<workbookPr\b[^>]*\/>/, '')
        .replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    )
    return { cells: [] }
  }),
  sheetMutator('C04', 'benign', site => {
    const { file } = site
    const columns = [
      ...new Set(typedSlots.filter(s => file.names.has(s.name)).map(s => positionOf(file.at(s.name)).column)),
    ]
    const [a, b] = columns
    if (a === undefined || b === undefined) return undefined
    file.move(
      row => row,
      column => (column === a ? b : column === b ? a : column),
    )
    return { cells: [] }
  }),
  sheetMutator('C05', 'benign', ({ file, draw }) => {
    const columns = typedSlots.filter(s => file.names.has(s.name)).map(s => positionOf(file.at(s.name)).column)
    const at = oneOf(draw, columns)
    file.move(
      row => row,
      column => (column >= at ? column + 1 : column),
    )
    return { cells: [] }
  }),
  sheetMutator('C06', 'benign', site => {
    const at = aRow(site)
    site.file.move(row => (row >= at ? row + 1 : row))
    site.file.words(`B${at}`, 'Mới: nội dung bổ sung')
    return { cells: [] }
  }),
  sheetMutator('C12', 'benign', site => {
    const row = aRow(site)
    site.file.rowAttributes(`A${row}`).set('hidden', '1')
    return { cells: [] }
  }),
  sheetMutator('C17', 'benign', ({ file, draw }) => {
    const down = whole(draw, 1, 4)
    file.move(row => row + down)
    return { cells: [] }
  }),
  sheetMutator('C28', 'benign', ({ file }) => {
    file.words('XFD1048576', 'x')
    return { cells: [] }
  }),
  sheetMutator('C29', 'benign', ({ file }) => {
    file.wrapSheet((head, tail) => [
      head
        .replace(/<dimension[^>]*\/>/, '')
        .replace(/(<worksheet\b[^>]*>(?:<sheetPr.*?(?:\/>|<\/sheetPr>))?)/s, '$1<dimension ref="A1:A2"/>'),
      tail,
    ])
    return { cells: [] }
  }),
  sheetMutator('F23', 'benign', ({ file }) => {
    file.wrapSheet((head, tail) => [head, tail.replace(/<sheetProtection\b[^>]*\/>/, '')])
    return { cells: [] }
  }),
  sheetMutator('C03', 'benign', site => {
    const row = aRow(site)
    site.file.words(`C${row}`, 'Nội dung đã được viết lại')
    return { cells: [] }
  }),
  sheetMutator('C08', 'benign', site => {
    site.file.number(`B${aRow(site)}`, '1.1')
    return { cells: [] }
  }),
  sheetMutator('C09', 'benign', site => {
    const at = aRow(site)
    site.file.move(row => (row >= at ? row + 1 : row))
    site.file.words(`C${at}`, oneOf(site.draw, ['Tổng cộng', 'Cộng', 'TC']))
    site.file.number(`E${at}`, '12345')
    return { cells: [] }
  }),
  sheetMutator('C19', 'benign', site => {
    const at = aRow(site)
    site.file.move(row => (row >= at ? row + 1 : row))
    site.file.words(`C${at}`, 'Chỉ tiêu')
    site.file.words(`E${at}`, 'Trong kỳ')
    return { cells: [] }
  }),
  sheetMutator('C20', 'benign', ({ file }) => {
    file.words('C60', 'An Phú, ngày 15 tháng 6')
    file.number('E61', '15')
    return { cells: [] }
  }),
  sheetMutator('C21', 'benign', site => {
    const at = aRow(site)
    site.file.move(row => (row >= at ? row + 1 : row))
    site.file.words(`C${at}`, 'A')
    site.file.number(`E${at}`, '1')
    site.file.number(`F${at}`, '2')
    return { cells: [] }
  }),
  sheetMutator('D08', 'benign', ({ file, truth, taken }) => {
    if (!file.names.has('sum_vu_trong_ky') || taken.has('sum_vu_trong_ky')) return undefined
    taken.add('sum_vu_trong_ky')
    file.number(file.at('sum_vu_trong_ky'), truth.get('vu_trong_ky')!)
    return { cells: [] }
  }),
  sheetMutator('D11', 'benign', ({ file }) => {
    file.setText(
      'xl/workbook.xml',
      file
        .text('xl/workbook.xml')
        .replace(/<calcPr\b[^>]*\/>/, '')
        .replace('</workbook>', '<calcPr calcMode="manual"/></workbook>'),
    )
    return { cells: [] }
  }),
  sheetMutator('G04', 'benign', ({ file, taken, draw }) => {
    const free = typedSlots.filter(({ name }) => file.names.has(name) && !taken.has(name))
    if (free.length === 0) return undefined
    file.restyle(file.at(oneOf(draw, free).name), { font: '<color rgb="FFFF0000"/>' })
    return { cells: [] }
  }),
  sheetMutator('F43', 'benign', ({ file }) => {
    file.replace('xl/_rels/workbook.xml.rels', /Target="worksheets\//g, 'Target="/xl/worksheets/')
    return { cells: [] }
  }),
  sheetMutator('P07', 'benign', ({ file, draw }) => {
    file.words('C70', oneOf(draw, ['=1+1', '+cmd', '@SUM(A1)', '-2+3', 'DDE("cmd")']))
    return { cells: [] }
  }),
  inner('B04', 'detectable', COUNT, () => '<v>2026-06-30</v>', 'd'),
  sheetMutator('C07', 'detectable', site => {
    const at = aRow(site)
    const lost = namesInRow(site.file, at)
    site.file.move(row => (row === at ? undefined : row > at ? row - 1 : row))
    for (const name of lost) site.taken.add(name)
    return 'file'
  }),
  sheetMutator('C16', 'detectable', ({ file, taken }) => {
    const pair = typedSlots.filter(({ name }) => file.names.has(name) && !taken.has(name))
    for (const { name } of pair) {
      const { row, column } = positionOf(file.at(name))
      const beside = pair.find(other => file.at(other.name) === `${columnName(column + 1)}${row}`)
      if (beside === undefined) continue
      const merge = `<mergeCell ref="${file.at(name)}:${file.at(beside.name)}"/>`
      file.wrapSheet((head, tail) => [
        head,
        tail.includes('<mergeCells')
          ? tail.replace('</mergeCells>', `${merge}</mergeCells>`)
          : tail.replace(/(<\/sheetData>(?:<sheetProtection[^>]*\/>)?)/, `$1<mergeCells>${merge}</mergeCells>`),
      ])
      taken.add(name).add(beside.name)
      return { cells: [beside.name] }
    }
    return undefined
  }),
  {
    ...sheetMutator('C31', 'detectable', ({ file, draw }) => {
      const address = file.at(
        oneOf(
          draw,
          typedSlots.filter(({ name }) => file.names.has(name)),
        ).name,
      )
      const { row } = positionOf(address)
      file.wrapSheet((head, tail) => [
        head,
        tail.replace('</sheetData>', `<row r="${row}"><c r="${address}"><v>7</v></c></row></sheetData>`),
      ])
      return 'file'
    }),
    last: true,
  },
  cell('C34', 'detectable', ANY, (file, address, _, draw) =>
    file.restyle(address, { format: oneOf(draw, ['#,##0,', '0.0,,']) }),
  ),
  cell('C35', 'detectable', ANY, (file, address) => file.restyle(address, { format: ';;;' })),
  inner('D02', 'detectable', COUNT, v => `<f>${v}+0</f><v>${Number(v) + 7}</v>`),
  inner('D04', 'detectable', ANY, (_, draw) => `<v>${oneOf(draw, ['#REF!', '#N/A', '#DIV/0!', '#VALUE!'])}</v>`, 'e'),
  inner('D05', 'detectable', ANY, v => `<f>[1]Sheet1!B4</f><v>${v}</v>`),
  inner(
    'D06',
    'detectable',
    (_s, v) => v !== '0',
    () => '<f>IFERROR(1/0,0)</f><v>0</v>',
  ),
  cell('D10', 'detectable', ANY, (file, address, value) => file.put(address, `<f>${address}+1</f><v>${value}</v>`)),
  inner(
    'D13',
    'detectable',
    ANY,
    (v, draw) => `<f>${oneOf(draw, ['RAND()', 'TODAY()', 'INDIRECT("A1")'])}</f><v>${v}</v>`,
  ),
  cell(
    'G02',
    'detectable',
    (s, v) => COUNT(s) && v !== '0',
    (file, address, value) =>
      file.put(address, `<is><r><rPr><strike/></rPr><t>15</t></r><r><t>${value}</t></r></is>`, 'inlineStr'),
  ),
  cell('G03', 'detectable', ANY, (file, address) => file.restyle(address, { font: '<strike/>' })),
  inner(
    'H12',
    'detectable',
    (s, v) => COUNT(s) && v !== '0',
    v => `<v>-${v}</v>`,
  ),
  inner('H13', 'detectable', COUNT, v => `<v>${v}.5</v>`),
  sheetMutator('H03', 'detectable', ({ file, truth, taken }) => {
    const [part, running] = ['in_cuoc_trong_ky', 'in_cuoc_luy_ke'] as const
    const free = [part, running].every(name => file.names.has(name) && !taken.has(name))
    if (!free || truth.get('cuoc_trong_ky') === '0') return undefined
    file.number(file.at(running), '0')
    taken.add(part).add(running)
    return { cells: [running] }
  }),
  sheetMutator('C04b', 'detectable', ({ file, taken }) => {
    // The ids of two rows are exchanged, as when rows are sorted without their names.
    const rows = [
      ...new Set(
        typedSlots
          .filter(({ name }) => file.names.has(name) && !taken.has(name))
          .map(({ name }) => positionOf(file.at(name)).row),
      ),
    ]
    const [a, b] = rows
    if (a === undefined || b === undefined) return undefined
    const first = file.innerOf(`A${a}`)
    const type = file.attributesAt(`A${a}`).get('t')
    file.put(`A${a}`, file.innerOf(`A${b}`), file.attributesAt(`A${b}`).get('t'))
    file.put(`A${b}`, first, type)
    for (const row of [a, b]) for (const name of namesInRow(file, row)) taken.add(name)
    return 'file'
  }),
  sheetMutator('E09', 'detectable', ({ file }) => {
    let changed = false
    for (const part of file.parts.keys()) {
      if (!/docProps\/custom\.xml$/.test(part)) continue
      const before = file.text(part)
      const after = before.replace(/xa_0\d/g, id => `xa_0${(Number(id.at(-1)) % 4) + 1}`)
      changed ||= after !== before
      file.setText(part, after)
    }
    return changed ? 'file' : undefined
  }),
  sheetMutator('E17', 'detectable', ({ file, taken }) => {
    for (const { name } of typedSlots) if (file.names.has(name)) file.put(file.at(name), '')
    for (const { name } of typedSlots) taken.add(name)
    return 'file'
  }),
  sheetMutator('H07', 'detectable', ({ file, truth, taken }) => {
    const part = 'in_nguoi_hs_trong_ky'
    if (!file.names.has(part) || taken.has(part) || taken.has('in_nguoi_trong_ky')) return undefined
    file.number(file.at(part), String(Number(truth.get('nguoi_trong_ky')) + 5))
    taken.add(part).add('in_nguoi_trong_ky')
    return { cells: [part] }
  }),
  sheetMutator('D07', 'detectable', ({ file, truth, taken }) => {
    if (!file.names.has('sum_vu_luy_ke') || taken.has('sum_vu_luy_ke')) return undefined
    taken.add('sum_vu_luy_ke')
    file.number(file.at('sum_vu_luy_ke'), String(Number(truth.get('vu_luy_ke')) + 3))
    return { cells: ['sum_vu_luy_ke'] }
  }),
  sheetMutator('B06', 'detectable', ({ file }) => {
    // The period of the form is changed wherever it is written as an id.
    let changed = 0
    for (const [part, bytes] of file.parts) {
      if (!/\.xml$/.test(part) || bytes.length === 0) continue
      const before = file.text(part)
      const after = before.replaceAll('2026-Q2', '2025-Q2')
      if (after !== before) {
        file.setText(part, after)
        changed++
      }
    }
    return changed === 0 ? undefined : 'file'
  }),
  inner(
    'digit',
    'undetectable',
    (s, v) => COUNT(s) && s.indicator.id === 'cuoc' && s.column.id === 'trong_ky' && atLeast(v, 2),
    v => `<v>${Number(v) - 1}</v>`,
  ),
  text(
    'A30c',
    'undetectable',
    (s, v) => COUNT(s) && s.indicator.id === 'cuoc' && s.column.id === 'trong_ky' && atLeast(v, 2),
    v => String(Number(v) - 1),
  ),
  sheetMutator('C01', 'benign', ({ file }) => {
    merged(file, 'C3:E3')
    return { cells: [] }
  }),
  sheetMutator('C13', 'benign', ({ file, draw }) => {
    const column = oneOf(draw, [5, 6])
    file.wrapSheet((head, tail) => [
      head.replace(new RegExp(`(<col min="${column}" max="${column}")`), '$1 hidden="1"'),
      tail,
    ])
    return { cells: [] }
  }),
  sheetMutator('C15', 'benign', ({ file }) => {
    file.wrapSheet((head, tail) => [
      head,
      tail.replace(/(<\/sheetData>(?:<sheetProtection[^>]*\/>)?)/, '$1<autoFilter ref="A12:G20"/>'),
    ])
    return { cells: [] }
  }),
  sheetMutator('C18', 'benign', ({ file }) => {
    file.words('C80', 'Bảng theo dõi riêng')
    file.words('C81', 'Số vụ')
    file.number('E81', '17')
    return { cells: [] }
  }),
  inner(
    'D14',
    'benign',
    s => COUNT(s),
    v => `<f>LET(a,${v},a)</f><v>${v}</v>`,
  ),
  inner(
    'D03',
    'detectable',
    s => COUNT(s),
    () => '<f t="shared" si="77"/>',
  ),
  sheetMutator('P01', 'benign', ({ file }) => {
    file.words('J12', 'Họ và tên')
    file.words('J14', 'Nguyễn Văn Thử')
    return { cells: [] }
  }),
  sheetMutator('P02', 'benign', ({ file }) => {
    file.words('C90', 'CCCD 001099012345, điện thoại 0912345678')
    return { cells: [] }
  }),
  sheetMutator('P09', 'benign', ({ file }) => {
    file.words('C91', `xin_x0007_ chào \u202e ${'dài '.repeat(200)}`)
    return { cells: [] }
  }),
  sheetMutator('P11', 'detectable', ({ file }) => {
    file.words('B1', 'TỐI MẬT')
    return 'file'
  }),
  sheetMutator('P12', 'benign', ({ file }) => {
    file.words('C92', '__proto__')
    file.words('C93', 'constructor')
    return { cells: [] }
  }),
  sheetMutator('E09b', 'detectable', ({ file }) => {
    file.replace('xl/sharedStrings.xml', /Đơn vị báo cáo: [^<]*/, 'Đơn vị báo cáo: Xã Không Có Thật')
    return 'file'
  }),
  sheetMutator('B07', 'detectable', ({ file }) => {
    file.replace('xl/sharedStrings.xml', /Quý II năm 2026/g, 'Quý II năm 2025')
    return 'file'
  }),
]
