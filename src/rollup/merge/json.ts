// The roll-up as data, for other programs (design, section 4): sorted, exact decimals as text, one figure a line, so that two
// results can be compared line by line. `schemas/rollup.schema.json` describes it.
import { type Bilingual, type Diagnostic, sortDiagnostics } from '../../model/diagnostic.js'
import type { Form } from '../../model/form.js'
import type { Place } from '../../model/place.js'
import type { Figure, SeenFile, UnitOutcome } from '../../model/rollup.js'

export interface MergedFigures {
  readonly form: Form
  readonly period: string
  readonly figures: readonly Figure[]
  readonly units: readonly UnitOutcome[]
  readonly files: readonly SeenFile[]
  readonly diagnostics: readonly Diagnostic[]
}

const whereOf = (place: Place) =>
  place.kind === 'file'
    ? { file: place.file }
    : place.kind === 'text'
      ? { file: place.file, line: place.line, col: place.col }
      : { file: place.file, sheet: place.sheet, cell: place.cell }

const wordsOf = ({ vi, en }: Bilingual) => ({ vi, en })

const flat = ({ code, severity, message, place, hint, related }: Diagnostic) => ({
  code,
  severity,
  message: wordsOf(message),
  ...whereOf(place),
  ...(hint !== undefined && { hint: wordsOf(hint) }),
  related: related.map(({ place: other, note }) => ({ ...whereOf(other), note: wordsOf(note) })),
})

const figureLine = (figure: Figure, sensitive: boolean) => ({
  indicator: figure.indicator,
  column: figure.column,
  value: figure.value,
  state: figure.state,
  counted: figure.counted,
  expected: figure.expected,
  missing: figure.missing,
  refused: figure.refused,
  ...(sensitive && { sensitive }),
  from: figure.from,
})

/** The pieces of the text, in order: all of it at once would be hundreds of megabytes for a country. */
export function* rollUpJson({ form, period, figures, units, files, diagnostics }: MergedFigures): Generator<string> {
  const sensitive = new Set(form.indicators.flatMap(one => ('sensitive' in one && one.sensitive ? [one.id] : [])))
  function* list(name: string, lines: Iterable<unknown>): Generator<string> {
    let first = true
    yield `  "${name}": [`
    for (const line of lines) {
      yield `${first ? '' : ','}\n    ${JSON.stringify(line)}`
      first = false
    }
    yield first ? ']' : '\n  ]'
  }
  yield `{\n  "period": ${JSON.stringify(period)},\n  "form": ${JSON.stringify({ id: form.id, version: form.version })},\n`
  yield* list(
    'figures',
    mapped(figures, figure => figureLine(figure, sensitive.has(figure.indicator))),
  )
  yield ',\n'
  yield* list(
    'units',
    mapped(units, ({ unit, state, file }) => ({ unit: unit.id, state, ...(file && { file }) })),
  )
  yield ',\n'
  yield* list(
    'files',
    mapped(files, ({ file, sha256, state, unit, reason }) => ({
      file,
      state,
      ...(unit && { unit }),
      ...(reason && { reason }),
      ...(sha256 && { sha256 }),
    })),
  )
  yield ',\n'
  yield* list('diagnostics', sortDiagnostics(diagnostics).map(flat))
  yield '\n}\n'
}

function* mapped<A, B>(list: Iterable<A>, map: (one: A) => B): Generator<B> {
  for (const one of list) yield map(one)
}

/** The text as bytes. */
export function rollUpJsonBytes(merged: MergedFigures): Uint8Array {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let size = 0
  for (const text of rollUpJson(merged)) {
    const piece = encoder.encode(text)
    pieces.push(piece)
    size += piece.length
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
