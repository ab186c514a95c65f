// Which unit a written name means: "TP. Sơn La", "TX HOÀ BÌNH", "xã Tân Lập, huyện Mộc Châu". A name that could mean two units
// means none until a person says which; a nearest name is offered and never taken.
import { distance } from 'fastest-levenshtein'
import type { ReportingJob } from '../model/reporting-job.js'
import type { Unit } from '../model/units.js'
import { lettersAlike, type NameKeys, partsOf, readingsOf, withoutMarks } from './unit-name-key.js'

/** Why a match is worth a word: the name is written without diacritics, or is that of a unit before it was reorganised. */
export type UnitWarning = 'unaccented' | 'old-name'

export type UnitMatch =
  | { readonly unit: string; readonly warn?: UnitWarning }
  /** Ids of the units that it could be. */
  | { readonly ask: readonly string[] }
  /** Ids of the units with the nearest names, the nearest first. */
  | { readonly unknown: readonly string[] }

interface Known {
  readonly unit: string
  /** Keys of the names of the units above it. */
  readonly above: ReadonlySet<string>
  /** The units of the period that it is, or that took it over. */
  readonly now: readonly string[]
}

/** Units by the key of their name: with the word of the level, and without. */
interface Names {
  readonly whole: Map<string, Known[]>
  readonly bare: Map<string, Known[]>
}

interface Register {
  readonly present: ReadonlySet<string>
  readonly byCode: ReadonlyMap<string, readonly string[]>
  /** The units of the period, and all others of the list. */
  readonly current: Spellings
  readonly earlier: Spellings
  readonly nearest: readonly { readonly unit: string; readonly whole: string; readonly bare: string }[]
}

type Spelling = 'exact' | 'alike' | 'unmarked'
type Spellings = Readonly<Record<Spelling, Names>>

const foldings: Readonly<Record<Spelling, (key: string) => string>> = {
  exact: key => key,
  alike: lettersAlike,
  unmarked: withoutMarks,
}

const NEAREST = 3
/** A name is no novel: nothing longer is looked at. */
const LONGEST = 200

/**
 * The unit that a text means in this job. Abbreviations, capitals, composed letters, tone placement, hyphens and Ð for Đ are
 * all one spelling (E01, E03, E04, E20); accents decide (E05); without any accent a name counts where it is the only one (E02);
 * of several units of one name the units named after it decide, or nobody (E06); an old name counts where one unit took over
 * all of it (E07, E08).
 */
export function matchUnit(text: string, job: ReportingJob): UnitMatch {
  const register = registerOf(job)
  const plain = text.normalize('NFC').slice(0, LONGEST).trim()
  if (register.present.has(plain)) return { unit: plain }
  const coded = register.byCode.get(plain)
  if (coded !== undefined) return decided(coded)!
  for (const { name, above } of partsOf(plain)) {
    const found = find(name, above, register)
    if (found !== undefined) return found
  }
  return { unknown: nearestTo(plain, register) }
}

function find(name: string, over: readonly string[], { current, earlier }: Register): UnitMatch | undefined {
  const readings = readingsOf(name)
  const above = over.map(one => readingsOf(one)[0]!).map(({ whole, bare }) => whole ?? bare)
  const isBare = readings.every(({ whole }) => whole === undefined)
  const among = (spellings: Spellings, spelling: Spelling) => unitsOf(spellings[spelling], spelling, readings, above)
  // Without the word of its level a name may as well mean an old unit.
  const both = (spelling: Spelling) => [...among(current, spelling), ...(isBare ? among(earlier, spelling) : [])]
  const old = (spelling: Spelling) => decided(among(earlier, spelling), 'old-name')
  const exact = among(current, 'exact')
  if (!/\p{M}/u.test(name.normalize('NFD'))) {
    // "xa thanh an" is how some write "xã Thanh An" and others "xã Thạnh An".
    if (among(current, 'unmarked').length > 0)
      return decided(both('unmarked'), exact.length > 0 ? undefined : 'unaccented')
    return old('unmarked')
  }
  if (exact.length > 0) return decided(both('exact'))
  return old('exact') ?? (among(current, 'alike').length > 0 ? decided(both('alike')) : undefined)
}

/** The units of the period behind one name. Those that do not stand under the units named beside it are left out. */
function unitsOf(names: Names, spelling: Spelling, readings: readonly NameKeys[], above: readonly string[]): string[] {
  const fold = foldings[spelling]
  const known = readings.flatMap(({ whole, bare }) =>
    whole === undefined ? names.bare.get(fold(bare)) : names.whole.get(fold(whole)),
  )
  return known
    .filter(one => one !== undefined)
    .filter(one => above.every(key => one.above.has(fold(key))))
    .flatMap(({ now }) => now)
}

function decided(ids: readonly string[], warn?: UnitWarning): UnitMatch | undefined {
  const once = [...new Set(ids)].sort()
  if (once.length === 0) return undefined
  return once.length === 1 ? { unit: once[0]!, ...(warn !== undefined && { warn }) } : { ask: once }
}

/** Names are near by their letters; the word of the level tells apart what is equally near. */
function nearestTo(text: string, { nearest }: Register): string[] {
  const { whole, bare } = readingsOf([...partsOf(text)].at(-1)!.name)[0]!
  const wanted = withoutMarks(bare)
  const far = new Map<string, number>()
  for (const one of nearest) {
    const marks = one.bare === bare || one.whole === whole ? 0 : 0.25
    const letters = distance(wanted, withoutMarks(one.bare))
    const level = whole === undefined || one.whole.startsWith(whole.slice(0, whole.length - bare.length)) ? 0 : 0.5
    far.set(one.unit, Math.min(far.get(one.unit) ?? Number.POSITIVE_INFINITY, letters + level + marks))
  }
  const order = [...far].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
  return order.slice(0, NEAREST).map(([unit]) => unit)
}

const registers = new WeakMap<ReportingJob, Register>()

function registerOf(job: ReportingJob): Register {
  const known = registers.get(job)
  if (known !== undefined) return known
  const made = makeRegister(job)
  registers.set(job, made)
  return made
}

const noNames = (): Names => ({ whole: new Map(), bare: new Map() })
const noSpellings = (): Spellings => ({ exact: noNames(), alike: noNames(), unmarked: noNames() })
const everySpelling = (key: string) => Object.values(foldings).map(fold => fold(key))

function makeRegister({ units, expected, above }: ReportingJob): Register {
  const present = new Set([...expected, ...above].map(({ id }) => id))
  const byId = new Map<string, Unit>()
  const placed: { unit: Unit; over: ReadonlySet<string> }[] = []
  const walk = (list: readonly Unit[], over: ReadonlySet<string>): void => {
    for (const unit of list) {
      byId.set(unit.id, unit)
      placed.push({ unit, over })
      const keys = namesOf(unit).flatMap(({ whole, bare }) => (whole === undefined ? [bare] : [whole, bare]))
      if (unit.units !== undefined) walk(unit.units, new Set([...over, ...keys.flatMap(everySpelling)]))
    }
  }
  walk(units.units, new Set())
  const register = {
    present,
    byCode: new Map<string, string[]>(),
    current: noSpellings(),
    earlier: noSpellings(),
    nearest: [] as { unit: string; whole: string; bare: string }[],
  }
  for (const { unit, over } of placed) {
    const isCurrent = present.has(unit.id)
    const now = isCurrent ? [unit.id] : followersOf(unit, byId, present)
    const known: Known = { unit: unit.id, above: over, now }
    if (isCurrent && unit.code !== undefined) put(register.byCode, unit.code, unit.id)
    for (const { whole = '', bare } of namesOf(unit)) {
      for (const [spelling, names] of Object.entries(isCurrent ? register.current : register.earlier)) {
        const fold = foldings[spelling as Spelling]
        if (whole !== '') put(names.whole, fold(whole), known)
        put(names.bare, fold(bare), known)
      }
      if (isCurrent) register.nearest.push({ unit: unit.id, whole, bare })
    }
  }
  return register
}

const namesOf = ({ name, aliases = [] }: Unit) => [name, ...aliases].map(one => readingsOf(one)[0]!)

function put<T>(map: Map<string, T[]>, key: string, one: T) {
  const there = map.get(key)
  if (there === undefined) map.set(key, [one])
  else if (!there.includes(one)) there.push(one)
}

/** The units of the period that took a unit over, step by step; none where nobody did. */
function followersOf(unit: Unit, byId: ReadonlyMap<string, Unit>, present: ReadonlySet<string>): string[] {
  const found = new Set<string>()
  const seen = new Set([unit.id])
  const due = [...(unit.successors ?? [])]
  for (let id = due.pop(); id !== undefined; id = due.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    if (present.has(id)) found.add(id)
    else due.push(...(byId.get(id)?.successors ?? []))
  }
  return [...found].sort()
}
