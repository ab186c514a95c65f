// The lines of "Nơi nhận" as offices write them: names, purposes in brackets, collective names, "theo mục V".
import type { AgencyLevel } from '../model/document.js'
import { foldName } from './name-fold.js'

/** The sorts of bodies that a collective line names: "Các sở, ban, ngành", "các đoàn thể", "UBND các xã". */
export type BodyKind = 'department' | 'union' | 'local' | 'internal'

const PURPOSE =
  /(?:\s*\((?:để )?(?:b\/c|t\/h|p\/h|phối hợp|thực hiện|báo cáo|biết|theo dõi)[^()]{0,40}\)|\s+để (?:b\/c|t\/h|p\/h|phối hợp|thực hiện|báo cáo|biết|theo dõi).{0,40})\s*[;.]?\s*$/iu
const FOR_INFORMATION = /(?:b\/c|báo cáo|biết|theo dõi)/iu

/** A line without its purpose: "UBND tỉnh(B/c)" is "UBND tỉnh". */
export const withoutPurpose = (line: string): string => line.replace(PURPOSE, '')

/** Whether a line is sent to be read and not to be carried out: "(B/c)", "(để biết)". */
export const isForInformation = (line: string): boolean => FOR_INFORMATION.test(PURPOSE.exec(line)?.[0] ?? '')

export const isAsAbove = (line: string): boolean => /^\s*như (?:trên|kính gửi)(?!\p{sc=Latn})/iu.test(line)

/** The section of this document that a line points to: "theo mục V" gives "V", with its place in the line. */
export function sectionNamed(
  line: string,
): { readonly mark: string; readonly start: number; readonly end: number } | undefined {
  const match =
    /(?<!\p{sc=Latn})(?:theo|như|tại|nêu ở|ở|trong) (?:phần|mục)\s+([IVXLC]{1,7}|\d{1,3})(?![\p{sc=Latn}\d./]|\.\d)(?! (?:của )?\p{sc=Latn}+(?: \p{sc=Latn}+)? số)/iu.exec(
      line,
    )
  return match ? { mark: match[1]!.toUpperCase(), start: match.index, end: match.index + match[0].length } : undefined
}

const folded = (...names: readonly string[]) => names.map(name => ` ${foldName(name)} `)
const startsWith = (name: string, openings: readonly string[]) => openings.some(one => ` ${name} `.startsWith(one))

const LOCAL = folded(
  'xã',
  'phường',
  'đặc khu',
  'huyện',
  'thị xã',
  'thị trấn',
  'quận',
  'thành phố',
  'cấp xã',
  'địa phương',
)
const LOCAL_NAME = [
  ...LOCAL,
  ...folded(
    'các xã',
    'các địa phương',
    'các huyện',
    'UBND các',
    'UBND cấp xã',
    'UBND xã',
    'UBND phường',
    'UBND đặc khu',
  ),
  ...folded('UBND huyện', 'UBND quận', 'UBND thị xã', 'UBND thị trấn', 'UBND thành phố', 'Chủ tịch UBND'),
]
const UNION_NAME = folded(
  'UBMTTQ',
  'MTTQ',
  'Hội Liên hiệp',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Hội',
  'Đoàn',
  'Tỉnh đoàn',
  'Thành đoàn',
  'Liên đoàn',
  'Công đoàn',
  'Liên minh',
  'Các tổ chức',
  'Các đoàn thể',
  'Các hội',
)
const NO_UNION = folded('Hội đồng', 'Đoàn đại biểu', 'Đoàn ĐBQH')
const INTERNAL_NAME = folded('Phòng', 'Các phòng', 'Tổ', 'Bộ phận', 'Khoa', 'Các khoa')

/** The sort of a body by its level, else by the first words of its name. */
export function kindOfBody(name: string, level?: AgencyLevel): BodyKind {
  const key = foldName(name)
  if (level === 'internal') return 'internal'
  if (level === 'commune' || level === 'district' || startsWith(key, LOCAL_NAME)) return 'local'
  if (startsWith(key, UNION_NAME) && !startsWith(key, NO_UNION)) return 'union'
  return startsWith(key, INTERNAL_NAME) ? 'internal' : 'department'
}

const COLLECTIVE = folded('các', 'thủ trưởng', 'mọi', 'toàn thể')
const COVERS: readonly (readonly [string, readonly BodyKind[]])[] = (
  [
    [folded('sở', 'các ban', 'ngành'), ['department']],
    [folded('đoàn thể', 'các hội', 'hội đoàn thể', 'tổ chức', 'MTTQ'), ['union']],
    [[...LOCAL.slice(1), ...folded('các xã', 'UBND xã', 'xã phường')], ['local']],
    [folded('phòng', 'khoa', 'bộ phận'), ['internal']],
    [folded('đơn vị'), ['internal', 'department']],
    [folded('cơ quan'), ['department', 'union']],
  ] as const
).flatMap(([words, kinds]) => words.map(word => [word, kinds] as const))

/** The sorts of bodies that a collective line covers; none where the line names single bodies. */
export function kindsCovered(line: string): ReadonlySet<BodyKind> {
  const key = ` ${foldName(line)} `
  if (!COLLECTIVE.some(word => key.includes(word))) return new Set()
  return new Set(COVERS.flatMap(([word, kinds]) => (key.includes(word) ? kinds : [])))
}

const SUPERIOR = folded(
  'lãnh đạo',
  'ban lãnh đạo',
  'CT',
  'PCT',
  'chủ tịch',
  'phó',
  'giám đốc',
  'ban giám đốc',
  'thường trực',
  'TT',
  'ban thường vụ',
  'bộ',
  'cục',
  'tổng cục',
  'chính phủ',
  'thủ tướng',
  'văn phòng',
  'VP',
  'UBND tỉnh',
  'UBND thành phố',
  'HĐND',
  'tỉnh ủy',
  'thành ủy',
  'đảng ủy',
  'đoàn đại biểu',
  'đoàn ĐBQH',
  'cổng thông tin',
  'trung tâm thông tin',
  'trung tâm công báo',
  'công báo',
  'website',
  'trang thông tin',
  'lưu',
  'như trên',
  'CVP',
  'PVP',
  'LĐVP',
)
/** A command of the army at the province is no ministry, though its name begins with "Bộ". */
const NO_SUPERIOR = folded('bộ chỉ huy', 'bộ đội', 'cục thuế', 'cục thống kê', 'cục thi hành án')

/** Whether a line is one of those that get a copy and no task: leaders, superior bodies, the archive, the web portal. */
export function isSuperior(line: string): boolean {
  const key = foldName(line)
  return startsWith(key, SUPERIOR) && !startsWith(key, NO_SUPERIOR)
}
