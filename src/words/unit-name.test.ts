import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ReportingJob } from '../model/reporting-job.js'
import type { ExpectedUnit } from '../model/rollup.js'
import type { Unit } from '../model/units.js'
import { matchUnit } from './unit-name.js'

/** A job whose units are those of a tree that stand in `present`; without it, all. */
function aJob(units: readonly Unit[], present?: readonly string[]): ReportingJob {
  const expected: ExpectedUnit[] = []
  const above: ExpectedUnit[] = []
  const walk = (list: readonly Unit[], parent?: string) => {
    for (const { id, name, code, units: below } of list) {
      if (present === undefined || present.includes(id))
        (below === undefined ? expected : above).push({ id, name, ...(code && { code }), ...(parent && { parent }) })
      walk(below ?? [], id)
    }
  }
  walk(units)
  return {
    plan: 'ke-hoach',
    form: { kind: 'form', id: 'bm01', version: '1', title: 'Biểu', columns: [], indicators: [] },
    units: { kind: 'units', levels: [], units },
    expected,
    above,
    period: { id: '2026-H1', kind: 'half_year', year: 2026, index: 1 },
    window: { from: '15/12/2025', to: '14/6/2026' },
  }
}

const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({ id, level: 'xa', name, ...more })
const match = (text: string, units: readonly Unit[], present?: readonly string[]) =>
  matchUnit(text, aJob(units, present))

describe('the unit that a name means', () => {
  const region = [
    unit('son_la', 'Thành phố Sơn La', { code: '116' }),
    unit('hoa_binh', 'Thị xã Hòa Bình'),
    unit('moc_chau', 'Huyện Mộc Châu'),
    unit('to_hieu', 'Phường Tô Hiệu'),
    unit('tan_lap', 'Xã Tân Lập'),
    unit('yen_chau', 'Thị trấn Yên Châu'),
    unit('con_dao', 'Đặc khu Côn Đảo'),
    unit('p1', 'Phường 1'),
    unit('hleo', "Xã Ea H'Leo"),
    unit('xa_dung', 'Xã Xa Dung'),
    unit('quan_son', 'Xã Quan Sơn'),
  ]

  test.each([
    ['TP. Sơn La', 'son_la'],
    ['Tp Sơn La', 'son_la'],
    ['TP.Sơn La', 'son_la'],
    ['T.P. Sơn La', 'son_la'],
    ['Thành phố Sơn La', 'son_la'],
    ['UBND thành phố Sơn La', 'son_la'],
    ['Sơn La', 'son_la'],
    ['TX. Hòa Bình', 'hoa_binh'],
    ['H. Mộc Châu', 'moc_chau'],
    ['H.Mộc Châu', 'moc_chau'],
    ['P. Tô Hiệu', 'to_hieu'],
    ['X. Tân Lập', 'tan_lap'],
    ['UBND X. Tân Lập', 'tan_lap'],
    ['TT Yên Châu', 'yen_chau'],
    ['TT. Yên Châu', 'yen_chau'],
    ['ĐK. Côn Đảo', 'con_dao'],
    ['P1', 'p1'],
    ['P.01', 'p1'],
    ['Ea H’leo', 'hleo'],
    ['Xa Dung', 'xa_dung'],
    ['Quan Sơn', 'quan_son'],
  ])('E01: "%s" is one unit in every office’s short form', (text, id) => {
    expect(match(text, region)).toEqual({ unit: id })
  })

  test('E01: the id and the official code of a unit name it, and a code is text', () => {
    expect(match('son_la', region)).toEqual({ unit: 'son_la' })
    expect(match('116', region)).toEqual({ unit: 'son_la' })
    expect(match('0116', region)).toHaveProperty('unknown')
  })

  test.each(['Son La', 'SON LA', 'tp son la', 'Thanh pho Son La'])(
    'E02: "%s" without diacritics counts where only one unit can be meant, with a warning',
    text => {
      expect(match(text, region)).toEqual({ unit: 'son_la', warn: 'unaccented' })
    },
  )

  test('E03: a name in decomposed letters is the same name', () => {
    expect(match('Thành phố Sơn La'.normalize('NFD'), region)).toEqual({ unit: 'son_la' })
  })

  test.each([
    ['thị xã Hoà Bình', 'Thị xã Hòa Bình'],
    ['xã Mĩ Lí', 'Xã Mỹ Lý'],
    ['Phường Thuỷ Xuân', 'Phường Thủy Xuân'],
    ['xã Quí Hoà', 'Xã Quý Hòa'],
  ])('E04: "%s" and "%s" differ in the place of the tone mark or in i and y alone', (text, name) => {
    expect(match(text, [unit('it', name), unit('other', 'Xã Mường Lạn')])).toEqual({ unit: 'it' })
  })

  test('E05: accents decide between names that are one without them, and without accents nobody does', () => {
    const twins = [unit('thanh', 'Xã Tân Thành'), unit('thanh2', 'Xã Tân Thanh'), unit('thanh3', 'Xã Tần Thành')]
    expect(match('Tân Thành', twins)).toEqual({ unit: 'thanh' })
    expect(match('xã Tân Thanh', twins)).toEqual({ unit: 'thanh2' })
    expect(match('xa tan thanh', twins)).toEqual({ ask: ['thanh', 'thanh2', 'thanh3'] })
    expect(match('Tân Thạnh', twins)).toHaveProperty('unknown')
  })

  test('E05: a name with an accent too few is another name, even where no unit has it', () => {
    expect(match('Tân Thanh', [unit('thanh', 'Xã Tân Thành')])).toEqual({ unknown: ['thanh'] })
  })

  test('E06: one name under two parents is decided by the parent that is named beside it, or asked', () => {
    const tree = [
      unit('a', 'Huyện Mộc Châu', { units: [unit('a1', 'Xã Tân Lập')] }),
      unit('b', 'Huyện Đan Phượng', { units: [unit('b1', 'Xã Tân Lập')] }),
    ]
    expect(match('xã Tân Lập', tree)).toEqual({ ask: ['a1', 'b1'] })
    expect(match('xã Tân Lập, huyện Đan Phượng', tree)).toEqual({ unit: 'b1' })
    expect(match('Tân Lập - Mộc Châu', tree)).toEqual({ unit: 'a1' })
    expect(match('Xã Tân Lập (H. Mộc Châu)', tree)).toEqual({ unit: 'a1' })
    expect(match('xã Tân Lập, huyện Vân Hồ', tree)).toHaveProperty('unknown')
  })

  const merged = [
    unit('cu', 'Tỉnh Cũ', {
      units: [
        unit('huyen', 'Huyện Mường Lát', { successors: ['moi_mot', 'moi_hai'] }),
        unit('xa_cu', 'Xã Ngũ Phụng', { successors: ['giua'] }),
        unit('giua', 'Xã Giữa Đường', { successors: ['moi_mot'] }),
      ],
    }),
    unit('moi', 'Tỉnh Mới', { units: [unit('moi_mot', 'Xã Mường Một'), unit('moi_hai', 'Xã Mường Hai')] }),
  ]
  const present = ['moi', 'moi_mot', 'moi_hai']

  test('E07: the name of a unit before a merger counts where one unit took it over, step by step, with a warning', () => {
    expect(match('xã Ngũ Phụng', merged, present)).toEqual({ unit: 'moi_mot', warn: 'old-name' })
    expect(match('xa ngu phung', merged, present)).toEqual({ unit: 'moi_mot', warn: 'old-name' })
  })

  test('E08: the name of a unit that was split is asked, with those that took it over', () => {
    expect(match('Huyện Mường Lát', merged, present)).toEqual({ ask: ['moi_hai', 'moi_mot'] })
  })

  test('E07: a name without its level that old and new units share is asked where they differ', () => {
    const both = [
      unit('old', 'Thị trấn Phù Yên', { successors: ['b'] }),
      unit('a', 'Xã Phù Yên'),
      unit('b', 'Xã Gia Phù'),
    ]
    expect(match('Phù Yên', both, ['a', 'b'])).toEqual({ ask: ['a', 'b'] })
    expect(match('xã Phù Yên', both, ['a', 'b'])).toEqual({ unit: 'a' })
    expect(match('TT Phù Yên', both, ['a', 'b'])).toEqual({ unit: 'b', warn: 'old-name' })
  })

  test('E19: an unknown name gets the nearest ones and no unit', () => {
    expect(match('Xã Tân Lạp', region)).toEqual({ unknown: expect.arrayContaining(['tan_lap']) })
    expect(match('', region)).toHaveProperty('unknown')
    expect(match('xã '.repeat(20_000), region)).toHaveProperty('unknown')
  })

  test('E20: Ð (U+00D0) stands for Đ (U+0110)', () => {
    expect(match('Ðặc khu Côn Ðảo', region)).toEqual({ unit: 'con_dao' })
  })

  test('F37: a name as a Mac writes it in names of files is the same name', () => {
    expect(match('Xã Tân Lập'.normalize('NFD'), region)).toEqual({ unit: 'tan_lap' })
  })

  test('P12: __proto__ and constructor are unknown names', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) expect(match(name, region)).toHaveProperty('unknown')
  })
})

const listed = fileURLToPath(new URL('../../../shared/units/vn-units-2026-07.json', import.meta.url))

/** The spellings of one name in offices of all kinds. */
function spellings(name: string): string[] {
  const [, level = '', bare = name] = /^(Thành phố|Phường|Xã|Đặc khu)\s+(.+)$/u.exec(name) ?? []
  const short = { 'Thành phố': 'TP.', Phường: 'P.', Xã: 'X.', 'Đặc khu': 'ĐK.' }[level] ?? level
  const toneSecond = name
    .replace(/òa(?!\p{L})/gu, 'oà')
    .replace(/ủy(?!\p{L})/gu, 'uỷ')
    .replace(/óa(?!\p{L})/gu, 'oá')
  return [
    name,
    name.toUpperCase(),
    name.toLowerCase(),
    name.normalize('NFD'),
    toneSecond,
    `${short} ${bare}`,
    `${short}${bare}`,
    `${short.toLowerCase()} ${bare.toUpperCase()}`,
    `UBND ${level.toLowerCase()} ${bare}`,
    `Ủy ban nhân dân ${name}`,
    name.replaceAll(' ', '  '),
    name.replaceAll('Đ', 'Ð'),
    ` ${name}. `,
    name.replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFD').replace(/\p{M}/gu, ''),
  ]
}

test.skipIf(!existsSync(listed))(
  'every spelling of every commune means that commune or, in one of fifty at most, is asked (needs ../shared/units)',
  () => {
    const provinces: { Code: string; FullName: string; Wards: { Code: string; FullName: string }[] }[] = JSON.parse(
      readFileSync(listed, 'utf8'),
    )
    let tried = 0
    let asked = 0
    const wrong: string[] = []
    for (const province of provinces) {
      const wards = province.Wards.map(({ Code, FullName }) => unit(`xa_${Code}`, FullName, { code: Code }))
      const job = aJob([unit(`tinh_${province.Code}`, province.FullName, { level: 'tinh', units: wards })])
      for (const { id, name } of wards)
        for (const text of spellings(name)) {
          const found = matchUnit(text, job)
          tried++
          if (!('unit' in found)) asked++
          else if (found.unit !== id) wrong.push(text)
        }
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(40_000)
    expect(asked / tried).toBeLessThan(0.02)
  },
)
