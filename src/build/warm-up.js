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

/** Writes the forms of the example's plan, fills them in and reads them back. */
export async function warmUpReports(root, { openJob, writeForms, readSpreadsheet, checkReturn }) {
  const sources = await examplesOf(root)
  const { job } = openJob(sources.get(PLAN), { open: path => sources.get(path), period: '2026-H1' })
  for (const { unit, files } of writeForms(job, job.expected, { formats: ['xlsx', 'csv'] })) {
    let figure = 7
    const [form] = files
    const read = readSpreadsheet(
      fillIn(form.bytes, () => figure++),
      form.name,
    )
    checkReturn(read.workbook, { file: form.name, sha256: unit.id }, { job })
  }
}
