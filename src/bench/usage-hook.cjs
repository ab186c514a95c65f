// Loaded before a measured program: at its exit it notes user and system seconds and peak KiB in the file BENCH_USAGE.
// Linux knows the peak of this program alone; `maxRSS` also counts the moment before, when it was a copy of its parent.
const { appendFileSync, readFileSync } = require('node:fs')

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  let peak = maxRSS
  try {
    peak = Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))[1])
  } catch {
    // No Linux.
  }
  appendFileSync(process.env.BENCH_USAGE, `${userCPUTime / 1e6} ${systemCPUTime / 1e6} ${peak}\n`)
})
