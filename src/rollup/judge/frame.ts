// What judging needs of a form, worked out once for all files: what each slot may hold, and which slots make up which.
import type { Form, FormIndicator } from '../../model/form.js'
import { type Slot, slotsOf } from '../../model/slot.js'
import type { Expected } from '../../words/cell-number.js'
import { unitOfMeasure } from '../../words/unit-of-measure.js'
import { type PlacedRule, placeRules } from '../form-rules.js'

export interface Frame {
  readonly form: Form
  readonly slots: readonly Slot[]
  /** Slots of figures that units type. */
  readonly figures: readonly Slot[]
  /** By slot; undefined of texts. */
  readonly expected: readonly (Expected | undefined)[]
  /** Computed slots with the slots of their parts, parts before wholes. */
  readonly wholes: readonly Whole[]
  /** Wholes that are typed and hold at least each of their parts. */
  readonly subsets: readonly Whole[]
  /** Typed flows with a figure of the period and one of the year. */
  readonly running: readonly Running[]
  /** Slots whose indicator says what is usual. */
  readonly usual: readonly Slot[]
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

export interface Running {
  readonly inPeriod: Slot
  readonly total: Slot
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
  const expected = slots.map(slot => expectedOf(slot, form))
  return {
    form,
    slots,
    figures: slots.filter(({ typed, index }) => typed && expected[index] !== undefined),
    expected,
    running: runningIn(form, slots, slotAt),
    usual: slots.filter(({ indicator }) => 'min' in indicator || 'max' in indicator),
    wholes: partsFirst(slots.filter(slot => !slot.typed).map(whole)),
    subsets: slots.filter(({ indicator }) => 'parts' in indicator && indicator.parts?.as === 'subset').map(whole),
    rules: placeRules(form),
    slotAt,
  }
}

function runningIn({ columns }: Form, slots: readonly Slot[], slotAt: Frame['slotAt']): Running[] {
  const inPeriodColumn = columns.find(({ kind }) => kind === 'in_period')
  const totalColumn = columns.find(({ kind }) => kind === 'cumulative')
  return slots.flatMap(inPeriod => {
    if (inPeriod.column !== inPeriodColumn || !inPeriod.typed || !isFlow(inPeriod.indicator)) return []
    const total = totalColumn && slotAt(inPeriod.indicator.id, totalColumn.id)
    return total === undefined ? [] : [{ inPeriod, total }]
  })
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
