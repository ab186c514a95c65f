// The list of rules. A rule file that stands here is run, tested over its samples and explained.
import type { Rule } from '../model/rule.js'
import boundsOrder from './form/bounds-order.js'
import cellNameLong from './form/cell-name-long.js'
import cellNameShared from './form/cell-name-shared.js'
import columnKindRepeated from './form/column-kind-repeated.js'
import formIdRepeated from './form/id-repeated.js'
import notAdditive from './form/not-additive.js'
import partRepeated from './form/part-repeated.js'
import partsAlike from './form/parts-alike.js'
import partsCircle from './form/parts-circle.js'
import ruleConstant from './form/rule-constant.js'
import ruleIdRepeated from './form/rule-id-repeated.js'
import ruleMeasures from './form/rule-measures.js'
import ruleOperand from './form/rule-operand.js'
import ruleUnknownFigure from './form/rule-unknown-figure.js'
import ruleUnread from './form/rule-unread.js'
import formUnknownIndicator from './form/unknown-indicator.js'
import type { FormReview } from './form-review.js'
import actingPost from './plan/acting-post.js'
import addresseeWithoutAsAbove from './plan/addressee-without-as-above.js'
import agencyNameRepeated from './plan/agency-name-repeated.js'
import agencyUnused from './plan/agency-unused.js'
import agencyWithoutTask from './plan/agency-without-task.js'
import annexNotMentioned from './plan/annex-not-mentioned.js'
import annexNumberNotMentioned from './plan/annex-number-not-mentioned.js'
import asAboveWithoutAddressee from './plan/as-above-without-addressee.js'
import authorityHead from './plan/authority-head.js'
import basisMarks from './plan/basis-marks.js'
import basisOpening from './plan/basis-opening.js'
import byOrderPost from './plan/by-order-post.js'
import capitalAgency from './plan/capital-agency.js'
import capitalCalendar from './plan/capital-calendar.js'
import capitalCitingPart from './plan/capital-citing-part.js'
import capitalDocumentType from './plan/capital-document-type.js'
import capitalFixedPlace from './plan/capital-fixed-place.js'
import capitalPeopleState from './plan/capital-people-state.js'
import capitalRegion from './plan/capital-region.js'
import capitalUnitNumber from './plan/capital-unit-number.js'
import chairWithoutTm from './plan/chair-without-tm.js'
import citationDate from './plan/citation-date.js'
import citationFirstMention from './plan/citation-first-mention.js'
import citationSpacing from './plan/citation-spacing.js'
import citationTwoWays from './plan/citation-two-ways.js'
import citationTypeMismatch from './plan/citation-type-mismatch.js'
import citedNumberMissing from './plan/cited-number-missing.js'
import closingMarkEarly from './plan/closing-mark-early.js'
import closingMarkMissing from './plan/closing-mark-missing.js'
import collectiveHead from './plan/collective-head.js'
import collectivePost from './plan/collective-post.js'
import dateBlank from './plan/date-blank.js'
import dateImpossible from './plan/date-impossible.js'
import datePadding from './plan/date-padding.js'
import deadlineBeforeDocument from './plan/deadline-before-document.js'
import deadlineTooNear from './plan/deadline-too-near.js'
import deadlineWithoutDate from './plan/deadline-without-date.js'
import deputyOfAnother from './plan/deputy-of-another.js'
import deputyWithoutAuthority from './plan/deputy-without-authority.js'
import districtMention from './plan/district-mention.js'
import districtUnit from './plan/district-unit.js'
import doubledWord from './plan/doubled-word.js'
import drawnColumn from './plan/drawn-column.js'
import drawnTableEmpty from './plan/drawn-table-empty.js'
import dueIdRepeated from './plan/due-id-repeated.js'
import fontLeftover from './plan/font-leftover.js'
import indicatorUnused from './plan/indicator-unused.js'
import issuerAbbreviation from './plan/issuer-abbreviation.js'
import labelSeries from './plan/label-series.js'
import labelStyle from './plan/label-style.js'
import letterSymbol from './plan/letter-symbol.js'
import letterWithoutAddressee from './plan/letter-without-addressee.js'
import lineJoined from './plan/line-joined.js'
import milestonesOrder from './plan/milestones-order.js'
import mixedTonePlacement from './plan/mixed-tone-placement.js'
import numberBlank from './plan/number-blank.js'
import numberWithoutTarget from './plan/number-without-target.js'
import placeForm from './plan/place-form.js'
import planWithAddressee from './plan/plan-with-addressee.js'
import ratioOverWhole from './plan/ratio-over-whole.js'
import recipientCut from './plan/recipient-cut.js'
import recipientSection from './plan/recipient-section.js'
import recipientWithoutTask from './plan/recipient-without-task.js'
import recipientsMissing from './plan/recipients-missing.js'
import referenceUnused from './plan/reference-unused.js'
import reportBeforePeriodEnd from './plan/report-before-period-end.js'
import reportingFile from './plan/reporting-file.js'
import sentenceStart from './plan/sentence-start.js'
import signerBlank from './plan/signer-blank.js'
import signerNameTitle from './plan/signer-name-title.js'
import slashDateMixed from './plan/slash-date-mixed.js'
import spacing from './plan/spacing.js'
import symbolForm from './plan/symbol-form.js'
import symbolOfKind from './plan/symbol-of-kind.js'
import tableColumns from './plan/table-columns.js'
import tableRowsBeyond from './plan/table-rows-beyond.js'
import tableWidth from './plan/table-width.js'
import targetDirection from './plan/target-direction.js'
import targetEmpty from './plan/target-empty.js'
import targetIdRepeated from './plan/target-id-repeated.js'
import targetNotInSentence from './plan/target-not-in-sentence.js'
import targetOverHundred from './plan/target-over-hundred.js'
import targetRangeOrder from './plan/target-range-order.js'
import taskWithoutRecipient from './plan/task-without-recipient.js'
import titleCapitals from './plan/title-capitals.js'
import titleFullStop from './plan/title-full-stop.js'
import titleOpening from './plan/title-opening.js'
import typedMark from './plan/typed-mark.js'
import typedWords from './plan/typed-words.js'
import unknownAgency from './plan/unknown-agency.js'
import unknownIndicator from './plan/unknown-indicator.js'
import unknownReference from './plan/unknown-reference.js'
import type { Review } from './review.js'
import type { UnitReview } from './unit-review.js'
import aliasNeedless from './units/alias-needless.js'
import beyondLevel from './units/beyond-level.js'
import beyondParent from './units/beyond-parent.js'
import codeRepeated from './units/code-repeated.js'
import unitDateImpossible from './units/date-impossible.js'
import datesOrder from './units/dates-order.js'
import idRepeated from './units/id-repeated.js'
import levelOrder from './units/level-order.js'
import levelRepeated from './units/level-repeated.js'
import levelUnused from './units/level-unused.js'
import nameShared from './units/name-shared.js'
import successorNotThere from './units/successor-not-there.js'
import successorWithoutEnd from './units/successor-without-end.js'
import unknownLevel from './units/unknown-level.js'
import unknownSuccessor from './units/unknown-successor.js'

/** The rules over a plan, a letter or a report. */
export const documentRules: readonly Rule<Review>[] = [
  actingPost,
  addresseeWithoutAsAbove,
  agencyNameRepeated,
  agencyUnused,
  agencyWithoutTask,
  annexNotMentioned,
  annexNumberNotMentioned,
  asAboveWithoutAddressee,
  authorityHead,
  basisMarks,
  basisOpening,
  byOrderPost,
  capitalAgency,
  capitalCalendar,
  capitalCitingPart,
  capitalDocumentType,
  capitalFixedPlace,
  capitalPeopleState,
  capitalRegion,
  capitalUnitNumber,
  chairWithoutTm,
  citationDate,
  citationFirstMention,
  citationSpacing,
  citationTwoWays,
  citationTypeMismatch,
  citedNumberMissing,
  closingMarkEarly,
  closingMarkMissing,
  collectiveHead,
  collectivePost,
  dateBlank,
  dateImpossible,
  datePadding,
  deadlineBeforeDocument,
  deadlineTooNear,
  deadlineWithoutDate,
  deputyOfAnother,
  deputyWithoutAuthority,
  districtMention,
  districtUnit,
  doubledWord,
  drawnColumn,
  drawnTableEmpty,
  dueIdRepeated,
  fontLeftover,
  indicatorUnused,
  issuerAbbreviation,
  labelSeries,
  labelStyle,
  letterSymbol,
  letterWithoutAddressee,
  lineJoined,
  milestonesOrder,
  mixedTonePlacement,
  numberBlank,
  numberWithoutTarget,
  placeForm,
  planWithAddressee,
  ratioOverWhole,
  recipientCut,
  recipientSection,
  recipientWithoutTask,
  recipientsMissing,
  referenceUnused,
  reportBeforePeriodEnd,
  reportingFile,
  sentenceStart,
  signerBlank,
  signerNameTitle,
  slashDateMixed,
  spacing,
  symbolForm,
  symbolOfKind,
  tableColumns,
  tableRowsBeyond,
  tableWidth,
  targetDirection,
  targetEmpty,
  targetIdRepeated,
  targetNotInSentence,
  targetOverHundred,
  targetRangeOrder,
  taskWithoutRecipient,
  titleCapitals,
  titleFullStop,
  titleOpening,
  typedMark,
  typedWords,
  unknownAgency,
  unknownIndicator,
  unknownReference,
]

/** The rules over a list of units. */
export const unitRules: readonly Rule<UnitReview>[] = [
  aliasNeedless,
  beyondLevel,
  beyondParent,
  codeRepeated,
  unitDateImpossible,
  datesOrder,
  idRepeated,
  levelOrder,
  levelRepeated,
  levelUnused,
  nameShared,
  successorNotThere,
  successorWithoutEnd,
  unknownLevel,
  unknownSuccessor,
]

/** The rules over a form. */
export const formRules: readonly Rule<FormReview>[] = [
  boundsOrder,
  cellNameLong,
  cellNameShared,
  columnKindRepeated,
  formIdRepeated,
  notAdditive,
  partRepeated,
  partsAlike,
  partsCircle,
  ruleConstant,
  ruleIdRepeated,
  ruleMeasures,
  ruleOperand,
  ruleUnknownFigure,
  ruleUnread,
  formUnknownIndicator,
]
