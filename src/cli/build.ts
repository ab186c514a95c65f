// plan build: documents → .docx and its companions. The paths that were written go to stdout, findings to stderr.
import { basename } from 'node:path'
import { type Checked, checkDocument, type Format, readStyle, renderDocument } from '../index.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Style } from '../model/style.js'
import type { Call, Run } from './command.js'
import { fileFinding } from './file-finding.js'
import { exitCodeOf, printFindings, settle } from './findings.js'
import { openerOf, readInputs, readSource, shown } from './inputs.js'
import { type Output, writeOutputs } from './output.js'
import { packageFile } from './package-dir.js'
import { type Progress, startProgress } from './progress.js'
import { visible } from './reporters/visible.js'

const TEMPLATE = 'templates/nd30.style.yaml'

/** The name that the results of a document share: that of its file, and of the agency that it is an extract for. */
function stemOf({ file }: Checked, only: string | undefined): string {
  const stem = basename(file)
    .replace(/\.ya?ml$/i, '')
    .normalize('NFC')
  return only === undefined ? stem : `${stem}.${only}`
}

/** Documents whose results would have one name, each with the file it clashes with. Case counts for nothing on Windows. */
function clashes(documents: readonly Checked[]): ReadonlyMap<Checked, Checked> {
  const byStem = new Map<string, Checked[]>()
  for (const document of documents) {
    const key = stemOf(document, undefined).toLowerCase()
    byStem.set(key, [...(byStem.get(key) ?? []), document])
  }
  const found = new Map<Checked, Checked>()
  for (const group of byStem.values())
    for (const [i, document] of group.entries()) if (group.length > 1) found.set(document, group[i === 0 ? 1 : 0]!)
  return found
}

function stylesOf(call: Call) {
  const template = { file: TEMPLATE, bytes: packageFile(TEMPLATE) }
  const { style } = call.options
  const office = style === undefined ? undefined : readSource(style, call.world.files)
  if (office !== undefined && 'code' in office)
    return { ...readStyle(template), diagnostics: [office], office: undefined }
  return { ...readStyle(template, office), office }
}

/** What all documents of one run share. */
interface Job {
  readonly call: Call
  readonly folder: string
  readonly style: Style
  readonly formats: readonly Format[]
  readonly progress: Progress
  /** Put off for good once LibreOffice is known to be missing. */
  wantsPdf: boolean
}

/** The PDF of a document, or why there is none. */
async function pdfOf(job: Job, name: string, docx: Uint8Array): Promise<Output | Diagnostic> {
  const { world } = job.call
  const pdf = await world.toPdf(docx, world.env)
  if (pdf.kind === 'pdf') return { name, bytes: pdf.bytes }
  const file = shown(`${job.folder}/${name}`)
  if (pdf.kind === 'failed') return fileFinding('file/no-pdf', file, { reason: pdf.reason })
  job.wantsPdf = false
  return fileFinding('file/no-libreoffice', file)
}

/** Renders and writes one document; what went wrong is returned. */
async function buildOne(job: Job, checked: Checked): Promise<readonly Diagnostic[]> {
  const { options, world } = job.call
  const { outputs, diagnostics } = await renderDocument(checked, {
    style: job.style,
    formats: job.wantsPdf ? [...new Set<Format>([...job.formats, 'docx'])] : job.formats,
    draft: options.draft ?? false,
    ...(options.only !== undefined && { only: options.only }),
  })
  if (outputs.size === 0) return diagnostics
  const stem = stemOf(checked, options.only)
  const results: Output[] = job.formats.map(format => ({ name: `${stem}.${format}`, bytes: outputs.get(format)! }))
  const pdf = job.wantsPdf ? await pdfOf(job, `${stem}.pdf`, outputs.get('docx')!) : undefined
  if (pdf !== undefined && 'bytes' in pdf) results.push(pdf)
  const written = await writeOutputs(job.folder, results, world.files, options.force ?? false)
  const lines = written.paths.map(path => `${world.out.isTTY ? visible(path) : path}\n`)
  if (lines.length > 0) job.progress.aside(() => world.out.write(lines.join('')))
  return [...diagnostics, ...(pdf !== undefined && 'code' in pdf ? [pdf] : []), ...written.findings]
}

/** Builds the documents that are named. */
export const run: Run = async call => {
  const { options, world, words } = call
  const { sources, findings } = readInputs(call.args, world.files)
  const { open, opened } = openerOf(world.files)
  const checked = sources.map(source => checkDocument(source, { open, issue: options.issue ?? false }))
  const { style, diagnostics: ofStyle, office } = stylesOf(call)
  const all: Diagnostic[] = [...findings, ...ofStyle, ...checked.flatMap(({ diagnostics }) => diagnostics)]

  const documents = checked.filter(({ document }) => document !== undefined)
  const clash = clashes(documents)
  const styleFails = ofStyle.some(({ severity }) => severity === 'error')
  const due = styleFails ? [] : documents.filter(one => !clash.has(one))
  const job: Job = {
    call,
    folder: options.out ?? 'out',
    style,
    formats: [...new Set((options.format ?? 'docx').split(','))] as Format[],
    progress: startProgress(world.err, words.progress, options.quiet ? 0 : due.length),
    wantsPdf: options.pdf ?? false,
  }
  for (const [one, other] of clash) {
    const name = `${stemOf(one, options.only)}.${job.formats[0]}`
    all.push(fileFinding('file/same-output', one.file, { other: other.file, name }))
  }
  for (const one of due) {
    all.push(...(await buildOne(job, one)))
    await job.progress.step()
  }
  job.progress.stop()

  const settled = settle(all)
  const seen = [...sources, ...opened.values(), ...(office === undefined ? [] : [office])]
  if (settled.length > 0) await printFindings(call, 'err', 'pretty', settled, seen, sources.length)
  return exitCodeOf(settled)
}
