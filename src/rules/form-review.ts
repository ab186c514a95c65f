// What a rule over a form looks at: its indicators by id, and every place where one names another.
import type { Form, FormIndicator, Parts } from '../model/form.js'
import type { Path } from '../model/place.js'

export interface NamedIndicator {
  readonly id: string
  readonly at: Path
  /** The indicator that names it, and as what. */
  readonly by: FormIndicator
  readonly as: 'parts' | 'numerator' | 'denominator' | 'weight'
}

export interface FormReview {
  readonly form: Form
  readonly byId: ReadonlyMap<string, { readonly indicator: FormIndicator; readonly path: Path }>
  readonly named: readonly NamedIndicator[]
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

/** Prepares a form for its rules. */
export function formReviewOf(form: Form): FormReview {
  const byId = new Map<string, { indicator: FormIndicator; path: Path }>()
  const named: NamedIndicator[] = []
  for (const [i, indicator] of form.indicators.entries()) {
    const path = ['indicators', i]
    if (!byId.has(indicator.id)) byId.set(indicator.id, { indicator, path })
    named.push(...namedIn(indicator, path))
  }
  return { form, byId, named }
}
