import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotsOf } from '../../model/slot.js'
import type { Workbook } from '../../model/table.js'
import { readLeaves, writeLeaves } from './leaves-part.js'
import { fitsForm, readRollUp } from './read-roll-up.js'
import { aCount, aForm, aRollUp, aUnit, figureIn } from './sample-rollups.js'

const rollUp = aRollUp({
  units: [aUnit('x', { parent: 'h', code: '00201', level: 'xa' }), aUnit('y')],
  above: [aUnit('h')],
  sent: [
    { unit: 'x', says: ['1.5', '?', undefined, 'chữ “lạ” </leaves>'] },
    { unit: 'x', number: 2, file: 'Xã X (sửa).xlsx', says: [undefined, 0, '!', 'x'] },
  ],
  files: [{ file: '~$a.xlsx', sha256: '', state: 'skipped', reason: 'sheet/lock-file' }],
  decisions: [{ kind: 'received', unit: 'x', on: '1/7/2026' }],
})

const form = aForm([aCount('a'), aCount('b'), aCount('c'), { kind: 'text', id: 't', title: 'T' }])

const workbook = (attached: readonly Uint8Array[], leaves: string | undefined): Workbook => ({
  format: 'xlsx',
  tables: [],
  names: [],
  date1904: false,
  manualCalculation: false,
  externalLinks: false,
  attached,
  properties: new Map(
    leaves === undefined
      ? []
      : [
          ['rollup.leaves', leaves],
          ['rollup.plan', 'ke-hoach'],
        ],
  ),
})

test('leaves come back from a workbook as they went in, estimates, hazards and odd places too', () => {
  const [first, second] = rollUp.submissions
  const odd = {
    ...rollUp,
    submissions: [
      { ...first!, answers: new Map([['kien_nghi', 'không']]) },
      {
        ...second!,
        leaves: second!.leaves.map((leaf, i) => leaf && { ...leaf, cell: `Z${i}`, estimate: true as const }),
      },
    ],
  }
  const { xml, sha256 } = writeLeaves(form, [odd, rollUp])
  expect(readLeaves([new TextEncoder().encode('<a/>'), xml])).toEqual({
    kind: 'read',
    form,
    sha256,
    rollUps: [odd, rollUp],
  })
  expect(writeLeaves(form, [odd, rollUp]).xml).toEqual(xml)
})

describe('a roll-up that another program saved, or that a hand changed, is told and not used', () => {
  const { xml, sha256 } = writeLeaves(form, [rollUp])
  const codeOf = (attached: readonly Uint8Array[], leaves: string | undefined = sha256) => {
    const read = readRollUp(workbook(attached, leaves), 'a.xlsx')
    return 'problem' in read ? read.problem.code : 'read'
  }
  const text = Buffer.from(xml).toString()

  test('as it was written, it is read', () => {
    expect(codeOf([xml])).toBe('read')
  })
  test('without its part', () => {
    expect(codeOf([])).toBe('rollup/leaves-lost')
    expect(codeOf([new TextEncoder().encode('<other/>')])).toBe('rollup/leaves-lost')
  })
  test('with other marks, or none', () => {
    expect(codeOf([xml], 'f'.repeat(64))).toBe('rollup/leaves-altered')
    expect(readRollUp(workbook([xml], undefined), 'a.xlsx')).toMatchObject({
      problem: { code: 'rollup/leaves-altered' },
    })
  })
  test('with leaves of another roll-up', () => {
    const other = writeLeaves(form, [aRollUp({ sent: [{ unit: 'x', says: [9] }] })])
    expect(codeOf([other.xml])).toBe('rollup/leaves-altered')
  })
  test('of another version', () => {
    expect(codeOf([Buffer.from(text.replace('version="1"', 'version="7"'))])).toBe('rollup/leaves-version')
  })
  test('cut short, or of JSON that is no roll-up', () => {
    const packed = (json: string) =>
      Buffer.from(`${text.slice(0, text.indexOf('>', 60) + 1)}${deflateRawSync(json).toString('base64')}</leaves>`)
    expect(codeOf([xml.subarray(0, 200)])).toBe('rollup/leaves-altered')
    for (const json of [
      '',
      '[]',
      '{"version":1}',
      '{"version":1,"rollUps":[{}]}',
      '{"version":1,"rollUps":[{"__proto__":1}]}',
    ])
      expect(codeOf([packed(json)])).toBe('rollup/leaves-altered')
  })
})

test('no bytes make the reader of leaves throw', () => {
  const head = '<leaves xmlns="https://ke-hoach.invalid/leaves" version="1">'
  fc.assert(
    fc.property(fc.uint8Array(), fc.base64String(), (bytes, packed) => {
      expect(['lost', 'altered']).toContain(readLeaves([bytes, Buffer.from(`${head}${packed}</leaves>`)]).kind)
    }),
  )
})

test('leaves that do not fit the form are not computed with', () => {
  const two = slotsOf(aForm([aCount('a'), { kind: 'text', id: 't', title: 'T' }]))
  const fits = (says: (string | number)[]) => fitsForm(aRollUp({ sent: [{ unit: 'x', says }] }), two)
  expect([fits([1, 'chữ']), fits([1]), fits(['chữ', 'chữ']), fits(['1e5', ''])]).toEqual([true, false, false, false])
})

test('E16: a roll-up that is merged with the forms that it was made of changes no figure', () => {
  const back = readLeaves([writeLeaves(form, [rollUp]).xml])
  expect(back.kind).toBe('read')
  const again = back.kind === 'read' ? back.rollUps[0]! : rollUp
  const twice = { ...rollUp, submissions: [...rollUp.submissions, ...again.submissions] }
  expect(figureIn(form, 'a', twice)).toEqual(figureIn(form, 'a', rollUp))
})
