// Every table of words of judging, for `explain`.
import type { FindingTable } from '../../words/finding.js'
import { blankWords } from './blank-words.js'
import { formulaWords } from './formula-words.js'
import { markWords } from './mark-words.js'
import { meaningWords } from './meaning-words.js'
import { numberRefusals, numberRemarks } from './number-words.js'
import { textWords } from './texts.js'

export const judgeWords: readonly FindingTable[] = [
  numberRefusals,
  numberRemarks,
  markWords,
  formulaWords,
  blankWords,
  meaningWords,
  textWords,
]
