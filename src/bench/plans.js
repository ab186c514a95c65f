// Plan files for the measurements: invented, seeded, the same on every machine. Sentences are put together from stock phrases,
// so they read like a plan and are as long as one; no two plans are alike, and a few bear one mistake each.
import { Document, visit } from 'yaml'

const VERBS = [
  'Tăng cường kiểm tra',
  'Đổi mới công tác quản lý',
  'Rà soát, cập nhật danh sách',
  'Tổ chức đánh giá thực trạng',
  'Nâng cao chất lượng',
  'Hướng dẫn cơ sở thực hiện',
  'Xây dựng quy trình theo dõi',
  'Bố trí kinh phí cho',
]
const OBJECTS = [
  'hoạt động truyền thông phòng, chống tệ nạn xã hội',
  'dịch vụ tư vấn, hỗ trợ người hoàn thành cai nghiện',
  'công tác đào tạo nghề cho lao động nông thôn',
  'các mô hình can thiệp giảm tác hại tại cộng đồng',
  'việc tiếp nhận, xác minh thông tin người cần hỗ trợ',
  'hồ sơ, sổ sách theo dõi đối tượng bảo trợ xã hội',
  'điều kiện làm việc của đội ngũ cộng tác viên',
  'mạng lưới dịch vụ y tế, giáo dục ở xã, phường',
]
const PLACES = [
  'trên địa bàn toàn tỉnh',
  'tại các xã, phường trọng điểm',
  'ở khu công nghiệp và khu nhà trọ',
  'tại trường học, cơ sở giáo dục nghề nghiệp',
  'ở vùng sâu, vùng xa, vùng biên giới',
]
const MANNERS = [
  'gắn với việc thực hiện các chương trình mục tiêu quốc gia',
  'bảo đảm rõ người, rõ việc, rõ thời gian, rõ kết quả',
  'lồng ghép với cuộc vận động xây dựng đời sống văn hóa',
  'chú trọng ứng dụng công nghệ thông tin và dùng chung dữ liệu',
  'không làm phát sinh thủ tục cho người dân, doanh nghiệp',
  'kịp thời tháo gỡ khó khăn, vướng mắc từ cơ sở',
]
const MEASURES = [
  'Công tác lãnh đạo, chỉ đạo',
  'Công tác truyền thông, giáo dục',
  'Công tác kiểm tra, giám sát',
  'Nâng cao năng lực đội ngũ cán bộ',
  'Huy động nguồn lực xã hội',
  'Phối hợp liên ngành',
  'Theo dõi, đánh giá, báo cáo',
]
const SUBJECTS = [
  'Phòng, chống tệ nạn xã hội',
  'Hỗ trợ hòa nhập cộng đồng',
  'Chăm sóc sức khỏe ban đầu',
  'Đào tạo nghề, giải quyết việc làm',
  'Bảo vệ, chăm sóc trẻ em',
]
const TOWNS = ['Bắc Hà', 'Hải Thuận', 'Sơn Thủy', 'Đông Giang', 'Tân Lạc']
const SIGNERS = ['Đoàn Minh Tường', 'Lò Thu Nguyên', 'Vũ Hoài Sơn', 'Trịnh Ngọc Mai']
const AGENCIES = {
  so_y_te: 'Sở Y tế',
  so_noi_vu: 'Sở Nội vụ',
  so_tai_chinh: 'Sở Tài chính',
  so_tu_phap: 'Sở Tư pháp',
  so_van_hoa: 'Sở Văn hóa, Thể thao và Du lịch',
  so_giao_duc: 'Sở Giáo dục và Đào tạo',
  cong_an_tinh: 'Công an tỉnh',
  quan_su: 'Bộ Chỉ huy Quân sự tỉnh',
  hoi_phu_nu: 'Hội Liên hiệp Phụ nữ tỉnh',
  doan_thanh_nien: 'Tỉnh đoàn',
  bao_dai: 'Báo và Phát thanh, Truyền hình tỉnh',
  ubnd_xa: 'Ủy ban nhân dân các xã, phường',
}

/** Marsaglia's xorshift with 32 bits: draws whole numbers below a limit. */
export function drawsFrom(seed) {
  let state = (seed + 1) * 2654435761
  return limit => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 2 ** 32) * limit)
  }
}

function phrasesOf(draw) {
  const one = list => list[draw(list.length)]
  const clause = () => `${one(VERBS)} ${one(OBJECTS)} ${one(PLACES)}`
  return { one, sentence: () => `${clause()}, ${one(MANNERS)}.` }
}

/** One plan as a plain value. The sizes say how many sentences, targets and agencies with tasks it has. */
function planValue(seed, { agencies, tasks, targets, measures, annexes }) {
  const draw = drawsFrom(seed)
  const { one, sentence } = phrasesOf(draw)
  const several = (count, make) => Array.from({ length: count }, (_, i) => make(i))
  const town = one(TOWNS)
  const year = 2026 + draw(4)
  const named = Object.entries(AGENCIES).slice(0, agencies)
  const targetItem = i => {
    const goal = 60 + draw(40)
    const reached = goal - 5 - draw(20)
    const what = one(OBJECTS)
    return {
      text: `Nâng tỷ lệ xã, phường thực hiện tốt ${what} từ ${reached}% lên ${goal}%.`,
      targets: [
        {
          id: `chi_tieu_${i + 1}`,
          kind: 'percent',
          title: `Xã, phường thực hiện tốt ${what}`,
          baseline: String(reached),
          target: String(goal),
          direction: 'up',
          period: String(year),
        },
      ],
    }
  }
  const task = (id, i) => {
    const text = sentence()
    if (i % 3 === 1) return text
    if (i % 3 === 2)
      return { text, product: 'Báo cáo kết quả', due: { when: `Quý ${one(['I', 'II', 'III', 'IV'])}/${year}` } }
    return { text, role: 'lead', due: { id: `${id}_${i + 1}`, on: `${1 + draw(28)}/${3 + draw(10)}/${year}` } }
  }
  return {
    kind: 'plan',
    issuer: { name: ['Ủy ban nhân dân', `tỉnh ${town}`] },
    number: { value: 11 + draw(400), symbol: 'KH-UBND' },
    place: town,
    date: { year, month: 1 + draw(2), day: 10 + draw(18) },
    title: `${one(SUBJECTS)} năm ${year}`,
    agencies: Object.fromEntries(
      named.map(([id, name]) => [id, { name, level: id === 'ubnd_xa' ? 'commune' : 'province' }]),
    ),
    basis: [
      `Để ${sentence().toLowerCase().replace(/\.$/, '')}, Ủy ban nhân dân tỉnh ${town} ban hành Kế hoạch như sau:`,
    ],
    body: [
      {
        title: 'Mục đích, yêu cầu',
        items: [
          { title: 'Mục đích', run_in: true, text: sentence() },
          { title: 'Yêu cầu', run_in: true, text: sentence() },
        ],
      },
      { title: 'Chỉ tiêu', items: several(targets, targetItem) },
      {
        title: 'Nhiệm vụ, giải pháp',
        items: several(measures, i => ({
          title: MEASURES[i % MEASURES.length],
          items: several(1 + draw(3), sentence),
        })),
      },
      {
        title: 'Tổ chức thực hiện',
        items: named.map(([id]) => ({ agency: id, items: several(tasks, i => task(id, i)) })),
      },
      `Trên đây là Kế hoạch năm ${year}${annexes ? ' (chi tiết tại các Phụ lục kèm theo)' : ''}; trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị báo cáo Ủy ban nhân dân tỉnh để xem xét, quyết định./.`,
    ],
    ...(annexes && {
      annexes: [
        { title: 'Phân công nhiệm vụ', orientation: 'landscape', items: [{ table: { from: 'tasks' } }] },
        { title: 'Các chỉ tiêu', items: [{ table: { from: 'targets' } }] },
      ],
    }),
    recipients: { paper: named.map(([id]) => ({ agency: id })), archive: { units: ['VT', 'VX'] } },
    signature: {
      authority: 'TM.',
      head: 'Ủy ban nhân dân',
      second: { authority: 'KT.', head: 'Chủ tịch' },
      post: 'Phó Chủ tịch',
      name: one(SIGNERS),
    },
  }
}

/** YAML as people write it: long sentences folded, small maps on one line. */
function yamlOf(value) {
  const document = new Document(value)
  visit(document, {
    Map: (_, map) => {
      const short = map.items.every(pair => String(pair.value).length < 40 && !/[\n{[]/.test(String(pair.value)))
      if (short && map.items.length > 1 && map.items.length < 5) map.flow = true
    },
  })
  return document.toString({ lineWidth: 120 })
}

/** One slip each; the schema refuses every one of them, so that every tool must find it. */
const MISTAKES = [
  plan => {
    plan.titel = plan.title
    delete plan.title
  },
  plan => {
    plan.body[0].items[0].run_in = 'có'
  },
  plan => {
    plan.date.month = 13
  },
  plan => {
    delete plan.signature.post
  },
  plan => {
    plan.body[1].items[0].targets[0].kind = 'percentage'
  },
]

/** As many plans as asked for, of 2 to 6 KB: the name of each file and its text. Every fiftieth has one mistake. */
export function* manyPlans(count) {
  for (let i = 0; i < count; i++) {
    const value = planValue(i, { agencies: 1 + (i % 3), tasks: 1, targets: 1 + (i % 2), measures: 1 + (i % 2) })
    if (i % 50 === 17) MISTAKES[Math.floor(i / 50) % MISTAKES.length](value)
    yield { name: `ke-hoach-${String(i + 1).padStart(3, '0')}.plan.yaml`, text: yamlOf(value), isBad: i % 50 === 17 }
  }
}

/** A plan with two annexes, 15 pages as LibreOffice 7.4 lays it out. */
export const longPlan = () =>
  yamlOf(planValue(2026, { agencies: 11, tasks: 4, targets: 8, measures: 5, annexes: true }))
