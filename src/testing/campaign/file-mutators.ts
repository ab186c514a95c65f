// What happens to whole files (hazards 1F), and files that stand beside others (1E).
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { formMould } from '../../rollup/form/compose-form.js'
import { composeCsv } from '../../rollup/form/csv-form.js'
import type { FormFile } from './form-file.js'
import { type Mutator, sheetMutator } from './mutator.js'
import { campaignForm, campaignJob, type Draw, type Truth, whole } from './province.js'

const mould = formMould(campaignJob)

/** The twin of a form in CSV, filled in by its ids, in the notation of a Vietnamese machine. */
function filledCsv(truth: Truth, unit: number): string {
  const lines = new TextDecoder().decode(composeCsv(mould, campaignJob.expected[unit]!)).split('\r\n')
  const columns = lines.find(line => line.includes('#ids'))!.split(';')
  return lines
    .map(line => {
      const cells = line.split(';')
      const indicator = campaignForm.indicators.find(({ id }) => id === cells[0])
      if (indicator === undefined || indicator.kind === 'ratio' || indicator.kind === 'text' || indicator.id === 'vu')
        return line
      return cells.map((cell, i) => truth.get(`${indicator.id}_${columns[i]}`)?.replace('.', ',') ?? cell).join(';')
    })
    .join('\r\n')
}
const asCsv = (id: string, kind: Mutator['kind'], encode: (csv: string, draw: Draw) => Uint8Array): Mutator => ({
  id,
  kind,
  last: true,
  // Nothing but the figures goes over into the twin, so it is made of an undamaged form.
  apply: ({ taken }) => (taken.size > 0 ? undefined : kind === 'benign' ? { cells: [] } : 'file'),
  bytes: (_, draw, truth, unit) => encode(filledCsv(truth, unit), draw),
})
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
  return bytes
}

const broken = (id: string, bytes: NonNullable<Mutator['bytes']>): Mutator => ({
  id,
  kind: 'detectable',
  last: true,
  apply: () => 'file',
  bytes,
})
/** Changes the parts of the finished package. */
const packed = (change: (parts: Record<string, Uint8Array>) => void) => (bytes: Uint8Array) => {
  const parts = unzipSync(bytes)
  change(parts)
  return zipSync(parts, { level: 0 })
}
const lastOf = (...[id, kind, apply]: Parameters<typeof sheetMutator>): Mutator => ({
  ...sheetMutator(id, kind, apply),
  last: true,
})
const anywhere = (id: string, change: (file: FormFile) => void): Mutator =>
  sheetMutator(id, 'benign', ({ file }) => {
    change(file)
    return { cells: [] }
  })

export const fileMutators: readonly Mutator[] = [
  {
    id: 'F02',
    kind: 'detectable',
    last: true,
    apply: () => 'file',
    bytes: (bytes, draw) => bytes.subarray(0, whole(draw, 1, bytes.length - 30)),
  },
  {
    id: 'F04',
    kind: 'detectable',
    last: true,
    apply: () => 'file',
    bytes: (bytes, draw) => {
      // A byte inside the stored sheet: the checksum no longer fits.
      const changed = Uint8Array.from(bytes)
      const found = Buffer.from(changed.buffer).indexOf('<sheetData>')
      changed[found + whole(draw, 20, 400)]! ^= 1
      return changed
    },
  },
  { id: 'F01', kind: 'detectable', last: true, apply: () => 'file', bytes: () => new Uint8Array() },
  lastOf('F03', 'detectable', ({ file }) => {
    const xml = file.sheetXml()
    file.wrapSheet(() => [xml.slice(0, xml.length / 2), ''])
    file.move(() => undefined)
    return 'file'
  }),
  lastOf('F30', 'detectable', ({ file }) => {
    file.wrapSheet((head, tail) => [head.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "99">]><worksheet'), tail])
    return 'file'
  }),
  broken('F08', () => strToU8('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj')),
  broken('F09', () =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') }),
  ),
  broken('F10', (_, draw) => Uint8Array.from({ length: whole(draw, 10, 4000) }, () => whole(draw, 0, 255))),
  broken('F22', () => {
    const bytes = new Uint8Array(4096)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    return bytes
  }),
  broken('F29', bytes => {
    const changed = Uint8Array.from(bytes)
    new DataView(changed.buffer).setUint32(22, 0xffff_fff0, true)
    return changed
  }),
  broken('F32', (bytes, draw) => {
    const changed = Uint8Array.from(bytes)
    changed[30 + whole(draw, 0, 5)]! ^= 0x20
    return changed
  }),
  broken(
    'F33',
    packed(parts => {
      parts[`../${'x'}.xml`] = strToU8('<a/>')
    }),
  ),
  broken(
    'F03b',
    packed(parts => {
      delete parts['xl/sharedStrings.xml']
    }),
  ),
  broken(
    'F31',
    packed(parts => {
      const sheet = Object.keys(parts).find(name => name.endsWith('sheet1.xml'))!
      parts[sheet.replace('sheet1', 'SHEET1')] = parts[sheet]!
    }),
  ),
  anywhere('F24', file => {
    file.parts.set('xl/vbaProject.bin', strToU8('macros'))
    file.replace(
      '[Content_Types].xml',
      'openxmlformats-officedocument.spreadsheetml.sheet.main',
      'ms-excel.sheet.macroEnabled.main',
    )
  }),
  anywhere('F43b', file => {
    const part = Object.keys(Object.fromEntries(file.parts)).find(name => name.endsWith('workbook.xml'))!
    file.replace(
      part,
      /<(\/?)(workbook|sheets|sheet|definedNames|definedName|workbookPr|bookViews|workbookView|calcPr|workbookProtection)\b/g,
      '<$1x:$2',
    )
    file.replace(part, ' xmlns="', ' xmlns:x="')
  }),
  asCsv('F11', 'benign', csv => strToU8(csv)),
  asCsv('F12', 'benign', csv => strToU8(csv.replace(/^\ufeff/, ''))),
  asCsv('F14', 'benign', (csv, draw) => utf16(`\ufeff${csv.replace(/^\ufeff/, '')}`, draw() < 0.5)),
  asCsv('F16', 'benign', csv => strToU8(csv.replace(/\r\n/g, '\n'))),
  asCsv('F15', 'detectable', (csv, draw) => {
    const from = csv.indexOf('vu_moi')
    return strToU8(csv.slice(0, whole(draw, from, csv.indexOf('cuoc;'))))
  }),
  {
    id: 'E10',
    kind: 'benign',
    apply: () => ({ cells: [] }),
    beside: bytes => bytes,
  },
  {
    id: 'E11',
    kind: 'detectable',
    apply: () => 'file',
    last: true,
    // The same unit and number of submission with another figure.
    beside: packed(parts => {
      const sheet = 'xl/worksheets/sheet1.xml'
      const changed = strFromU8(parts[sheet]!).replace(/(<c r="F25"[^>]*>)<v>\d+<\/v>/, '$1<v>987654</v>')
      parts[sheet] = strToU8(changed)
    }),
  },
]
