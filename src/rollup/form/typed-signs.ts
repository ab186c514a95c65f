// Signs that a form lets units type in place of a figure. Where it explains none, a cell of a figure takes numbers only.
import type { Form, Marks } from '../../model/form.js'

type Sign = keyof Marks

/** What people type for a sign. The comparison of spreadsheets is blind to capitals. */
const TYPED: Readonly<Record<Sign, readonly string[]>> = { dash: ['-', '–'], dots: ['…', '...'], cross: ['x'] }
const SHOWN: Readonly<Record<Sign, string>> = { dash: '"-"', dots: '"…"', cross: '"x"' }
const MEANS: Readonly<Record<NonNullable<Marks[Sign]>, string>> = {
  zero: 'không có trường hợp nào',
  missing: 'chưa có số liệu',
  'not-applicable': 'không áp dụng',
}

const signsOf = ({ marks = {} }: Form) =>
  (['dash', 'dots', 'cross'] as const).flatMap(sign =>
    marks[sign] === undefined ? [] : [{ sign, means: marks[sign] }],
  )

/** "dấu "-": không có trường hợp nào; dấu "…": chưa có số liệu"; undefined where the form explains no sign. */
export function signLegend(form: Form): string | undefined {
  const signs = signsOf(form)
  return signs.length === 0
    ? undefined
    : signs.map(({ sign, means }) => `dấu ${SHOWN[sign]}: ${MEANS[means]}`).join('; ')
}

/** A formula that is true of a cell that holds one of the signs; undefined where the form explains none. */
export function isSign(form: Form, cell: string): string | undefined {
  const texts = signsOf(form).flatMap(({ sign }) => TYPED[sign])
  return texts.length === 0 ? undefined : `OR(${texts.map(text => `${cell}="${text}"`).join(',')})`
}

/** A formula that is true of a cell that holds a text which is no sign. */
export function isWrongText(form: Form, cell: string): string {
  const sign = isSign(form, cell)
  return sign === undefined ? `ISTEXT(${cell})` : `AND(ISTEXT(${cell}),NOT(${sign}))`
}
