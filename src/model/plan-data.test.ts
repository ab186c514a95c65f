import { expect, test } from 'vitest'
import type { DrawnTable, Node, Plan, Reporting } from './document.js'
import { type Outline, outlineOf } from './outline.js'
import { deadlinesOf, drawnDeadlines, drawnTargets, drawnTasks, targetsOf, tasksOf } from './plan-data.js'

const plan = (body: readonly Node[], rest: Partial<Plan> = {}): Plan => ({
  kind: 'plan',
  issuer: { name: 'Sở Y tế' },
  number: { symbol: 'KH-SYT' },
  place: 'Bắc Hà',
  title: 'Công tác năm 2026',
  body,
  signature: { post: 'Giám đốc' },
  agencies: { a: { name: 'Sở A' }, b: { name: 'Sở B' }, c: { name: 'Tòa án nhân dân tỉnh', address: 'request' } },
  ...rest,
})
const outline = (body: readonly Node[], rest: Partial<Plan> = {}): Outline => outlineOf(plan(body, rest))
const words = (tasks: readonly { readonly paragraphs: readonly string[] }[]) => tasks.map(t => t.paragraphs.join(' | '))

test('an item under an agency is a task of that agency, one of several paragraphs is one task', () => {
  const tasks = tasksOf(
    outline([{ agency: 'a', items: ['Một.', { text: ['Hai.', 'Tiếp.'], by: ['b', 'a'] }] }, 'Kết.']),
  )
  expect(words(tasks)).toEqual(['Một.', 'Hai. | Tiếp.'])
  expect(tasks.map(t => t.agencies)).toEqual([['a'], ['b', 'a']])
})

test('a heading with its own words and no items is itself the task; without words it is none', () => {
  expect(
    words(tasksOf(outline([{ agency: 'a', text: 'Chủ trì.' }, { agency: 'b' }, { title: 'Sở B', agency: 'b' }]))),
  ).toEqual(['Chủ trì.'])
})

test('words above tasks are their lead-in, unless they carry a deadline, a product or a role', () => {
  const items = [{ text: 'Mở đầu hai:', items: ['Việc.'] }]
  expect(words(tasksOf(outline([{ agency: 'a', text: 'Mở đầu:', items }])))).toEqual(['Việc.'])
  expect(words(tasksOf(outline([{ agency: 'a', text: 'Mở đầu:', product: 'Báo cáo', items }])))).toEqual([
    'Mở đầu:',
    'Việc.',
  ])
})

test('a titled item under an agency is a task by its title where it has no other words', () => {
  expect(
    words(
      tasksOf(outline([{ agency: 'a', items: [{ title: 'Tập huấn' }, { title: 'Kiểm tra', items: ['Đợt một.'] }] }])),
    ),
  ).toEqual(['Tập huấn', 'Đợt một.'])
})

test('who leads and who supports follows the role, of the task or of the node that names its agencies', () => {
  const tasks = tasksOf(
    outline([
      { agency: 'a', with: 'b', items: ['Một.', { text: 'Hai.', with: 'c' }] },
      { agency: 'a', role: 'support', with: ['b', 'a'], items: ['Ba.', { text: 'Bốn.', role: 'lead' }] },
    ]),
  )
  expect(tasks.map(t => [t.lead, t.support])).toEqual([
    [['a'], ['b']],
    [['a'], ['c']],
    [[], ['a', 'b']],
    [['a'], ['b', 'a']],
  ])
})

test('an agency that is asked makes its tasks requests', () => {
  expect(tasksOf(outline([{ agency: 'c', items: ['Một.'] }])).map(t => t.address)).toEqual(['request'])
})

const drawn: DrawnTable = { from: 'tasks', items: [{ text: 'Hàng một.', agency: 'b' }, { title: 'Hàng hai' }] }

test('rows of a drawn table are tasks, in print order, even without an agency', () => {
  const tasks = tasksOf(outline([{ agency: 'a', text: 'Trước.' }, { table: drawn }, { by: 'a', text: 'Sau.' }]))
  expect(words(tasks)).toEqual(['Trước.', 'Hàng một.', 'Hàng hai', 'Sau.'])
  expect(tasks.map(t => t.agencies)).toEqual([['a'], ['b'], [], ['a']])
})

test('a table takes the tasks of its filter and always its own rows', () => {
  const body: Node[] = [
    { agency: 'a', with: 'b', text: 'Việc A.' },
    { agency: 'b', text: 'Việc B.' },
  ]
  const table = (filter: DrawnTable['filter']): DrawnTable => ({ ...drawn, ...(filter && { filter }) })
  const shown = (filter: DrawnTable['filter']) => {
    const all = outline(body, { annexes: [{ title: 'Phân công', items: [{ table: table(filter) }] }] })
    const at = all.annexes[0]!.entries[0]!
    return words(drawnTasks(table(filter), at, tasksOf(all)))
  }
  const rows = ['Hàng một.', 'Hàng hai']
  expect(shown(undefined)).toEqual(['Việc A.', 'Việc B.', ...rows])
  expect(shown({ in: 'annexes' })).toEqual(rows)
  expect(shown({ agency: 'b' })).toEqual(['Việc A.', 'Việc B.', ...rows])
  expect(shown({ agency: 'b', role: 'lead' })).toEqual(['Việc B.', ...rows])
  expect(shown({ role: 'support' })).toEqual(['Việc A.', ...rows])
})

test('a target is found with its place, and is called by its title or by the words of its node', () => {
  const all = outline([
    {
      agency: 'a',
      text: 'Đạt 60% và 3 lớp.',
      targets: [
        { id: 'x', kind: 'percent', target: '60' },
        { id: 'y', kind: 'count', target: '3', title: 'Số lớp' },
      ],
    },
  ])
  expect(targetsOf(all).map(t => [t.path.join('.'), ...t.paragraphs])).toEqual([
    ['body.0.targets.0', 'Đạt 60% và 3 lớp.'],
    ['body.0.targets.1', 'Số lớp'],
  ])
  expect(drawnTargets({ from: 'targets', filter: { agency: 'b' } }, targetsOf(all))).toEqual([])
  expect(drawnTargets({ from: 'targets', filter: { in: 'body' } }, targetsOf(all))).toHaveLength(2)
})

test('deadlines are those of the sentences, then those of reporting, which says where reports go', () => {
  const reporting: Reporting = { to: 'b', via: 'a', deadlines: [{ on: '15/11', period: 'year', to: 'c' }] }
  const document = plan(
    [
      { agency: 'a', text: 'Nộp.', due: [{ on: '30/3' }, { on: '15/5', period: 'half_year' }] },
      { text: 'Gửi.', due: { on: '1/6' } },
    ],
    { reporting },
  )
  const deadlines = deadlinesOf(document, outlineOf(document))
  expect(deadlines.map(d => [d.path.join('.'), d.agencies.join(), d.to, d.via])).toEqual([
    ['body.0.due.0', 'a', undefined, undefined],
    ['body.0.due.1', 'a', 'b', 'a'],
    ['body.1.due', '', undefined, undefined],
    ['reporting.deadlines.0', '', 'c', 'a'],
  ])
  expect(drawnDeadlines({ from: 'deadlines', filter: { agency: 'a' } }, deadlines)).toHaveLength(2)
  expect(drawnDeadlines({ from: 'deadlines', filter: { in: 'annexes' } }, deadlines)).toEqual([])
})
