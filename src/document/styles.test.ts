// Units, and the sample style against the template it stands for.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { StyleTemplate } from '../model/style.js'
import { plainStyle } from './sample-page.js'
import { headingLook, millimetres, pointTwips, twips } from './styles.js'

test('the sample style has the values of the template', () => {
  const template: StyleTemplate = parse(
    readFileSync(new URL('../../templates/nd30.style.yaml', import.meta.url), 'utf8'),
  )
  expect(plainStyle).toEqual(Object.fromEntries(Object.entries(template).map(([key, { value }]) => [key, value])))
})

test('millimetres and points come out in the units that NĐ 30 margins have in Word', () => {
  expect([20, 25, 30, 35, 15, 10, 12.7].map(twips)).toEqual([1134, 1417, 1701, 1984, 850, 567, 720])
  expect([6, 0.5].map(pointTwips)).toEqual([120, 10])
  expect(millimetres(twips(65))).toBeCloseTo(65, 2)
})

test('headings deeper than the sixth, and any before the first, still have a look', () => {
  expect([0, 1, 6, 9].map(headingLook)).toEqual(['Heading1', 'Heading1', 'Heading6', 'Heading6'])
})
