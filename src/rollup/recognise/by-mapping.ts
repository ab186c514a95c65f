// The figures of a foreign sheet by a mapping that a person confirmed, for exactly the layout that it was confirmed for.
import type { Form } from '../../model/form.js'
import type { Mapping } from '../../model/mapping.js'
import { slotsOf } from '../../model/slot.js'
import type { SheetLayout } from './layout-hash.js'
import type { At, Located } from './located.js'
import { structureFinding } from './structure-words.js'

/** The mapping that was confirmed for a layout; undefined where none was. */
export const mappingFor = ({ sha256, view }: SheetLayout, mappings: readonly Mapping[]): Mapping | undefined =>
  mappings.find(one => one.layout_sha256 === sha256 && (one.sheet === undefined || one.sheet === view.table.name))

/** Places by the mapping. A label that stands there twice is no place; entries are taken in the order of the sheet where both repeat it. */
export function locateByMapping(layout: SheetLayout, mapping: Mapping, form: Form): Located {
  const { view, labelColumn, first } = layout
  const rowOf = matched(
    layout.rows,
    mapping.rows.map(({ label, indicator }) => ({ label, id: indicator })),
    'row',
  )
  const columnOf = matched(
    layout.columns,
    mapping.columns.map(({ label, column }) => ({ label, id: column })),
    'column',
  )
  return {
    view,
    places: slotsOf(form).map(({ indicator, column }): At | undefined => {
      const [row, at] = [rowOf.get(indicator.id), columnOf.get(column.id)]
      return row === undefined || at === undefined ? undefined : { row, column: at }
    }),
    rowOf,
    columnOf,
    labelColumn,
    unitColumn: undefined,
    estimateColumn: undefined,
    boxes: {},
    answers: new Map(),
    first: Math.max(1, first - 1),
    changed: true,
    diagnostics: [
      ...form.indicators
        .filter(({ id, kind }) => kind !== 'ratio' && !rowOf.has(id))
        .map(({ id, title }) => structureFinding('sheet/row-missing', view.place(first, labelColumn), { id, title })),
      ...form.columns
        .filter(({ id }) => !columnOf.has(id))
        .map(({ id, title }) =>
          structureFinding('sheet/column-missing', view.place(first, labelColumn), { id, title }),
        ),
    ],
  }
}

/** Labels and entries stand in one order, so the n-th entry of a label is its n-th place; an id given twice has none. */
function matched<Axis extends 'row' | 'column'>(
  labels: readonly ({ readonly label: string } & { readonly [A in Axis]: number })[],
  entries: readonly { readonly label: string; readonly id: string | null }[],
  axis: Axis,
): ReadonlyMap<string, number> {
  const waiting = new Map<string, (string | null)[]>()
  for (const { label, id } of entries) waiting.set(label, [...(waiting.get(label) ?? []), id])
  const found = new Map<string, number>()
  const twice = new Set<string>()
  for (const one of labels) {
    const id = waiting.get(one.label)?.shift()
    if (typeof id !== 'string') continue
    if (found.has(id)) twice.add(id)
    found.set(id, one[axis])
  }
  for (const id of twice) found.delete(id)
  return found
}
