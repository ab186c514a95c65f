// The second family as a few pure functions: forms, returned spreadsheets, roll-ups. The edge hands in bytes and gets bytes.
import type { FindingTable } from './words/finding.js'

/** Every table of words of the family, for `explain`; one line a table. */
export const reportExplanations: readonly FindingTable[] = []
