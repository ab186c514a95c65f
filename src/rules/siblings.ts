// The groups of nodes that one series of marks runs through.
import type { Entry, Outline } from '../model/outline.js'

/** Every group of neighbours: the top of the body, of each annex, and the items of each node. */
export function siblingGroups({ body, annexes, all }: Outline): (readonly Entry[])[] {
  return [body, ...annexes.map(annex => annex.entries), ...all.map(entry => entry.children)].filter(
    group => group.length > 0,
  )
}
