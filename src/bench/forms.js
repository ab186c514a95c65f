// Returned forms for the measurements: written by `report form`, then filled in by a script that knows nothing but the names
// of cells. Figures are invented, seeded, and whole or with one decimal; a total of them all is known beforehand.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillIn } from './fill-in.js'
import { drawsFrom } from './plans.js'

const INDICATORS = 60

const indicatorId = i => `ct${String(i + 1).padStart(2, '0')}`

function formText() {
  const indicators = Array.from({ length: INDICATORS }, (_, i) => {
    const kind = i % 4 === 3 ? 'decimal, unit: ha, decimals: 1' : 'count, unit: vụ'
    return `  - { id: ${indicatorId(i)}, title: "Chỉ tiêu thử nghiệm thứ ${i + 1}", kind: ${kind}, over_units: sum, over_time: sum }`
  })
  return `kind: form
id: bieu_do
version: "1"
title: Biểu dùng để đo tốc độ
columns:
  - { id: trong_ky, title: Trong kỳ, kind: in_period }
  - { id: luy_ke, title: Lũy kế từ đầu năm, kind: cumulative }
  - { id: cung_ky, title: Cùng kỳ năm trước, kind: same_period_last_year }
indicators:
${indicators.join('\n')}
`
}

const unitText = count => `kind: units
levels:
  - { id: tinh, name: Cấp tỉnh }
  - { id: xa, name: Cấp xã }
units:
  - id: tinh
    level: tinh
    name: Tỉnh Bắc Hà
    units:
${Array.from({ length: count }, (_, i) => `      - { id: xa_${String(i + 1).padStart(4, '0')}, level: xa, code: "${String(i + 1).padStart(5, '0')}", name: Xã Thử Nghiệm ${i + 1} }`).join('\n')}
`

const planText = `kind: plan
issuer: { parent: UBND tỉnh Bắc Hà, name: Sở Y tế }
number: { value: null, symbol: KH-SYT }
place: Bắc Hà
date: { year: 2026, month: 1 }
title: Đo tốc độ tổng hợp năm 2026
body:
  - title: Mục tiêu
    items: [Thử nghiệm.]
recipients: { archive: { units: [VT] } }
signature: { post: Giám đốc, name: null }
reporting: { form: do.form.yaml, units: do.units.yaml }
`

/**
 * Writes a plan and the filled forms of so many units into a folder of their own; gives the folder, the plan and the true
 * total of the first column. What is there from an earlier run is kept.
 */
export function writeReturns(scratch, count, report) {
  const folder = join(scratch, `returns-${count}`)
  const plan = join(folder, 'do.plan.yaml')
  const filled = join(folder, 'nop')
  const known = join(folder, 'total.json')
  try {
    return { folder: filled, plan, total: JSON.parse(readFileSync(known, 'utf8')) }
  } catch {
    // Not there yet.
  }
  mkdirSync(filled, { recursive: true })
  writeFileSync(plan, planText)
  writeFileSync(join(folder, 'do.form.yaml'), formText())
  writeFileSync(join(folder, 'do.units.yaml'), unitText(count))
  const blank = join(folder, 'bieu')
  const made = spawnSync(process.execPath, [report, 'form', plan, '--period', '2026-Q2', '--out', blank, '--quiet'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (made.status !== 0) throw new Error(`report form ended with ${made.status}:\n${made.stderr}`)
  const draw = drawsFrom(count)
  let total = 0
  for (const name of readdirSync(blank)
    .filter(file => file.endsWith('.xlsx'))
    .sort()) {
    const figureOf = cell => {
      const [, index, column] = /^in_ct(\d+)_(\w+)$/.exec(cell)
      // The columns of a row differ by a fifth or so, and units by a half, as those of real forms do.
      const tenths = 1000 * Number(index) + draw(500 * Number(index)) + (column === 'luy_ke' ? 1000 * Number(index) : 0)
      const figure = Number(index) % 4 === 0 ? tenths / 10 : Math.floor(tenths / 10)
      if (column === 'trong_ky') total += figure
      return figure
    }
    writeFileSync(join(filled, name), fillIn(readFileSync(join(blank, name)), figureOf))
  }
  total = Math.round(total * 10) / 10
  writeFileSync(known, JSON.stringify(total))
  return { folder: filled, plan, total }
}
