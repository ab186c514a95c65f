// Several tables of the form in one file: forms of several units (E13), or copies of one sheet, which agree or do not (C18, C27).
import { cellName } from '../../model/cell-name.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Located } from './located.js'
import { structureFinding } from './structure-words.js'

export interface Copy {
  readonly located: Located
  /** Undefined where the table does not say whose it is. */
  readonly unit: string | undefined
  /** The names of cells lead here: of two copies it is the original. */
  readonly preferred: boolean
}

/** Which of the tables are read: one for each unit. Two that differ for one unit refuse the file. */
export function copiesOf(copies: readonly Copy[]): {
  readonly kept: ReadonlySet<number>
  readonly diagnostics: readonly Diagnostic[]
  readonly conflict: boolean
} {
  const kept = new Set<number>()
  const diagnostics: Diagnostic[] = []
  let conflict = false
  const units = [...new Set(copies.map(({ unit }) => unit))]
  // A table without a unit beside one that has it is taken for a copy: it must say the same.
  const certain = units.filter(unit => unit !== undefined)
  const groups =
    certain.length === 1 && units.length > 1
      ? [copies.map((_, i) => i)]
      : units.map(unit => copies.flatMap((copy, i) => (copy.unit === unit ? [i] : [])))
  for (const group of groups) {
    const original =
      group.find(i => copies[i]!.preferred && copies[i]!.unit !== undefined) ??
      group.find(i => copies[i]!.unit !== undefined) ??
      group[0]!
    kept.add(original)
    const { located } = copies[original]!
    for (const i of group) {
      if (i === original) continue
      const other = copies[i]!.located
      const differing = located.places.flatMap((at, slot) => (rawAt(located, slot) === rawAt(other, slot) ? [] : [at]))
      const name = other.view.table.name === located.view.table.name ? placeName(other) : other.view.table.name
      const first = differing.find(at => at !== undefined)
      if (differing.length === 0)
        diagnostics.push(structureFinding('sheet/copy-identical', located.view.place(located.first, 1), { copy: name }))
      else {
        conflict = true
        const place =
          first === undefined ? located.view.place(located.first, 1) : located.view.place(first.row, first.column)
        diagnostics.push(structureFinding('sheet/copy-differs', place, { copy: name, count: differing.length }))
      }
    }
  }
  return { kept, diagnostics, conflict }
}

const placeName = ({ view, first }: Located) => `${view.table.name} (${cellName(first, 1)})`

const rawAt = ({ view, places }: Located, slot: number): string => {
  const at = places[slot]
  return at === undefined ? '' : (view.at(at.row, at.column)?.raw.trim() ?? '')
}
