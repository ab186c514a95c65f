// For scripts: flat and stable, both languages at once. `schemas/diagnostics.schema.json` describes it.
import type { Bilingual } from '../../model/diagnostic.js'
import type { Place } from '../../model/place.js'
import type { Reporter } from './reporter.js'
import { countsOf } from './words.js'

function whereOf(place: Place): Record<string, string | number> {
  switch (place.kind) {
    case 'file':
      return { file: place.file }
    case 'text':
      return { file: place.file, line: place.line, col: place.col }
    case 'cell':
      return { file: place.file, sheet: place.sheet, cell: place.cell }
  }
}

const wordsOf = ({ vi, en }: Bilingual) => ({ vi, en })

/** Prints findings as one JSON document. */
export const json: Reporter = (diagnostics, { files }) =>
  `${JSON.stringify(
    {
      diagnostics: diagnostics.map(({ code, severity, message, place, hint, related }) => ({
        code,
        severity,
        message: wordsOf(message),
        ...whereOf(place),
        ...(hint !== undefined && { hint: wordsOf(hint) }),
        related: related.map(({ place, note }) => ({ ...whereOf(place), note: wordsOf(note) })),
      })),
      summary: countsOf(diagnostics, files),
    },
    undefined,
    2,
  )}\n`
