import { describe, expect, test } from 'vitest'
import { slotsOf } from '../../model/slot.js'
import { copiedFindings } from './copied.js'
import { figuresOf } from './figures.js'
import { overlapFindings } from './levels-overlap.js'
import { aCount, aForm, aRollUp, aUnit, resolved, type Said, type Wanted } from './sample-rollups.js'
import { mergeRollUps } from './union.js'

const form = aForm([aCount('a'), aCount('b'), aCount('c')])

function read(wanted: Wanted, deadline?: string) {
  const all = resolved(aRollUp(wanted), form, deadline === undefined ? {} : { deadline })
  const { figures } = figuresOf(form, [all])
  return {
    values: figures.map(({ value }) => value),
    states: figures.map(({ state }) => state),
    units: all.units.map(({ outcome }) => `${outcome.unit.id} ${outcome.state}${outcome.blank ? ' blank' : ''}`),
    files: all.files.map(({ file, state, reason }) => [file, state, reason].filter(Boolean).join(' ')),
    codes: all.diagnostics.map(({ code }) => code),
    all,
    figures,
  }
}

describe('files of one unit', () => {
  test('E10, F36: the same bytes under two names count once, under the first name', () => {
    const says: Said[] = [1, 2, 3]
    const { values, files, codes, figures } = read({
      sent: [
        { unit: 'x', file: 'b/x (1).xlsx', sha256: 's', says },
        { unit: 'x', file: 'a/x.xlsx', sha256: 's', says },
      ],
    })
    expect(values).toEqual(['1', '2', '3'])
    expect(files).toEqual(['a/x.xlsx used', 'b/x (1).xlsx skipped rollup/identical-file'])
    expect(codes).toEqual(['rollup/identical-file'])
    expect(figures[0]!.from.map(({ file }) => file)).toEqual(['a/x.xlsx'])
  })

  test('E11: of two different files of one number, the cells that disagree are refused and all shown', () => {
    const { values, states, files, codes, all } = read({
      sent: [
        { unit: 'x', file: 'v1.xlsx', number: 0, says: [1, 2, 3] },
        { unit: 'x', file: 'v2.xlsx', number: 0, says: [1, 5, '?'] },
      ],
    })
    expect(values).toEqual(['1', null, null])
    expect(states).toEqual(['complete', 'refused', 'refused'])
    expect(files).toEqual(['v1.xlsx used', 'v2.xlsx used'])
    expect(codes).toEqual(['rollup/conflict'])
    expect(all.diagnostics[0]).toMatchObject({
      severity: 'error',
      place: { kind: 'file', file: 'v1.xlsx' },
      related: [
        { place: { file: 'v1.xlsx', cell: 'D8' }, note: { vi: '2' } },
        { place: { file: 'v2.xlsx', cell: 'D8' }, note: { vi: '5' } },
        { place: { file: 'v1.xlsx', cell: 'D9' }, note: { vi: '3' } },
        { place: { file: 'v2.xlsx', cell: 'D9' }, note: { vi: 'chưa có số', en: 'no figure' } },
      ],
    })
  })

  test('E11: a decision chooses one of the two, by the beginning of its hash; the other stays listed', () => {
    const sent = [
      { unit: 'x', file: 'v1.xlsx', number: 0, sha256: 'abc1', says: [1] },
      { unit: 'x', file: 'v2.xlsx', number: 0, sha256: 'def2', says: [5] },
    ]
    const { values, files, codes } = read({ sent, decisions: [{ kind: 'version', unit: 'x', sha256: 'def' }] })
    expect(values[0]).toBe('5')
    expect(files).toEqual(['v1.xlsx superseded rollup/not-chosen', 'v2.xlsx used'])
    expect(codes).toEqual(['rollup/not-chosen'])
    const both = read({
      sent,
      decisions: [
        { kind: 'version', unit: 'x', sha256: 'def2' },
        { kind: 'version', unit: 'x', sha256: 'abc1' },
        { kind: 'version', unit: 'y', sha256: '9' },
      ],
    })
    expect(both.values[0]).toBe(null)
    expect(both.codes.sort()).toEqual([
      'rollup/conflict',
      'rollup/decision-unused',
      'rollup/decisions-disagree',
      'rollup/decisions-disagree',
    ])
  })

  test('a higher number replaces a lower one whole: blanks and refused cells too, and says what changed', () => {
    const { values, files, all } = read({
      sent: [
        { unit: 'x', file: 'v1.xlsx', number: 1, says: [1, 2, 3] },
        { unit: 'x', file: 'v2.xlsx', number: 2, says: [1, '?', '!'] },
      ],
    })
    expect(values).toEqual(['1', null, null])
    expect(files).toEqual(['v1.xlsx superseded rollup/replaced', 'v2.xlsx used'])
    expect(all.diagnostics).toMatchObject([
      {
        code: 'rollup/replaced',
        related: [{ note: { vi: '2 → chưa có số', en: '2 → no figure' } }, { note: { vi: '3 → không tính được' } }],
      },
    ])
  })

  test('E12: a partial correction is laid over what it states, and leaves the rest as it was', () => {
    const { values, files, figures } = read({
      sent: [
        { unit: 'x', file: 'v1.xlsx', number: 1, says: [1, 2, 3] },
        { unit: 'x', file: 'sua.xlsx', number: 2, says: [undefined, 20, undefined] },
      ],
    })
    expect(values).toEqual(['1', '20', '3'])
    expect(files).toEqual(['sua.xlsx used', 'v1.xlsx used'])
    expect(figures.map(({ from }) => from[0]!.file)).toEqual(['v1.xlsx', 'sua.xlsx', 'v1.xlsx'])
  })

  test('E14: a unit that sends its sheets as several files is put together from all of them', () => {
    const { values, states } = read({
      sent: [
        { unit: 'x', file: 'bieu-1.xlsx', says: [1, 2, undefined] },
        { unit: 'x', file: 'bieu-2.xlsx', says: [undefined, undefined, 3] },
      ],
    })
    expect({ values, states }).toEqual({ values: ['1', '2', '3'], states: ['complete', 'complete', 'complete'] })
  })

  test('a newer submission that was refused whole withdraws the older figures', () => {
    const sent = [{ unit: 'x', file: 'v1.xlsx', number: 1, says: [1, 2, 3] }]
    const bad = { file: 'v2.xlsx', sha256: 'h', state: 'refused', unit: 'x' } as const
    const newer = read({ sent, files: [{ ...bad, number: 2 }] })
    expect(newer.states).toEqual(['refused', 'refused', 'refused'])
    expect(newer.codes).toEqual(['rollup/newest-refused'])
    expect(newer.units).toEqual(['x refused'])
    const unknown = read({ sent, files: [bad] })
    expect(unknown.values).toEqual(['1', '2', '3'])
    expect(unknown.codes).toEqual(['rollup/refused-beside'])
  })
})

describe('units', () => {
  test('a unit is counted, late, blank, refused or missing', () => {
    const { units } = read(
      {
        units: ['du', 'hong', 'khong', 'muon', 'trong'],
        sent: [
          { unit: 'du', says: [1] },
          { unit: 'muon', says: [1] },
          { unit: 'trong', says: ['?', '?', '?'] },
        ],
        files: [{ file: 'hong.xlsx', sha256: 'h', state: 'refused', unit: 'hong' }],
        decisions: [
          { kind: 'received', unit: 'muon', on: '20/6/2026' },
          { kind: 'received', unit: 'du', on: '18/6/2026' },
        ],
      },
      '18/6/2026',
    )
    expect(units).toEqual(['du counted', 'hong refused', 'khong missing', 'muon late', 'trong missing blank'])
  })

  const district = {
    units: [aUnit('a1', { parent: 'h' }), aUnit('a2', { parent: 'h' })],
    above: [aUnit('h', { name: 'Huyện H' })],
    sent: [
      { unit: 'a1', says: [1, 1, 1] },
      { unit: 'a2', says: [2, 2, 2] },
      { unit: 'h', file: 'huyen.xlsx', says: [3, 3, 9] },
    ],
  } satisfies Wanted

  test('E15: the total of a unit is never added to those of the units below it; where it differs is told', () => {
    const { values, files, all } = read(district)
    expect(values).toEqual(['3', '3', '3'])
    expect(files).toContain('huyen.xlsx refused rollup/parent-and-children')
    expect(all.diagnostics).toMatchObject([
      {
        code: 'rollup/parent-and-children',
        severity: 'error',
        related: [{ place: { cell: 'D9' }, note: { vi: '9 ≠ 3' } }],
      },
    ])
    expect(all.diagnostics[0]!.message.vi).toContain('1 số khác')
  })

  test('E15: by decision the unit above reports for those below it', () => {
    const { values, units, files } = read({ ...district, decisions: [{ kind: 'reporter', unit: 'h', by: 'itself' }] })
    expect(values).toEqual(['3', '3', '9'])
    expect(units).toEqual(['h counted'])
    expect(files).toContain('a1.xlsx superseded rollup/not-the-reporter')
    const contradiction = read({
      ...district,
      decisions: [
        { kind: 'reporter', unit: 'h', by: 'itself' },
        { kind: 'reporter', unit: 'h', by: 'units_below' },
      ],
    })
    expect(contradiction.values).toEqual(['3', '3', '3'])
    expect(contradiction.codes).toContain('rollup/decisions-disagree')
  })

  test('a unit that nobody expects is refused and never added', () => {
    const { values, files, codes } = read({
      units: ['x'],
      sent: [
        { unit: 'x', says: [1] },
        { unit: 'la', says: [5] },
      ],
    })
    expect(values[0]).toBe('1')
    expect(files).toContain('la.xlsx refused rollup/unknown-unit')
    expect(codes).toEqual(['rollup/unknown-unit'])
  })

  test('a roll-up of communes takes the place of its district among the expected units', () => {
    const province = aRollUp({ units: [aUnit('h'), aUnit('k')] })
    const below = aRollUp({ units: district.units, above: district.above, sent: district.sent.slice(0, 2) })
    const { units } = resolved(mergeRollUps(province, below), form)
    expect(units.map(({ outcome }) => `${outcome.unit.id} ${outcome.state}`)).toEqual([
      'a1 counted',
      'a2 counted',
      'k missing',
    ])
  })

  test('B12: a late file makes the figures of a new set, and the old set is as it was', () => {
    const issued = aRollUp({ units: ['x', 'y'], sent: [{ unit: 'x', says: [1, 1, 1] }] })
    const later = mergeRollUps(issued, aRollUp({ units: ['x', 'y'], sent: [{ unit: 'y', says: [4, 4, 4] }] }))
    const totals = [issued, later].map(one => figuresOf(form, [resolved(one, form)]).figures[0]!)
    expect(totals).toMatchObject([
      { value: '1', state: 'incomplete', missing: ['y'] },
      { value: '5', state: 'complete', missing: [] },
    ])
  })
})

describe('figures that look odd together', () => {
  const wide = aForm(Array.from({ length: 30 }, (_, i) => aCount(`c${i}`)))
  const many = (first: number): Said[] => slotsOf(wide).map((_, i) => (i % 3 === 0 ? 0 : first + 7 * i))
  const found = (...says: readonly Said[][]) =>
    copiedFindings(resolved(aRollUp({ sent: says.map((said, i) => ({ unit: `x${i}`, says: said })) }), wide))

  test('E22: a report that agrees with another in nine of ten figures is told; one that agrees in fewer is not', () => {
    const copy = many(100).map((said, i) => (i === 1 ? 999 : said))
    expect(found(many(100), copy, many(300))).toMatchObject([
      { code: 'rollup/copied', severity: 'warning', place: { file: 'x1.xlsx' } },
    ])
    expect(found(many(100), copy)[0]!.message.en).toContain('19 of 20')
    const other = many(100).map((said, i) => ([1, 4, 7].includes(i) ? 999 : said))
    expect(found(many(100), other)).toEqual([])
  })

  test('E22: zeros and a few small figures in common prove nothing', () => {
    const small = slotsOf(wide).map((_, i) => (i < 3 ? 1 : 0))
    expect(found(small, small)).toEqual([])
  })

  test('E23: a department that reports beside communes is told, since both may count one case', () => {
    const units = [aUnit('s', { level: 'so' }), aUnit('x', { level: 'xa' }), aUnit('y', { level: 'xa' })]
    const rollUp = aRollUp({ units, sent: units.map(({ id }) => ({ unit: id, says: [1] })) })
    expect(overlapFindings(resolved(rollUp, form))).toMatchObject([
      { code: 'rollup/levels-overlap', severity: 'warning', place: { file: 's.xlsx' } },
    ])
    expect(
      overlapFindings(resolved(aRollUp({ units: units.slice(1), sent: [{ unit: 'x', says: [1] }] }), form)),
    ).toEqual([])
  })
})
