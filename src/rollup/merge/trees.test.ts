// The algebra of merging over random trees: roll-ups of roll-ups, with revisions, conflicts, copies, refused cells and
// decisions. Trees are made of a seed, which a failure prints.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RollUp } from '../../model/rollup.js'
import { slotsOf } from '../../model/slot.js'
import { figuresOf } from './figures.js'
import { rollUpJson } from './json.js'
import { resolve } from './resolve.js'
import { aCount, aForm, aRollUp, aUnit, type Said, type Sent } from './sample-rollups.js'
import { mergeAll, mergeRollUps } from './union.js'

const form = aForm([
  aCount('tong', { parts: { as: 'partition', of: ['nam', 'nu'] } }),
  aCount('nam'),
  aCount('nu'),
  { kind: 'ratio', id: 'ty_le', title: 'Tỷ lệ', numerator: 'nam', denominator: 'nu', decimals: 3 },
  { kind: 'mean', id: 'binh_quan', title: 'Bình quân', unit: 'đ', weight: 'nam' },
  aCount('cao_nhat', { over_units: 'max' }),
  aCount('khong_cong', { over_units: 'none' }),
  { kind: 'text', id: 'kho_khan', title: 'Khó khăn' },
])
const slots = slotsOf(form)

/** mulberry32: small, and the same on every machine. */
function dice(seed: number) {
  let state = seed
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}
type Dice = ReturnType<typeof dice>

const says = (roll: Dice): Said[] =>
  slots.map(({ indicator, typed }) => {
    const kind = roll(12)
    if (!typed) return kind === 0 ? '!' : undefined
    if (indicator.kind === 'text') return kind < 6 ? '?' : `chữ ${roll(3)}`
    if (kind === 0) return '?'
    if (kind === 1) return '!'
    if (kind === 2) return 'x'
    if (kind === 3) return undefined
    return kind === 4 ? `${roll(9)}.${roll(9) + 1}` : roll(5)
  })

const UNITS = ['a1', 'a2', 'a3', 'b1', 'b2']
const unitOf = (id: string) => aUnit(id, { parent: id[0]! })
const ABOVE = ['a', 'b'].map(id => aUnit(id, { parent: 'tinh' }))

function leavesOf(roll: Dice): RollUp[] {
  const pool: Sent[] = []
  for (let n = 2 + roll(8); n > 0; n--) {
    const unit = [...UNITS, 'a', 'la'][roll(7)]!
    const copied = roll(4) === 0 ? pool[roll(Math.max(1, pool.length))] : undefined
    const sent: Sent = copied
      ? { ...copied, file: `${roll(3)}/${copied.file}` }
      : { unit, number: roll(3), file: `${unit}-${pool.length}.xlsx`, sha256: `${unit}${roll(9999)}`, says: says(roll) }
    pool.push(sent)
  }
  return pool.map(sent =>
    aRollUp({
      units: UNITS.filter(id => id === sent.unit || roll(2) === 0).map(unitOf),
      above: ABOVE.slice(roll(2)),
      sent: [sent],
      files:
        roll(4) === 0
          ? [{ file: 'hong.xlsx', sha256: `h${roll(3)}`, state: 'refused', unit: sent.unit, number: roll(3) }]
          : [],
      decisions:
        roll(4) === 0
          ? [{ kind: 'version', unit: sent.unit, sha256: sent.sha256! }]
          : roll(12) === 0
            ? [{ kind: 'reporter', unit: 'a', by: 'itself' }]
            : [],
    }),
  )
}

/** Merges in a random order and grouping, some of them twice; at most so deep. */
function tree(roll: Dice, leaves: readonly RollUp[], depth: number): RollUp {
  if (leaves.length === 1) return leaves[0]!
  if (depth === 0) return leaves.reduce(mergeRollUps)
  const groups: RollUp[][] = Array.from({ length: 1 + roll(3) }, () => [])
  for (const leaf of leaves) {
    const at = roll(groups.length)
    groups[at]!.splice(roll(groups[at]!.length + 1), 0, leaf)
    if (roll(5) === 0) groups[roll(groups.length)]!.push(leaf)
  }
  return groups
    .filter(group => group.length > 0)
    .map(group => tree(roll, group, depth - 1))
    .reduce((all, one) => (roll(2) === 0 ? mergeRollUps(all, one) : mergeRollUps(one, all)))
}

function jsonOf(rollUp: RollUp): string {
  const resolved = resolve(rollUp, { slots })
  const { figures } = figuresOf(form, [resolved])
  return [
    ...rollUpJson({
      form,
      period: rollUp.period,
      figures,
      units: resolved.units.map(({ outcome }) => outcome),
      files: resolved.files,
      diagnostics: [...rollUp.diagnostics, ...resolved.diagnostics],
    }),
  ].join('')
}

/** All that a roll-up holds; the figures, and so the bytes of a result, are made of nothing else. */
const contentOf = (rollUp: RollUp) => JSON.stringify(rollUp, (_, value) => (value instanceof Map ? [...value] : value))

test('the merge of merges is the flat merge to the byte, over 10,000 trees', { timeout: 120_000 }, () => {
  let conflicts = 0
  fc.assert(
    fc.property(fc.integer(), seed => {
      const roll = dice(seed)
      const leaves = leavesOf(roll)
      const flat = mergeAll(leaves)
      const json = jsonOf(flat)
      if (json.includes('rollup/conflict')) conflicts++
      const trees = [1, 2, 3, 4, 5].map(() => tree(roll, leaves, 4))
      for (const one of trees) expect(contentOf(one)).toBe(contentOf(flat))
      expect(jsonOf(trees[0]!)).toBe(json)
    }),
    { numRuns: 2000 },
  )
  // Trees in which nothing conflicts would prove little.
  expect(conflicts).toBeGreaterThan(100)
})

test('any sum is the naive sum of the cells that it names, and no unit is in it twice', () => {
  fc.assert(
    fc.property(fc.integer(), seed => {
      const rollUp = mergeAll(leavesOf(dice(seed)))
      for (const { indicator, value, from } of figuresOf(form, [resolve(rollUp, { slots })]).figures) {
        if (!['tong', 'nam', 'nu'].includes(indicator)) continue
        const tenths = from.reduce((sum, one) => sum + Math.round(Number(one.value) * 10), 0)
        expect(value === null ? 0 : Math.round(Number(value) * 10)).toBe(tenths)
        expect(new Set(from.map(({ unit, cell }) => `${unit} ${cell}`)).size).toBe(from.length)
      }
    }),
    { numRuns: 300 },
  )
})

test('every file that was seen is told once, and counts in one state', () => {
  fc.assert(
    fc.property(fc.integer(), seed => {
      const rollUp = mergeAll(leavesOf(dice(seed)))
      const { files } = resolve(rollUp, { slots })
      const keys = (all: readonly { file: string; sha256: string }[]) => all.map(one => `${one.file} ${one.sha256}`)
      expect(keys(files)).toEqual(keys(rollUp.files))
      for (const { state } of files) expect(['used', 'refused', 'skipped', 'superseded']).toContain(state)
    }),
    { numRuns: 300 },
  )
})
