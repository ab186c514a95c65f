// plan build: documents → .docx and its companions. The paths that were written go to stdout, findings to stderr.
import { basename } from 'node:path'
import { type Checked, checkDocument, type Format, readStyle, renderDocument } from '../index.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Call, Run } from './command.js'
import { fileFinding } from './file-finding.js'
import { exitCodeOf, printFindings, settle } from './findings.js'
import { openerOf, readInputs, readSource, shown } from './inputs.js'
import { type Output, writeOutputs } from './output.js'
import { packageFile } from './package-dir.js'
import { startProgress } from './progress.js'

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

/** Builds the documents that are named. */
export const run: Run = async call => {
  const { options, world, words } = call
  const folder = options.out ?? 'out'
  const formats = [...new Set((options.format ?? 'docx').split(','))] as Format[]
  const { sources, findings } = readInputs(call.args, world.files)
  const { open, opened } = openerOf(world.files)
  const checked = sources.map(source => checkDocument(source, { open, issue: options.issue ?? false }))
  const { style, diagnostics: ofStyle, office } = stylesOf(call)
  const all: Diagnostic[] = [...findings, ...ofStyle, ...checked.flatMap(({ diagnostics }) => diagnostics)]
  const documents = checked.filter(({ document }) => document !== undefined)
  const sound = ofStyle.some(({ severity }) => severity === 'error') ? [] : documents
  const clash = clashes(documents)

  const progress = startProgress(world.err, words.progress, sound.length)
  let canPdf = options.pdf ?? false
  for (const one of sound) {
    await progress.step()
    const stem = stemOf(one, options.only)
    const other = clash.get(one)
    if (other !== undefined) {
      const name = shown(`${folder}/${stem}.${formats[0]}`)
      all.push(fileFinding('file/same-output', one.file, { other: other.file, name }))
      continue
    }
    const rendered = await renderDocument(one, {
      style,
      formats: canPdf ? [...new Set<Format>([...formats, 'docx'])] : formats,
      draft: options.draft ?? false,
      ...(options.only !== undefined && { only: options.only }),
    })
    all.push(...rendered.diagnostics)
    if (rendered.outputs.size === 0) continue
    const outputs: Output[] = formats.map(format => ({
      name: `${stem}.${format}`,
      bytes: rendered.outputs.get(format)!,
    }))
    if (canPdf) {
      const pdf = await world.toPdf(rendered.outputs.get('docx')!, world.env)
      const name = `${stem}.pdf`
      if (pdf.kind === 'pdf') outputs.push({ name, bytes: pdf.bytes })
      else if (pdf.kind === 'failed') all.push(fileFinding('file/no-pdf', `${folder}/${name}`, { reason: pdf.reason }))
      else {
        canPdf = false
        all.push(fileFinding('file/no-libreoffice', `${folder}/${name}`))
      }
    }
    const written = await writeOutputs(folder, outputs, world.files, options.force ?? false)
    all.push(...written.findings)
    for (const path of written.paths) world.out.write(`${path}\n`)
  }
  progress.stop()

  const settled = settle(all)
  const seen = [...sources, ...opened.values(), ...(office === undefined ? [] : [office])]
  if (settled.length > 0) await printFindings(call, 'err', 'pretty', settled, seen, sources.length)
  return exitCodeOf(settled)
}
