// What a file of decisions says: which of two files counts, which unusual figure is right, whom a written name means. They
// are made by an office and signed off; the roll-up lists the files that it followed (hazards 4 (8)).

export interface DecisionFile {
  readonly kind: 'decisions'
  /** The period that they hold for: "2026-H1". */
  readonly period: string
  /** The post of who decided, never a name. */
  readonly by: string
  readonly date: string
  readonly decisions: readonly StatedDecision[]
}

interface Stated {
  /** The id of the unit that it is about. */
  readonly unit: string
  readonly reason: string
}

/** Of several files with one submission number, the one whose hash begins so. */
export interface VersionDecision extends Stated {
  readonly kind: 'version'
  readonly sha256: string
}

/** Who reports for a unit with units below it, where both sent figures. */
export interface ReporterDecision extends Stated {
  readonly kind: 'reporter'
  readonly by: 'itself' | 'units_below'
}

/** The day on which a report came in: the date of a file proves nothing. */
export interface ReceivedDecision extends Stated {
  readonly kind: 'received'
  readonly on: string
}

/** An unusual figure that is right. Another value in the same cell is not accepted by it. */
export interface AcceptedDecision extends Stated {
  readonly kind: 'accepted'
  readonly indicator: string
  readonly column: string
  readonly value: string
}

/** A refused figure that will not be mended: totals stay without it and say so. */
export interface LeftOutDecision extends Stated {
  readonly kind: 'left_out'
  readonly indicator: string
  readonly column: string
}

/** Another way in which files write the name of the unit. */
export interface NameDecision extends Stated {
  readonly kind: 'name'
  readonly name: string
}

export type StatedDecision =
  | VersionDecision
  | ReporterDecision
  | ReceivedDecision
  | AcceptedDecision
  | LeftOutDecision
  | NameDecision
