// What a rule over a form looks at: its indicators by id, every place where one names another, and every condition.
import type { Form, FormIndicator, FormRule, Parts } from '../model/form.js'
import type { Path } from '../model/place.js'
import { type ReadExpression, readExpression } from '../words/expression.js'

export interface NamedIndicator {
  readonly id: string
  readonly at: Path
  /** The indicator that names it, and as what. */
  readonly by: FormIndicator
  readonly as: 'parts' | 'numerator' | 'denominator' | 'weight'
}

/** A text that states a condition, as it was read. */
export interface StatedCondition {
  readonly rule: FormRule
  readonly as: 'check' | 'when'
  readonly text: string
  readonly at: Path
  readonly read: ReadExpression
}

export interface FormReview {
  readonly form: Form
  readonly byId: ReadonlyMap<string, { readonly indicator: FormIndicator; readonly path: Path }>
  readonly named: readonly NamedIndicator[]
  readonly conditions: readonly StatedCondition[]
}

/** The parts of an indicator; undefined where it has none. */
export const partsOf = (indicator: FormIndicator): Parts | undefined =>
  'parts' in indicator ? indicator.parts : undefined

function* namedIn(by: FormIndicator, path: Path): Generator<NamedIndicator> {
  for (const [i, id] of (partsOf(by)?.of ?? []).entries())
    yield { id, at: [...path, 'parts', 'of', i], by, as: 'parts' }
  if (by.kind === 'ratio')
    for (const as of ['numerator', 'denominator'] as const) yield { id: by[as], at: [...path, as], by, as }
  if (by.kind === 'mean') yield { id: by.weight, at: [...path, 'weight'], by, as: 'weight' }
}

function conditionsOf({ rules = [] }: Form): StatedCondition[] {
  return rules.flatMap((rule, i) =>
    (['check', 'when'] as const).flatMap(as => {
      const text = rule[as]
      return text === undefined ? [] : [{ rule, as, text, at: ['rules', i, as], read: readExpression(text) }]
    }),
  )
}

/** Prepares a form for its rules. */
export function formReviewOf(form: Form): FormReview {
  const byId = new Map<string, { indicator: FormIndicator; path: Path }>()
  const named: NamedIndicator[] = []
  for (const [i, indicator] of form.indicators.entries()) {
    const path = ['indicators', i]
    if (!byId.has(indicator.id)) byId.set(indicator.id, { indicator, path })
    named.push(...namedIn(indicator, path))
  }
  return { form, byId, named, conditions: conditionsOf(form) }
}
