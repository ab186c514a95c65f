// What the name of an office suggests: the letters of its symbol, its place, the post of its head, whether it takes orders.
// These are proposals for a person to accept or change; the head of the office decides.

const SMALL_WORDS = ['và', 'của', 'các', 'tại']

/** "Sở Giáo dục và Đào tạo" SGDĐT, "UBND tỉnh Bắc Hà" UBND; '' where the name has no letters. */
export function initialsOf(name: string): string {
  const text = name.normalize('NFC')
  if (/^(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)(?!\p{sc=Latn})/iu.test(text)) return 'UBND'
  if (/^(?:HĐND|hội đồng nhân dân)(?!\p{sc=Latn})/iu.test(text)) return 'HĐND'
  const words = text.replace(/\s(?:tỉnh|thành phố|xã|phường|đặc khu)\s.*$/u, '').match(/[\p{sc=Latn}\p{N}]+/gu) ?? []
  return words
    .filter(word => !SMALL_WORDS.includes(word.toLowerCase()))
    .map(word => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0).toLocaleUpperCase('vi')))
    .join('')
}

/** "UBND tỉnh Bắc Hà" Bắc Hà, "… Phường 11" Phường 11, "… thành phố Hồ Chí Minh" Thành phố Hồ Chí Minh. */
export function placeOf(name: string): string | undefined {
  const match = /(?:^|\s)(tỉnh|thành phố|[Xx]ã|[Pp]hường|đặc khu)\s+([\p{Lu}\d].*)$/u.exec(name.normalize('NFC'))
  if (match === null) return undefined
  const [, unit, own] = match
  const keepsUnit = /^\d/u.test(own!) || own === 'Hồ Chí Minh'
  return keepsUnit ? `${unit!.charAt(0).toLocaleUpperCase('vi')}${unit!.slice(1)} ${own}` : own
}

const HEADS: readonly (readonly [RegExp, string, string?])[] = [
  [/^bộ(?!\p{sc=Latn}| chỉ huy| tư lệnh)/iu, 'Bộ trưởng', 'Thứ trưởng'],
  [/^(?:sở|trung tâm|bệnh viện|công an tỉnh|công an thành phố|kho bạc|bảo hiểm)(?!\p{sc=Latn})/iu, 'Giám đốc'],
  [/^chi cục(?!\p{sc=Latn})/iu, 'Chi cục trưởng'],
  [/^cục(?!\p{sc=Latn})/iu, 'Cục trưởng'],
  [/^vụ(?!\p{sc=Latn})/iu, 'Vụ trưởng'],
  [/^phòng(?!\p{sc=Latn})/iu, 'Trưởng phòng'],
  [/^ban(?!\p{sc=Latn})/iu, 'Trưởng ban'],
  [/^văn phòng(?!\p{sc=Latn})/iu, 'Chánh Văn phòng'],
  [/^thanh tra(?!\p{sc=Latn})/iu, 'Chánh Thanh tra'],
  [/^trường(?!\p{sc=Latn})/iu, 'Hiệu trưởng'],
]

/** The posts of the head and of a deputy of such an office; undefined where the name does not tell. */
export function postsOf(name: string): { readonly head: string; readonly deputy: string } | undefined {
  const [, head, deputy] = HEADS.find(([office]) => office.test(name.normalize('NFC'))) ?? []
  return head === undefined ? undefined : { head, deputy: deputy ?? `Phó ${head}` }
}

/** Courts, procuracies, the Front and mass organisations are asked ("Đề nghị …"), not ordered. */
export const takesNoOrders = (name: string): boolean =>
  /(?<!\p{sc=Latn})(?:tòa án|toà án|viện kiểm sát|mặt trận|hội (?!đồng)|liên đoàn|đoàn thanh niên|tỉnh đoàn)/iu.test(
    name.normalize('NFC'),
  )
