// The end of a document: recipients and signature side by side (NĐ 30, Phụ lục I, mục II.7, II.9, III.3).
import {
  type Agencies,
  listOf,
  type OfficialDocument,
  type Recipient,
  type Recipients,
  type Signature,
} from '../model/document.js'
import type { Block } from '../model/page.js'
import { bare, punctuated, upper } from './compose-head.js'

/** A recipient as it prints: its name, or that of its agencies, and what it is sent for. */
function recipientText(recipient: Recipient, agencies: Agencies): string {
  if (typeof recipient === 'string') return recipient
  const name =
    recipient.name ??
    listOf(recipient.agency)
      .map(id => agencies[id]?.name ?? id)
      .join(', ')
  return recipient.purpose === undefined ? name : `${bare(name)} (${recipient.purpose.replace(/^\(|\)$/gu, '')})`
}

/** "Lưu: VT, NVY, PL.(300)": where copies are kept, who drafted it, and how many copies there are. */
function archiveText(archive: NonNullable<Recipients['archive']>): string {
  const copies = archive.copies === undefined ? '' : `(${archive.copies})`
  const drafter = archive.drafter === undefined ? '' : archive.drafter.replace(/\.?$/u, copies === '' ? '' : '.')
  const tail = drafter + copies
  return `Lưu: ${[...archive.units.map(bare), ...(tail === '' ? [] : [tail])].join(', ')}`
}

function recipientLists(recipients: Recipients | undefined, agencies: Agencies) {
  const lines = (list: readonly Recipient[] | undefined) => (list ?? []).map(one => recipientText(one, agencies))
  const paper = [...lines(recipients?.paper), ...(recipients?.archive ? [archiveText(recipients.archive)] : [])]
  const electronic = lines(recipients?.electronic)
  const list = (head: string, names: readonly string[]) =>
    names.length === 0 ? [] : [{ head, lines: punctuated(names).map(name => `- ${name}`) }]
  return [...list('Nơi nhận:', paper), ...list(paper.length === 0 ? 'Nơi nhận:' : 'Bản điện tử:', electronic)]
}

/** Authority and post, a line each; "Q." stands before the post itself. */
function signatureLines({ authority, head, second, post }: Signature): string[] {
  const acting = authority === 'Q.' || second?.authority === 'Q.'
  const power = (sign: string | undefined, of: string | undefined) =>
    sign === undefined || sign === 'Q.' || of === undefined ? [] : [`${sign} ${of}`]
  return [...power(authority, head), ...power(second?.authority, second?.head), acting ? `Q. ${post}` : post].map(upper)
}

export function composeClosing(document: OfficialDocument, agencies: Agencies): Block {
  const { signature } = document
  return {
    kind: 'closing',
    recipients: recipientLists(document.recipients, agencies),
    signature: {
      lines: signatureLines(signature),
      titles: signature.title === undefined ? [] : [signature.title],
      name: signature.name ?? '',
    },
  }
}
