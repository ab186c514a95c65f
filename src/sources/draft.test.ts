import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkDocument, readStyle, renderDocument } from '../index.js'
import type { Plan } from '../model/document.js'
import type { Answers, DraftKind } from '../model/draft.js'
import { draftDocument } from './draft.js'
import { tidy } from './tidy.js'

const templates = new URL('../../templates/', import.meta.url)
const template = (kind: DraftKind) => readFileSync(new URL(`${kind}.yaml`, templates), 'utf8')
const kinds: readonly DraftKind[] = ['plan', 'letter', 'report']
const drafted = (answers: Answers) => draftDocument(answers, template(answers.kind), '../schemas/x.schema.json')
const check = (text: string) =>
  checkDocument({ file: 'a.yaml', bytes: new TextEncoder().encode(text) }, { open: () => undefined })
const { style } = readStyle({ file: 'nd30.style.yaml', bytes: readFileSync(new URL('nd30.style.yaml', templates)) })
const printed = async (text: string, formats: readonly ('txt' | 'docx')[] = ['txt']) =>
  (await renderDocument(check(text), { style, formats })).outputs

test('there is a skeleton of each kind', () => {
  const found = readdirSync(templates).filter(name => name.endsWith('.yaml') && !name.endsWith('.style.yaml'))
  expect(found.sort()).toEqual(kinds.map(kind => `${kind}.yaml`).sort())
})

describe.each(kinds)('the skeleton of a %s', kind => {
  test('has no finding and becomes a .docx', async () => {
    expect(check(template(kind)).diagnostics).toEqual([])
    const outputs = await printed(template(kind), ['txt', 'docx'])
    expect(Object.keys(unzipSync(outputs.get('docx')!))).toContain('word/document.xml')
    expect(new TextDecoder().decode(outputs.get('txt'))).toContain('[CƠ QUAN BAN HÀNH]')
  })

  test('is what a draft without answers is, but for its marks and the address of its schema', () => {
    const bare = template(kind)
      .replace(/^# yaml-language-server: .*$/mu, '# yaml-language-server: $schema=../schemas/x.schema.json')
      .replace(/&\w+\s+/gu, '')
    const { text, blanks, faults } = drafted({ kind })
    expect(text).toBe(bare)
    expect(faults).toEqual([])
    const open = [...text.replace(/^#.*$/gmu, '').matchAll(/\[[^\]]+\]/gu)]
    expect(blanks).toBeGreaterThan(5)
    expect(blanks).toBeLessThanOrEqual(open.length)
  })
})

const whole: Answers = {
  kind: 'plan',
  issuer: 'UBND tỉnh Bắc Hà',
  symbol: 'KH-UBND',
  place: 'Bắc Hà',
  year: '2026',
  month: '3',
  title: 'Phòng, chống tệ nạn xã hội năm 2026',
  goal: ['Nâng tỷ lệ xã có truyền thông từ 50% lên 60%.', 'Hoàn thành cơ sở dữ liệu.'],
  agency: ['Sở Y tế', 'Đề nghị Tòa án nhân dân tỉnh'],
  task: ['so_y_te: Gửi kế hoạch trước ngày 30/3.'],
  deadline: ['15/6: Báo cáo 6 tháng'],
  recipient: ['Sở Y tế', 'Tòa án nhân dân tỉnh'],
  archive: 'VT, NC',
  authority: 'TM. / KT.',
  head: 'Ủy ban nhân dân / Chủ tịch',
  post: 'Phó Chủ tịch',
  signer: '',
}

test('a draft with all answers reads as if written by hand', async () => {
  const { text } = drafted(whole)
  expect(check(text).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  await expect(text).toMatchFileSnapshot('golden/draft-plan.yaml')
})

test('what the answers state is printed', async () => {
  const page = new TextDecoder().decode((await printed(drafted(whole).text)).get('txt'))
  for (const line of [
    'ỦY BAN NHÂN DÂN',
    'TỈNH BẮC HÀ',
    '- Nâng tỷ lệ xã có truyền thông từ 50% lên 60%.',
    '2. Đề nghị Tòa án nhân dân tỉnh',
    '- Báo cáo 6 tháng: chậm nhất ngày 15/6.',
    '- Lưu: VT, NC.',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ])
    expect(page.split('\n')).toContain(line)
})

test('"none" takes away the goals and the deadlines with the headings that they leave empty', () => {
  const { body } = parse(drafted({ kind: 'plan', goal: [], deadline: [] }).text) as Plan
  const titles = JSON.stringify(body)
  expect(titles).not.toContain('Mục tiêu')
  expect(titles).not.toContain('Chế độ báo cáo')
  expect(titles).toContain('Tổ chức thực hiện')
})

test('agencies are recipients, unless recipients are named', () => {
  const recipients = (answers: Omit<Answers, 'kind'>) =>
    (parse(drafted({ kind: 'plan', agency: ['Sở Y tế', 'Công an tỉnh'], ...answers }).text) as Plan).recipients?.paper
  expect(recipients({})).toEqual(['[Nơi nhận]', { agency: 'so_y_te' }, { agency: 'cong_an_tinh' }])
  expect(recipients({ recipient: ['Lưu hành nội bộ'] })).toEqual(['Lưu hành nội bộ'])
  expect(recipients({ recipient: [] })).toBeUndefined()
})

test('Như trên heads the recipients where the document is addressed to somebody, once', () => {
  const paper = (answers: Answers) => (parse(drafted(answers).text) as Plan).recipients?.paper
  expect(paper({ kind: 'report', to: ['UBND tỉnh'] })).toEqual(['Như trên', '[Nơi nhận]'])
  expect(paper({ kind: 'report', to: [] })).toEqual(['[Nơi nhận]'])
  expect(paper({ kind: 'letter', recipient: ['Như trên', 'Sở Nội vụ'] })).toEqual(['Như trên', 'Sở Nội vụ'])
})

test('what a hurried eye could take for a number, a day or a truth value is quoted, sentences are not', () => {
  const quoted = ['30/3', '01', '1-2', '60-80%', '5 - 10', '2026-03-01', '1:30', 'yes', 'Null', '- x', 'a: b', 'a #b']
  const plain = ['6 tháng đầu năm', '100% xã đạt chuẩn', 'Sở Y tế', 'Lãnh đạo Sở (để b/c)']
  const { text } = drafted({ kind: 'plan', recipient: [...quoted, ...plain] })
  for (const one of quoted) expect(text).toContain(`    - "${one}"\n`)
  for (const one of plain) expect(text).toContain(`    - ${one}\n`)
})

test('the comment on square brackets goes when none is left', () => {
  const lines = [
    '# yaml-language-server: $schema=x',
    '# Chỗ trong ngoặc […] là chỗ phải điền.',
    '',
    'title: "[Trích yếu]"',
    '',
  ]
  const text = (answers: Answers) => draftDocument(answers, lines.join('\n'), 'y').text
  expect(text({ kind: 'plan' })).toContain('[…]')
  expect(text({ kind: 'plan', title: 'Kế hoạch' })).toBe('# yaml-language-server: $schema=y\n\ntitle: Kế hoạch\n')
})

/** Whatever fingers, clipboards and scripts deliver. */
const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '30/3',
    '01',
    '1-2',
    'yes',
    'null',
    '~',
    '- a',
    '? b',
    'a: b',
    'a #b',
    '"x"',
    "'",
    '|',
    '>',
    '%YAML',
    '*',
    '&a',
  ),
  fc.constantFrom(
    '---',
    '...',
    '{a: 1}',
    '[x]',
    '!tag',
    '@',
    '`',
    'a\n\nb\r\n\tc',
    '\u0000\u0007\u2028\ufeff',
    '=',
    '<<',
    '0x1F',
  ),
  fc.string({ maxLength: 6 }).map(word => `Vie\u0323\u0302t ${word} `.repeat(90)),
)
const filled = wild.filter(text => tidy(text).replaceAll('/', '') !== '')
const LEGACY = ['yaml/tcvn3', 'yaml/vni']

test('any answers come back from the file as they were given, without a fault of form, and print', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ title: filled, place: wild, post: wild, signer: wild }),
      fc.array(filled, { minLength: 1, maxLength: 3 }),
      fc.array(filled, { minLength: 1, maxLength: 3 }),
      async (single, goals, names) => {
        const agency = names.map(name => `Sở ${name}`)
        const answers: Answers = {
          kind: 'plan',
          ...single,
          goal: goals.map(goal => `${goal}. {none}`),
          agency,
          recipient: agency,
          archive: 'VT',
        }
        const { text, faults } = drafted(answers)
        expect(faults).toEqual([])
        expect(text).toBe(text.normalize('NFC'))
        const { document, diagnostics } = check(text)
        const form = diagnostics.filter(({ code }) => /^(?:yaml|schema)\//u.test(code))
        if (form.some(({ code }) => LEGACY.includes(code))) return
        expect(form).toEqual([])
        const plan = document as Plan
        const lines = tidy(single.title)
          .split(' / ')
          .filter(line => line.trim() !== '')
        expect(plan.title).toBe(lines.map(line => line.trim()).join(' '))
        expect(plan.place).toBe(tidy(single.place) || '[Địa danh]')
        expect(plan.signature.post).toBe(tidy(single.post) || '[Chức vụ người ký]')
        expect(plan.signature.name).toBe(tidy(single.signer) || null)
        expect((plan.body[1] as { items: unknown }).items).toEqual(goals.map(goal => tidy(`${goal}.`)))
        expect(Object.values(plan.agencies ?? {}).map(({ name }) => name)).toEqual(agency.map(tidy))
        expect(plan.recipients?.paper).toEqual(agency.map(tidy))
        await renderDocument(
          {
            file: 'a.yaml',
            kind: 'plan',
            document: plan,
            value: plan,
            locate: () => ({ kind: 'file', file: 'a.yaml' }),
            agencies: plan.agencies ?? {},
            diagnostics: [],
          },
          { style, formats: ['txt'] },
        )
      },
    ),
    { numRuns: 80 },
  )
}, 30_000)
