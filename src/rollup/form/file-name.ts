// What the file of a form is called: ids and codes first, so that the name survives mail systems of all kinds; the name of the unit
// only for people, in plain letters.
import { createHash } from 'node:crypto'
import type { ReportingJob } from '../../model/reporting-job.js'
import type { ExpectedUnit } from '../../model/rollup.js'

/** Bytes of a whole name (hazard F38). */
const LONGEST = 80
const LONGEST_ENDING = '.xlsx'.length
/** Windows takes no file whose name begins with one of these and a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** A name in small letters without marks, words joined by hyphens. */
function plainName(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

/** An id that is too long for a name keeps its beginning, and a part of its hash tells it from others. */
const shortened = (id: string, most: number) =>
  id.length <= most ? id : `${id.slice(0, most - 9)}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`

/** "bieu_01.2026-H1.xa_03388.phuong-doan-ket", to which the ending is added. */
export function fileStem({ form, period }: ReportingJob, unit: ExpectedUnit): string {
  const first = RESERVED.test(form.id) ? `${form.id}_` : shortened(form.id, 28)
  const stem = `${first}.${period.id}.${shortened(unit.id, 36)}`
  const named = `${stem}.${plainName(unit.name)}`
  return plainName(unit.name) !== '' && named.length + LONGEST_ENDING <= LONGEST ? named : stem
}
