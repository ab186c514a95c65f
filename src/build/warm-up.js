// Uses what the programs use, on the examples, so that the functions they need are compiled when the code cache is made.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fillIn } from '../bench/fill-in.js'

/** The examples by their names. */
async function examplesOf(root) {
  const folder = join(root, 'examples')
  const sources = new Map()
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.yaml')))
    sources.set(file, { file, bytes: await readFile(join(folder, file)) })
  return sources
}

/** Checks every example and prints it in every format. */
export async function warmUpDocuments(root, { checkDocument, readStyle, renderDocument }) {
  const template = { file: 'style', bytes: await readFile(join(root, 'templates/nd30.style.yaml')) }
  const sources = await examplesOf(root)
  for (const source of sources.values()) {
    const checked = checkDocument(source, { open: path => sources.get(path) })
    await renderDocument(checked, { style: readStyle(template).style, formats: ['docx', 'txt', 'html'] })
  }
}

const PLAN = 'ke-hoach-ba-noi-dung-2026.plan.yaml'

/** Writes the forms of the example's plan, fills them in, reads them back, merges them, and reads the roll-up as well. */
export async function warmUpReports(root, reports) {
  const { openJob, writeForms, readSpreadsheet, checkReturn, rereadReturned, targetsIn } = reports
  const sources = await examplesOf(root)
  const plan = sources.get(PLAN)
  const open = path => sources.get(path)
  const { job } = openJob(plan, { open, period: '2026-H1' })
  const taken = { files: [], submissions: [], rollUps: [], diagnostics: [] }
  for (const { unit, files } of writeForms(job, job.expected, { formats: ['xlsx', 'csv'] })) {
    let figure = 7
    const [form] = files
    const bytes = fillIn(form.bytes, () => figure++)
    const { workbook } = readSpreadsheet(bytes, form.name)
    const { state, units, number, submissions, diagnostics } = checkReturn(
      workbook,
      { file: form.name, sha256: unit.id },
      { job },
    )
    for (const submission of submissions) rereadReturned(bytes, workbook.format, submission, job.form)
    taken.files.push({ file: form.name, sha256: unit.id, state, unit: units[0], number })
    taken.submissions.push(...submissions)
    taken.diagnostics.push(...diagnostics)
  }
  const targets = targetsIn(plan)
  const { merged } = reports.mergeReturns({ job, taken, decisions: [], followed: [], targets })
  const { view } = merged
  const { workbook } = reports.publish(merged)
  reports.openRollUp(reports.readWholeRollUp(readSpreadsheet(workbook, 'roll-up.xlsx').workbook, 'roll-up.xlsx'))
  const units = view.units.map(({ outcome }) => outcome)
  reports.rollUpJsonBytes({ ...view, form: job.form, period: job.period.id, units })
}
