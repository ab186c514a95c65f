// Ways in which real offices damage a form, each named after its row in the catalogue of hazards. A benign one leaves every
// total as it was; a detectable one must be told at its cell; of the rest no program can know, and they are counted apart.
import { columnName, type FormFile, positionOf } from './form-file.js'
import { type Draw, oneOf, type Truth, typedSlots, whole } from './province.js'

export interface Site {
  readonly file: FormFile
  readonly truth: Truth
  readonly draw: Draw
  /** Cells that an earlier mutator has touched: two on one cell would hide what each does. */
  readonly taken: Set<string>
}
/** The names of the cells that were touched; `file` where the whole file is at stake. */
export type Touched = { readonly cells: readonly string[] } | 'file'

export interface Mutator {
  readonly id: string
  readonly kind: 'benign' | 'detectable' | 'undetectable'
  /** Undefined where the form has no fitting cell; nothing is changed then. */
  readonly apply: (site: Site) => Touched | undefined
  /** Works on the finished bytes instead. */
  readonly bytes?: (bytes: Uint8Array, draw: Draw) => Uint8Array
}

type Slot = (typeof typedSlots)[number]
const keyOf = (slot: Slot) => `${slot.indicator.id}_${slot.column.id}`
const COUNT = (slot: Slot) => slot.indicator.kind === 'count'
const DECIMAL = (slot: Slot) => slot.indicator.kind === 'decimal'
const MONEY = (slot: Slot) => slot.indicator.kind === 'money'
const PERCENT = (slot: Slot) => slot.indicator.kind === 'percent'
const QUANTITY = (slot: Slot) => DECIMAL(slot) || MONEY(slot)
const ANY = () => true

const vi = (decimal: string, group: string, mark: string) => {
  const [before, after] = decimal.split('.')
  const grouped = before!.replace(/\B(?=(\d{3})+$)/g, group)
  return after === undefined ? grouped : `${grouped}${mark}${after}`
}
const atLeast = (value: string, least: number) => Number(value) >= least

/** A mutator of one cell whose slot and true value fit. */
function cell(
  id: string,
  kind: Mutator['kind'],
  fits: (slot: Slot, value: string) => boolean,
  change: (file: FormFile, address: string, value: string, draw: Draw, slot: Slot) => void,
): Mutator {
  return {
    id,
    kind,
    apply({ file, truth, draw, taken }) {
      const fitting = typedSlots.filter(
        slot => !taken.has(slot.name) && file.names.has(slot.name) && fits(slot, truth.get(keyOf(slot))!),
      )
      if (fitting.length === 0) return undefined
      const slot = oneOf(draw, fitting)
      change(file, file.at(slot.name), truth.get(keyOf(slot))!, draw, slot)
      taken.add(slot.name)
      return { cells: [slot.name] }
    },
  }
}
const text = (
  id: string,
  kind: Mutator['kind'],
  fits: (slot: Slot, value: string) => boolean,
  say: (value: string, draw: Draw, slot: Slot) => string,
) => cell(id, kind, fits, (file, address, value, draw, slot) => file.words(address, say(value, draw, slot)))
const inner = (
  id: string,
  kind: Mutator['kind'],
  fits: (slot: Slot, value: string) => boolean,
  say: (value: string, draw: Draw) => string,
  type?: string,
) => cell(id, kind, fits, (file, address, value, draw) => file.put(address, say(value, draw), type))

const whole3 = (value: string) => !value.includes('.') && atLeast(value, 1000)
const hasMark = (value: string) => value.includes('.')
const aRow = (site: Site) => {
  const present = typedSlots.filter(slot => site.file.names.has(slot.name))
  const free = present.filter(slot => !site.taken.has(slot.name))
  const slots = free.length > 0 ? free : present
  return positionOf(site.file.at(oneOf(site.draw, slots).name)).row
}
const namesInRow = (file: FormFile, row: number) =>
  typedSlots.map(({ name }) => name).filter(name => file.names.has(name) && positionOf(file.at(name)).row === row)

const sheetMutator = (id: string, kind: Mutator['kind'], apply: Mutator['apply']): Mutator => ({ id, kind, apply })

export const mutators: readonly Mutator[] = [
  // Notation with one reading.
  text(
    'A01',
    'benign',
    (s, v) => COUNT(s) && whole3(v),
    v => vi(v, '.', ','),
  ),
  text(
    'A04',
    'benign',
    (s, v) => QUANTITY(s) && hasMark(v) && !/\.\d{3}$/.test(v),
    v => v.replace('.', ','),
  ),
  text(
    'A06',
    'benign',
    (s, v) => COUNT(s) && atLeast(v, 1_000_000),
    (v, draw) => vi(v, oneOf(draw, ['.', ',']), ','),
  ),
  text(
    'A07',
    'benign',
    (s, v) => QUANTITY(s) && hasMark(v) && atLeast(v, 1000),
    (v, draw) => (draw() < 0.5 ? vi(v, '.', ',') : vi(v, ',', '.')),
  ),
  text(
    'A10',
    'benign',
    (s, v) => COUNT(s) && whole3(v),
    (v, draw) => vi(v, oneOf(draw, [' ', '\u00a0', '\u202f', '\u2009']), ','),
  ),
  text(
    'A11',
    'benign',
    s => COUNT(s),
    v => v,
  ),
  text(
    'A12',
    'benign',
    s => COUNT(s),
    (v, draw) => oneOf(draw, ['\t', '\u200b', '\ufeff', '\u200e', '  ']) + v + oneOf(draw, ['', ' ', '\r\n']),
  ),
  text(
    'A13',
    'benign',
    s => COUNT(s),
    v => v.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit))),
  ),
  text(
    'A16',
    'benign',
    (s, v) => COUNT(s) && v === '0',
    (_, draw) => oneOf(draw, ['không', 'ko', 'không có', 'Không phát sinh', 'không'.normalize('NFD')]),
  ),
  text(
    'A20',
    'benign',
    (s, v) => COUNT(s) && v !== '0',
    (v, _, s) => `${v} ${(s.indicator as { unit: string }).unit}`,
  ),
  text(
    'A24',
    'benign',
    (s, v) => PERCENT(s) && !/\.\d{3}$/.test(v),
    (v, draw) => `${oneOf(draw, [v, v.replace('.', ',')])}%`,
  ),
  cell('A25', 'benign', PERCENT, (file, address, value) => {
    const [before, after = ''] = value.split('.')
    const digits = before!.padStart(3, '0')
    file.number(address, `${digits.slice(0, -2)}.${digits.slice(-2)}${after}`)
    file.restyle(address, { format: '0.0%' })
  }),
  text(
    'A27',
    'benign',
    (s, v) => COUNT(s) && ['15', '21', '24', '105', '3', '10'].includes(v),
    v => ({ 15: 'mười lăm', 21: 'hai mươi mốt', 24: 'hai mươi tư', 105: 'một trăm linh năm', 3: 'ba', 10: 'mười' })[v]!,
  ),
  inner(
    'A35',
    'benign',
    (s, v) => DECIMAL(s) && hasMark(v) && v.length < 8,
    v => {
      const noisy = Number(v) * (1 + 2 ** -52)
      return `<v>${noisy}</v>`
    },
  ),
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
  { id: 'F35', kind: 'benign', apply: () => ({ cells: [] }) },

  // The form was changed around its figures.
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

  // Two readings, or none.
  text(
    'A02',
    'detectable',
    (s, v) => DECIMAL(s) && /^\d{1,3}\.\d{1,2}$/.test(v),
    v => `${v.split('.')[0] === '0' ? '1' : v.split('.')[0]}.${v.split('.')[1]!.padEnd(3, '5')}`,
  ),
  inner(
    'A03',
    'detectable',
    (s, v) => COUNT(s) && /^[1-9]\d{0,2}\d{3}$/.test(v) && !v.endsWith('000'),
    v => `<v>${v.slice(0, -3)}.${v.slice(-3)}</v>`,
  ),
  text('A05', 'detectable', DECIMAL, (_, draw) => oneOf(draw, ['1,234', '12,500', '7,005'])),
  text('A08', 'detectable', ANY, (_, draw) => oneOf(draw, ['1.23.4', '12.34.567', '1..234', '1,23,4'])),
  text(
    'A10b',
    'detectable',
    (s, v) => COUNT(s) && /^\d{4}$/.test(v),
    v => `${v.slice(0, 2)} ${v.slice(2)}`,
  ),
  text('A13b', 'detectable', COUNT, (_, draw) => oneOf(draw, ['1O', 'l5', 'O'])),
  text(
    'A14',
    'detectable',
    (s, v) => COUNT(s) && v !== '0',
    (v, draw) => oneOf(draw, [`−${v}`, `–${v}`, `(${v})`, `${v}-`, `-${v}`]),
  ),
  text(
    'A15',
    'detectable',
    (_s, v) => v !== '0',
    (_, draw) => oneOf(draw, ['-', '–', '…', '...', 'x']),
  ),
  cell('A17', 'detectable', ANY, (file, address) => file.put(address, '')),
  text(
    'A20b',
    'detectable',
    (s, v) => COUNT(s) && v !== '0',
    (v, _, s) => `${v} ${(s.indicator as { unit: string }).unit}/20 đối tượng`,
  ),
  text('A23', 'detectable', MONEY, (_, draw) => oneOf(draw, ['1tr5', '2 triệu rưỡi', 'hơn 3 triệu'])),
  inner('A25b', 'detectable', PERCENT, () => '<v>0.125</v>'),
  inner('A26', 'detectable', PERCENT, () => '<v>135</v>'),
  cell('A28', 'detectable', COUNT, (file, address) => {
    file.number(address, '45385')
    file.restyle(address, { format: 'd/m/yyyy' })
  }),
  text('A29', 'detectable', ANY, (v, draw) => oneOf(draw, [`khoảng ${v}`, `>${v}`, `~${v}`, '20-25', `trên ${v}`])),
  text('A30', 'detectable', ANY, (v, draw) => oneOf(draw, ['5+3', '=5+3', `${v} (tăng 2)`])),
  text(
    'A31',
    'detectable',
    (s, v) => COUNT(s) && v !== '0',
    (v, draw) => oneOf(draw, [`${v}*`, `${v}(1)`, `${v}¹`]),
  ),
  text('A33', 'detectable', ANY, (_, draw) => oneOf(draw, ['1e5', '0x10', 'Infinity', 'NaN'])),
  cell('A34', 'detectable', COUNT, (file, address, value) => {
    file.number(address, `${value}.4`)
    file.restyle(address, { format: '0' })
  }),
  inner('A36', 'detectable', ANY, () => '<v>1,5</v>'),
  inner('A37', 'detectable', ANY, (_, draw) => oneOf(draw, ['<v>abc</v>', '<v>1e400</v>', '<v/>'])),
  inner('A38', 'detectable', ANY, () => '<v>1</v>', 'b'),
  text('A39', 'detectable', ANY, (v, draw) => oneOf(draw, [`${v}\n5`, `${v};5`])),
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
  sheetMutator('C31', 'detectable', ({ file, draw }) => {
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
  sheetMutator('A09', 'detectable', ({ file, truth, taken }) => {
    const [a, b] = typedSlots.filter(
      slot =>
        DECIMAL(slot) &&
        !taken.has(slot.name) &&
        file.names.has(slot.name) &&
        /^\d{1,3}\.\d{1,2}$/.test(truth.get(keyOf(slot))!),
    )
    if (a === undefined || b === undefined) return undefined
    file.words(file.at(a.name), truth.get(keyOf(a))!.replace('.', ','))
    file.words(file.at(b.name), '1.234')
    taken.add(a.name).add(b.name)
    return { cells: [b.name] }
  }),
  sheetMutator('A22', 'detectable', ({ file, taken }) => {
    const money = typedSlots.filter(slot => MONEY(slot) && file.names.has(slot.name) && !taken.has(slot.name))
    if (money.length < 2) return undefined
    const { row } = positionOf(file.at(money[0]!.name))
    file.words(`D${row}`, 'nghìn đồng')
    for (const { name } of money) taken.add(name)
    return 'file'
  }),
  sheetMutator('A41', 'detectable', ({ file, truth, taken }) => {
    const column = typedSlots.filter(slot => COUNT(slot) && slot.column.id === 'trong_ky' && file.names.has(slot.name))
    if (column.length < 3 || column.some(({ name }) => taken.has(name))) return undefined
    for (const slot of column) {
      file.words(file.at(slot.name), `${truth.get(keyOf(slot))}.000`)
      taken.add(slot.name)
    }
    return 'file'
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
  {
    id: 'F02',
    kind: 'detectable',
    apply: () => 'file',
    bytes: (bytes, draw) => bytes.subarray(0, whole(draw, 1, bytes.length - 30)),
  },
  {
    id: 'F04',
    kind: 'detectable',
    apply: () => 'file',
    bytes: (bytes, draw) => {
      // A byte inside the stored sheet: the checksum no longer fits.
      const changed = Uint8Array.from(bytes)
      const found = Buffer.from(changed.buffer).indexOf('<sheetData>')
      changed[found + whole(draw, 20, 400)]! ^= 1
      return changed
    },
  },
  { id: 'F01', kind: 'detectable', apply: () => 'file', bytes: () => new Uint8Array() },
  sheetMutator('F03', 'detectable', ({ file }) => {
    const xml = file.sheetXml()
    file.wrapSheet(() => [xml.slice(0, xml.length / 2), ''])
    file.move(() => undefined)
    return 'file'
  }),
  sheetMutator('F30', 'detectable', ({ file }) => {
    file.wrapSheet((head, tail) => [head.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "99">]><worksheet'), tail])
    return 'file'
  }),

  // What no program can know.
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
]
