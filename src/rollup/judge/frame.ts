// What judging needs of a form, worked out once for all files: what each slot may hold, and which slots make up which.
import type { Form, FormColumn, FormIndicator } from '../../model/form.js'
import { type Slot, slotsOf } from '../../model/slot.js'
import type { Expected } from '../../words/cell-number.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { type PlacedRule, placeRules } from '../form-rules.js'

export interface Frame {
  readonly form: Form
  readonly slots: readonly Slot[]
  /** By slot; undefined of texts. */
  readonly expected: readonly (Expected | undefined)[]
  /** Computed slots with the slots of their parts, parts before wholes. */
  readonly wholes: readonly Whole[]
  /** Wholes that are typed and hold at least each of their parts. */
  readonly subsets: readonly Whole[]
  readonly rules: readonly PlacedRule[]
  /** The slot of an indicator in a column. */
  readonly slotAt: (indicator: string, column: string) => Slot | undefined
}

export interface Whole {
  readonly slot: Slot
  readonly parts: readonly Slot[]
  /** A part has no slot, as a ratio has none; then nothing can be added up. */
  readonly lacking: boolean
}

const frames = new WeakMap<Form, Frame>()

/** The frame of a form; made once. */
export function frameOf(form: Form): Frame {
  const known = frames.get(form)
  if (known !== undefined) return known
  const made = makeFrame(form)
  frames.set(form, made)
  return made
}

function makeFrame(form: Form): Frame {
  const slots = slotsOf(form)
  const byKey = new Map(slots.map(slot => [keyOf(slot.indicator.id, slot.column.id), slot]))
  const slotAt = (indicator: string, column: string) => byKey.get(keyOf(indicator, column))
  const whole = (slot: Slot): Whole => {
    const ids = 'parts' in slot.indicator ? (slot.indicator.parts?.of ?? []) : []
    const parts = ids.flatMap(id => slotAt(id, slot.column.id) ?? [])
    return { slot, parts, lacking: parts.length < ids.length }
  }
  return {
    form,
    slots,
    expected: slots.map(slot => expectedOf(slot, form)),
    wholes: partsFirst(slots.filter(slot => !slot.typed).map(whole)),
    subsets: slots.filter(({ indicator }) => 'parts' in indicator && indicator.parts?.as === 'subset').map(whole),
    rules: placeRules(form),
    slotAt,
  }
}

/** Ids hold no blanks. */
const keyOf = (indicator: string, column: string) => `${indicator} ${column}`

/** Wholes after the wholes that they are made of. A circle is an error of the form; here it only must end. */
function partsFirst(wholes: readonly Whole[]): Whole[] {
  const bySlot = new Map(wholes.map(whole => [whole.slot, whole]))
  const ordered = new Set<Whole>()
  const entered = new Set<Whole>()
  const add = (whole: Whole) => {
    if (entered.has(whole)) return
    entered.add(whole)
    for (const part of whole.parts) {
      const inner = bySlot.get(part)
      if (inner !== undefined) add(inner)
    }
    ordered.add(whole)
  }
  wholes.forEach(add)
  return [...ordered]
}

/** What the grammar of numbers must know of a slot; undefined of texts. */
function expectedOf({ indicator }: Slot, { marks }: Form): Expected | undefined {
  const common = {
    unit: unitOfMeasure(indicator),
    signed: 'signed' in indicator && indicator.signed === true,
    ...('blank' in indicator && indicator.blank === 'zero' && { blank: 'zero' as const }),
    ...(marks && { legend: marks }),
  }
  switch (indicator.kind) {
    case 'count':
    case 'decimal':
    case 'percent':
      return { ...common, kind: indicator.kind }
    case 'mean':
      return { ...common, kind: 'decimal' }
    case 'money':
      // Nobody pays a part of a đồng, so a mark in such an amount parts thousands.
      return { ...common, kind: 'money', ...(indicator.scale === 'dong' && !indicator.decimals && { scale: 0 }) }
    default:
      return undefined
  }
}

/** Whether an indicator is what happens within a period, so that its running total adds up and never falls. */
export const isFlow = (indicator: FormIndicator): boolean => 'over_time' in indicator && indicator.over_time === 'sum'

/** The columns of this period's own figures: not those of last year or of the plan. */
export const isOfThisYear = ({ kind }: FormColumn): boolean => kind === 'in_period' || kind === 'cumulative'
