// "Nguồn số liệu": every file that was seen, with its hash and what became of it. The sum of the parts is the whole, and said.
import type { SeenFile } from '../../model/rollup.js'
import type { SheetSpec } from '../xlsx/spec.js'
import { listSheet } from './list-sheet.js'
import { looks, text } from './look.js'
import { fileText } from './safe-text.js'
import type { RollUpView } from './view.js'

export const SOURCES = 'Nguồn số liệu'

const STATES: Readonly<Record<SeenFile['state'], string>> = {
  used: 'Dùng',
  refused: 'Từ chối',
  skipped: 'Không phải báo cáo',
  superseded: 'Đã có bản thay',
}

const columns = [
  { title: 'TT', width: 6 },
  { title: 'Tệp', width: 38 },
  { title: 'Mã băm SHA-256', width: 52 },
  { title: 'Trạng thái', width: 13 },
  { title: 'Đơn vị', width: 24 },
  { title: 'Lý do', width: 46 },
] as const

export function sourceSheet(view: RollUpView): SheetSpec {
  const { job, files, decisions } = view
  const names = new Map([...job.above, ...job.expected].map(({ id, name }) => [id, name]))
  const reasons = new Map<string, string>()
  for (const { place, code, message } of view.diagnostics) {
    const key = JSON.stringify([place.file, code])
    if (!reasons.has(key)) reasons.set(key, message.vi)
  }
  const states = Object.keys(STATES) as SeenFile['state'][]
  const tally = states.map(
    state => `${STATES[state].toLocaleLowerCase('vi')} ${files.filter(one => one.state === state).length}`,
  )
  return listSheet(view, {
    name: SOURCES,
    title: 'NGUỒN SỐ LIỆU',
    columns,
    opening: [`Đã thấy ${files.length} tệp: ${tally.join(', ')}.`],
    rows: [
      ...files.map((one, i) => {
        const unit = one.unit === undefined ? '' : (names.get(one.unit) ?? one.unit)
        const why = one.reason === undefined ? '' : (reasons.get(JSON.stringify([one.file, one.reason])) ?? one.reason)
        return [
          text(String(i + 1), looks.centred),
          text(fileText(one, unit === '' ? [] : [unit]), looks.code),
          text(one.sha256 === '' ? '–' : one.sha256, looks.hash),
          text(STATES[one.state], one.state === 'used' ? looks.centred : looks.strongCentred),
          text(unit),
          text(why, looks.code),
        ]
      }),
      ...decisions.map(({ file, sha256 }, i) => [
        text(String(files.length + i + 1), looks.centred),
        text(fileText({ file, sha256 }, []), looks.code),
        text(sha256, looks.hash),
        text('Tệp quyết định', looks.centred),
        text(''),
        text('Được làm theo khi tổng hợp.', looks.code),
      ]),
    ],
    filter: true,
  })
}
