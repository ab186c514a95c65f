// What a roll-up means: which files count, which units are in, what conflicts. Made anew of the whole set each time, so it
// depends on nothing but the set.
import type { Bilingual, Diagnostic } from '../../model/diagnostic.js'
import type { Decision, ExpectedUnit, RollUp, SeenFile, UnitOutcome } from '../../model/rollup.js'
import type { Slot } from '../../model/slot.js'
import type { Leaf, LeafState, Submission } from '../../model/submission.js'
import { choiceFindings, chosenOf, lateness, reportersOf } from './decide.js'
import { type UnitTree, unitTree } from './leaf-units.js'
import { mergeFinding } from './merge-words.js'
import { againstUnitsBelow } from './parent-total.js'
import { type Conflict, type ResolvedUnit, resolveUnit, type UnitFigures, WITHDRAWN } from './resolve-unit.js'

export interface Resolved {
  readonly rollUp: RollUp
  readonly tree: UnitTree
  /** Those that report, sorted by id. */
  readonly units: readonly ResolvedUnit[]
  /** Every file that was seen, with what became of it. */
  readonly files: readonly SeenFile[]
  /** Submissions of units that do not report themselves. */
  readonly aside: readonly Submission[]
  /** What putting the files together found; not those of the set. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface ResolveOptions {
  readonly slots: readonly Slot[]
  /** The last day for handing in, "18/6/2026". */
  readonly deadline?: string
}

type Reason = Pick<SeenFile, 'state' | 'reason'>

/** What became of the submissions; later words about one file do not undo a use of it by another unit. */
class Fates {
  private readonly bySubmission = new Map<Submission, Reason>()
  readonly findings: Diagnostic[] = []
  set(submission: Submission, state: SeenFile['state'], finding?: Diagnostic) {
    this.bySubmission.set(submission, { state, ...(finding !== undefined && { reason: finding.code }) })
    if (finding !== undefined) this.findings.push(finding)
  }
  mark(submission: Submission, reason: Reason) {
    this.bySubmission.set(submission, reason)
  }
  of(submission: Submission): Reason | undefined {
    return this.bySubmission.get(submission)
  }
}

/** Says what a roll-up means. */
export function resolve(rollUp: RollUp, { slots, deadline }: ResolveOptions): Resolved {
  const fates = new Fates()
  const { reporters, findings: ofReporters } = reportersOf(rollUp)
  const tree = unitTree(rollUp, reporters)
  const byUnit = new Map<string, Submission[]>()
  for (const one of rollUp.submissions) {
    const same = byUnit.get(one.unit)
    if (same === undefined) byUnit.set(one.unit, [one])
    else same.push(one)
  }
  const refused = new Map<string, SeenFile[]>()
  for (const one of rollUp.files)
    if (one.state === 'refused' && one.unit !== undefined)
      refused.set(one.unit, [...(refused.get(one.unit) ?? []), one])

  const received = lateness(rollUp, deadline)
  const units = tree.leaves.map((unit): ResolvedUnit => {
    const sent = byUnit.get(unit.id) ?? []
    const figures = unitOf(unit, sent, rollUp.decisions, refused.get(unit.id) ?? [], slots.length, fates)
    return { unit, ...figures, outcome: outcomeOf(unit, figures, refused.get(unit.id) ?? [], received) }
  })
  const aside = strangers(rollUp.period, tree, byUnit, units, slots, fates)
  const files = filesOf(rollUp, fates)
  const diagnostics = [...ofReporters, ...choiceFindings(rollUp, tree.known), ...fates.findings]
  return { rollUp, tree, units, files, aside, diagnostics }
}

const placeOf = ({ file }: { readonly file: string }) => ({ kind: 'file', file }) as const

function unitOf(
  unit: ExpectedUnit,
  sent: readonly Submission[],
  decisions: readonly Decision[],
  refused: readonly SeenFile[],
  slots: number,
  fates: Fates,
): UnitFigures {
  const { kept, dropped } = chosenOf(sent, decisions)
  for (const { submission, by } of dropped)
    fates.set(
      submission,
      'superseded',
      mergeFinding('rollup/not-chosen', placeOf(submission), { unit: unit.name, file: by.file }),
    )
  const figures = resolveUnit(kept, slots)
  const newest = kept.at(-1)
  const withdrawn = newest && refused.find(({ number = -1 }) => number > newest.number)
  for (const one of figures.used) fates.set(one, 'used')
  for (const older of figures.superseded) fates.set(older, 'superseded', replacedFinding(unit, older, figures))
  if (figures.conflicts.length > 0) sayConflicts(unit, figures, fates)
  if (newest === undefined) return figures
  if (withdrawn !== undefined) {
    const fills = { unit: unit.name, number: withdrawn.number! }
    const finding = mergeFinding('rollup/newest-refused', placeOf(withdrawn), fills)
    for (const one of kept) fates.set(one, 'superseded')
    fates.findings.push(finding)
    return {
      ...figures,
      leaves: Array.from({ length: slots }, () => WITHDRAWN),
      conflicts: [],
      used: [],
      superseded: kept,
    }
  }
  for (const other of refused)
    if (other.sha256 !== newest.sha256)
      fates.findings.push(mergeFinding('rollup/refused-beside', placeOf(other), { unit: unit.name, file: newest.file }))
  return figures
}

const MOST_RELATED = 6
const STATES: Readonly<Record<LeafState, Bilingual>> = {
  value: { vi: 'có số', en: 'a figure' },
  zero: { vi: '0', en: '0' },
  missing: { vi: 'chưa có số', en: 'no figure' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  refused: { vi: 'không tính được', en: 'refused' },
}
const told = ({ state, value }: Leaf, lang: keyof Bilingual) =>
  state === 'value' || state === 'zero' ? (value?.replace('.', lang === 'vi' ? ',' : '.') ?? '0') : STATES[state][lang]

/** What a newer submission changed (F085). */
function replacedFinding(unit: ExpectedUnit, older: Submission, figures: UnitFigures): Diagnostic {
  const changed = older.leaves.flatMap((was, slot) => {
    const now = figures.leaves[slot]
    if (was === undefined || now === undefined) return []
    return was.state === now.state && was.value === now.value ? [] : [{ was, now }]
  })
  const newer = figures.used.at(-1)!
  const related = changed.slice(0, MOST_RELATED).flatMap(({ was, now }) => {
    if (was.cell === '') return []
    const words = isWords(was) || isWords(now)
    const note = (lang: keyof Bilingual) => (words ? '…' : `${told(was, lang)} → ${told(now, lang)}`)
    return [
      {
        place: { kind: 'cell', file: older.file, sheet: was.sheet, cell: was.cell } as const,
        note: { vi: note('vi'), en: note('en') },
      },
    ]
  })
  const fills = { unit: unit.name, older: older.number, file: newer.file, newer: newer.number, cells: changed.length }
  return mergeFinding('rollup/replaced', placeOf(older), fills, related)
}

/** Texts are never quoted here: they may hold names. */
const isWords = ({ value }: Leaf) => value !== undefined && !/^-?[\d.]+$/.test(value)

/** One finding a number of which files disagree, with the cells of each. */
function sayConflicts(unit: ExpectedUnit, { conflicts, used, leaves }: UnitFigures, fates: Fates) {
  const byNumber = new Map<number, Conflict[]>()
  for (const one of conflicts) {
    const { number } = one.candidates[0]!.submission
    byNumber.set(number, [...(byNumber.get(number) ?? []), one])
  }
  for (const [number, all] of byNumber) {
    const files = [...new Set(all.flatMap(({ candidates }) => candidates.map(({ submission }) => submission)))]
    const related = all.slice(0, MOST_RELATED).flatMap(({ candidates }) =>
      candidates.map(({ leaf, submission }) => {
        const note = (lang: keyof Bilingual) => (isWords(leaf) ? '…' : told(leaf, lang))
        return {
          place: { kind: 'cell', file: submission.file, sheet: leaf.sheet, cell: leaf.cell } as const,
          note: { vi: note('vi'), en: note('en') },
        }
      }),
    )
    const fills = {
      unit: unit.name,
      id: unit.id,
      count: files.length,
      number,
      cells: all.length,
      sha: files[0]!.sha256.slice(0, 12),
    }
    const finding = mergeFinding('rollup/conflict', placeOf(files[0]!), fills, related)
    fates.findings.push(finding)
  }
  const slots = new Map(conflicts.map(({ slot }) => [slot, true]))
  for (const one of used)
    if (!one.leaves.some((leaf, slot) => leaf !== undefined && leaves[slot] !== undefined && !slots.has(slot)))
      fates.mark(one, { state: 'refused', reason: 'rollup/conflict' })
}

const isDecided = (leaf: Leaf | undefined) =>
  leaf !== undefined && (leaf.state === 'value' || leaf.state === 'zero' || leaf.state === 'not-applicable')

function outcomeOf(
  unit: ExpectedUnit,
  { leaves, used, superseded }: UnitFigures,
  refused: readonly SeenFile[],
  isLate: (unit: string) => boolean,
): UnitOutcome {
  const newest = used.at(-1)
  if (newest !== undefined && leaves.some(isDecided))
    return { unit, state: isLate(unit.id) ? 'late' : 'counted', file: newest.file }
  const bad = refused[0]?.file ?? newest?.file ?? superseded.at(-1)?.file
  if (leaves.some(leaf => leaf?.state === 'refused') || refused.length > 0) {
    const blank = newest === undefined && refused.every(one => one.blank)
    return { unit, state: 'refused', ...(bad !== undefined && { file: bad }), ...(blank && { blank }) }
  }
  if (newest !== undefined) return { unit, state: 'missing', file: newest.file, blank: true }
  return { unit, state: 'missing' }
}

/** Submissions of units above those that report, and of units that nobody expects. */
function strangers(
  period: string,
  tree: UnitTree,
  byUnit: ReadonlyMap<string, readonly Submission[]>,
  units: readonly ResolvedUnit[],
  slots: readonly Slot[],
  fates: Fates,
): Submission[] {
  const reporting = new Set(tree.leaves.map(({ id }) => id))
  const aside: Submission[] = []
  for (const [id, submissions] of byUnit) {
    if (reporting.has(id)) continue
    const unit = tree.known.get(id)
    const reporter = tree.aboveOf(id).find(head => tree.reporters.has(head))
    for (const one of submissions) {
      aside.push(one)
      if (unit === undefined)
        fates.set(one, 'refused', mergeFinding('rollup/unknown-unit', placeOf(one), { unit: id, period }))
      else if (reporter !== undefined)
        fates.set(
          one,
          'superseded',
          mergeFinding('rollup/not-the-reporter', placeOf(one), {
            unit: unit.name,
            reporter: tree.known.get(reporter)!.name,
          }),
        )
      else
        fates.set(
          one,
          'refused',
          againstUnitsBelow(
            unit,
            one,
            units.filter(below => tree.aboveOf(below.unit.id).includes(id)),
            slots,
          ),
        )
    }
  }
  return aside
}

/** Every file once, with what became of it: a file is used as soon as one of its submissions is. */
function filesOf({ files, submissions }: RollUp, fates: Fates): SeenFile[] {
  const bySha = new Map<string, Submission[]>()
  for (const one of submissions) {
    const same = bySha.get(one.sha256)
    if (same === undefined) bySha.set(one.sha256, [one])
    else same.push(one)
  }
  const rank: readonly SeenFile['state'][] = ['used', 'superseded', 'refused', 'skipped']
  return files.map((seen): SeenFile => {
    const all = seen.sha256 === '' ? [] : (bySha.get(seen.sha256) ?? [])
    const own = all.filter(({ file }) => file === seen.file)
    const unit = own[0]?.unit ?? seen.unit
    const named = { file: seen.file, sha256: seen.sha256, ...(unit !== undefined && { unit }) }
    if (own.length > 0) {
      const states = own.map(one => fates.of(one) ?? { state: 'used' as const })
      const best = rank.find(state => states.some(one => one.state === state))!
      const { reason } = states.find(({ state }) => state === best)!
      return { ...named, state: best, ...(reason !== undefined && { reason }) }
    }
    if (seen.state !== 'used' || all.length === 0) return seen
    fates.findings.push(mergeFinding('rollup/identical-file', placeOf(seen), { file: all[0]!.file }))
    return { ...named, state: 'skipped', reason: 'rollup/identical-file' }
  })
}
