// What a form prints in the column "Đơn vị tính". Money names its scale there, and a percent is typed in points.
import type { FormIndicator, Money, Ratio } from '../model/form.js'

const MONEY: Readonly<Record<Money['scale'], string>> = {
  dong: 'đồng',
  thousand: 'nghìn đồng',
  million: 'triệu đồng',
  billion: 'tỷ đồng',
}

const RATIO: Readonly<Record<NonNullable<Ratio['shown']>, string>> = { percent: '%', per_thousand: '‰', number: 'lần' }

/** The unit of measure of an indicator as its form prints it; empty for a text. */
export function unitOfMeasure(indicator: FormIndicator): string {
  switch (indicator.kind) {
    case 'count':
    case 'decimal':
    case 'mean':
      return indicator.unit
    case 'money':
      return MONEY[indicator.scale]
    case 'percent':
      return '%'
    case 'ratio':
      return RATIO[indicator.shown ?? 'percent']
    case 'text':
      return ''
  }
}
