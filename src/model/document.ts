// A document as the YAML file states it: plan (KẾ HOẠCH), letter (CÔNG VĂN) or report (BÁO CÁO).
// `schemas/*.schema.json` say the same with Vietnamese words; `schema-types.test.ts` proves that both agree.

export type OneOrMore<T> = T | readonly T[]
export type AgencyLevel = 'central' | 'province' | 'district' | 'commune' | 'internal'
export type Address = 'order' | 'request'
export type ListKind = 'numbered' | 'lettered' | 'dash' | 'ordinal' | 'plain'
export type Numbering = 'roman' | 'decimal' | 'parts'
export type Role = 'lead' | 'support'
export type ReportPeriod = 'month' | 'quarter' | 'half_year' | 'nine_months' | 'year' | 'ad_hoc'
export type Align = 'left' | 'center' | 'right' | 'justify'
export type Authority = 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.'

export interface Issuer {
  readonly parent?: OneOrMore<string>
  readonly name: OneOrMore<string>
}

export interface DocumentNumber {
  /** Absent or null until the registry gives the number: it prints as a blank. */
  readonly value?: string | number | null
  readonly symbol: string
}

/** Any part may be missing; it prints as a blank and is never guessed. */
export interface PartialDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

export interface CitingParagraph {
  readonly text: string
  readonly cites?: OneOrMore<string>
}
export type BasisParagraph = string | CitingParagraph
export interface BasisList {
  readonly list: readonly BasisParagraph[]
  readonly opening?: OneOrMore<string>
}

export interface Due {
  readonly id?: string
  readonly what?: string
  /** "30/3" or "30/3/2026", as the sentence writes it. */
  readonly on?: string
  /** "Quý II/2026", "Thường xuyên". */
  readonly when?: string
  readonly period?: ReportPeriod
  readonly data_until?: string
  readonly to?: string
  readonly via?: string
}

interface TargetBase {
  readonly id: string
  readonly title?: string
  readonly indicator?: string
  readonly unit?: string
  readonly of?: string
  readonly direction?: 'up' | 'down' | 'keep'
  readonly approximate?: boolean
  readonly bound?: 'at_least' | 'at_most'
  readonly period?: string
  readonly source?: string
}
interface MeasuredTarget extends TargetBase {
  readonly baseline?: string
  readonly target?: string
  /** Year → value that must be reached by then. */
  readonly milestones?: Readonly<Record<string, string>>
}
export type PlanTarget =
  | (MeasuredTarget & { readonly kind: 'percent' | 'count' | 'ratio' })
  | (MeasuredTarget & { readonly kind: 'change'; readonly direction: 'up' | 'down' | 'keep' })
  | (TargetBase & { readonly kind: 'yes_no' })
  | (TargetBase & {
      readonly kind: 'frequency'
      readonly every: 'week' | 'month' | 'quarter' | 'half_year' | 'year'
      readonly times?: string
    })

export interface RichCell {
  readonly text: string
  readonly span?: number
  readonly rows?: number
  readonly align?: Align
  readonly bold?: boolean
}
export type Cell = string | null | RichCell
export interface Column {
  readonly title: string
  readonly width?: number
  readonly align?: Align
  readonly columns?: readonly Column[]
}
export interface WrittenTable {
  readonly caption?: string
  readonly unit?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
export type DrawnColumn =
  | 'no'
  | 'task'
  | 'lead'
  | 'support'
  | 'due'
  | 'product'
  | 'note'
  | 'target'
  | 'unit'
  | 'baseline'
  | 'value'
  | 'period'
  | 'what'
  | 'agency'
  | 'to'
export interface DrawnTable {
  readonly from: 'tasks' | 'targets' | 'deadlines'
  readonly caption?: string
  readonly columns?: readonly DrawnColumn[]
  readonly filter?: {
    readonly agency?: OneOrMore<string>
    readonly role?: Role
    readonly in?: 'body' | 'annexes' | 'all'
  }
  readonly group_by?: 'agency' | 'section' | 'none'
  /** Tasks that stand only in this table. */
  readonly items?: readonly Section[]
}
export type TableNode = WrittenTable | DrawnTable

export interface Section {
  readonly title?: string
  readonly text?: OneOrMore<string>
  readonly run_in?: boolean
  readonly items?: readonly Node[]
  readonly list?: ListKind
  readonly label?: string
  readonly agency?: OneOrMore<string>
  /** Whose task the sentence states, where the sentence itself names the agency: prints no heading. */
  readonly by?: OneOrMore<string>
  readonly address?: Address
  readonly role?: Role
  readonly with?: OneOrMore<string>
  readonly due?: OneOrMore<Due>
  readonly product?: string
  readonly note?: string
  readonly targets?: readonly PlanTarget[]
  readonly cites?: OneOrMore<string>
  readonly table?: TableNode
}
/** A plain string is a section that has only one paragraph of text. */
export type Node = string | Section

export interface Agency {
  readonly name: string
  readonly short?: string
  readonly aliases?: readonly string[]
  readonly level?: AgencyLevel
  readonly address?: Address
  readonly group?: boolean
  readonly members?: OneOrMore<string>
}
export type Agencies = Readonly<Record<string, Agency>>

export interface Reference {
  readonly type: string
  readonly number?: string
  readonly date?: string
  readonly issuer?: string
  readonly title?: string
}

export interface Indicator {
  readonly title: string
  readonly unit?: string
}

export interface RichRecipient {
  readonly name?: string
  readonly agency?: OneOrMore<string>
  readonly purpose?: string
}
export type Recipient = string | RichRecipient
export interface Recipients {
  readonly paper?: readonly Recipient[]
  readonly electronic?: readonly Recipient[]
  readonly archive?: { readonly units: readonly string[]; readonly copies?: number; readonly drafter?: string }
}

export interface Signature {
  readonly authority?: Authority
  readonly head?: string
  readonly second?: { readonly authority: 'KT.' | 'Q.'; readonly head?: string }
  readonly post: string
  readonly title?: string
  readonly name?: string | null
}

export interface Annex {
  readonly title: string
  readonly orientation?: 'portrait' | 'landscape'
  readonly note?: string
  readonly list?: ListKind
  readonly numbering?: Numbering
  readonly items: readonly Node[]
}

/** Which days a period has: those of Nghị định 09/2019/NĐ-CP, whole months, or up to this day of the month. */
export type Calendar = 'nd09_2019' | 'calendar_year' | number

export interface Reporting {
  readonly form?: string
  readonly units?: string
  readonly calendar?: Calendar
  readonly to?: string
  readonly via?: string
  readonly onward?: OneOrMore<string>
  readonly deadlines?: readonly Due[]
}

interface DocumentBase {
  readonly issuer: Issuer
  readonly number: DocumentNumber
  readonly place: string
  readonly date?: PartialDate
  /** Trích yếu; several entries break its lines by sense. */
  readonly title: OneOrMore<string>
  readonly urgency?: 'urgent' | 'very_urgent' | 'express'
  readonly circulation?: 'internal' | 'return'
  readonly to?: OneOrMore<string>
  readonly registry?: OneOrMore<string>
  readonly agencies?: Agencies
  readonly references?: Readonly<Record<string, Reference>>
  readonly indicators?: Readonly<Record<string, Indicator>>
  readonly basis?: readonly BasisParagraph[] | BasisList
  readonly numbering?: Numbering
  readonly list?: ListKind
  readonly body: readonly Node[]
  readonly annexes?: readonly Annex[]
  readonly recipients?: Recipients
  readonly signature: Signature
  readonly contact?: OneOrMore<string>
}
export interface Plan extends DocumentBase {
  readonly kind: 'plan'
  readonly reporting?: Reporting
}
export interface Letter extends DocumentBase {
  readonly kind: 'letter'
}
export interface Report extends DocumentBase {
  readonly kind: 'report'
}
export type OfficialDocument = Plan | Letter | Report

/** A registry of agencies that several documents share. */
export interface AgencyRegistry {
  readonly kind: 'agencies'
  readonly agencies: Agencies
}

/** One or more, as a list; nothing is the empty list. */
export function listOf<T>(value: OneOrMore<T> | undefined): readonly T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value as T]
}

/** A node as a section: a plain string is its text. */
export const sectionOf = (node: Node): Section => (typeof node === 'string' ? { text: node } : node)
