// Holds the program's speed and memory against its goals, whole processes side by side: npm run bench [-- --only start]
// Seconds mean little on a shared machine; ratios of one run do. Nothing here fails a test: it is run and read by hand.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeReturns } from './forms.js'
import { countedBy, measure } from './measure.js'
import { installPeers, planSchema } from './peers.js'
import { longPlan, manyPlans } from './plans.js'
import { median, ratio, tableOf, verdict } from './table.js'
import { writeWide } from './wide.js'

const USAGE = `npm run bench -- [--only start|build|many|merge|wide] [--rounds N] [--dir FOLDER]
  --only    one group of commands
  --rounds  how often each command is run (start and build 9, many 5, merge 5, wide 3)
  --dir     keep plans and peers in this folder, and find them there the next time`

const root = fileURLToPath(new URL('../../', import.meta.url))
const plan = join(root, 'bin/plan.js')
const report = join(root, 'bin/report.js')
const example = join(root, 'examples/ke-hoach-so-2018.plan.yaml')
const MANY = 500
const FEW = 50

/** Writes the plans into the scratch folder and gives the number of files with a mistake. */
function writePlans(scratch) {
  writeFileSync(join(scratch, 'long.plan.yaml'), longPlan())
  for (const count of [FEW, MANY]) {
    mkdirSync(join(scratch, `plans-${count}`), { recursive: true })
    for (const { name, text } of manyPlans(count)) writeFileSync(join(scratch, `plans-${count}`, name), text)
  }
  writeFileSync(join(scratch, 'plan.schema.json'), planSchema(join(root, 'schemas')))
  return [...manyPlans(MANY)].filter(({ isBad }) => isBad).length
}

/** Runs the commands in turn, round by round, forwards and backwards; the first run of each warms up and is not counted. */
function runInTurn(rows, rounds, scratch) {
  const once = ({ name, program, args, exits = [0], found, finds, total }, runs) => {
    const run = measure(args, { cwd: scratch, scratch, ...(program && { program }) })
    if (!exits.includes(run.exit)) throw new Error(`${name} ended with ${run.exit}:\n${run.output}`)
    if (finds !== undefined) {
      const files = new Set([...run.output.matchAll(found)].map(match => match[1])).size
      if (files !== finds) throw new Error(`${name} refused ${files} files, not ${finds}`)
    }
    if (total !== undefined && Math.abs(Number(run.output.trim()) - total) > 0.05)
      throw new Error(`${name} adds up to ${run.output.trim()}, not ${total}`)
    runs?.push(run)
  }
  const measured = rows.map(row => ({ ...row, runs: [] }))
  for (const row of rows) once(row)
  const loads = []
  for (let round = 0; round < rounds; round++) {
    loads.push(loadavg()[0])
    for (const row of round % 2 === 0 ? measured : measured.toReversed()) once(row, row.runs)
  }
  const load = `${Math.min(...loads).toFixed(1)}–${Math.max(...loads).toFixed(1)}`
  console.log(`\n${rounds} rounds, load average ${load}\n${tableOf(measured)}\n`)
  return measured
}

const peakOf = row => median(row.runs.map(run => run.peak))

const groups = {
  start(scratch, rounds = 9) {
    const [node, help, validate] = runInTurn(
      [
        { name: 'node -e 0', args: ['-e', '0'] },
        { name: 'plan --help', args: [plan, '--help'] },
        { name: 'plan validate, one plan', args: [plan, 'validate', example] },
      ],
      rounds,
      scratch,
    )
    console.log(verdict('plan --help / node -e 0, wall', ratio(help, node, 'wall'), 1.4))
    console.log(verdict('plan validate / node -e 0, wall', ratio(validate, node, 'wall'), 3))
  },

  build(scratch, rounds = 9) {
    const script = fileURLToPath(new URL('docx-script.js', import.meta.url))
    const [plain, ours] = runInTurn(
      [
        { name: 'plain script, yaml + docx', args: [script, 'long.plan.yaml', 'script.docx'] },
        { name: 'plan build, 15 pages', args: [plan, 'build', 'long.plan.yaml', '--force', '--out', 'out'] },
      ],
      rounds,
      scratch,
    )
    console.log(verdict('plan build / plain script, wall', ratio(ours, plain, 'wall'), 1.2))
    console.log(verdict('plan build, peak memory', peakOf(ours), 100, ' MiB'))
  },

  many(scratch, rounds = 5, bad = 0) {
    const peers = installPeers(scratch)
    if (peers === undefined) console.log('\nv8r and ajv-cli are skipped: npm cannot fetch them (no network?).')
    const validate = count => ({
      name: `plan validate, ${count} files`,
      args: [plan, 'validate', `plans-${count}`],
      exits: [1],
    })
    // V8 lets garbage lie until the heap is full: in a small heap the peak tells what is kept.
    const inSmallHeap = count => ({
      name: `plan validate, ${count} files, small heap`,
      args: ['--max-semi-space-size=1', '--max-old-space-size=24', plan, 'validate', `plans-${count}`],
      exits: [1],
    })
    const files = `plans-${MANY}/*.yaml`
    const rows = runInTurn(
      [
        { ...validate(MANY), found: /^(\S+\.yaml):\d+:\d+ /gm, finds: bad },
        validate(FEW),
        inSmallHeap(FEW),
        inSmallHeap(MANY),
        ...(peers === undefined
          ? []
          : [
              {
                name: `ajv-cli, ${MANY} files`,
                args: [
                  peers.ajv,
                  ...['validate', '--spec=draft2020', '--strict=false', '--all-errors'],
                  ...['-s', 'plan.schema.json', '-d', files],
                ],
                exits: [1],
                found: /^(\S+\.yaml) invalid$/gm,
                finds: bad,
              },
              {
                name: `v8r, ${MANY} files`,
                args: [peers.v8r, '--schema', 'plan.schema.json', files],
                exits: [99],
                found: /(\S+\.yaml) is invalid$/gm,
                finds: bad,
              },
            ]),
      ],
      rounds,
      scratch,
    )
    const [ours, , smallFew, smallMany, ...others] = rows
    for (const other of others)
      console.log(`         plan validate / ${other.name}, wall: ${ratio(ours, other, 'wall').toFixed(3)}`)
    if (others.length > 0) {
      const slowest = Math.min(...others.map(other => ratio(ours, other, 'wall')))
      console.log(verdict('plan validate / the slower peer, wall', slowest, 1))
    }
    console.log(
      verdict(`peak memory in a small heap, ${MANY} files / ${FEW} files`, peakOf(smallMany) / peakOf(smallFew), 1.25),
    )
  },
}

const MERGES = [12, 126, 700, 3321]
const scripts = fileURLToPath(new URL('rollup-scripts.js', import.meta.url))
const openpyxl = fileURLToPath(new URL('rollup-openpyxl.py', import.meta.url))

/** A Python that has openpyxl; undefined where there is none. */
const pythonWithOpenpyxl = () =>
  ['/usr/bin/python3', 'python3'].find(python => spawnSync(python, ['-c', 'import openpyxl']).status === 0)

/** Whole runs of `report merge`, with every sheet, provenance and the second path, beside scripts that only read and add. */
function mergeGroup(scratch, rounds, counts) {
  const python = pythonWithOpenpyxl()
  if (python === undefined) console.log('\nopenpyxl is skipped: no Python here has it.')
  const last = new Map()
  for (const count of counts) {
    const { folder, plan: of, total } = writeReturns(scratch, count, report)
    const rows = runInTurn(
      [
        {
          name: `report merge, ${count} forms`,
          args: [report, 'merge', folder, '--plan', of, '--period', '2026-Q2', '--out', `r${count}.xlsx`, '--force'],
        },
        ...(python === undefined
          ? []
          : [{ name: `openpyxl, ${count} forms`, program: python, args: [openpyxl, folder, 'p.xlsx'], total }]),
        { name: `@e965/xlsx + exceljs, ${count} forms`, args: [scripts, 'sheetjs', folder, 's.xlsx'], total },
      ],
      rounds ?? (count > 1000 ? 3 : 5),
      scratch,
    )
    const [ours, ...peers] = rows
    last.set(count, ours)
    for (const peer of peers) {
      const goal = peer.program === undefined ? (count >= 700 ? 0.5 : undefined) : count >= 126 ? 0.5 : 1.1
      if (goal !== undefined) console.log(verdict(`report merge / ${peer.name}, wall`, ratio(ours, peer, 'wall'), goal))
    }
    if (count === 3321) console.log(verdict('report merge, peak memory', peakOf(ours), 400, ' MiB'))
  }
  const wallOf = row => median(row.runs.map(run => run.wall))
  const [few, many] = [last.get(126), last.get(3321)]
  if (few && many) {
    const each = ((wallOf(many) - wallOf(few)) / (3321 - 126)) * 1000
    console.log(`         report merge, each further form: ${each.toFixed(2)} ms`)
  }
}
groups.merge = (scratch, rounds) => mergeGroup(scratch, rounds, MERGES)

/** A sheet that is no form of ours is read to its end, every cell, and refused by name. */
groups.wide = (scratch, rounds = 3) => {
  const { plan: of } = writeReturns(scratch, MERGES[0], report)
  writeWide(join(scratch, 'wide.xlsx'))
  const script = fileURLToPath(new URL('wide.js', import.meta.url))
  const [ours, peer] = runInTurn(
    [
      {
        name: 'report check, 100,000 rows',
        args: [report, 'check', 'wide.xlsx', '--plan', of, '--period', '2026-Q2'],
        exits: [1],
      },
      { name: 'exceljs, 100,000 rows', args: [script, 'wide.xlsx'] },
    ],
    rounds,
    scratch,
  )
  console.log(verdict('report check / exceljs, wall', ratio(ours, peer, 'wall'), 0.5))
  console.log(verdict('report check, peak memory', peakOf(ours), 250, ' MiB'))
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    dir: { type: 'string' },
    help: { type: 'boolean' },
  },
})
const chosen = values.only === undefined ? Object.keys(groups) : [values.only]
const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
if (values.help || !chosen.every(name => Object.hasOwn(groups, name)) || (rounds !== undefined && !(rounds >= 1))) {
  console.log(USAGE)
  process.exitCode = values.help ? 0 : 2
} else {
  const scratch = values.dir === undefined ? mkdtempSync(join(tmpdir(), 'ke-hoach-bench-')) : resolve(values.dir)
  mkdirSync(scratch, { recursive: true })
  try {
    const bad = writePlans(scratch)
    console.log(`Node ${process.version}; CPU and memory counted by ${countedBy}. Ratios are against the first row.`)
    for (const name of chosen) groups[name](scratch, rounds, bad)
  } finally {
    if (values.dir === undefined) rmSync(scratch, { recursive: true, force: true })
  }
}
