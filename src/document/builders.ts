// One builder for each kind of block; the type makes the table total, so a new kind does not compile without one.
import type { Paragraph, Table } from 'docx'
import type { Block } from '../model/page.js'
import { addressees } from './addressees.js'
import { closing } from './closing.js'
import { annex, extract, title } from './heads.js'
import { letterhead } from './letterhead.js'
import { heading, paragraph } from './running.js'
import type { Setting } from './setting.js'
import { table } from './table.js'

type Builders = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, setting: Setting) => Built }
export type Built = readonly (Paragraph | Table)[]

const builders: Builders = { letterhead, title, addressees, heading, paragraph, table, closing, annex, extract }

/** What Word prints for one block. */
export const build = (block: Block, setting: Setting): Built =>
  (builders[block.kind] as (block: Block, setting: Setting) => Built)(block, setting)
