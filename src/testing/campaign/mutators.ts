// Ways in which real offices damage a form, each named after its row in the catalogue of hazards. A benign one leaves every
// total as it was; a detectable one must be told at its cell; of the rest no program can know, and they are counted apart.
import { fileMutators } from './file-mutators.js'
import type { Mutator } from './mutator.js'
import { numberMutators } from './number-mutators.js'
import { sheetMutators } from './sheet-mutators.js'

export const mutators: readonly Mutator[] = [...numberMutators, ...sheetMutators, ...fileMutators]
