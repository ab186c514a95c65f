// Reports that are copies of another unit's with only the name changed (E22): nine tenths of their figures other than 0 agree,
// cell by cell. Two of several thousand are found without comparing all pairs.
import type { Diagnostic } from '../../model/diagnostic.js'
import { mergeFinding } from './merge-words.js'
import type { Resolved } from './resolve.js'
import type { ResolvedUnit } from './resolve-unit.js'

/** Fewer figures, or figures with fewer digits together, agree by chance. */
const LEAST_FIGURES = 4
const LEAST_DIGITS = 12
/** With one cell in ten different, some stretch of nine cells that hold a figure is without a difference. */
const STRETCH = 9
/** A stretch that so many units share says nothing. */
const MOST_ALIKE = 40

const figureOf = ({ leaves }: ResolvedUnit, slot: number): string | undefined => {
  const leaf = leaves[slot]
  return leaf?.state === 'value' && leaf.value !== undefined && isNumber(leaf.value) ? leaf.value : undefined
}
const isNumber = (value: string) => value.length <= 40 && /^-?[\d.]+$/.test(value)

/** One warning a unit, naming the other that comes first. */
export function copiedFindings({ units }: Resolved): Diagnostic[] {
  const buckets = new Map<number, number[]>()
  for (const [i, unit] of units.entries())
    for (let from = 0; from < unit.leaves.length; from += STRETCH) {
      const key = stretchHash(unit, from)
      if (key === undefined) continue
      const same = buckets.get(key)
      if (same === undefined) buckets.set(key, [i])
      else if (same.length < MOST_ALIKE) same.push(i)
    }
  const compared = new Set<number>()
  const found = new Map<number, Diagnostic>()
  for (const same of buckets.values())
    for (const [at, b] of same.entries())
      for (const a of same.slice(0, at)) {
        const pair = a * units.length + b
        if (found.has(b) || compared.has(pair)) continue
        compared.add(pair)
        const finding = compare(units[a]!, units[b]!)
        if (finding !== undefined) found.set(b, finding)
      }
  return [...found.values()]
}

/** A number that two stretches of the same figures share (FNV-1a); undefined where a stretch holds none. */
function stretchHash(unit: ResolvedUnit, from: number): number | undefined {
  let hash = 0x811c9dc5
  let any = false
  for (let slot = from; slot < from + STRETCH; slot++) {
    const figure = figureOf(unit, slot) ?? ''
    any ||= figure !== ''
    for (let i = 0; i < figure.length; i++) hash = Math.imul(hash ^ figure.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ 0x2c, 0x01000193)
  }
  return any ? from * 2 ** 32 + (hash >>> 0) : undefined
}

function compare(a: ResolvedUnit, b: ResolvedUnit): Diagnostic | undefined {
  let all = 0
  let same = 0
  let digits = 0
  for (let slot = 0; slot < Math.max(a.leaves.length, b.leaves.length); slot++) {
    const [mine, other] = [figureOf(a, slot), figureOf(b, slot)]
    if (mine === undefined && other === undefined) continue
    all++
    if (mine !== other) continue
    same++
    digits += mine!.length
  }
  if (all < LEAST_FIGURES || digits < LEAST_DIGITS || same * 10 < all * 9) return undefined
  const [sent, of] = [b, a].map(({ outcome }) => outcome.file ?? '')
  const related = [{ place: { kind: 'file', file: of! } as const, note: { vi: 'tệp giống', en: 'the other file' } }]
  const fills = { unit: b.unit.name, other: a.unit.name, same, all }
  return mergeFinding('rollup/copied', { kind: 'file', file: sent! }, fills, related)
}
