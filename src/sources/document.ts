// Bytes → a document, or another file of the tool (agencies, units, form, decisions, mapping), with all that is wrong with its form.
import type { DecisionFile } from '../model/decisions.js'
import { type Diagnostic, fill } from '../model/diagnostic.js'
import type { Agencies, AgencyRegistry, OfficialDocument } from '../model/document.js'
import type { Form } from '../model/form.js'
import type { Mapping } from '../model/mapping.js'
import type { UnitList } from '../model/units.js'
import { schemas } from './generated/schemas.js'
import {
  type Validator,
  validateAgencies,
  validateDecisions,
  validateForm,
  validateLetter,
  validateMapping,
  validatePlan,
  validateReport,
  validateUnits,
} from './generated/validators.js'
import { checkSchema, nearest } from './schema.js'
import type { Schemas } from './schema-shape.js'
import { schemaWords } from './schema-words.js'
import { decodeText } from './text.js'
import { readYaml, type YamlFile } from './yaml.js'

const VALIDATORS: Readonly<Record<string, Validator>> = {
  plan: validatePlan,
  letter: validateLetter,
  report: validateReport,
  agencies: validateAgencies,
  units: validateUnits,
  form: validateForm,
  decisions: validateDecisions,
  mapping: validateMapping,
}
/** Kinds of file that belong to other commands. */
const OTHER_KINDS = ['style']

/** What a file may hold. */
export type FileValue = OfficialDocument | AgencyRegistry | UnitList | Form | DecisionFile | Mapping

export interface ReadFile {
  readonly kind: string | undefined
  /** The value, when it has the shape of its kind. */
  readonly value: FileValue | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly locate: YamlFile['locate']
  readonly keys: YamlFile['keys']
}

/** A form is asked for by the plan that names it, by the job, and by the targets; nobody writes into bytes that were read. */
const known = new WeakMap<Uint8Array, { file: string; read: ReadFile }>()

/** Reads one file and checks its form; rules are not run here. The same array under the same name is read once. */
export function readDocument(file: string, bytes: Uint8Array): ReadFile {
  const before = known.get(bytes)
  if (before?.file === file) return before.read
  const read = readOnce(file, bytes)
  known.set(bytes, { file, read })
  return read
}

function readOnce(file: string, bytes: Uint8Array): ReadFile {
  const nowhere: YamlFile['locate'] = () => ({ kind: 'file', file })
  const decoded = decodeText(bytes, file)
  if ('problem' in decoded)
    return { kind: undefined, value: undefined, diagnostics: [decoded.problem], locate: nowhere, keys: () => [] }
  const yaml = readYaml(decoded.text, file)
  const places = { locate: yaml.locate, keys: yaml.keys }
  if (yaml.diagnostics.length > 0)
    return { kind: undefined, value: undefined, diagnostics: yaml.diagnostics, ...places }
  const kind = (yaml.value as { kind?: unknown } | undefined)?.kind
  const validate = typeof kind === 'string' && Object.hasOwn(VALIDATORS, kind) ? VALIDATORS[kind] : undefined
  if (validate === undefined) {
    const other = typeof kind === 'string' && OTHER_KINDS.includes(kind)
    return {
      kind: other ? kind : undefined,
      value: undefined,
      diagnostics: [kindFinding(yaml, kind)],
      ...places,
    }
  }
  const diagnostics = checkSchema(yaml, kind as string, validate, schemas as Schemas)
  const value = diagnostics.length === 0 ? (yaml.value as FileValue) : undefined
  return { kind: kind as string, value, diagnostics, ...places }
}

/** The `kind` of a file by the line that states it, without reading the file; undefined where no line does. */
export function kindOfFile(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes)
  return /^kind[ \t]*:[ \t]*["']?(\w+)["']?[ \t]*(?:#.*)?\r?$/m.exec(text)?.[1]
}

/** What is wrong with the `kind` of a file: missing, unknown, or one that other commands read. */
function kindFinding(yaml: YamlFile, kind: unknown): Diagnostic {
  const known = Object.keys(VALIDATORS)
  const isMap = typeof yaml.value === 'object' && yaml.value !== null && !Array.isArray(yaml.value)
  const guess = typeof kind === 'string' ? nearest(kind, known) : undefined
  const { word, fills } =
    typeof kind === 'string' && OTHER_KINDS.includes(kind)
      ? { word: schemaWords.otherKind, fills: { kind } }
      : !isMap
        ? { word: schemaWords.notMap, fills: {} }
        : kind === undefined
          ? { word: schemaWords.noKind, fills: { choices: known.join(', ') } }
          : guess !== undefined
            ? {
                word: schemaWords.guess,
                fills: { value: String(kind), where: '"kind"', guess, choices: known.join(', ') },
              }
            : { word: schemaWords.enum, fills: { value: shown(kind), where: '"kind"', choices: known.join(', ') } }
  return {
    code: `schema/${word.name}`,
    severity: word.name === 'other-kind' ? 'advice' : 'error',
    message: fill(word.say, fills),
    ...('hint' in word && { hint: fill(word.hint, fills) }),
    place: yaml.locate({ path: kind === undefined ? [] : ['kind'] }),
    related: [],
  }
}

const shown = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value).slice(0, 40) : String(value))

/** The document's agencies over those of the registries that it names; its own win. */
export const mergeAgencies = (registries: readonly Agencies[], own: Agencies | undefined): Agencies =>
  Object.assign({}, ...registries, own)
