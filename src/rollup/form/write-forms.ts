// The files that go out to the units of a period: one each, or one in each format that is asked for.
import type { ReportingJob } from '../../model/reporting-job.js'
import type { ExpectedUnit } from '../../model/rollup.js'
import { workbookMemory } from '../xlsx/common.js'
import { writeXlsx } from '../xlsx/write.js'
import { composeForm, formMould } from './compose-form.js'
import { composeCsv } from './csv-form.js'
import type { Earlier } from './earlier.js'
import { fileStem } from './file-name.js'

export type FormFormat = 'xlsx' | 'csv'

/** The files of one unit. */
export interface UnitForms {
  readonly unit: ExpectedUnit
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Makes the forms of these units one after another, so that thousands are never held at once. */
export function* formsOf(
  job: ReportingJob,
  units: readonly ExpectedUnit[],
  formats: readonly FormFormat[],
  earlier?: Earlier,
): Generator<UnitForms> {
  const mould = formMould(job, earlier)
  const memory = workbookMemory()
  for (const unit of units) {
    const stem = fileStem(job, unit)
    const files = formats.map(format => ({
      name: `${stem}.${format}`,
      bytes: format === 'xlsx' ? writeXlsx(composeForm(mould, unit), memory) : composeCsv(mould, unit),
    }))
    yield { unit, files }
  }
}
