import { targetsOf } from '../../model/plan-data.js'
import { ruleFor } from '../../model/rule.js'
import type { Review } from '../review.js'
import { statedAbove, statedNumbers, states, statesNumber, valuesOf } from '../stated-numbers.js'

/** The sentence is what people sign; a target that says something else is a second, hidden plan. */
export default ruleFor<Review>()({
  code: 'plan/target-not-in-sentence',
  severity: 'error',
  why: {
    vi: 'Câu văn là nội dung được ký ban hành; số của chỉ tiêu phải có trong chính câu nêu chỉ tiêu, nếu không bảng chỉ tiêu và báo cáo sẽ khác văn bản.',
    en: 'The sentence is what is signed; the numbers of a target must stand in it, else tables and reports differ from the document.',
  },
  say: {
    vi: 'Chỉ tiêu "{id}" ghi {value} nhưng câu không có số này.',
    en: 'The target "{id}" says {value}, but the sentence does not state this number.',
  },
  hint: {
    vi: 'Sửa số trong chỉ tiêu hoặc trong câu cho khớp nhau ({value}).',
    en: 'Make the number of the target and that of the sentence agree ({value}).',
  },
  *check(review) {
    const stated = statedNumbers(review)
    for (const { target, path, entry } of targetsOf(review.outline)) {
      const said = stated(entry)
      for (const { key, value } of valuesOf(target)) {
        const [first, year] = key
        const told = (number: number) => statesNumber(said, number) || statedAbove(review, entry, number)
        if (!states(said, value, target.kind === 'percent'))
          yield { at: [...path, ...key], args: { id: target.id, value } }
        else if (first === 'milestones' && year !== undefined && !told(Number(year)))
          yield { at: [...path, ...key], on: 'key', args: { id: target.id, value: year } }
      }
    }
  },
  good: [
    'body:\n  - title: Mục tiêu đến năm 2030\n    items:\n      - text: 100% số xã; không còn điểm nóng./.\n        targets:\n          - { id: a, kind: percent, milestones: { "2030": "100" } }\n          - { id: b, kind: count, target: "0" }',
    'body:\n  - text: Nâng tỷ lệ từ 50% lên 60% số xã./.\n    targets: [{ id: a, kind: percent, baseline: "50", target: "60" }]',
    'body:\n  - text: ["Duy trì 193/204 xã, phường;", "xây dựng mới từ 1 - 2 xã và 6 nghìn lượt./."]\n    targets:\n      - { id: a, kind: ratio, target: "193/204" }\n      - { id: b, kind: count, target: "1-2" }\n      - { id: c, kind: count, target: "6.000" }\n      - { id: d, kind: count, target: "193" }',
    'body:\n  - title: Đến năm 2027 đạt 50%, năm 2030 đạt 99,5%\n    items: [Một./.]\n    targets: [{ id: a, kind: percent, milestones: { "2027": "50", "2030": "99,5" } }]',
    'body:\n  - text: Giảm 60% đến 80% số cơ sở; mỗi xã có ít nhất một mô hình, xây dựng 01 câu lạc bộ, hai đội./.\n    targets:\n      - { id: a, kind: change, direction: down, target: "60-80" }\n      - { id: b, kind: count, bound: at_least, target: "1" }\n      - { id: c, kind: count, target: "2" }',
    'body:\n  - text: Tất cả cơ sở ký cam kết; hằng tháng đăng 1 - 2 lần./.\n    targets:\n      - { id: a, kind: percent, target: "100" }\n      - { id: b, kind: frequency, every: month, times: "1-2" }\n      - { id: c, kind: yes_no }',
    'body:\n  - text: Có 193 trên tổng số 204 xã, tập huấn 10 000 người, phát 6 - 7 nghìn tờ rơi./.\n    targets:\n      - { id: c, kind: count, target: "6.000-7.000" }\n      - { id: a, kind: ratio, target: "193/204" }\n      - { id: b, kind: count, target: "10000" }',
    'body:\n  - text: "Đạt **từ 60%** đến 80%./."\n    targets: [{ id: a, kind: percent, target: "60-80" }]',
  ],
  bad: [
    'body:\n  - text: Nâng tỷ lệ từ 50% lên 60% số xã./.\n    targets:\n      - id: a\n        kind: percent\n        baseline: "55" # ← here\n        target: "70" # ← here',
    'body:\n  - text: Đến năm 2027 đạt 50% (theo Nghị định số 30/2020/NĐ-CP)./.\n    targets:\n      - id: a\n        kind: percent\n        milestones:\n          "2027": "50"\n          "2030": "50" # ← here\n      - { id: b, kind: count, target: "30" } # ← here',
    'body:\n  - text: Duy trì 193/204 xã; xây dựng từ 1-3 xã trong năm 2026./.\n    targets:\n      - { id: a, kind: ratio, target: "194/204" } # ← here\n      - { id: b, kind: count, target: "1-2" } # ← here\n      - { id: c, kind: count, target: "5" } # ← here',
    'body:\n  - table:\n      from: tasks\n      items:\n        - text: Tổ chức 3 lớp\n          targets: [{ id: a, kind: count, target: "4" }] # ← here\n  - Hết./.',
    'body:\n  - title: Mục tiêu\n    targets: [{ id: a, kind: percent, target: "100" }] # ← here\n    items: [Đạt 100% số xã./.]',
  ],
})
