// The list of rules. A rule file that stands here is run, tested over its samples and explained.
import type { Rule } from '../model/rule.js'
import addresseeWithoutAsAbove from './plan/addressee-without-as-above.js'
import agencyNameRepeated from './plan/agency-name-repeated.js'
import agencyUnused from './plan/agency-unused.js'
import agencyWithoutTask from './plan/agency-without-task.js'
import asAboveWithoutAddressee from './plan/as-above-without-addressee.js'
import capitalDocumentType from './plan/capital-document-type.js'
import citationDate from './plan/citation-date.js'
import citationFirstMention from './plan/citation-first-mention.js'
import citationSpacing from './plan/citation-spacing.js'
import citationTwoWays from './plan/citation-two-ways.js'
import citationTypeMismatch from './plan/citation-type-mismatch.js'
import closingMarkEarly from './plan/closing-mark-early.js'
import closingMarkMissing from './plan/closing-mark-missing.js'
import datePadding from './plan/date-padding.js'
import doubledWord from './plan/doubled-word.js'
import fontLeftover from './plan/font-leftover.js'
import labelSeries from './plan/label-series.js'
import labelStyle from './plan/label-style.js'
import letterWithoutAddressee from './plan/letter-without-addressee.js'
import mixedTonePlacement from './plan/mixed-tone-placement.js'
import planWithAddressee from './plan/plan-with-addressee.js'
import recipientSection from './plan/recipient-section.js'
import recipientWithoutTask from './plan/recipient-without-task.js'
import recipientsMissing from './plan/recipients-missing.js'
import sentenceStart from './plan/sentence-start.js'
import slashDateMixed from './plan/slash-date-mixed.js'
import spacing from './plan/spacing.js'
import taskWithoutRecipient from './plan/task-without-recipient.js'
import unknownAgency from './plan/unknown-agency.js'
import type { Review } from './review.js'

/** The rules over a plan, a letter or a report. */
export const documentRules: readonly Rule<Review>[] = [
  addresseeWithoutAsAbove,
  agencyNameRepeated,
  agencyUnused,
  agencyWithoutTask,
  asAboveWithoutAddressee,
  capitalDocumentType,
  citationDate,
  citationFirstMention,
  citationSpacing,
  citationTwoWays,
  citationTypeMismatch,
  closingMarkEarly,
  closingMarkMissing,
  datePadding,
  doubledWord,
  fontLeftover,
  labelSeries,
  labelStyle,
  letterWithoutAddressee,
  mixedTonePlacement,
  planWithAddressee,
  recipientSection,
  recipientWithoutTask,
  recipientsMissing,
  sentenceStart,
  slashDateMixed,
  spacing,
  taskWithoutRecipient,
  unknownAgency,
]
