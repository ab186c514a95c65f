import { expect, test } from 'vitest'
import { fullForm } from '../testing/full-document.js'
import { formReviewOf } from './form-review.js'
import { formRules } from './index.js'
import { runRules } from './run.js'

test('every indicator that another names is known, with its place', () => {
  const { named } = formReviewOf(fullForm())
  expect(named.map(({ as, id, at }) => `${as} ${id} ${at.join('.')}`)).toEqual([
    'parts vu_moi indicators.0.parts.of.0',
    'numerator vu_moi indicators.5.numerator',
    'denominator so_vu indicators.5.denominator',
    'weight so_vu indicators.6.weight',
  ])
})

test('the form that uses every key breaks no rule', () => {
  const found = runRules(formRules, formReviewOf(fullForm()), ({ path }) => ({ kind: 'file', file: path.join('.') }))
  expect(found).toEqual([])
})
