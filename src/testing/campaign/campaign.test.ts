// The campaign: workbooks damaged in known ways, merged, and held against their truth. 2,000 here; `npm run campaign` takes
// 20,000 with a new seed. CAMPAIGN_WORKBOOKS and CAMPAIGN_SEED choose others; the seed is printed, so a run can be had again.
import { expect, test } from 'vitest'
import { mutators } from './mutators.js'
import { type Outcome, runCampaign, runOne } from './run.js'

const workbooks = Number(process.env.CAMPAIGN_WORKBOOKS ?? 2000)
const seed = process.env.CAMPAIGN_SEED === 'new' ? Date.now() % 1e9 : Number(process.env.CAMPAIGN_SEED ?? 20260630)
const HOUR = 3_600_000

const share = (part: number, of: number) => `${part} (${((100 * part) / Math.max(1, of)).toFixed(2)} %)`
const shown = (outcomes: readonly Outcome[]) =>
  outcomes.slice(0, 12).map(({ seed: of, mutators: used, wrong, untold, diagnostics }) => {
    const said = diagnostics
      .filter(({ severity }) => severity !== 'advice')
      .map(({ code, place }) => `${code} ${'cell' in place ? place.cell : ''}`)
    return `seed ${of}, ${used.map(({ id }) => id).join('+')}: ${[...wrong, ...untold].join(', ')} [${said.slice(0, 5).join('; ')}]`
  })

test('no total is wrong in silence, what can be told is told at its cell, and harmless changes are not refused', {
  timeout: HOUR,
}, () => {
  const tally = runCampaign(workbooks, seed)
  console.log(
    [
      `campaign of ${tally.workbooks} workbooks, seed ${seed}, ${mutators.length} mutators`,
      `wrong totals in silence: ${tally.silent.length}; wrong with a warning at the cell: ${tally.wrong.length}`,
      `harmless: ${tally.benign}, refused: ${share(tally.benignRefused.length, tally.benign)}`,
      `detectable: ${tally.detectable}, not told at the cell: ${share(tally.untold.length, tally.detectable)}`,
      `undetectable in principle: ${tally.undetectable}, with a wrong total: ${tally.undetectableWrong}`,
    ].join('\n'),
  )
  expect(shown(tally.silent)).toEqual([])
  expect(tally.benignRefused.length / tally.benign, shown(tally.benignRefused).join('\n')).toBeLessThanOrEqual(0.005)
  expect(tally.untold.length / tally.detectable, shown(tally.untold).join('\n')).toBeLessThanOrEqual(0.01)
})

test('every mutator finds a cell to change, and the campaign can fail', { timeout: HOUR }, () => {
  const idle = mutators.filter(
    one => !Array.from({ length: 60 }, (_, i) => i).some(i => runOne(i, 1, [one]).mutators.length > 0),
  )
  expect(idle.map(({ id }) => id)).toEqual([])
  // A digit that nobody can know to be wrong makes a total that differs: the arithmetic of the campaign sees it.
  const digit = mutators.filter(({ id }) => id === 'digit')
  expect(Array.from({ length: 10 }, (_, i) => runOne(i, 1, digit)).some(({ silent }) => silent.length > 0)).toBe(true)
})
