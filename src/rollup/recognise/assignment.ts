// The best one-to-one assignment of rows to columns of a table of scores, over all of them at once: the Hungarian method with
// potentials, in cubic time. A greedy choice would give a label away that another row fits better.

/** For each row of `scores` the column that it is given, or undefined where all columns are taken; the sum of scores is highest. */
export function assign(scores: readonly (readonly number[])[]): (number | undefined)[] {
  const rows = scores.length
  const width = scores[0]?.length ?? 0
  if (rows === 0 || width === 0) return scores.map(() => undefined)
  const columns = Math.max(rows, width)
  const cost = (row: number, column: number) => -(scores[row - 1]?.[column - 1] ?? 0)
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  const cameFrom = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    let at = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    do {
      used[at] = 1
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue
        const reduced = cost(rowOf[at]!, column) - rowPotential[rowOf[at]!]! - columnPotential[column]!
        if (reduced < least[column]!) {
          least[column] = reduced
          cameFrom[column] = at
        }
        if (least[column]! < delta) {
          delta = least[column]!
          next = column
        }
      }
      for (let column = 0; column <= columns; column++)
        if (used[column]) {
          rowPotential[rowOf[column]!]! += delta
          columnPotential[column]! -= delta
        } else least[column]! -= delta
      at = next
    } while (rowOf[at] !== 0)
    while (at !== 0) {
      const before = cameFrom[at]!
      rowOf[at] = rowOf[before]!
      at = before
    }
  }
  const given = new Array<number | undefined>(rows).fill(undefined)
  for (let column = 1; column <= width; column++) {
    const row = rowOf[column]!
    if (row > 0) given[row - 1] = column - 1
  }
  return given
}
