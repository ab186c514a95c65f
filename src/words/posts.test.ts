import { expect, test } from 'vitest'
import {
  isChair,
  isDeputy,
  isDeputyOf,
  isInCharge,
  isNoCollective,
  isPeoplesCommittee,
  isStateCouncil,
} from './posts.js'

test('deputies belong to their own heads', () => {
  const pairs = [
    ['PHÓ GIÁM ĐỐC', 'Giám đốc'],
    ['Phó Giám đốc', 'Giám đốc Sở Y tế'],
    ['Phó Chủ tịch Thường trực', 'CHỦ TỊCH'],
    ['Phó Chủ tịch UBND tỉnh', 'Chủ tịch'],
    ['Phó Chánh Văn phòng', 'Chánh Văn phòng'],
    ['Phó phòng', 'Trưởng phòng'],
    ['Phó Trưởng phòng Nghiệp vụ', 'Trưởng phòng'],
    ['Phó Tổng Giám đốc', 'Tổng Giám đốc'],
    ['Thứ trưởng', 'Bộ trưởng'],
    ['Phó Cục trưởng', 'Cục trưởng'],
    ['Phó Chủ tịch', 'Chủ tịch'.normalize('NFD')],
  ] as const
  for (const [post, head] of pairs) expect(isDeputyOf(post, head), post).toBe(true)
  for (const [post, head] of [
    ['Phó Chủ tịch', 'Giám đốc'],
    ['Giám đốc', 'Giám đốc'],
    ['Thứ trưởng', 'Giám đốc'],
    ['Phó Giám đốc', 'Tổng cục trưởng'],
    ['Phổ biến viên', 'Biến viên'],
  ] as const)
    expect(isDeputyOf(post, head), post).toBe(false)
  expect(['Phó Giám đốc', 'Thứ trưởng', 'Giám đốc', 'Phố trưởng'].map(isDeputy)).toEqual([true, true, false, false])
  expect(isInCharge('Phó Giám đốc phụ trách')).toBe(true)
})

test('bodies that decide together are told from offices and posts', () => {
  expect(['Giám đốc', 'Sở Y tế', 'Chủ tịch UBND tỉnh', 'Trưởng ban'].map(isNoCollective)).toEqual(Array(4).fill(true))
  expect(['Ủy ban nhân dân', 'Ban Chỉ đạo', 'Tổ công tác', 'Đảng ủy'].map(isNoCollective)).toEqual(Array(4).fill(false))
  expect(['UBND xã Một', 'Uỷ ban nhân dân', 'Hội đồng nhân dân'].map(isStateCouncil)).toEqual([true, true, true])
  expect(['Ủy ban MTTQ Việt Nam', 'Ban Thường vụ', 'Đảng ủy', 'Hội Nông dân'].map(isStateCouncil)).toEqual(
    Array(4).fill(false),
  )
  expect(['ỦY BAN NHÂN DÂN TỈNH BẮC HÀ', 'UBND', 'Sở Y tế'].map(isPeoplesCommittee)).toEqual([true, true, false])
  expect(['Chủ tịch', 'Phó Chủ tịch'].map(isChair)).toEqual([true, false])
})
