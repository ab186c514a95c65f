// What is said where a unit's figures do not go with its own earlier ones. All are warnings: the figure is counted, and asked about.
import { type FindingTable, findingsFrom } from '../../words/finding.js'

const ASK = {
  vi: 'Hỏi lại đơn vị. Nếu số đúng, ghi vào tệp quyết định: - { kind: accepted, unit: {id}, indicator: {indicator}, column: {column}, value: "{value}", reason: … }.',
  en: 'Ask the unit. If the figure is right, write into a file of decisions: - { kind: accepted, unit: {id}, indicator: {indicator}, column: {column}, value: "{value}", reason: … }.',
} as const

export const historyWords = {
  'rollup/zero-too-many': {
    severity: 'warning',
    say: {
      vi: '{unit}: “{title}” là {shown}, gấp khoảng {times} lần {before} của {period}; có thể thừa số 0.',
      en: '{unit}: “{title}” is {shown}, about {times} times the {before} of {period}; there may be a zero too many.',
    },
    hint: ASK,
    why: {
      vi: 'Thừa một số 0 làm tổng của cả tỉnh sai mà vẫn trông như thật; gấp đúng 10, 100 hay 1000 lần kỳ trước là dấu hiệu rõ nhất.',
      en: 'One zero too many makes a total wrong that still looks right; ten, a hundred or a thousand times the last figure is its clearest sign.',
    },
  },
  'rollup/zero-too-few': {
    severity: 'warning',
    say: {
      vi: '{unit}: “{title}” là {shown}, chỉ bằng khoảng một phần {times} của {before} ở {period}; có thể thiếu số 0, hoặc ghi nhầm đơn vị tính.',
      en: '{unit}: “{title}” is {shown}, about one {times}th of the {before} of {period}; a zero may be missing, or the unit of measure is another.',
    },
    hint: ASK,
    why: {
      vi: 'Thiếu số 0, hay ghi triệu đồng vào biểu nghìn đồng, làm tổng nhỏ đi mà không ai thấy.',
      en: 'A zero too few, or millions in a form of thousands, makes a total smaller without anybody seeing it.',
    },
  },
  'rollup/outlier': {
    severity: 'warning',
    say: {
      vi: '{unit}: “{title}” là {shown}, khác hẳn {count} kỳ trước (thường khoảng {usual}, từ {least} đến {most}).',
      en: '{unit}: “{title}” is {shown}, far from the {count} periods before (about {usual}, from {least} to {most}).',
    },
    hint: ASK,
    why: {
      vi: 'So với trung vị và độ lệch tuyệt đối trung vị của chính đơn vị, từ sáu kỳ trở lên; số trung bình không dùng được vì số liệu hay lệch một phía.',
      en: 'Held against the median and the median deviation of the unit itself, from six periods on; means do not suit skewed figures.',
    },
  },
  'rollup/far-above-others': {
    severity: 'warning',
    say: {
      vi: '{unit}: “{title}” là {shown}, gấp khoảng {times} lần số lớn nhất của {count} đơn vị khác ({most}); có thể ghi nhầm đơn vị tính hoặc thừa số 0.',
      en: '{unit}: “{title}” is {shown}, about {times} times the largest of {count} other units ({most}); the unit of measure may be another, or there may be zeros too many.',
    },
    hint: ASK,
    why: {
      vi: 'Ghi đồng vào biểu triệu đồng ở mọi cột thì chỉ so với đơn vị khác mới thấy; một số như vậy đủ làm sai tổng của cả tỉnh.',
      en: 'Where single đồng stand in all columns of a form of millions, only other units show it; one such figure is enough to spoil the total.',
    },
  },
  'rollup/same-as-before': {
    severity: 'warning',
    say: {
      vi: '{unit}: cả {count} số liệu giống hệt {period}; có thể đã gửi lại tệp cũ.',
      en: '{unit}: all {count} figures are those of {period}; the old file may have been sent again.',
    },
    hint: {
      vi: 'Hỏi lại đơn vị xem có đúng là số của kỳ này không.',
      en: 'Ask the unit whether these are the figures of this period.',
    },
    why: {
      vi: 'Hai kỳ giống nhau ở mọi ô gần như không xảy ra, trừ khi tệp kỳ trước được đổi tên rồi gửi lại.',
      en: 'Two periods alike in every cell hardly happen, unless the last file was renamed and sent again.',
    },
  },
  'rollup/running-total-fell': {
    severity: 'warning',
    say: {
      vi: '{unit}: lũy kế “{title}” là {shown}, nhỏ hơn {before} đã báo cáo ở {period}.',
      en: '{unit}: the running total of “{title}” is {shown}, below the {before} of {period}.',
    },
    hint: ASK,
    why: {
      vi: 'Số lũy kế từ đầu năm không giảm; giảm nghĩa là kỳ trước đã sửa, hoặc kỳ này ghi nhầm.',
      en: 'What ran up since January does not fall: either the last period was corrected, or this one is wrong.',
    },
  },
  'rollup/running-total-gap': {
    severity: 'warning',
    say: {
      vi: '{unit}: lũy kế “{title}” là {shown}, nhưng lũy kế {period} {before} cộng trong kỳ {added} là {sum}.',
      en: '{unit}: the running total of “{title}” is {shown}, but the {before} of {period} and the {added} of this period make {sum}.',
    },
    hint: ASK,
    why: {
      vi: 'Lũy kế kỳ này bằng lũy kế kỳ trước cộng số trong kỳ; lệch có thể do bổ sung số kỳ trước, và phải nói rõ, không tự sửa.',
      en: 'The running total is the last one and the figure of the period; a gap may be cases added later, and is told, never repaired.',
    },
  },
  'rollup/running-total-typed': {
    severity: 'warning',
    say: {
      vi: '{unit}: “{title}” trong kỳ bằng đúng lũy kế ({shown}), trong khi lũy kế {period} đã là {before}; có thể ghi số lũy kế vào cột trong kỳ.',
      en: '{unit}: “{title}” of the period equals the running total ({shown}), which was {before} at {period} already; the total may stand in both columns.',
    },
    hint: ASK,
    why: {
      vi: 'Ghi lũy kế vào cột trong kỳ thì cộng các kỳ lại sẽ gấp nhiều lần số thật.',
      en: 'Where the running total stands in the column of the period, the periods add up to a multiple of the truth.',
    },
  },
  'rollup/last-year-differs': {
    severity: 'warning',
    say: {
      vi: '{unit}: “{title}” cùng kỳ năm trước ghi {shown}, nhưng số đã tổng hợp của {period} là {before}.',
      en: '{unit}: “{title}” of last year is typed as {shown}, but the roll-up of {period} has {before}.',
    },
    hint: {
      vi: 'So sánh dùng số đã tổng hợp. Hỏi lại đơn vị nếu số cũ cần đính chính.',
      en: 'Comparisons use the roll-up. Ask the unit where the old figure must be corrected.',
    },
    why: {
      vi: 'Số cùng kỳ do đơn vị gõ lại dễ sai; số đã tổng hợp năm trước là số gốc.',
      en: 'A figure of last year that is typed again is easily wrong; that of the roll-up is the source.',
    },
  },
} as const satisfies FindingTable

export const historyFinding = findingsFrom(historyWords)
