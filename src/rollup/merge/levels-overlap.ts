// Units of different levels that report side by side: a department of the province and its communes may follow the same case,
// and their sum counts it twice (E23). Nothing in the files can tell, so a person is asked.
import type { Diagnostic } from '../../model/diagnostic.js'
import { mergeFinding } from './merge-words.js'
import type { Resolved } from './resolve.js'

/** One warning a unit whose level is not that of most units of the tree, where it counts together with them. */
export function overlapFindings({ units }: Resolved): Diagnostic[] {
  const counted = units.filter(({ outcome: { state } }) => state === 'counted' || state === 'late')
  const levels = new Map<string, number>()
  for (const { unit } of counted)
    if (unit.level !== undefined) levels.set(unit.level, (levels.get(unit.level) ?? 0) + 1)
  if (levels.size < 2) return []
  const [usual] = [...levels].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]!
  return counted.flatMap(({ unit, outcome }) =>
    unit.level === undefined || unit.level === usual
      ? []
      : [
          mergeFinding(
            'rollup/levels-overlap',
            { kind: 'file', file: outcome.file! },
            { unit: unit.name, level: usual },
          ),
        ],
  )
}
