// Whose report a sheet is: from the marks of the form, from what its head prints, from what a person confirmed. The three may
// complete each other; where they contradict, the sheet is refused.
import type { Bilingual, Diagnostic } from '../../model/diagnostic.js'
import { type Period, readPeriod } from '../../model/period.js'
import type { Place } from '../../model/place.js'
import type { ReportingJob } from '../../model/reporting-job.js'
import { periodInSentence, windowText } from '../../words/period.js'
import { mayBePersonal, quoted, withoutControls } from '../../words/personal.js'
import { unitOfFileName } from '../../words/unit-file-name.js'
import { matchUnit, type UnitMatch } from '../../words/unit-name.js'
import { factsOf, structureChecksum } from '../form/structure.js'
import { contradictionOf, fieldNames, joined, type MarkSource } from './found-marks.js'
import { identityFinding } from './identity-words.js'
import type { PrintedHead } from './printed-head.js'
import { isBefore, sameDay } from './printed-period.js'
import type { Confirmed } from './recognition.js'

export interface Claimed {
  readonly unit: string
  readonly number: number
  /** The marks of the form prove unit and period. */
  readonly proven: boolean
  readonly diagnostics: readonly Diagnostic[]
}

export type Identity =
  | { readonly state: 'known'; readonly claimed: Claimed }
  | { readonly state: 'refused' | 'skipped'; readonly diagnostics: readonly Diagnostic[]; readonly unit?: string }

export interface Claims {
  readonly job: ReportingJob
  readonly file: string
  readonly sources: readonly MarkSource[]
  readonly head: PrintedHead
  readonly confirmed: Confirmed
  /** The figures are known by labels: what the head prints is witness enough. */
  readonly byLabels: boolean
}

const checksums = new WeakMap<ReportingJob, string>()

/** The checksum of the form of a job, computed once. */
export function checksumOf(job: ReportingJob): string {
  const known = checksums.get(job) ?? structureChecksum(factsOf(job.form))
  checksums.set(job, known)
  return known
}

const periodWords = (id: string): Bilingual => {
  const period = readPeriod(id)
  return period === undefined
    ? { vi: withoutControls(id.slice(0, 40)), en: withoutControls(id.slice(0, 40)) }
    : inSentence(period)
}
const inSentence = (period: Period) => periodInSentence(period)
const plain = (text: string) => withoutControls(text.slice(0, 80))

/** Whether two sources of the form's own marks are there; in CSV its first lines are the only ones that the format can hold. */
const isProven = (sources: readonly MarkSource[]) =>
  sources.some(({ kind }) => kind === 'lines') || new Set(sources.map(({ kind }) => kind)).size >= 2

/** Decides unit and period of one sheet. */
export function identify(claims: Claims): Identity {
  const { job, file, sources, confirmed } = claims
  const place: Place = { kind: 'file', file }
  const found: Diagnostic[] = []
  const refuse = (finding: Diagnostic, unit?: string): Identity => ({
    state: 'refused',
    diagnostics: [...found, finding],
    ...(unit !== undefined && { unit }),
  })
  const clash = contradictionOf(sources)
  if (clash !== undefined) {
    const { field, one, other } = clash
    const fills = {
      field: fieldNames[field as keyof typeof fieldNames],
      one: plain(one.marks[field]!),
      other: plain(other.marks[field]!),
      where: one.where,
      elsewhere: other.where,
    }
    return refuse(identityFinding('sheet/marks-disagree', place, fills))
  }
  const marks = joined(sources)
  const { form, plan } = job
  if ((marks.form ?? form.id) !== form.id || (marks.plan !== undefined && marks.plan !== '' && marks.plan !== plan)) {
    const fills = {
      form: plain(marks.form ?? form.id),
      plan: plain(marks.plan ?? '…'),
      expected: form.id,
      expectedPlan: plan,
    }
    return { state: 'skipped', diagnostics: [identityFinding('sheet/other-form', place, fills)] }
  }
  if (marks.version !== undefined && marks.version !== form.version) {
    const fills = { form: form.id, found: plain(marks.version), expected: form.version }
    return refuse(identityFinding('sheet/other-version', place, fills), knownUnit(marks.unit, job))
  }
  const period = periodOf(claims, marks.period)
  if ('finding' in period) return refuse(period.finding, knownUnit(marks.unit, job))
  found.push(...windowFindings(claims))
  if (marks.checksum !== undefined && marks.checksum.slice(0, 8) !== checksumOf(job).slice(0, 8))
    found.push(identityFinding('sheet/form-edited', place))

  const unit = unitOf(claims, marks.unit, marks.unit_name)
  found.push(...unit.diagnostics)
  if (unit.id === undefined) return { state: 'refused', diagnostics: found }
  const name = nameOf(unit.id, job)
  const known = { unit: name, period: inSentence(job.period), id: unit.id, periodId: job.period.id }
  const number = /^[1-9]\d{0,3}$/.test(marks.submission ?? '') ? Number(marks.submission) : 0
  if (sources.length > 0) {
    if (!isProven(sources)) {
      const agreed = period.printed && unit.printed
      const isConfirmed = confirmed.unit === unit.id && confirmed.period === job.period.id
      if (!agreed && !isConfirmed) return refuse(identityFinding('sheet/marks-gone', place, known), unit.id)
      found.push(identityFinding('sheet/marks-single', place, { where: sources[0]!.where }))
    }
    return { state: 'known', claimed: { unit: unit.id, number, proven: isProven(sources), diagnostics: found } }
  }
  const confirmedBoth = confirmed.unit !== undefined && confirmed.period !== undefined
  if (confirmedBoth) found.push(identityFinding('sheet/marks-confirmed', place, known))
  else if (!claims.byLabels) return refuse(identityFinding('sheet/marks-gone', place, known), unit.id)
  return { state: 'known', claimed: { unit: unit.id, number, proven: false, diagnostics: found } }
}

const knownUnit = (id: string | undefined, job: ReportingJob) =>
  id !== undefined && nameOf(id, job) !== id ? id : undefined

/** The name of a unit of the period; its id where it is none. */
export const nameOf = (id: string, { expected, above }: ReportingJob): string =>
  [...expected, ...above].find(unit => unit.id === id)?.name ?? id

/** The period by marks, then by what the head prints, then by confirmation: each must be that of the job (B06, B07). */
function periodOf(
  { job, file, head, confirmed }: Claims,
  marked: string | undefined,
): { readonly printed: boolean } | { readonly finding: Diagnostic } {
  const expected = inSentence(job.period)
  const place: Place = { kind: 'file', file }
  if (marked !== undefined && marked !== job.period.id)
    return { finding: identityFinding('sheet/other-period', place, { found: periodWords(marked), expected }) }
  const printed = head.periods.some(({ ids }) => ids.includes(job.period.id))
  const other = head.periods.find(({ ids }) => !ids.includes(job.period.id))
  if (other !== undefined && !printed) {
    const fills = { found: periodWords(other.ids[0]!), expected }
    return { finding: identityFinding('sheet/title-period', other.place, fills) }
  }
  if (confirmed.period !== undefined && confirmed.period !== job.period.id)
    return { finding: identityFinding('sheet/other-period', place, { found: periodWords(confirmed.period), expected }) }
  if (marked === undefined && !printed && confirmed.period === undefined)
    return { finding: identityFinding('sheet/period-unclear', place, { expected, id: job.period.id }) }
  return { printed }
}

/** Days that the head prints for its figures and its signature, against those of the plan (B08, B11). */
function windowFindings({ job, head }: Claims): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const { window, place } of head.windows)
    if (!sameDay(window.from, job.window.from) || !sameDay(window.to, job.window.to))
      found.push(
        identityFinding('sheet/printed-window', place, { found: windowText(window), expected: windowText(job.window) }),
      )
  for (const { day, place } of head.signed)
    if (isBefore(day, job.window.to))
      found.push(identityFinding('sheet/signed-early', place, { found: day, expected: job.window.to }))
  return found
}

interface ClaimedUnit {
  /** Undefined where it is not certain; the findings say why. */
  readonly id: string | undefined
  /** The head prints it. */
  readonly printed: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** The unit by marks, else by the head, else by confirmation. Name of the file and head may contradict, and then nobody is meant. */
function unitOf(claims: Claims, marked: string | undefined, markedName: string | undefined): ClaimedUnit {
  const { job, file, head, confirmed } = claims
  const place: Place = { kind: 'file', file }
  const no = (finding: Diagnostic): ClaimedUnit => ({ id: undefined, printed: false, diagnostics: [finding] })
  if (marked !== undefined && marked !== '') {
    if (nameOf(marked, job) === marked && !isUnit(marked, job)) return no(unknown(markedName ?? marked, place, job))
    const name = nameOf(marked, job)
    const conflict = (where: Bilingual, text: string, at: Place) =>
      no(identityFinding('sheet/unit-conflict', at, { where, found: quotedName(text, job), unit: name }))
    if (confirmed.unit !== undefined && confirmed.unit !== marked)
      return conflict({ vi: 'Xác nhận (--unit)', en: 'The confirmation (--unit)' }, confirmed.unit, place)
    for (const { match, place: at, text } of head.units)
      if (confirmed.unit === undefined && !couldBe(match, marked))
        return conflict({ vi: 'Phần in trên biểu', en: 'The head of the sheet' }, text, at)
    const byFile = unitOfFileName(file, job)
    if (confirmed.unit === undefined && byFile !== undefined && byFile !== marked)
      return conflict({ vi: 'Tên tệp', en: 'The name of the file' }, byFile, place)
    return { id: marked, printed: head.units.some(({ match }) => couldBe(match, marked)), diagnostics: [] }
  }
  if (confirmed.unit !== undefined)
    return isUnit(confirmed.unit, job)
      ? { id: confirmed.unit, printed: true, diagnostics: [] }
      : no(unknown(confirmed.unit, place, job))
  const [first, ...others] = head.units
  if (first === undefined) return no(identityFinding('sheet/unit-unclear', place))
  for (const { match, text, place: at } of [first, ...others]) {
    if ('unknown' in match) return no(unknown(text, at, job))
    if ('ask' in match) {
      const near = match.ask.map(id => nameOf(id, job)).join(', ')
      return no(identityFinding('sheet/unit-ambiguous', at, { found: quotedName(text, job), near }))
    }
  }
  const units = new Set(head.units.flatMap(({ match }) => ('unit' in match ? [match.unit] : [])))
  if (units.size !== 1 || !('unit' in first.match)) return no(identityFinding('sheet/unit-unclear', place))
  const { unit: id, warn } = first.match
  const byFile = unitOfFileName(file, job)
  if (byFile !== undefined && byFile !== id) {
    const where = { vi: 'Tên tệp', en: 'The name of the file' }
    return no(
      identityFinding('sheet/unit-conflict', place, { where, found: nameOf(byFile, job), unit: nameOf(id, job) }),
    )
  }
  const fills = { found: quotedName(first.text, job), unit: nameOf(id, job) }
  const code = warn === 'unaccented' ? 'sheet/unit-unaccented' : 'sheet/unit-old-name'
  return { id, printed: true, diagnostics: warn === undefined ? [] : [identityFinding(code, first.place, fills)] }
}

const isUnit = (id: string, { expected, above }: ReportingJob) =>
  expected.some(unit => unit.id === id) || above.some(unit => unit.id === id)

/** A printed name that could be several units contradicts none of them; one that is unknown is somebody else's. */
const couldBe = (match: UnitMatch, unit: string): boolean =>
  'unit' in match ? match.unit === unit : 'ask' in match ? match.ask.includes(unit) : false

function unknown(text: string, place: Place, job: ReportingJob): Diagnostic {
  const match = matchUnit(text, job)
  const ids = 'unknown' in match ? match.unknown : 'ask' in match ? match.ask : [match.unit]
  const near = ids.map(id => `${nameOf(id, job)} (${id})`).join(', ')
  return identityFinding('sheet/unit-unknown', place, { found: quotedName(text, job), near })
}

/** Names of units look like names of persons; one that stands where the unit is stated may be quoted if it names an office. */
function quotedName(text: string, job: ReportingJob): Bilingual {
  const name = nameOf(text, job)
  if (name !== text) return { vi: name, en: name }
  const short = text.replace(/\s+/gu, ' ').trim()
  if (
    short.length <= 60 &&
    /^(?:UBND|Ủy ban|Uỷ ban|xã|phường|đặc khu|thị|thành phố|tỉnh|huyện|quận|tp|tx|tt|x\.|p\.|h\.|[a-z0-9_-]+$)/iu.test(
      short,
    ) &&
    !/\d{6}/u.test(short) &&
    // "Xã Tân An - Nguyễn Văn A": who filled it in.
    !mayBePersonal(/[-–—,;:(/](.*)$/u.exec(short)?.[1] ?? '')
  )
    return { vi: `“${withoutControls(short)}”`, en: `“${withoutControls(short)}”` }
  return quoted(short)
}
