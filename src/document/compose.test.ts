import { expect, test } from 'vitest'
import type { Letter, Plan, Section } from '../model/document.js'
import { outlineOf } from '../model/outline.js'
import type { Block } from '../model/page.js'
import { composeExtract, composePage } from './compose.js'
import { plainStyle } from './sample-page.js'

const aPlan = (part: Partial<Plan> = {}): Plan => ({
  kind: 'plan',
  issuer: { parent: 'UBND tỉnh Bắc Hà', name: 'Sở Y tế' },
  number: { symbol: 'KH-SYT' },
  place: 'Bắc Hà',
  title: 'Công tác năm 2026',
  body: ['Thực hiện nhiệm vụ./.'],
  signature: { post: 'Giám đốc' },
  ...part,
})
const pageOf = (document: Plan | Letter, draft = false) =>
  composePage({ document, agencies: document.agencies ?? {}, style: plainStyle, draft })
const blocksOf = (part: Partial<Plan>) => pageOf(aPlan(part)).sheets[0]!.blocks
const the = <K extends Block['kind']>(blocks: readonly Block[], kind: K) =>
  blocks.find(block => block.kind === kind) as Extract<Block, { kind: K }>

/** "mark lead|text" of each paragraph and heading. */
const lines = (blocks: readonly Block[]) =>
  blocks.flatMap(block => {
    const words = (runs: readonly { text: string }[]) => runs.map(run => run.text).join('')
    if (block.kind === 'heading') return [`${block.level} ${block.mark} ${words(block.text)}`.replace(/ +/g, ' ')]
    return block.kind === 'paragraph' ? [`${block.mark} ${words(block.lead)}|${words(block.text)}`.trim()] : []
  })
const bodyOf = (body: Plan['body'], part: Partial<Plan> = {}) => lines(blocksOf({ ...part, body }))

test('what is not known yet prints as room for a pen, never as a guess', () => {
  const head = the(blocksOf({}), 'letterhead')
  expect(head.number).toMatch(/^Số: {4,}\/KH-SYT$/)
  expect(head.date).toMatch(/^Bắc Hà, ngày {4,}tháng {4,}năm {4,}$/)
})

test.each([
  [{ year: 2026, month: 1, day: 9 }, 'Bắc Hà, ngày 09 tháng 01 năm 2026'],
  [{ year: 2026, month: 2, day: 10 }, 'Bắc Hà, ngày 10 tháng 02 năm 2026'],
  [{ year: 2026, month: 3, day: 5 }, 'Bắc Hà, ngày 05 tháng 3 năm 2026'],
  [{ year: 2026, month: 12, day: 31 }, 'Bắc Hà, ngày 31 tháng 12 năm 2026'],
])('days below ten and the months 1 and 2 are padded: %j', (date, text) => {
  expect(the(blocksOf({ date }), 'letterhead').date).toBe(text)
})

test.each([
  [5, 'Số: 05/KH-SYT'],
  ['05', 'Số: 05/KH-SYT'],
  [33, 'Số: 33/KH-SYT'],
  [1204, 'Số: 1204/KH-SYT'],
])('a number below ten is padded: %j', (value, text) => {
  expect(the(blocksOf({ number: { value, symbol: 'KH-SYT' } }), 'letterhead').number).toBe(text)
})

test('a letter has no kind on its page, its summary is the line V/v', () => {
  const letter: Letter = { ...aPlan(), kind: 'letter', title: ['tăng cường', 'công tác'], to: ['Sở A;', 'Sở B'] }
  const blocks = pageOf(letter).sheets[0]!.blocks
  expect(the(blocks, 'title')).toBeUndefined()
  expect(the(blocks, 'letterhead').summary).toEqual(['V/v tăng cường', 'công tác'])
  expect(the(blocks, 'addressees').names).toEqual(['- Sở A;', '- Sở B.'])
  expect(the(pageOf({ ...letter, to: 'Bộ Nội vụ.' }).sheets[0]!.blocks, 'addressees').names).toEqual(['Bộ Nội vụ'])
})

test('a long summary breaks where its author says', () => {
  expect(the(blocksOf({ title: ['Một', 'hai'] }), 'title').summary).toEqual(['Một', 'hai'])
})

test('marks come from depth and from whether an item has a title', () => {
  const body: Section[] = [
    {
      title: 'Mục tiêu',
      items: [
        { title: 'Mục tiêu chung', text: 'Nâng cao nhận thức.' },
        {
          title: 'Mục tiêu cụ thể',
          items: [{ title: 'Truyền thông', items: ['Một.', { text: 'Hai.', items: ['Ba.'] }] }],
        },
      ],
    },
    { title: 'Giải pháp', list: 'numbered', items: ['Bốn.', { text: ['Năm.', 'Sáu.'] }] },
    { title: 'Kinh phí', text: 'Bảy.' },
  ]
  expect(bodyOf([...body, 'Tám./.'])).toEqual([
    '1 I. MỤC TIÊU',
    '2 1. Mục tiêu chung',
    '|Nâng cao nhận thức.',
    '2 2. Mục tiêu cụ thể',
    '3 2.1. Truyền thông',
    '- |Một.',
    '- |Hai.',
    '+ |Ba.',
    '1 II. GIẢI PHÁP',
    '1. |Bốn.',
    '2. |Năm.',
    '|Sáu.',
    '1 III. KINH PHÍ',
    '|Bảy.',
    '|Tám./.',
  ])
})

test('each kind of list and each numbering style has its marks', () => {
  expect(bodyOf(['a', 'b', 'c', 'd', 'e'], { list: 'lettered' })).toEqual(['a) |a', 'b) |b', 'c) |c', 'd) |d', 'đ) |e'])
  expect(bodyOf(['a', 'b', 'c', 'd'], { list: 'ordinal' })).toEqual([
    'Thứ nhất, |a',
    'Thứ hai, |b',
    'Thứ ba, |c',
    'Thứ tư, |d',
  ])
  const nested: Section[] = [
    { title: 'Một', items: [{ title: 'Hai', items: [{ title: 'Ba', items: [{ title: 'Bốn' }] }] }] },
  ]
  expect(bodyOf(nested)).toEqual(['1 I. MỘT', '2 1. Hai', '3 1.1. Ba', '4 a) Bốn'])
  expect(bodyOf(nested, { numbering: 'decimal' })).toEqual(['1 1. Một', '2 1.1. Hai', '3 a) Ba', '- Bốn|'])
  expect(bodyOf(nested, { numbering: 'parts' })).toEqual(['1 Phần I MỘT', '2 I. HAI', '3 1. Ba', '4 1.1. Bốn'])
})

test('a numbered list under an Arabic number goes on with it', () => {
  expect(bodyOf([{ title: 'Một', items: [{ title: 'Hai', list: 'numbered', items: ['a', 'b'] }] }]).slice(2)).toEqual([
    '1.1. |a',
    '1.2. |b',
  ])
})

test('a label stands for the computed mark, and the series goes on from it', () => {
  const body: Section[] = [{ title: 'Một', items: [{ title: 'A', label: '9.' }, { title: 'B' }, { title: 'C' }] }]
  expect(bodyOf(body)).toEqual(['1 I. MỘT', '2 9. A', '2 10. B', '2 11. C'])
})

test('an empty label takes the mark away, and the series goes on without it', () => {
  const items: Plan['body'] = ['a', { text: 'b', label: '' }, 'c']
  expect(bodyOf([{ title: 'Một', list: 'numbered', items }]).slice(1)).toEqual(['1. |a', '|b', '2. |c'])
})

test('a run-in heading shares the line of its first paragraph; its colon is set where there is none', () => {
  expect(
    bodyOf([{ title: 'Một', items: [{ title: 'Mục đích', run_in: true, text: ['Nâng cao.', 'Thêm.'] }] }]).slice(1),
  ).toEqual(['1. Mục đích:|Nâng cao.', '|Thêm.'])
})

test('an agency is the title of its tasks; one that is asked is asked', () => {
  const agencies = {
    a: { name: 'Sở A' },
    b: { name: 'Sở B' },
    toa_an: { name: 'Tòa án nhân dân tỉnh', address: 'request' as const },
  }
  const body: Section[] = [
    {
      title: 'Tổ chức thực hiện',
      items: [
        { agency: ['a', 'b'], text: 'Làm.' },
        { agency: 'toa_an', text: 'Phối hợp.' },
        { agency: 'a', title: 'Sở A:', items: ['Việc.'] },
        { text: 'Các cơ quan:', list: 'dash', items: [{ agency: 'b', run_in: true, text: 'Kiểm tra.' }] },
      ],
    },
  ]
  expect(bodyOf(body, { agencies }).slice(1)).toEqual([
    '2 1. Sở A, Sở B',
    '|Làm.',
    '2 2. Đề nghị Tòa án nhân dân tỉnh',
    '|Phối hợp.',
    '2 3. Sở A:',
    '- |Việc.',
    '|Các cơ quan:',
    '- Sở B:|Kiểm tra.',
  ])
})

test('legal bases are in italics, each ended by a semicolon and the last by a full stop', () => {
  const list = ['Căn cứ Luật A,', { text: 'Căn cứ Nghị định B;' }]
  const basis = blocksOf({ basis: { list, opening: 'Sở Y tế ban hành:' } }).flatMap(block =>
    block.kind === 'paragraph' && block.role === 'basis' ? [block.text] : [],
  )
  expect(basis).toEqual([
    [{ text: 'Căn cứ Luật A;', italic: true }],
    [{ text: 'Căn cứ Nghị định B.', italic: true }],
    [{ text: 'Sở Y tế ban hành:' }],
  ])
})

test.each([
  [{ post: 'Giám đốc' }, ['GIÁM ĐỐC']],
  [{ authority: 'KT.', head: 'Giám đốc', post: 'Phó Giám đốc' }, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  [{ authority: 'TM.', head: 'Ủy ban nhân dân', post: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [
    { authority: 'TM.', head: 'Ủy ban nhân dân', second: { authority: 'KT.', head: 'Chủ tịch' }, post: 'Phó Chủ tịch' },
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  [{ authority: 'TL.', head: 'Chủ tịch', post: 'Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  [{ authority: 'Q.', post: 'Giám đốc' }, ['Q. GIÁM ĐỐC']],
  [
    { authority: 'TM.', head: 'Ủy ban nhân dân', second: { authority: 'Q.' }, post: 'Chủ tịch' },
    ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH'],
  ],
] as const)('the signature of %j', (signature, expected) => {
  expect(the(blocksOf({ signature }), 'closing').signature.lines).toEqual(expected)
})

test('whatever marks were typed at the end of an entry, one is printed', () => {
  const basis = { list: ['Căn cứ Luật A;;', 'Căn cứ Luật B …; ', 'Căn cứ Luật C...'] }
  const recipients = { paper: ['Sở A.;', 'Sở B...'], archive: { units: ['VT;', 'NVY.'] } }
  const blocks = blocksOf({ basis, recipients })
  expect(blocks.flatMap(block => (block.kind === 'paragraph' && block.role === 'basis' ? block.text : []))).toEqual(
    ['Căn cứ Luật A;', 'Căn cứ Luật B;', 'Căn cứ Luật C.'].map(text => ({ text, italic: true })),
  )
  expect(the(blocks, 'closing').recipients[0]!.lines).toEqual(['- Sở A;', '- Sở B;', '- Lưu: VT, NVY.'])
})

test('each list of recipients is punctuated on its own, with the archive last on paper', () => {
  const recipients = {
    paper: ['Như trên;', { name: 'Sở A', purpose: 'để b/c' }],
    electronic: [{ agency: 'a' }, 'Lãnh đạo Sở.'],
    archive: { units: ['VT', 'NVY'], copies: 12, drafter: 'PL' },
  }
  expect(the(blocksOf({ recipients, agencies: { a: { name: 'Sở B' } } }), 'closing').recipients).toEqual([
    { head: 'Nơi nhận:', lines: ['- Như trên;', '- Sở A (để b/c);', '- Lưu: VT, NVY, PL.(12).'] },
    { head: 'Bản điện tử:', lines: ['- Sở B;', '- Lãnh đạo Sở.'] },
  ])
})

test('one annex has no number, two have; the note names the document with its blanks', () => {
  const items = ['Nội dung.']
  const annexes = (several: boolean) =>
    pageOf(
      aPlan({
        number: { value: 7, symbol: 'KH-SYT' },
        date: { year: 2026 },
        annexes: several
          ? [
              { title: 'Một', items },
              { title: 'Hai', items },
            ]
          : [{ title: 'Một', items }],
      }),
    )
      .sheets.slice(1)
      .map(sheet => the(sheet.blocks, 'annex'))
  expect(annexes(false).map(block => block.mark)).toEqual(['Phụ lục'])
  expect(annexes(true).map(block => block.mark)).toEqual(['Phụ lục I', 'Phụ lục II'])
  expect(annexes(false)[0]!.note).toMatch(
    /^\(Kèm theo Kế hoạch số 07\/KH-SYT ngày {4,}tháng {4,}năm 2026 của Sở Y tế\)$/,
  )
})

test('a header of groups spans its columns, a column without groups spans the rows', () => {
  const table = {
    columns: [
      { title: 'A', width: 2 },
      { title: 'B', columns: [{ title: 'C' }, { title: 'D' }] },
    ],
    rows: [
      [{ text: 'x', rows: 2 }, 'y', 'z'],
      ['u', 'v'],
    ],
  }
  const block = the(blocksOf({ body: [{ table }] }), 'table')
  expect(block.widths).toEqual([0.5, 0.25, 0.25])
  expect(block.head.map(row => row.map(({ span, rows }) => [span, rows]))).toEqual([
    [
      [1, 2],
      [2, 1],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ])
  expect(
    block.rows.map(row =>
      row.map(cell => [
        cell.paragraphs
          .flat()
          .map(run => run.text)
          .join(''),
        cell.rows,
      ]),
    ),
  ).toEqual([
    [
      ['x', 2],
      ['y', 1],
      ['z', 1],
    ],
    [
      ['u', 1],
      ['v', 1],
    ],
  ])
})

const agencies = { a: { name: 'Sở A' }, b: { name: 'Sở B' }, nhom: { name: 'Các sở', group: true, members: ['b'] } }
const tasks: Plan['body'] = [
  {
    title: 'Tổ chức thực hiện',
    items: [
      {
        agency: 'a',
        items: [{ text: 'Kiểm tra **hai** lần.', due: { on: '30/3' }, product: 'Báo cáo', with: 'b' }, 'Tập huấn.'],
      },
      { agency: 'nhom', text: 'Phối hợp./.' },
    ],
  },
]
const cellsOf = (blocks: readonly Block[]) =>
  the(blocks, 'table').rows.map(row =>
    row.map(cell => cell.paragraphs.map(runs => runs.map(run => run.text).join('')).join('/')),
  )

test('a line break in a cell begins a paragraph there', () => {
  const table = {
    columns: [{ title: 'Việc' }, { title: 'Cơ quan' }],
    rows: [
      ['Một', 'Chủ trì: A.\n Phối hợp: B.\n'],
      ['', null],
    ],
  }
  expect(cellsOf(blocksOf({ body: [{ table }] }))).toEqual([
    ['Một', 'Chủ trì: A./Phối hợp: B.'],
    ['', ''],
  ])
})

test('a table of tasks is drawn from the body, with its own rows', () => {
  const annex = {
    title: 'Phân công',
    items: [{ table: { from: 'tasks' as const, items: [{ text: 'Cập nhật.', by: 'b' }] } }],
  }
  const sheet = pageOf(aPlan({ agencies, body: tasks, annexes: [annex] })).sheets[1]!
  expect(cellsOf(sheet.blocks)).toEqual([
    ['1', 'Kiểm tra hai lần', 'Sở A', 'Sở B', '30/3', 'Báo cáo', ''],
    ['2', 'Tập huấn', 'Sở A', '', '', '', ''],
    ['3', 'Phối hợp', 'Các sở', '', '', '', ''],
    ['4', 'Cập nhật', 'Sở B', '', '', '', ''],
  ])
})

test('targets are drawn as officials write them', () => {
  const body: Plan['body'] = [
    {
      text: 'Một.',
      targets: [
        { id: 'a', kind: 'percent', baseline: '50', target: '60' },
        { id: 'b', kind: 'change', direction: 'down', target: '60-80' },
        { id: 'c', kind: 'percent', approximate: true, target: '75-80' },
        { id: 'd', kind: 'count', bound: 'at_least', target: '1', unit: 'hình thức' },
        { id: 'e', kind: 'percent', milestones: { '2017': '50', '2020': '100' } },
        { id: 'f', kind: 'frequency', every: 'month', times: '1-2' },
        { id: 'g', kind: 'ratio', target: '193/204', unit: 'xã' },
        { id: 'h', kind: 'yes_no' },
      ],
    },
    { table: { from: 'targets', columns: ['unit', 'baseline', 'value'] } },
  ]
  expect(cellsOf(blocksOf({ body }))).toEqual([
    ['%', '50', '60%'],
    ['%', '', 'Giảm 60-80%'],
    ['%', '', 'Khoảng 75-80%'],
    ['hình thức', '', 'Ít nhất 1'],
    ['%', '', 'Năm 2017: 50%; Năm 2020: 100%'],
    ['lần', '', '1-2 lần/tháng'],
    ['xã', '', '193/204'],
    ['', '', 'Hoàn thành'],
  ])
})

test('an extract has the tasks of one agency, its groups included, under the marks of the document', () => {
  const document = aPlan({ agencies, body: tasks })
  const extract = (id: string) => composeExtract({ document, agencies, style: plainStyle }, id)
  expect(lines(extract('a')!.sheets[0]!.blocks)).toEqual([
    '1 I. TỔ CHỨC THỰC HIỆN',
    '2 1. Sở A',
    '- |Kiểm tra hai lần.',
    '- |Tập huấn.',
  ])
  expect(lines(extract('b')!.sheets[0]!.blocks)).toEqual([
    '1 I. TỔ CHỨC THỰC HIỆN',
    '2 1. Sở A',
    '- |Kiểm tra hai lần.',
    '2 2. Các sở',
    '|Phối hợp./.',
  ])
  expect(extract('khong_co')).toBeUndefined()
})

test('every mark of the outline is what its place in the series gives', () => {
  const { all } = outlineOf(aPlan({ agencies, body: tasks }))
  expect(all.map(entry => [entry.computed, entry.mark])).toEqual(all.map(entry => [entry.computed, entry.computed]))
})
