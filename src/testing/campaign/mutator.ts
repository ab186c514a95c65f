// What a way of damaging a form is, and how those of one cell and of the sheet are made.
import { type FormFile, positionOf } from './form-file.js'
import { type Draw, oneOf, type Truth, typedSlots } from './province.js'

export interface Site {
  readonly file: FormFile
  readonly truth: Truth
  readonly draw: Draw
  /** Cells that an earlier mutator has touched: two on one cell would hide what each does. */
  readonly taken: Set<string>
}
/** The names of the cells that were touched; `file` where the whole file is at stake. */
export type Touched = { readonly cells: readonly string[] } | 'file'

export interface Mutator {
  readonly id: string
  readonly kind: 'benign' | 'detectable' | 'undetectable'
  /** Undefined where the form has no fitting cell; nothing is changed then. */
  readonly apply: (site: Site) => Touched | undefined
  /** Works on the finished bytes instead. */
  readonly bytes?: (bytes: Uint8Array, draw: Draw, truth: Truth, unit: number) => Uint8Array
  /** Puts another file of the unit beside the damaged one. */
  readonly beside?: (bytes: Uint8Array) => Uint8Array
  /** Leaves no form to change afterwards. */
  readonly last?: true
}

export type Slot = (typeof typedSlots)[number]
export const keyOf = (slot: Slot) => `${slot.indicator.id}_${slot.column.id}`
export const COUNT = (slot: Slot) => slot.indicator.kind === 'count'
export const DECIMAL = (slot: Slot) => slot.indicator.kind === 'decimal'
export const MONEY = (slot: Slot) => slot.indicator.kind === 'money'
export const PERCENT = (slot: Slot) => slot.indicator.kind === 'percent'
export const QUANTITY = (slot: Slot) => DECIMAL(slot) || MONEY(slot)
export const ANY = () => true

export const vi = (decimal: string, group: string, mark: string) => {
  const [before, after] = decimal.split('.')
  const grouped = before!.replace(/\B(?=(\d{3})+$)/g, group)
  return after === undefined ? grouped : `${grouped}${mark}${after}`
}
export const atLeast = (value: string, least: number) => Number(value) >= least

/** A mutator of one cell whose slot and true value fit. */
export function cell(
  id: string,
  kind: Mutator['kind'],
  fits: (slot: Slot, value: string) => boolean,
  change: (file: FormFile, address: string, value: string, draw: Draw, slot: Slot) => void,
): Mutator {
  return {
    id,
    kind,
    apply({ file, truth, draw, taken }) {
      const fitting = typedSlots.filter(
        slot => !taken.has(slot.name) && file.names.has(slot.name) && fits(slot, truth.get(keyOf(slot))!),
      )
      if (fitting.length === 0) return undefined
      const slot = oneOf(draw, fitting)
      change(file, file.at(slot.name), truth.get(keyOf(slot))!, draw, slot)
      taken.add(slot.name)
      return { cells: [slot.name] }
    },
  }
}
export const text = (
  id: string,
  kind: Mutator['kind'],
  fits: (slot: Slot, value: string) => boolean,
  say: (value: string, draw: Draw, slot: Slot) => string,
) => cell(id, kind, fits, (file, address, value, draw, slot) => file.words(address, say(value, draw, slot)))
export const inner = (
  id: string,
  kind: Mutator['kind'],
  fits: (slot: Slot, value: string) => boolean,
  say: (value: string, draw: Draw) => string,
  type?: string,
) => cell(id, kind, fits, (file, address, value, draw) => file.put(address, say(value, draw), type))

export const whole3 = (value: string) => !value.includes('.') && atLeast(value, 1000)
export const hasMark = (value: string) => value.includes('.')
export const aRow = (site: Site) => {
  const present = typedSlots.filter(slot => site.file.names.has(slot.name))
  const free = present.filter(slot => !site.taken.has(slot.name))
  const slots = free.length > 0 ? free : present
  return positionOf(site.file.at(oneOf(site.draw, slots).name)).row
}
export const namesInRow = (file: FormFile, row: number) =>
  typedSlots.map(({ name }) => name).filter(name => file.names.has(name) && positionOf(file.at(name)).row === row)

export const sheetMutator = (id: string, kind: Mutator['kind'], apply: Mutator['apply']): Mutator => ({
  id,
  kind,
  apply,
})
