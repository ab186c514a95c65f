// The draft of `plan new` as a file: the skeleton is found in the package, the draft is checked, a preview is printed from it.
import { type Checked, checkDocument, type Drafted, draftDocument, readStyle, renderDocument } from '../index.js'
import type { Bilingual } from '../model/diagnostic.js'
import type { AnswerField, Answers } from '../model/draft.js'
import { packageFile } from './package-dir.js'

const STYLE = 'templates/nd30.style.yaml'
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
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
