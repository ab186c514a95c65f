// The list of rules. A rule file that stands here is run, tested over its samples and explained.
import type { Rule } from '../model/rule.js'
import agencyNameRepeated from './plan/agency-name-repeated.js'
import agencyUnused from './plan/agency-unused.js'
import agencyWithoutTask from './plan/agency-without-task.js'
import capitalDocumentType from './plan/capital-document-type.js'
import citationDate from './plan/citation-date.js'
import citationFirstMention from './plan/citation-first-mention.js'
import citationSpacing from './plan/citation-spacing.js'
import citationTwoWays from './plan/citation-two-ways.js'
import citationTypeMismatch from './plan/citation-type-mismatch.js'
import recipientSection from './plan/recipient-section.js'
import recipientWithoutTask from './plan/recipient-without-task.js'
import recipientsMissing from './plan/recipients-missing.js'
import taskWithoutRecipient from './plan/task-without-recipient.js'
import unknownAgency from './plan/unknown-agency.js'
import type { Review } from './review.js'

/** The rules over a plan, a letter or a report. */
export const documentRules: readonly Rule<Review>[] = [
  agencyNameRepeated,
  agencyUnused,
  agencyWithoutTask,
  capitalDocumentType,
  citationDate,
  citationFirstMention,
  citationSpacing,
  citationTwoWays,
  citationTypeMismatch,
  recipientSection,
  recipientWithoutTask,
  recipientsMissing,
  taskWithoutRecipient,
  unknownAgency,
]
