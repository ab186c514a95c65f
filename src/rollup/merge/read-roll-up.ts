// A workbook that is a roll-up → the set that it was made of. Its printed totals are never read as figures; they are held
// against the leaves elsewhere, so that a hand that changed them is noticed.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import type { RollUp } from '../../model/rollup.js'
import type { Slot } from '../../model/slot.js'
import type { Workbook } from '../../model/table.js'
import { META_SHEET, ROLL_UP_PREFIX } from '../workbook/meta.js'
import { intakeFinding } from './intake-words.js'
import { readLeaves } from './leaves-part.js'

export interface CarriedRollUp {
  readonly plan: string
  /** The period that it stands for, which may be made up of those of its parts. */
  readonly period: string
  /** The form that it was made of. */
  readonly form: Form
  /** One a period: several where it was itself made of several. */
  readonly rollUps: readonly RollUp[]
}

/** Reads the leaves of a roll-up; what was lost or altered is a finding, and then nothing of it is used. */
export function readRollUp(workbook: Workbook, file: string): CarriedRollUp | { readonly problem: Diagnostic } {
  const place = { kind: 'file', file } as const
  const read = readLeaves(workbook.attached)
  switch (read.kind) {
    case 'lost':
      return { problem: intakeFinding('rollup/leaves-lost', place) }
    case 'unknown-version':
      return { problem: intakeFinding('rollup/leaves-version', place, { version: read.version }) }
    case 'altered':
      return { problem: intakeFinding('rollup/leaves-altered', place) }
    case 'read': {
      const stated = [markOf(workbook, 'leaves'), metaOf(workbook, 'leaves')].filter(one => one !== undefined)
      if (stated.length === 0 || stated.some(hash => hash !== read.sha256))
        return { problem: intakeFinding('rollup/leaves-altered', place) }
      const of = (key: string) => markOf(workbook, key) ?? metaOf(workbook, key) ?? ''
      return { plan: of('plan'), period: of('period'), form: read.form, rollUps: read.rollUps }
    }
  }
}

const markOf = ({ properties }: Workbook, key: string) => properties.get(`${ROLL_UP_PREFIX}${key}`)

/** What the hidden sheet says under a key: keys in its first column, texts in the second. */
function metaOf({ tables }: Workbook, key: string): string | undefined {
  const meta = tables.find(({ name }) => name === META_SHEET)
  for (let row = 1; meta !== undefined && row <= 40; row++)
    if (meta.cells.get(`A${row}`)?.raw.trim() === key) return meta.cells.get(`B${row}`)?.raw
  return undefined
}

const DECIMAL = /^-?\d{1,400}(?:\.\d{1,400})?$/

/** Whether every leaf can stand where the form has a slot: as many of them, and decimals where numbers are added. */
export const fitsForm = ({ submissions }: RollUp, slots: readonly Slot[]): boolean =>
  submissions.every(
    ({ leaves }) =>
      leaves.length === slots.length &&
      leaves.every((leaf, i) => {
        if (leaf === undefined || (leaf.state !== 'value' && leaf.state !== 'zero')) return true
        return slots[i]!.indicator.kind === 'text' || DECIMAL.test(leaf.value ?? '')
      }),
  )
