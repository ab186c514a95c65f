// The draft of `plan new` as a file: skeleton and schema are found on disk, the draft is checked, a preview is printed from it.
import { dirname, join, relative, resolve } from 'node:path'
import { type Checked, checkDocument, type Drafted, draftDocument, readStyle, renderDocument } from '../index.js'
import type { Bilingual } from '../model/diagnostic.js'
import type { AnswerField, Answers, DraftKind } from '../model/draft.js'
import { shown } from './inputs.js'
import { packageFile } from './package-dir.js'
import { type Files, systemCode } from './world.js'

const STYLE = 'templates/nd30.style.yaml'
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const idOf = (schema: string): string => (JSON.parse(schema) as { $id: string }).$id

/**
 * The address that editors find the schema under. Where the schemas lie beside the file or above it (a checkout, an office's
 * folder of plans) that is a relative path, good on every machine that has the folder. Elsewhere it is the schema's own name:
 * where this program is installed differs from machine to machine and must not stand in a file that is passed on.
 */
export function schemaAddress(kind: DraftKind, file: string, files: Files): string {
  const id = idOf(text(packageFile(`schemas/${kind}.schema.json`)))
  const home = dirname(resolve(file))
  for (let folder = home; ; folder = dirname(folder)) {
    const schema = join(folder, 'schemas', `${kind}.schema.json`)
    try {
      if (files.stat(schema).kind === 'file' && idOf(text(files.read(schema, 1 << 20))) === id)
        return shown(relative(home, schema))
    } catch (error) {
      if (systemCode(error) === undefined && !(error instanceof SyntaxError)) throw error
    }
    if (dirname(folder) === folder) return id
  }
}

/** Drafts the file that the answers make. */
export function draft(answers: Answers, schema: string): Drafted {
  return draftDocument(answers, text(packageFile(`templates/${answers.kind}.yaml`)), schema)
}

/** The draft, checked as `plan validate` checks it. */
export const checked = (file: string, drafted: Drafted): Checked =>
  checkDocument({ file, bytes: new TextEncoder().encode(drafted.text) }, { open: () => undefined })

/** Rules hold the lines above a signature against each other, so they wait until all are answered. */
const isPart = (field: AnswerField) => field === 'authority' || field === 'head' || field === 'post'

/** What is wrong with an answer, where all others are right: the rules are those of the schema and of `plan validate`. */
export function faultOf(answers: Answers, field: AnswerField): Bilingual | undefined {
  const drafted = draft(answers, '-')
  const own = drafted.faults.find(fault => fault.field === field)
  if (own !== undefined) return own.message
  const { diagnostics } = checked('-', drafted)
  const error = diagnostics.find(
    ({ severity, code }) => severity === 'error' && (!isPart(field) || /^(?:yaml|schema)\//.test(code)),
  )
  if (error === undefined) return undefined
  const { message, hint } = error
  return hint === undefined ? message : { vi: `${message.vi} ${hint.vi}`, en: `${message.en} ${hint.en}` }
}

/** The page as plain text; undefined where the draft has errors. */
export async function previewOf(document: Checked): Promise<string | undefined> {
  const { style } = readStyle({ file: STYLE, bytes: packageFile(STYLE) })
  const { outputs } = await renderDocument(document, { style, formats: ['txt'] })
  const page = outputs.get('txt')
  return page && text(page)
}
