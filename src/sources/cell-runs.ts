// A text in runs, as readers of several formats meet it: what its struck runs leave, and runs only where they differ.
import type { Cell, TextRun } from '../model/table.js'

type RunFacts = Pick<Cell, 'raw' | 'struck' | 'unstruck' | 'runs'>

const alike = (a: TextRun, b: TextRun) => a.font === b.font && a.struck === b.struck && a.raised === b.raised

/** The facts of a text from its runs, in which a font is named only where it is not that of the cell (hazards A31, F19, G02, G03). */
export function runFacts(stated: readonly TextRun[], cellFont: string | undefined): RunFacts {
  const runs: TextRun[] = []
  for (const { font, ...run } of stated) {
    if (run.text === '') continue
    const next: TextRun = { ...run, ...(font !== undefined && font !== cellFont && { font }) }
    const last = runs.at(-1)
    if (last !== undefined && alike(last, next)) runs[runs.length - 1] = { ...last, text: last.text + next.text }
    else runs.push(next)
  }
  const raw = runs.map(run => run.text).join('')
  const left = runs.filter(run => !run.struck).map(run => run.text)
  const isStruck = runs.some(run => run.struck && run.text.trim() !== '')
  const whole = isStruck && left.every(text => text.trim() === '')
  const differ = runs.length > 1 || runs.some(run => run.raised || run.font !== undefined)
  return {
    raw,
    struck: whole ? 'whole' : isStruck ? 'part' : 'none',
    ...(isStruck && !whole && { unstruck: left.join('') }),
    ...(differ && { runs }),
  }
}
