// One returned file from its cells to its figures: recognised, then judged. Nothing here knows of other files.
import type { Diagnostic } from '../model/diagnostic.js'
import type { Mapping } from '../model/mapping.js'
import type { ReportingJob } from '../model/reporting-job.js'
import type { Submission } from '../model/submission.js'
import type { Workbook } from '../model/table.js'
import { judge } from './judge/judge.js'
import { recognise } from './recognise/recognise.js'
import type { Confirmed, ReturnedFile } from './recognise/recognition.js'

export interface CheckedReturn {
  readonly state: 'used' | 'refused' | 'skipped' | 'rollup'
  /** The units that it is from, where they are known; several where one file holds the forms of several. */
  readonly units: readonly string[]
  /** One for each unit of a file that is used. */
  readonly submissions: readonly Submission[]
  /** The number of a refused submission, where it can be read. */
  readonly number?: number
  /** Nothing was filled in. */
  readonly blank?: true
  /** Mappings that the figures were taken by. */
  readonly used: readonly Mapping[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface CheckOfReturn {
  readonly job: ReportingJob
  readonly confirmed?: Confirmed
  readonly mappings?: readonly Mapping[]
}

/** Recognises and judges a workbook. Never throws, whatever it holds. */
export function checkReturn(
  workbook: Workbook,
  returned: ReturnedFile,
  { job, confirmed = {}, mappings = [] }: CheckOfReturn,
): CheckedReturn {
  const found = recognise(workbook, returned, job, { confirmed, mappings })
  switch (found.state) {
    case 'rollup':
      return { state: 'rollup', units: [], submissions: [], used: [], diagnostics: [] }
    case 'skipped':
      return { state: 'skipped', units: [], submissions: [], used: [], diagnostics: found.diagnostics }
    case 'refused': {
      const { unit, number, blank, diagnostics } = found
      const known = { ...(number !== undefined && { number }), ...(blank && { blank }) }
      const units = unit === undefined ? [] : [unit]
      return { state: 'refused', units, submissions: [], used: [], diagnostics, ...known }
    }
    case 'recognised': {
      const judged = found.returns.map(one => judge(one, job))
      return {
        state: 'used',
        units: found.returns.map(({ unit }) => unit),
        submissions: judged.map(({ submission }) => submission),
        used: found.mapping === undefined ? [] : [found.mapping],
        diagnostics: [...found.diagnostics, ...judged.flatMap(({ diagnostics }) => diagnostics)],
      }
    }
  }
}
