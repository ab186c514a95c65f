// The smallest valid file of a kind, and fragments of YAML laid over it: what a sample states replaces what the file says.

const PLAN: Readonly<Record<string, string>> = {
  kind: 'kind: plan',
  issuer: 'issuer: { parent: UBND tỉnh Bắc Hà, name: Sở Y tế }',
  number: 'number: { value: null, symbol: KH-SYT }',
  place: 'place: Bắc Hà',
  date: 'date: { year: 2026, month: 3 }',
  title: 'title: Công tác năm 2026',
  body: 'body: [{ title: Nội dung, items: [Thực hiện nhiệm vụ được giao./.] }]',
  recipients: 'recipients: { paper: [Lãnh đạo Sở], archive: { units: [VT] } }',
  signature: 'signature: { post: Giám đốc, name: null }',
}

const UNITS: Readonly<Record<string, string>> = {
  kind: 'kind: units',
  levels: 'levels: [{ id: tinh, name: Cấp tỉnh }, { id: xa, name: Cấp xã }]',
  units: 'units: [{ id: bac_ha, level: tinh, name: Tỉnh Bắc Hà, units: [{ id: tan_an, level: xa, name: Xã Tân An }] }]',
}

const FORM: Readonly<Record<string, string>> = {
  kind: 'kind: form',
  id: 'id: bieu_01',
  version: 'version: "1"',
  title: 'title: Kết quả công tác',
  columns: 'columns: [{ id: trong_ky, title: Trong kỳ, kind: in_period }]',
  indicators: 'indicators: [{ id: so_vu, title: Số vụ, kind: count, unit: vụ, over_units: sum, over_time: sum }]',
}

function over(whole: Readonly<Record<string, string>>, fragment: string): string {
  const stated = new Set([...fragment.matchAll(/^(\w+):/gmu)].map(match => match[1]))
  const rest = Object.entries(whole).filter(([key]) => !stated.has(key))
  return [fragment, ...rest.map(([, line]) => line)].join('\n')
}

/** A whole document: the lines of `fragment` first and as they are, then what it leaves out. */
export const overMinimal = (fragment: string): string => over(PLAN, fragment)

/** A whole list of units, in the same way. */
export const overMinimalUnits = (fragment: string): string => over(UNITS, fragment)

/** A whole form, in the same way. */
export const overMinimalForm = (fragment: string): string => over(FORM, fragment)
