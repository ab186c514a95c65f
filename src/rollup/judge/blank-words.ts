// What is said of cells without a figure, of forms without any, and of the box "không phát sinh".
import type { FindingTable } from '../../words/finding.js'

const ZERO_OR_BLANK = {
  vi: 'Gõ 0 nếu không phát sinh; để trống nếu thật sự chưa có số.',
  en: 'Type 0 where nothing occurred; leave the cell blank where the figure is really unknown.',
}
const MISSING = {
  vi: 'Ô trống là thiếu số, không bao giờ được coi là 0; tổng có ô thiếu được ghi là chưa đủ.',
  en: 'A blank is unknown and never 0; a total with a blank is marked incomplete.',
}

export const blankWords = {
  'sheet/half-filled': {
    severity: 'warning',
    say: {
      vi: 'Ô để trống trong khi các ô khác của hàng có số; ô này được coi là thiếu.',
      en: 'The cell is blank while others of its row hold figures; it is missing.',
    },
    hint: ZERO_OR_BLANK,
    why: MISSING,
  },
  'sheet/blank-cell': {
    severity: 'warning',
    say: {
      vi: 'Ô để trống, như cả hàng của chỉ tiêu này; ô được coi là thiếu.',
      en: 'The cell is blank, as the whole row of this indicator is; it is missing.',
    },
    hint: ZERO_OR_BLANK,
    why: MISSING,
  },
  'sheet/blank-column': {
    severity: 'warning',
    say: {
      vi: 'Cả cột “{column}” để trống ({count} ô); các ô này được coi là thiếu.',
      en: 'The whole column “{column}” is blank ({count} cells); they are missing.',
    },
    hint: ZERO_OR_BLANK,
    why: MISSING,
  },
  'sheet/no-figures': {
    severity: 'error',
    say: {
      vi: 'Không ô số liệu nào của biểu được điền; đơn vị được coi là chưa có số.',
      en: 'No figure of the form was filled in; the unit counts as one without figures.',
    },
    hint: {
      vi: 'Điền số liệu rồi gửi lại; nếu trong kỳ không phát sinh gì thì đánh dấu x vào ô “Không phát sinh”.',
      en: 'Fill in the form and send it again; mark the box “Không phát sinh” if nothing occurred.',
    },
    why: {
      vi: 'Biểu không có số liệu không phải là báo cáo bằng 0.',
      en: 'A form without figures is no report of zeros.',
    },
  },
  'sheet/all-zero': {
    severity: 'warning',
    say: { vi: 'Biểu toàn số 0.', en: 'Every figure of the form is 0.' },
    hint: {
      vi: 'Hỏi lại đơn vị; nếu đúng là không phát sinh thì đánh dấu x vào ô “Không phát sinh”.',
      en: 'Ask the unit; if nothing occurred indeed, the box “Không phát sinh” says so.',
    },
    why: {
      vi: 'Biểu toàn số 0 trông như đầy đủ, nhưng có thể chỉ là điền cho đủ ô.',
      en: 'Such a form looks complete, but may only have been filled to have it filled.',
    },
  },
  'sheet/blanks-as-zero': {
    severity: 'advice',
    say: {
      vi: 'Đơn vị đánh dấu “Không phát sinh”: {count} ô để trống được tính là 0.',
      en: 'The unit marked “Không phát sinh”: {count} blank cells count as 0.',
    },
    why: {
      vi: 'Chỉ lời khai rõ ràng của đơn vị mới biến ô trống thành 0.',
      en: 'Only what the unit states expressly makes a blank a zero.',
    },
  },
  'sheet/stock-as-zero': {
    severity: 'warning',
    say: {
      vi: 'Ô để trống được tính là 0 theo dấu “Không phát sinh”, nhưng chỉ tiêu này là số có đến cuối kỳ.',
      en: 'The blank counts as 0 by the mark “Không phát sinh”, but this indicator is what there is at the end of the period.',
    },
    hint: {
      vi: 'Nếu cuối kỳ vẫn còn thì nhập số; nếu không còn thì gõ 0.',
      en: 'Type what there still is at the end of the period, or 0.',
    },
    why: {
      vi: 'Trong kỳ không phát sinh không có nghĩa là cuối kỳ không còn.',
      en: 'That nothing occurred in the period does not mean that nothing is left at its end.',
    },
  },
  'sheet/running-total-blank': {
    severity: 'warning',
    say: {
      vi: 'Ô lũy kế để trống; dấu “Không phát sinh” chỉ nói về kỳ này nên ô được coi là thiếu.',
      en: 'The running total is blank; the mark “Không phát sinh” speaks of this period only, so the cell is missing.',
    },
    hint: {
      vi: 'Nhập lại số lũy kế của kỳ trước.',
      en: 'Type the running total of the period before again.',
    },
    why: {
      vi: 'Không phát sinh trong tháng 6 thì lũy kế vẫn bằng lũy kế đến tháng 5, không phải 0.',
      en: 'If nothing occurred in June the running total is that of May, and not 0.',
    },
  },
  'sheet/figure-despite-none': {
    severity: 'error',
    say: {
      vi: 'Ô ghi {text} trong khi đơn vị đánh dấu “Không phát sinh”.',
      en: 'The cell holds {text} although the unit marked “Không phát sinh”.',
    },
    hint: {
      vi: 'Bỏ dấu “Không phát sinh” nếu có số liệu, hoặc xóa con số này.',
      en: 'Remove the mark if there are figures, or clear this one.',
    },
    why: {
      vi: 'Hai lời khai trái nhau, không biết lời nào đúng; ô trống khi đó cũng không được coi là 0.',
      en: 'The two statements contradict each other; until it is known which holds, blanks are not 0 either.',
    },
  },
} as const satisfies FindingTable
