// A document before it is a file: what stands on its pages, in print order, in the words of NĐ 30/2020.
// Upper case, marks and blanks are already in the text, so every builder prints the same words.

import type { Align } from './document.js'
import type { Inlines } from './inline.js'
import type { Style } from './style.js'

export interface Letterhead {
  readonly kind: 'letterhead'
  /** Ô 2, upper case: the superior body (may be empty) and the issuing body, a line each. */
  readonly parent: readonly string[]
  readonly issuer: readonly string[]
  /** Ô 3: "Số: 15/KH-SYT". */
  readonly number: string
  /** Ô 4: "Bắc Hà, ngày 05 tháng 3 năm 2026". */
  readonly date: string
  /** Ô 5b: the lines of "V/v …"; empty for a named document. */
  readonly summary: readonly string[]
  /** Ô 10b: "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC". */
  readonly urgency?: Stamp
  /** "DỰ THẢO" on a draft. */
  readonly draft?: string
}

/** A boxed stamp: its words and, in millimetres, the size that NĐ 30 gives for it. */
export interface Stamp {
  readonly text: string
  readonly width: number
  readonly height: number
}

export interface TableCell {
  readonly paragraphs: readonly Inlines[]
  readonly span: number
  readonly rows: number
  readonly align: Align
  readonly bold: boolean
}

export type Block =
  | Letterhead
  /** Ô 5a: "KẾ HOẠCH" and the summary under it, a short rule below. */
  | { readonly kind: 'title'; readonly name: string; readonly summary: readonly string[] }
  /** Ô 9a: one name on the line of "Kính gửi:", several as a list; end marks are in the text. */
  | { readonly kind: 'addressees'; readonly names: readonly string[] }
  /** A heading on its own line; `centred` ones ("Phần I") print mark and text on two centred lines. */
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly mark: string
      readonly text: Inlines
      readonly centred: boolean
    }
  /** A paragraph of ô 6; `lead` is the run-in heading ("Mục đích:"). */
  | {
      readonly kind: 'paragraph'
      readonly role: 'basis' | 'body'
      readonly mark: string
      readonly lead: Inlines
      readonly text: Inlines
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly unit: string
      /** The share of each column; they sum to 1. */
      readonly widths: readonly number[]
      readonly head: readonly (readonly TableCell[])[]
      readonly rows: readonly (readonly TableCell[])[]
    }
  /** Ô 7 and 9b beside each other. */
  | {
      readonly kind: 'closing'
      readonly recipients: readonly { readonly head: string; readonly lines: readonly string[] }[]
      readonly signature: {
        /** Authority and post, upper case, a line each. */
        readonly lines: readonly string[]
        /** Other titles of the signer, above the name. */
        readonly titles: readonly string[]
        readonly name: string
      }
    }
  /** The head of an annex: "Phụ lục I", its title, "(Kèm theo …)". */
  | { readonly kind: 'annex'; readonly mark: string; readonly title: readonly string[]; readonly note: string }
  /** The head of an extract: what it is, and of which document. */
  | { readonly kind: 'extract'; readonly title: string; readonly note: string }

/** One run of pages with its own orientation and page numbers from 1. */
export interface Sheet {
  readonly orientation: 'portrait' | 'landscape'
  /** Ô 11, in the top margin of its first page. */
  readonly circulation?: Stamp
  /** Ô 13, at the foot of its first page, a line each. */
  readonly contact: readonly string[]
  readonly blocks: readonly Block[]
}

export interface Page {
  /** For the file's properties: what the document is, and whose. */
  readonly title: string
  readonly issuer: string
  readonly style: Style
  readonly sheets: readonly Sheet[]
}
