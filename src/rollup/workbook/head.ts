// What stands above every table and below it on paper: who reports, what, for which days; page numbers and the marks by which a
// print is told from another.
import { cellName } from '../../model/cell-name.js'
import { periodName, windowText } from '../../words/period.js'
import type { CellSpec, PrintSpec, RowSpec } from '../xlsx/spec.js'
import { hasSensitive } from './figure-facts.js'
import { heightOf, looks, text } from './look.js'
import type { RollUpView } from './view.js'

export interface Heading {
  readonly rows: readonly RowSpec[]
  readonly merges: readonly string[]
}

/** The rows of the head; tables begin below them. */
export const HEAD_ROWS = 7

/** Where the head of a page lies: its first and last visible column, and how wide they are together. */
export interface HeadPlace {
  readonly first: number
  readonly last: number
  readonly width: number
}

/** "Kỳ báo cáo: 6 tháng đầu năm 2026 (từ ngày 15/12/2025 đến ngày 14/6/2026)" */
export const periodLine = ({ job }: RollUpView): string =>
  `Kỳ báo cáo: ${periodName(job.period).vi} (${windowText(job.window).vi})`

/** How many units are in, so that no page is read without it. */
function coverLine({ units }: RollUpView): string {
  const inside = units.filter(({ outcome }) => outcome.state === 'counted' || outcome.state === 'late').length
  const lacking = units.length - inside
  if (lacking === 0) return `Đã có biểu của ${units.length}/${units.length} đơn vị.`
  return `Mới có biểu của ${inside}/${units.length} đơn vị; ${lacking} đơn vị chưa nộp hoặc nộp biểu không dùng được (xem trang Tình hình nộp).`
}

/** The head of a page: rows 1 to 7. */
export function headOf(view: RollUpView, title: string, { first, last, width }: HeadPlace): Heading {
  const { form, offices, plan } = view.job
  const upper = (lines: readonly string[] = []) => lines.join(' ').toLocaleUpperCase('vi')
  const names = [text(upper(offices?.parent), looks.office), text(upper(offices?.issuer), looks.issuer)]
  // The issuer stands at the top where nobody is named above it.
  const [over, under] = offices?.parent === undefined ? names.reverse() : names
  const left = (cell: CellSpec): (CellSpec | undefined)[] => [
    ...Array.from({ length: first - 1 }, () => undefined),
    cell,
  ]
  const both = (cell: CellSpec, right: CellSpec) => {
    const cells = left(cell)
    cells[last - 1] = right
    return cells
  }
  const secret = hasSensitive(form) ? ' Có số liệu nhỏ cần giữ kín: chỉ dùng nội bộ, không công bố bảng này.' : ''
  const cover = coverLine(view) + secret
  const range = (row: number) => mergeOf(row, first, last)
  return {
    rows: [
      {
        height: 17,
        cells: both(over!, text(`Biểu ${form.id}, phiên bản ${form.version}`, looks.formNumber)),
      },
      { height: 17, cells: both(under!, text(`Kế hoạch: ${plan}`, looks.formNumber)) },
      { height: 6, cells: [] },
      { height: heightOf(title, width, 14), cells: left(text(title, looks.title)) },
      { height: 18, cells: left(text(periodLine(view), looks.period)) },
      { height: heightOf(cover, width, 11), cells: left(text(cover, looks.line)) },
      { height: 6, cells: [] },
    ],
    merges: last > first ? [range(4), range(5), range(6)] : [],
  }
}

const columnOf = (column: number) => cellName(1, column).slice(0, -1)
const mergeOf = (row: number, first: number, last: number) => `${columnOf(first)}${row}:${columnOf(last)}${row}`

/** How the pages of a table are printed; its header rows, where it has some, are repeated. */
export const printOf = (
  view: RollUpView,
  repeatRows?: readonly [number, number],
  more: Partial<PrintSpec> = {},
): PrintSpec => ({
  orientation: 'landscape',
  ...(repeatRows && { repeatRows }),
  centred: true,
  footer: {
    left: [
      `${view.job.form.id}-v${view.job.form.version} · ${view.job.period.id} · ${view.leaves.slice(0, 8).toUpperCase()}`,
    ],
    right: ['Trang ', { field: 'page' }, '/', { field: 'pages' }],
  },
  ...more,
})

/** The legend below figures: nothing that is no number may be taken for 0. */
export const LEGEND =
  'Ghi chú: 0: không phát sinh; “…”: chưa có số (đơn vị chưa nộp hoặc để trống); ✗: số bị từ chối, chờ đơn vị sửa (xem trang Vấn đề số liệu); “//”: không áp dụng; *: có số ước tính; “chưa đủ (17/19 đơn vị)”: chưa thành số tổng vì còn đơn vị thiếu số.'

/** The row of the legend, over the width of a table. */
export function legendRow(
  row: number,
  { first, last, width }: HeadPlace,
): { readonly row: RowSpec; readonly merges: readonly string[] } {
  const cells = [...Array.from({ length: first - 1 }, () => undefined), text(LEGEND, looks.line)]
  return {
    row: { row, height: heightOf(LEGEND, width, 11), cells },
    merges: last > first ? [mergeOf(row, first, last)] : [],
  }
}
