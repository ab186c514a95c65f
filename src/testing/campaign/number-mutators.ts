// Figures written in other ways (hazards 1A): with one reading, which is taken, and with two or none, which are refused.
import { positionOf } from './form-file.js'
import {
  ANY,
  atLeast,
  COUNT,
  cell,
  DECIMAL,
  hasMark,
  inner,
  keyOf,
  MONEY,
  type Mutator,
  PERCENT,
  QUANTITY,
  sheetMutator,
  text,
  vi,
  whole3,
} from './mutator.js'
import { oneOf, typedSlots } from './province.js'

export const numberMutators: readonly Mutator[] = [
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
]
