import { expect, test } from 'vitest'
import { sharedRuns, wordsOf } from './shared-runs.js'

const sentence = 'Một hai ba, bốn năm sáu; bảy tám chín mười - mười một mười'
const other = [wordsOf(`Trước đó ${sentence.toLowerCase()} sau này`)]

test('twelve words in common are found whatever their case, marks and accents', () => {
  expect(sharedRuns(`Khác ${sentence.normalize('NFD')}.`, other)).toEqual([
    'một hai ba bốn năm sáu bảy tám chín mười mười một',
    'hai ba bốn năm sáu bảy tám chín mười mười một mười',
  ])
})

test('eleven words in common are not', () => {
  expect(sharedRuns(sentence.replace('Một hai', 'Không'), other)).toEqual([])
})

test('an allowed phrase is taken out, and what stands around it is not joined', () => {
  expect(sharedRuns(sentence, other, ['bốn năm'])).toEqual([])
})
