// The list of rules. A rule file that stands here is run, tested over its samples and explained.
import type { Rule } from '../model/rule.js'
import capitalDocumentType from './plan/capital-document-type.js'
import citationDate from './plan/citation-date.js'
import citationFirstMention from './plan/citation-first-mention.js'
import citationSpacing from './plan/citation-spacing.js'
import citationTwoWays from './plan/citation-two-ways.js'
import citationTypeMismatch from './plan/citation-type-mismatch.js'
import unknownAgency from './plan/unknown-agency.js'
import type { Review } from './review.js'

/** The rules over a plan, a letter or a report. */
export const documentRules: readonly Rule<Review>[] = [
  capitalDocumentType,
  citationDate,
  citationFirstMention,
  citationSpacing,
  citationTwoWays,
  citationTypeMismatch,
  unknownAgency,
]
