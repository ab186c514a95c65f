// The pages as they are read, one golden a sheet.
import { expect, test } from 'vitest'
import { composeRollUp } from './compose.js'
import { gridOf } from './sample-grid.js'
import { fewUnits, manyUnits } from './sample-views.js'

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\W+/g, '-')

test.each([
  ['few', fewUnits()],
  ['many', manyUnits(true)],
])('%s units: every sheet reads as it did', async (name, view) => {
  const { sheets } = composeRollUp(view)
  expect(sheets.length).toBeGreaterThan(7)
  for (const sheet of sheets) await expect(gridOf(sheet)).toMatchFileSnapshot(`golden/${name}-${plain(sheet.name)}.txt`)
})
