// Runs one command to its end and says what it cost. The kernel counts: GNU time asks it for the finished process.
// Where there is no GNU time, Node counts itself by `usage-hook.cjs`: without its last milliseconds, and Node only.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const GNU_TIME = '/usr/bin/time'
const hook = fileURLToPath(new URL('usage-hook.cjs', import.meta.url))
const hasGnuTime =
  existsSync(GNU_TIME) && /GNU/.test(spawnSync(GNU_TIME, ['--version'], { encoding: 'utf8' }).stdout ?? '')

/** Who counted CPU and memory, for the head of the report. */
export const countedBy = hasGnuTime ? 'GNU time' : 'process.resourceUsage of each process (GNU time is not installed)'

/** Lines "user system peak", seconds and KiB: one of GNU time, or one for each process of Node. */
function usageIn(file) {
  if (!existsSync(file)) return { cpu: Number.NaN, peak: Number.NaN }
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => /^[\d. ]+$/.test(line))
    .map(line => line.split(' ').map(Number))
  return {
    cpu: lines.reduce((sum, [user, system]) => sum + user + system, 0),
    peak: Math.max(...lines.map(line => line[2])) / 1024,
  }
}

/** Wall and CPU seconds, peak resident memory in MiB, exit code and all output of `node ARGS…`, or of another program. */
export function measure(args, { cwd, scratch, program: other = process.execPath }) {
  const file = join(scratch, 'usage.txt')
  rmSync(file, { force: true })
  const [program, before, env] = hasGnuTime
    ? [GNU_TIME, ['-o', file, '-f', '%U %S %M', other], {}]
    : other === process.execPath
      ? [other, ['--require', hook], { BENCH_USAGE: file }]
      : [other, [], {}]
  const start = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(program, [...before, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const wall = Number(process.hrtime.bigint() - start) / 1e9
  return { wall, ...usageIn(file), exit: status, output: `${stdout}\n${stderr}` }
}
