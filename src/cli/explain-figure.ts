// report explain: a code, as `plan explain` does; or a roll-up and one of its figures, down to the cells that it was made of.
import { basename } from 'node:path'
import { distance } from 'fastest-levenshtein'
import type { FormIndicator } from '../model/form.js'
import { readPeriod } from '../model/period.js'
import { explainFigure, figureNamed, openRollUp, readWholeRollUp } from '../reports.js'
import { sayIn } from '../words/index.js'
import { periodName } from '../words/period.js'
import { quoted } from '../words/personal.js'
import type { Call, ExitCode, Run } from './command.js'
import { run as explainCode } from './explain.js'
import { exitCodeOf, printFindings } from './findings.js'
import { readSource, shown } from './inputs.js'
import { misuse } from './program.js'
import { oneLine } from './reporters/visible.js'
import { readWorkbook } from './returned-workbook.js'

const MAX_ROLL_UP = 64 * 1024 * 1024
const NEAREST = 3

/** A code has a family and a name; a roll-up is a file. */
export const run: Run = call => {
  const [first, figure, ...more] = call.args
  if (more.length > 0) misuse(call.lang, 'tooManyArguments')
  if (first === undefined || (figure === undefined && !/\.xls[xm]$/iu.test(first))) return explainCode(call)
  return explainIn(call, first, figure)
}

async function explainIn(call: Call, path: string, wanted: string | undefined): Promise<ExitCode> {
  const { lang, world } = call
  const source = readSource(path, world.files, MAX_ROLL_UP)
  if ('code' in source) {
    await printFindings(call, 'err', 'pretty', [source], [], 1)
    return exitCodeOf([source])
  }
  const { workbook, notes } = await readWorkbook(source.bytes, source.file)
  const carried = workbook && readWholeRollUp(workbook, source.file)
  const problem = carried === undefined ? notes.at(-1) : 'problem' in carried ? carried.problem : undefined
  if (problem !== undefined || carried === undefined || 'problem' in carried) {
    if (problem !== undefined) await printFindings(call, 'err', 'pretty', [problem], [], 1)
    return 1
  }
  const opened = openRollUp(carried)
  if (opened === undefined) misuse(lang, 'rollUpUnread', { file: shown(path) })
  if (wanted === undefined) {
    const { form } = opened.view.job
    const title = new Map(form.indicators.map(one => [one.id, one.title]))
    const width = Math.max(...opened.names.map(name => name.length))
    world.out.write(`${sayIn(lang, w => w.merge.figure.list, { file: oneLine(basename(path)) })}\n`)
    for (const name of opened.names)
      world.out.write(`  ${name.padEnd(width)}  ${oneLine(title.get(name.split('/')[0]!) ?? '')}\n`)
    return 0
  }
  const figure = figureNamed(opened, wanted)
  if (figure === undefined) {
    const known = [...new Set(opened.names.flatMap(name => [name.split('/')[0]!, name]))]
    const near = known.sort((a, b) => distance(wanted, a) - distance(wanted, b)).slice(0, NEAREST)
    misuse(lang, 'unknownFigure', { name: oneLine(wanted), near: near.join(', ') })
  }
  print(call, explainFigure(opened, figure))
  return 0
}

/** How a figure is put together, in one sentence. */
function howOf(indicator: FormIndicator, { lang }: Call): string {
  const say = (pick: Parameters<typeof sayIn>[1], fills: Parameters<typeof sayIn>[2] = {}) => sayIn(lang, pick, fills)
  if (indicator.kind === 'ratio')
    return say(w => w.merge.figure.how.ratio, { above: indicator.numerator, below: indicator.denominator })
  if (indicator.kind === 'mean') return say(w => w.merge.figure.how.mean, { weight: indicator.weight })
  if (indicator.kind === 'text') return say(w => w.merge.figure.how.text)
  if ('parts' in indicator && indicator.parts?.as === 'partition') return say(w => w.merge.figure.how.parts)
  return say(w => w.merge.figure.how[indicator.over_units])
}

/** Decimals as the language writes them. */
const shownDecimal = (value: string, lang: Call['lang']) => {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return oneLine(value)
  const [whole = '', fraction] = value.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, lang === 'vi' ? '.' : ',')
  return fraction === undefined ? grouped : `${grouped}${lang === 'vi' ? ',' : '.'}${fraction}`
}

function print(call: Call, explained: ReturnType<typeof explainFigure>) {
  const { lang, world, words } = call
  const { indicator, column, figure, units, at, period } = explained
  const write = (line: string) => void world.out.write(`${line}\n`)
  const say = (pick: Parameters<typeof sayIn>[1], fills: Parameters<typeof sayIn>[2] = {}) => sayIn(lang, pick, fills)
  const of = readPeriod(period)
  write(`${oneLine(indicator.title)} · ${oneLine(column.title)} · ${of === undefined ? period : periodName(of)[lang]}`)
  write(`${indicator.id}/${column.id}${'unit' in indicator ? `, ${oneLine(indicator.unit)}` : ''}`)
  const { none, states, notApplicable, estimate } = words.merge.figure
  const value = figure.value === null ? none : shownDecimal(figure.value, lang)
  const { counted, expected } = figure
  write(say(w => w.merge.figure.total, { value, state: states[figure.state], counted, expected }))
  if (at !== undefined) write(say(w => w.merge.figure.at, at))
  write(howOf(indicator, call))
  write('')
  const shownUnits = units.map(one => ({
    name: oneLine(one.unit.name),
    value:
      one.state === 'missing'
        ? words.merge.units.missing
        : one.state === 'refused'
          ? words.merge.units.refused
          : one.value === undefined
            ? notApplicable
            : shownDecimal(one.value, lang),
    cells: one.cells,
  }))
  const width = Math.max(0, ...shownUnits.map(({ name }) => name.length))
  const figures = Math.max(0, ...shownUnits.map(one => one.value.length))
  for (const one of shownUnits) {
    const cells = one.cells.map(({ file, sheet, cell, raw, hazard, estimate: isEstimate }) => {
      const fills = { place: `${oneLine(file)} › ${oneLine(sheet)}!${cell}`, raw: quoted(raw), hazard: hazard ?? '' }
      const read = say(w => (hazard === undefined ? w.merge.figure.plain : w.merge.figure.read), fills)
      return isEstimate ? `${read} (${estimate})` : read
    })
    write(`  ${one.name.padEnd(width)}  ${one.value.padStart(figures)}  ${cells.join('; ')}`.trimEnd())
  }
}
