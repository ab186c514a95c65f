import { expect, test } from 'vitest'
import { compactor } from './compact.js'
import { aSubmission } from './sample-rollups.js'

test('a compacted submission says what it said, texts too long to repeat as well', () => {
  const compact = compactor()
  const sent = aSubmission({
    unit: 'x',
    says: [1, '?', '!', 'x', undefined, '12.5', 'một câu dài hơn hai mươi bốn ký tự'],
  })
  const odd = { ...sent, leaves: sent.leaves.map(leaf => leaf && { ...leaf, hazard: 'A01', estimate: true as const }) }
  for (const one of [sent, odd, sent]) expect(compact(one)).toEqual(one)
})
