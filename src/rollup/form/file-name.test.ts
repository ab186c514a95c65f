import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileStem } from './file-name.js'
import { sampleJob } from './sample-form.js'

const stemOf = (form: string, id: string, name: string) =>
  fileStem({ ...sampleJob, form: { ...sampleJob.form, id: form } }, { id, name })

test('a name is made of ids, and of the name of the unit in plain letters', () => {
  expect(stemOf('bieu_01', 'xa_03388', 'Phường Đoàn Kết')).toBe('bieu_01.2026-H1.xa_03388.phuong-doan-ket')
  expect(stemOf('bieu_01', 'xa_1', '../../etc/passwd')).toBe('bieu_01.2026-H1.xa_1.etc-passwd')
  expect(stemOf('bieu_01', 'xa_1', '…')).toBe('bieu_01.2026-H1.xa_1')
})

test('a name that would not fit is left to the ids', () => {
  expect(stemOf('bieu_01', 'xa_1', `Xã ${'rất dài '.repeat(9)}`)).toBe('bieu_01.2026-H1.xa_1')
})

test('a form that Windows takes for a device keeps its files', () => {
  expect(stemOf('con', 'xa_1', '')).toBe('con_.2026-H1.xa_1')
})

test('F38: names are plain, at most 80 bytes, and differ where ids differ', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,200}$/)
  fc.assert(
    fc.property(id, id, id, fc.string({ unit: 'binary', maxLength: 60 }), (form, one, other, name) => {
      const stem = stemOf(form, one, name)
      expect(`${stem}.xlsx`).toMatch(/^[a-z0-9_.A-Z-]{1,80}$/)
      if (one !== other) expect(stemOf(form, other, name)).not.toBe(stem)
    }),
  )
})
