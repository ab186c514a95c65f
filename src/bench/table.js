// The report: one table a group, medians with the least and the most, ratios taken round by round, and each goal with its verdict.

const sorted = values => [...values].sort((a, b) => a - b)

/** The middle value, or the mean of the two in the middle. */
export function median(values) {
  const all = sorted(values)
  const half = all.length / 2
  return (all[Math.ceil(half) - 1] + all[Math.floor(half)]) / 2
}

const spread = (values, digits) => {
  const all = sorted(values)
  return `${median(all).toFixed(digits)} (${all[0].toFixed(digits)}–${all.at(-1).toFixed(digits)})`
}

/** The median of a row's costs divided by another row's of the same round. */
export const ratio = (row, base, cost) => median(row.runs.map((run, i) => run[cost] / base.runs[i][cost]))

/** One line of a goal: what is compared, what came out, what was wanted. */
export const verdict = (what, value, limit, unit = '') =>
  `${value <= limit ? 'met    ' : 'NOT MET'}  ${what}: ${value.toFixed(2)}${unit} (goal ≤ ${limit}${unit})`

/** The table of a group; ratios are against its first row. */
export function tableOf(rows) {
  const [base] = rows
  const head = ['command', 'wall s', 'CPU s', 'peak MiB', 'wall ratio', 'CPU ratio']
  const lines = rows.map(row => [
    row.name,
    spread(
      row.runs.map(run => run.wall),
      3,
    ),
    spread(
      row.runs.map(run => run.cpu),
      2,
    ),
    median(row.runs.map(run => run.peak)).toFixed(0),
    ratio(row, base, 'wall').toFixed(2),
    ratio(row, base, 'cpu').toFixed(2),
  ])
  const widths = head.map((_, c) => Math.max(...[head, ...lines].map(line => line[c].length)))
  const show = line => line.map((text, c) => (c === 0 ? text.padEnd(widths[c]) : text.padStart(widths[c]))).join('  ')
  return [show(head), ...lines.map(show)].join('\n')
}
