// The list of rules. A rule file that stands here is run, tested over its samples and explained.
import type { Rule } from '../model/rule.js'
import unknownAgency from './plan/unknown-agency.js'
import type { Review } from './review.js'

/** The rules over a plan, a letter or a report. */
export const documentRules: readonly Rule<Review>[] = [unknownAgency]
