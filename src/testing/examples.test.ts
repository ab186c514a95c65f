// The examples: clean under every rule, printed as the golden texts say, with the facts of the documents they are modelled on.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkDocument, checkUnitList, readStyle, renderDocument, renderUnitFile } from '../index.js'
import { outlineOf } from '../model/outline.js'
import { deadlinesOf, targetsOf, tasksOf } from '../model/plan-data.js'
import { openJob } from '../reports.js'
import { sharedRuns, wordsOf } from './shared-runs.js'

const FOLDER = new URL('../../examples/', import.meta.url)
const SEEDS = new URL('../../../shared/seeds/', import.meta.url)
const UNITS = new URL('../../../shared/units/vn-units-2026-07.json', import.meta.url)
const TEMPLATE = 'templates/nd30.style.yaml'
const { style } = readStyle({ file: TEMPLATE, bytes: readFileSync(new URL(`../../${TEMPLATE}`, import.meta.url)) })

const names = readdirSync(FOLDER)
  .filter(name => /\.(?:plan|letter)\.yaml$/u.test(name))
  .map(name => name.replace(/\.yaml$/u, ''))

type Spelling = 'NFC' | 'NFD'
const source = (file: string, spelling: Spelling) => ({
  file,
  bytes: new TextEncoder().encode(readFileSync(new URL(file, FOLDER), 'utf8').normalize(spelling)),
})
const checked = (name: string, spelling: Spelling = 'NFC') =>
  checkDocument(source(`${name}.yaml`, spelling), { open: path => source(path, spelling) })

async function rendered(name: string, spelling: Spelling = 'NFC') {
  const { outputs } = await renderDocument(checked(name, spelling), { style, formats: ['txt', 'docx'] })
  return outputs
}
const textOf = async (name: string) => new TextDecoder().decode((await rendered(name)).get('txt'))

test('there are five examples', () => {
  expect(names).toEqual([
    'cong-van-huyen-2022.letter',
    'ke-hoach-ba-noi-dung-2026.plan',
    'ke-hoach-giai-doan-2016-2020.plan',
    'ke-hoach-so-2018.plan',
    'ke-hoach-tinh-2020.plan',
  ])
})

const dataFiles = readdirSync(FOLDER).filter(name => /\.(?:units|form)\.yaml$/u.test(name))

test('there are a form and three lists of units, without a finding and headed as the documents are', () => {
  expect(dataFiles).toEqual([
    'bieu-01.form.yaml',
    'hai-thuan.units.yaml',
    'lai-chau.units.yaml',
    'phu-quy-2025.units.yaml',
  ])
  for (const name of dataFiles) {
    for (const spelling of ['NFC', 'NFD'] as const)
      expect(checkDocument(source(name, spelling), { open: () => undefined }).diagnostics, name).toEqual([])
    const [schema, ...lines] = readFileSync(new URL(name, FOLDER), 'utf8').split('\n')
    const kind = name.split('.').at(-2)
    expect(schema).toBe(`# yaml-language-server: $schema=../schemas/${kind}.schema.json`)
    expect(lines.findIndex(line => !line.startsWith('# '))).toBe(2)
  }
})

test('the province among the examples is what its list gives', async () => {
  if (!existsSync(UNITS)) {
    console.log(`Skipped: the public list of communes is not at ${UNITS.pathname}`)
    return
  }
  const { provinces } = await checkUnitList({ file: 'list', bytes: readFileSync(UNITS) })
  const province = provinces.find(({ name }) => name === 'Tỉnh Lai Châu')!
  const example = readFileSync(new URL('lai-chau.units.yaml', FOLDER), 'utf8')
  expect(example.replace(/^# (?!yaml).*\n/gmu, '')).toBe(await renderUnitFile(province, '../schemas/units.schema.json'))
  expect(province.units).toHaveLength(38)
})

describe.each(names)('%s', name => {
  test('has no finding', () => {
    const found = checked(name).diagnostics.map(({ code, place, message }) => ({ code, place, says: message.vi }))
    expect(found).toEqual([])
  })

  test('prints the golden text', async () => {
    await expect(await textOf(name)).toMatchFileSnapshot(`./golden/${name}.txt`)
  })

  test('gives the same bytes when its accents are decomposed', async () => {
    expect(await rendered(name, 'NFD')).toEqual(await rendered(name))
  })

  test('opens with its schema and two lines of comment', () => {
    const [schema, ...lines] = readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8').split('\n')
    const kind = name.endsWith('.letter') ? 'letter' : 'plan'
    expect(schema).toBe(`# yaml-language-server: $schema=../schemas/${kind}.schema.json`)
    expect(lines.findIndex(line => !line.startsWith('# '))).toBe(2)
  })
})

/** What must stand in the text of each example, as it prints. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  'ke-hoach-tinh-2020.plan': [
    'Số: 33/KH-UBND',
    'ngày 06 tháng 02 năm 2020',
    '193/204 xã, phường, thị trấn',
    '100% cơ sở kinh doanh dịch vụ',
    'định kỳ 6 tháng và năm',
    'mỗi tháng đăng, phát từ 1 - 2 lần',
    'ít nhất một hình thức tuyên truyền',
    '\n1.1. ',
    '\n2.3. ',
    '\n10. Báo Thượng Lam, Đài Phát thanh - Truyền hình tỉnh\n',
    '\n13. Đề nghị Ủy ban Mặt trận Tổ quốc',
    '\n- Hội Liên hiệp Phụ nữ tỉnh: ',
    '\n14. Ủy ban nhân dân các huyện, thành phố\n',
    'định kỳ 6 tháng và 01 năm',
    '(qua Sở Lao động - Thương binh và Xã hội)./.',
    '\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n',
  ],
  'ke-hoach-so-2018.plan': [
    '\n1. Mục đích: ',
    '\n2. Yêu cầu: ',
    '\n2.6. Tập huấn nâng cao năng lực\n',
    '\n+ Biên soạn',
    'từ 50% lên 60%',
    'hằng tháng có ít nhất một lần',
    'trước ngày 30/3; gửi báo cáo 6 tháng trước ngày 15/5; gửi báo cáo 01 năm trước ngày 15/11.',
    '6 nội dung, 15 tiêu chí',
    '\nNơi nhận:\n- Lưu: VT, NVY.\nBản điện tử:\n- UBND tỉnh (B/c);\n- Các đơn vị trong ngành (T/h);\n',
    '\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n',
  ],
  'ke-hoach-giai-doan-2016-2020.plan': [
    'Đến năm 2017: 50%, đến năm 2020: 100% huyện',
    'Có 50% huyện',
    'vận hành 01 mô hình',
    'giảm 60-80% số cơ sở',
    'khoảng 75-80% xã, phường, thị trấn',
    '\nThứ nhất, ',
    '\nThứ bảy, ',
    '\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n',
  ],
  'ke-hoach-ba-noi-dung-2026.plan': [
    'Số: /KH-UBND',
    'ngày tháng năm 2026',
    '\nI. MỤC ĐÍCH, YÊU CẦU:\n',
    'duy trì 15 xã, phường',
    'từ 1-2 xã, phường',
    'khoảng 50% người hoàn thành cai nghiện',
    'từ 150 đến 200 lượt người',
    '\n12. Đề nghị Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh:\n',
    '\n14. Ủy ban nhân dân các xã, phường, đặc khu:\n',
    '\n- Các sở, ngành, địa phương theo mục V;\n',
    '\nPhụ lục I\n',
    '\nPhụ lục II\n',
    '\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n',
  ],
  'cong-van-huyen-2022.letter': [
    'Số: /UBND-LĐTBXH\nV/v nâng cao hiệu quả công tác\nphòng, chống mại dâm năm 2022\n',
    'ngày tháng 9 năm 2022',
    '\nKính gửi:\n- Ủy ban MTTQ',
    '\n- UBND các xã, thị trấn.\n',
    '\n1. Thủ trưởng các cơ quan, đơn vị và địa phương: căn cứ',
    '\n- Phòng Lao động - Thương binh và Xã hội huyện: Chủ trì',
    'ít nhất một hình thức tuyên truyền',
    '\n3. Đề nghị Ủy ban MTTQ và các tổ chức chính trị - xã hội huyện: ',
    '\nNơi nhận:\n- Như trên;\n',
    '\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n',
  ],
}

test.each(Object.entries(FACTS))('%s carries its figures and its forms', async (name, facts) => {
  const text = await textOf(name)
  for (const fact of facts) expect(text.replace(/ +/gu, ' ')).toContain(fact)
})

/** The values that the targets of each example carry, and how many tasks and dated deadlines it has. */
const DATA: Readonly<Record<string, { values: string; tasks: number; dates: string }>> = {
  'ke-hoach-tinh-2020.plan': {
    values: '100 month quarter 100 half_year year 100 100 193/204 100 month:1 - 2 1',
    tasks: 51,
    dates: '',
  },
  'ke-hoach-so-2018.plan': { values: '1 50→60 month:1', tasks: 3, dates: '30/3 15/5 15/11' },
  'ke-hoach-giai-doan-2016-2020.plan': {
    values: '100 2017:50,2020:100 50 2020:1 100 60-80 100 75-80',
    tasks: 8,
    dates: '20/12',
  },
  'ke-hoach-ba-noi-dung-2026.plan': {
    values: '100 100 100 100 15→15 1-2 100 100 50 100 150-200 2',
    tasks: 31,
    dates: '30/9/2026 30/4/2026 18/6/2026 18/12/2026',
  },
  'cong-van-huyen-2022.letter': { values: '1', tasks: 10, dates: '' },
}

test.each(Object.entries(DATA))('%s holds its figures as data', (name, expected) => {
  const { document, agencies } = checked(name)
  const outline = outlineOf(document!, agencies)
  const values = targetsOf(outline).map(({ target }) => {
    if (target.kind === 'frequency') return [target.every, target.times].filter(Boolean).join(':')
    if (target.kind === 'yes_no') return target.kind
    const steps = Object.entries(target.milestones ?? {}).map(([year, value]) => `${year}:${value}`)
    return steps.join() || [target.baseline, target.target].filter(Boolean).join('→')
  })
  const dates = deadlinesOf(document!, outline).flatMap(({ due }) => due.on ?? [])
  expect({ values: values.join(' '), tasks: tasksOf(outline).length, dates: dates.join(' ') }).toEqual(expected)
})

test('the annexes of 2026 show every target and the tasks of the three bodies that bear the plan', async () => {
  const text = await textOf('ke-hoach-ba-noi-dung-2026.plan')
  const [, , tasks, targets] = text.split(/\nPhụ lục (?:I|II)\n|\nTM\. /u)
  const numbers = (part: string | undefined) => [...part!.matchAll(/^(\d+)\t/gmu)].map(match => Number(match[1]))
  expect(numbers(tasks)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1))
  expect(numbers(targets)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
})

/** Names and citations that are what they are in every document. */
const FIXED = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
  'của Thủ tướng Chính phủ phê duyệt Chương trình phòng, chống mại dâm giai đoạn 2016 - 2020',
  'Chỉ thị số 22/CT-TTg ngày 15/10/2013 của Thủ tướng Chính phủ về tăng cường thực hiện các nhiệm vụ và giải pháp phòng, chống mại dâm',
  'Nghị định số 178/2004/NĐ-CP ngày 15/10/2004 của Chính phủ quy định chi tiết thi hành một số điều của Pháp lệnh Phòng, chống mại dâm',
  'Nghị định số 167/2013/NĐ-CP ngày 12/11/2013 của Chính phủ quy định xử phạt vi phạm hành chính trong lĩnh vực an ninh, trật tự, an toàn xã hội; phòng, chống tệ nạn xã hội; phòng cháy và chữa cháy; phòng, chống bạo lực gia đình',
  '“Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư”',
  '“Toàn dân đoàn kết xây dựng đời sống văn hóa”',
]

test('no example repeats twelve words of the documents it is modelled on', async () => {
  if (!existsSync(SEEDS)) {
    console.log(`Skipped: the documents that the examples are modelled on are not at ${SEEDS.pathname}`)
    return
  }
  const seeds = readdirSync(SEEDS).map(name => wordsOf(readFileSync(new URL(name, SEEDS), 'utf8')))
  expect(seeds.length).toBeGreaterThan(0)
  for (const name of names) expect(sharedRuns(await textOf(name), seeds, FIXED), name).toEqual([])
})

test('the plan of 2026 is a job: its form goes to the fourteen units of the last day of the half-year', () => {
  const plan = source('ke-hoach-ba-noi-dung-2026.plan.yaml', 'NFC')
  const { job, diagnostics } = openJob(plan, { period: '2026-H1', open: path => source(path, 'NFC') })
  expect(diagnostics).toEqual([])
  expect(job?.expected).toHaveLength(14)
  expect(job).toMatchObject({
    plan: 'ke-hoach-ba-noi-dung-2026',
    form: { id: 'bieu_01' },
    window: { from: '15/12/2025', to: '14/6/2026' },
    deadline: '18/6/2026',
  })
})
