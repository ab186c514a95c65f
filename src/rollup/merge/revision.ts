// What a new roll-up says otherwise than the one that was issued before it (B12, F085): told figure by figure, never hidden.
import type { Figure } from '../../model/rollup.js'

export interface ChangedFigure {
  readonly indicator: string
  readonly column: string
  readonly before: Pick<Figure, 'value' | 'state' | 'counted' | 'expected'> | undefined
  readonly now: Pick<Figure, 'value' | 'state' | 'counted' | 'expected'> | undefined
}

/** The figures that differ in value or in what they cover, in the order of the new one. */
export function changedFigures(before: readonly Figure[], now: readonly Figure[]): ChangedFigure[] {
  const keyOf = ({ indicator, column }: Figure) => `${indicator}/${column}`
  const old = new Map(before.map(figure => [keyOf(figure), figure]))
  const kept = new Set(now.map(keyOf))
  const isSame = (a: Figure, b: Figure) =>
    a.value === b.value && a.state === b.state && a.counted === b.counted && a.expected === b.expected
  return [
    ...now.flatMap((figure): ChangedFigure[] => {
      const was = old.get(keyOf(figure))
      if (was !== undefined && isSame(was, figure)) return []
      return [{ indicator: figure.indicator, column: figure.column, before: was, now: figure }]
    }),
    ...before.flatMap((figure): ChangedFigure[] =>
      kept.has(keyOf(figure))
        ? []
        : [{ indicator: figure.indicator, column: figure.column, before: figure, now: undefined }],
    ),
  ]
}
