import type { Path } from '../../model/place.js'
import { ruleFor } from '../../model/rule.js'
import { foldName } from '../../words/name-fold.js'
import { overlap, type PlacedUnit, type UnitReview } from '../unit-review.js'

/** Every name of a unit: its own and its aliases, each with its place. */
function* namesOf({ unit, path }: PlacedUnit): Generator<{ name: string; at: Path }> {
  yield { name: unit.name, at: [...path, 'name'] }
  for (const [i, name] of (unit.aliases ?? []).entries()) yield { name, at: [...path, 'aliases', i] }
}

/** A name that two neighbours answer to would book the figures of one to the other. */
export default ruleFor<UnitReview>()({
  code: 'units/name-shared',
  severity: 'error',
  why: {
    vi: 'Đơn vị gửi số liệu được nhận ra theo tên; hai đơn vị của cùng một đơn vị cấp trên có chung tên hoặc cách viết khác thì số liệu có thể ghi nhầm. Tên được so không phân biệt hoa thường và vị trí dấu thanh.',
    en: 'Units are recognised by their names; where two under one unit share a name or an alias, figures may be booked to the wrong one. Names are compared blind to case and to the place of tone marks.',
  },
  say: {
    vi: 'Tên "{name}" của đơn vị "{id}" cũng là tên của đơn vị "{other}" cùng cấp trên.',
    en: 'The name "{name}" of the unit "{id}" is also one of the unit "{other}" under the same unit.',
  },
  hint: {
    vi: 'Bỏ cách viết chung, hoặc ghi thời gian có hiệu lực (from, to) nếu hai đơn vị nối tiếp nhau.',
    en: 'Take the shared spelling away, or state the days (from, to) where one unit follows the other.',
  },
  *check({ all }) {
    const families = new Map<PlacedUnit | undefined, Map<string, { owner: PlacedUnit; at: Path }[]>>()
    for (const owner of all) {
      const family = families.get(owner.above) ?? new Map<string, { owner: PlacedUnit; at: Path }[]>()
      families.set(owner.above, family)
      for (const { name, at } of namesOf(owner)) {
        const key = foldName(name)
        const earlier = family.get(key) ?? []
        const other = earlier.find(one => one.owner !== owner && overlap(one.owner.term, owner.term))
        if (other !== undefined)
          yield {
            at,
            args: { name, id: owner.unit.id, other: other.owner.unit.id },
            related: [{ at: other.at, note: { vi: 'Đã có ở đây.', en: 'Used here first.' } }],
          }
        family.set(key, [...earlier, { owner, at }])
      }
    }
  },
  good: [
    'units:\n  - { id: a, level: xa, name: Xã Hòa Bình }\n  - { id: b, level: xa, name: Phường Hòa Bình }',
    'units:\n  - { id: a, level: tinh, name: Tỉnh A, units: [{ id: c, level: xa, name: Xã Một }] }\n  - { id: b, level: tinh, name: Tỉnh B, units: [{ id: d, level: xa, name: Xã Một }] }',
    'units:\n  - { id: a, level: xa, name: Xã Một, to: 30/6/2025 }\n  - { id: b, level: xa, name: Xã Một, from: 01/7/2025 }',
  ],
  bad: [
    'units:\n  - { id: a, level: xa, name: Xã Hòa Bình }\n  - { id: b, level: xa, name: xã Hoà Bình } # ← here',
    'units:\n  - { id: a, level: xa, name: Xã Một, aliases: [Một] }\n  - id: b\n    level: xa\n    name: Thị trấn Một\n    aliases:\n      - TT Một\n      - một # ← here',
  ],
})
