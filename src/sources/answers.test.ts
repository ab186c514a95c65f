import { describe, expect, test } from 'vitest'
import { agencyIds, isCouncil, issuerLines, readAnswers } from './answers.js'

const faultsOf = (answers: Omit<Parameters<typeof readAnswers>[0], 'kind'>) =>
  readAnswers({ kind: 'plan', ...answers }).faults.map(({ field, message }) => [field, message.vi])

test('a People’s Committee is printed on two lines, with its name in full, under no other body', () => {
  for (const name of ['UBND tỉnh Bắc Hà', 'Ủy ban nhân dân tỉnh Bắc Hà', 'Uỷ ban nhân dân / tỉnh Bắc Hà']) {
    expect(issuerLines(name)).toEqual(['Ủy ban nhân dân', 'tỉnh Bắc Hà'])
    expect(isCouncil(name)).toBe(true)
    expect(readAnswers({ kind: 'plan', issuer: name }).draft.parent).toEqual([])
  }
  expect(issuerLines('HĐND xã An Phú')).toEqual(['Hội đồng nhân dân', 'xã An Phú'])
})

test('another office keeps its name and its lines', () => {
  expect(issuerLines('Sở Y tế')).toEqual(['Sở Y tế'])
  expect(issuerLines('Văn phòng UBND tỉnh / Phòng Nội chính')).toEqual(['Văn phòng UBND tỉnh', 'Phòng Nội chính'])
  expect(isCouncil('Văn phòng UBND tỉnh')).toBe(false)
  expect(readAnswers({ kind: 'plan', issuer: 'Sở Y tế' }).draft.parent).toBeUndefined()
})

test('ids of agencies are plain letters and differ', () => {
  expect(agencyIds(['Sở Y tế', 'Đề nghị Đoàn TNCS', 'sở y tế', '衛生', ' ', '4 xã vùng cao'])).toEqual([
    'so_y_te',
    'doan_tncs',
    'so_y_te_2',
    'co_quan',
    'xa_vung_cao',
  ])
})

test('a task goes to the agency whose id or name stands before the colon, however it is spelt', () => {
  const { draft, faults } = readAnswers({
    kind: 'plan',
    agency: ['Sở Văn hóa: Thể thao', 'Đề nghị Tòa án nhân dân tỉnh'],
    task: [
      'Sở Văn hoá: thể thao: tổ chức: hội thi',
      'toa_an_nhan_dan_tinh: xét xử lưu động',
      'tòa án nhân dân tỉnh: phối hợp',
    ],
  })
  expect(faults).toEqual([])
  expect(draft.agencies?.map(({ name, request, tasks }) => [name, request, tasks.map(({ text }) => text)])).toEqual([
    ['Sở Văn hóa: Thể thao', false, ['Tổ chức: hội thi']],
    ['Tòa án nhân dân tỉnh', true, ['Xét xử lưu động', 'Phối hợp']],
  ])
})

test('the only day that a task names as its limit is its deadline; of two, neither is', () => {
  const task = (text: string) =>
    readAnswers({ kind: 'plan', agency: ['Sở Y tế'], task: [`so_y_te: ${text}`] }).draft.agencies?.[0]?.tasks[0]?.due
  expect(task('Gửi kế hoạch trước ngày **30/3**.')).toEqual({ on: '30/3' })
  expect(task('Báo cáo chậm nhất là ngày 15/11/2026.')).toEqual({ on: '15/11/2026' })
  expect(task('Báo cáo trước ngày 15/6 và trước ngày 15/12.')).toBeUndefined()
  expect(task('Thực hiện Công văn ngày 30/3.')).toBeUndefined()
  expect(task('Báo cáo trước ngày 31/2.')).toBeUndefined()
})

test('a deadline is a day and what is due; a report names its period where its words do', () => {
  const { draft } = readAnswers({
    kind: 'plan',
    deadline: ['15/6: báo cáo 6 tháng.', '05/12/2026 : Báo cáo tổng kết năm 2026', '30/3: kế hoạch năm của đơn vị'],
  })
  expect(draft.deadlines).toEqual([
    {
      text: 'Báo cáo 6 tháng: chậm nhất ngày 15/6.',
      due: { id: 'bao_cao_6_thang', what: 'Báo cáo 6 tháng', on: '15/6', period: 'half_year' },
    },
    {
      text: 'Báo cáo tổng kết năm 2026: chậm nhất ngày 05/12/2026.',
      due: { id: 'bao_cao_tong_ket_nam_2026', what: 'Báo cáo tổng kết năm 2026', on: '05/12/2026', period: 'year' },
    },
    {
      text: 'Kế hoạch năm của đơn vị: chậm nhất ngày 30/3.',
      due: { id: 'ke_hoach_nam_cua_don_vi', what: 'Kế hoạch năm của đơn vị', on: '30/3' },
    },
  ])
})

describe('an answer that cannot be read', () => {
  test.each([
    [{ deadline: ['cuối tháng 6'] }, 'deadline', '"ngày/tháng: việc phải gửi"'],
    [{ deadline: ['31/2: Báo cáo'] }, 'deadline', 'Không có ngày 31/2'],
    [{ agency: ['Sở Y tế'], task: ['Sở Tài chính: cấp kinh phí'] }, 'task', 'Các mã: so_y_te.'],
    [{ task: ['so_y_te: x'] }, 'task', 'thêm cơ quan trước'],
    [{ agency: ['Sở Y tế'], task: ['so_y_te: '] }, 'task', 'phải có nội dung'],
    [{ goal: ['Đạt 5 {five}'] }, 'goal', 'dấu ngoặc nhọn'],
    [{ authority: 'KT' }, 'authority', 'không phải quyền hạn ký'],
    [{ authority: 'KT. / TM.' }, 'authority', 'không phải quyền hạn ký'],
    [{ head: 'Giám đốc' }, 'head', 'phải có cả quyền hạn ký'],
    [{ month: 'ba' }, 'month', 'không phải là một số'],
    [{ to: ['UBND tỉnh'] }, 'to', 'Kế hoạch không có câu trả lời này'],
  ] as const)('%o names its field and says why', (answers, field, words) => {
    const faults = faultsOf(answers)
    expect(faults.map(([name]) => name)).toEqual([field])
    expect(faults[0]?.[1]).toContain(words)
  })
})
