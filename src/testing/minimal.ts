// The smallest valid plan, and fragments of YAML laid over it: what a sample states replaces what the plan says.

const MINIMAL: Readonly<Record<string, string>> = {
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

/** A whole document: the lines of `fragment` first and as they are, then what it leaves out. */
export function overMinimal(fragment: string): string {
  const stated = new Set([...fragment.matchAll(/^(\w+):/gmu)].map(match => match[1]))
  const rest = Object.entries(MINIMAL).filter(([key]) => !stated.has(key))
  return [fragment, ...rest.map(([, line]) => line)].join('\n')
}
