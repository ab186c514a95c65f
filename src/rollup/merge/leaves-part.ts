// The leaves of a roll-up as they travel inside its workbook: one XML document that holds JSON by slot, deflated and in
// base64, under the hash of the JSON. At thousands of units that is a hundredth of what the same cells weigh as a sheet.
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Form } from '../../model/form.js'
import type { RollUp } from '../../model/rollup.js'
import type { Leaf, LeafState, Submission } from '../../model/submission.js'
import { isStoredRollUps, type StoredRollUp, type StoredSlot } from './leaves-shape.js'

const NAMESPACE = 'https://ke-hoach.invalid/leaves'
const VERSION = 1
const OPEN = new RegExp(`^(?:\\ufeff)?(?:<\\?xml[^>]*>)?\\s*<leaves xmlns="${NAMESPACE}" version="(\\d+)">`)
const CLOSE = '</leaves>'
/** A country's leaves are some twenty megabytes. */
const MOST_BYTES = 256 << 20

export interface LeavesPart {
  readonly xml: Uint8Array
  /** SHA-256 of the JSON, in hex: the marks of the workbook repeat it. */
  readonly sha256: string
}

/** Writes roll-ups of a form, one a period, as the part of a workbook. The form goes with them: leaves are by its slots. */
export function writeLeaves(form: Form, rollUps: readonly RollUp[]): LeavesPart {
  const json = Buffer.from(JSON.stringify({ version: VERSION, form, rollUps: rollUps.map(stored) }))
  const packed = deflateRawSync(json, { level: 3 }).toString('base64')
  return {
    xml: Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>\n<leaves xmlns="${NAMESPACE}" version="${VERSION}">${packed}${CLOSE}`,
    ),
    sha256: hashOf(json),
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export type ReadLeaves =
  | { readonly kind: 'read'; readonly form: Form; readonly rollUps: readonly RollUp[]; readonly sha256: string }
  /** None of the parts is one of ours. */
  | { readonly kind: 'lost' }
  /** Written by another version of this program. */
  | { readonly kind: 'unknown-version'; readonly version: string }
  | { readonly kind: 'altered' }

/** Reads the leaves among the parts that travel in a workbook; never throws for any bytes. */
export function readLeaves(attached: readonly Uint8Array[]): ReadLeaves {
  for (const bytes of attached) {
    const text = Buffer.from(bytes).toString('utf8')
    const open = OPEN.exec(text.slice(0, 400))
    if (open === null) continue
    if (open[1] !== String(VERSION)) return { kind: 'unknown-version', version: open[1]! }
    const end = text.lastIndexOf(CLOSE)
    if (end < open[0].length) return { kind: 'altered' }
    try {
      const json = inflateRawSync(Buffer.from(text.slice(open[0].length, end), 'base64'), {
        maxOutputLength: MOST_BYTES,
      })
      const read: unknown = JSON.parse(json.toString('utf8'))
      if (!isStoredRollUps(read) || read.version !== VERSION) return { kind: 'altered' }
      return { kind: 'read', form: read.form, rollUps: read.rollUps.map(restored), sha256: hashOf(json) }
    } catch {
      // Bytes that do not inflate, JSON that does not parse: whatever it was, it is not what was written.
      return { kind: 'altered' }
    }
  }
  return { kind: 'lost' }
}

const LETTERS: Readonly<Record<LeafState, string>> = {
  value: 'v',
  zero: 'z',
  missing: 'm',
  'not-applicable': 'x',
  refused: 'r',
}
const STATES = new Map(Object.entries(LETTERS).map(([state, letter]) => [letter, state as LeafState]))
const UNSAID = '-'

function stored({ submissions, ...rollUp }: RollUp): StoredRollUp {
  const count = submissions.reduce((most, { leaves }) => Math.max(most, leaves.length), 0)
  return {
    ...rollUp,
    submissions: submissions.map(({ unit, number, file, sha256, answers }) => ({
      unit,
      number,
      file,
      sha256,
      answers: [...answers],
    })),
    slots: Array.from({ length: count }, (_, slot) => storedSlot(submissions.map(({ leaves }) => leaves[slot]))),
  }
}

/** One slot over all submissions: letters of states, values in order, and what is out of the ordinary by index. */
function storedSlot(leaves: readonly (Leaf | undefined)[]): StoredSlot {
  const first = leaves.find(leaf => leaf !== undefined)
  const usual = [first?.sheet ?? '', first?.cell ?? ''] as const
  const values: string[] = []
  const raws: [number, string][] = []
  const places: [number, string, string][] = []
  const hazards: [number, string][] = []
  const estimates: number[] = []
  const letters: string[] = []
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i]
    letters.push(leaf === undefined ? UNSAID : LETTERS[leaf.state])
    if (leaf === undefined) continue
    values.push(leaf.value ?? '')
    if (leaf.raw !== (leaf.value ?? '')) raws.push([i, leaf.raw])
    if (leaf.sheet !== usual[0] || leaf.cell !== usual[1]) places.push([i, leaf.sheet, leaf.cell])
    if (leaf.hazard !== undefined) hazards.push([i, leaf.hazard])
    if (leaf.estimate) estimates.push(i)
  }
  return { usual, states: letters.join(''), values, raws, places, hazards, estimates }
}

function restored({ slots, submissions, ...rollUp }: StoredRollUp): RollUp {
  const columns = slots.map(slot => restoredSlot(slot, submissions.length))
  return {
    ...rollUp,
    submissions: submissions.map(
      ({ answers, ...one }, i): Submission => ({
        unit: one.unit,
        period: rollUp.period,
        form: rollUp.form,
        number: one.number,
        file: one.file,
        sha256: one.sha256,
        leaves: columns.map(column => column[i]),
        answers: new Map(answers),
      }),
    ),
  }
}

function restoredSlot(slot: StoredSlot, count: number): (Leaf | undefined)[] {
  const raws = new Map(slot.raws)
  const places = new Map(slot.places.map(([i, sheet, cell]) => [i, [sheet, cell] as const]))
  const hazards = new Map(slot.hazards)
  const estimates = new Set(slot.estimates)
  let at = 0
  return Array.from({ length: count }, (_, i): Leaf | undefined => {
    const state = STATES.get(slot.states[i]!)
    if (state === undefined) return undefined
    const value = slot.values[at++]!
    const [sheet, cell] = places.get(i) ?? slot.usual
    const hazard = hazards.get(i)
    return {
      state,
      ...((value !== '' || state === 'value' || state === 'zero') && { value }),
      raw: raws.get(i) ?? value,
      sheet,
      cell,
      ...(hazard !== undefined && { hazard }),
      ...(estimates.has(i) && { estimate: true as const }),
    }
  })
}
