// What is said of figures that can be read and cannot all be true.
import type { FindingTable } from '../../words/finding.js'

const CHECK_BOTH = {
  vi: 'Kiểm tra cả hai ô và sửa ô sai.',
  en: 'Check both cells and mend the wrong one.',
}

export const meaningWords = {
  'sheet/part-above-whole': {
    severity: 'error',
    say: {
      vi: '“{part}” là {value}, lớn hơn “{whole}” là {total}; cả hai không được tính.',
      en: '“{part}” is {value}, more than “{whole}” with {total}; neither is counted.',
    },
    hint: CHECK_BOTH,
    why: {
      vi: 'Số “trong đó” không thể lớn hơn số chung; không biết số nào sai nên không tính số nào.',
      en: 'What is “of which” cannot exceed the whole; which one is wrong is unknown, so neither counts.',
    },
  },
  'sheet/running-total-below': {
    severity: 'error',
    say: {
      vi: 'Lũy kế là {running}, nhỏ hơn số trong kỳ là {value}; cả hai không được tính.',
      en: 'The running total is {running}, less than {value} in the period; neither is counted.',
    },
    hint: {
      vi: 'Kiểm tra xem hai cột có bị nhập đổi chỗ không.',
      en: 'Check whether the two columns were swapped.',
    },
    why: {
      vi: 'Lũy kế từ đầu năm gồm cả kỳ này nên không thể nhỏ hơn.',
      en: 'What ran up since January includes this period, so it cannot be less.',
    },
  },
  'sheet/running-total-differs': {
    severity: 'warning',
    say: {
      vi: 'Kỳ này bắt đầu từ đầu năm nhưng lũy kế khác số trong kỳ ở {count} chỉ tiêu, ví dụ {running} và {value}.',
      en: 'The period opens the year, yet the running total differs from it in {count} indicators, as {running} and {value}.',
    },
    hint: CHECK_BOTH,
    why: {
      vi: 'Khi kỳ báo cáo bắt đầu từ đầu năm, lũy kế phải bằng số trong kỳ, trừ khi có bổ sung của năm.',
      en: 'Where a period opens the year the two are the same, unless late cases were added.',
    },
  },
  'sheet/running-total-repeated': {
    severity: 'warning',
    say: {
      vi: 'Ở cả {count} chỉ tiêu có số, số trong kỳ đều bằng lũy kế, dù kỳ này không phải kỳ đầu năm.',
      en: 'In all {count} indicators with figures the period equals the running total, though the year did not open with it.',
    },
    hint: {
      vi: 'Kiểm tra xem cột trong kỳ có bị nhập bằng số lũy kế không.',
      en: 'Check whether running totals were typed as figures of the period.',
    },
    why: {
      vi: 'Nhập lũy kế vào cột trong kỳ làm số của kỳ tăng nhiều lần.',
      en: 'A running total in the column of the period makes its figures several times too large.',
    },
  },
  'sheet/rule-broken': {
    severity: 'error',
    say: {
      vi: 'Không đúng quy định của biểu: “{say}” ({figures}); các số này không được tính.',
      en: 'A rule of the form does not hold: “{say}” ({figures}); these figures are not counted.',
    },
    hint: {
      vi: 'Kiểm tra các ô này và sửa ô sai.',
      en: 'Check these cells and mend the wrong one.',
    },
    why: {
      vi: 'Biểu quy định quan hệ này là bắt buộc; khi không đúng thì ít nhất một số sai.',
      en: 'The form makes this rule binding; where it does not hold at least one figure is wrong.',
    },
  },
  'sheet/rule-doubtful': {
    severity: 'warning',
    say: {
      vi: 'Chưa phù hợp với biểu: “{say}” ({figures}).',
      en: 'A rule of the form does not hold: “{say}” ({figures}).',
    },
    hint: {
      vi: 'Kiểm tra các ô này; nếu đúng thì giữ nguyên.',
      en: 'Check these cells; keep them if they are right.',
    },
    why: {
      vi: 'Quan hệ này thường đúng; số vẫn được tính nhưng nên xem lại.',
      en: 'The rule mostly holds; the figures count, and a person should see them.',
    },
  },
  'sheet/rule-unchecked': {
    severity: 'advice',
    say: {
      vi: 'Không kiểm tra được quan hệ “{say}” vì thiếu số ở ô {cells}.',
      en: 'The rule “{say}” cannot be checked: no figure in {cells}.',
    },
    why: {
      vi: 'Số thiếu là chưa biết, không phải 0; quan hệ có số thiếu không được coi là đúng.',
      en: 'What is missing is unknown and not 0; a rule over it has not been passed.',
    },
  },
  'sheet/above-usual': {
    severity: 'warning',
    say: {
      vi: 'Số {value} lớn hơn mức thường gặp ({most}); có thể thừa số 0.',
      en: '{value} is above what is usual ({most}); there may be a 0 too many.',
    },
    hint: { vi: 'Kiểm tra lại con số; nếu đúng thì giữ nguyên.', en: 'Check the figure; keep it if it is right.' },
    why: {
      vi: 'Biểu nêu khoảng số thường gặp; số ngoài khoảng vẫn được tính nhưng nên xem lại.',
      en: 'The form says what is usual; a figure beyond counts, and a person should see it.',
    },
  },
  'sheet/below-usual': {
    severity: 'warning',
    say: {
      vi: 'Số {value} nhỏ hơn mức thường gặp ({least}).',
      en: '{value} is below what is usual ({least}).',
    },
    hint: { vi: 'Kiểm tra lại con số; nếu đúng thì giữ nguyên.', en: 'Check the figure; keep it if it is right.' },
    why: {
      vi: 'Biểu nêu khoảng số thường gặp; số ngoài khoảng vẫn được tính nhưng nên xem lại.',
      en: 'The form says what is usual; a figure beyond counts, and a person should see it.',
    },
  },
} as const satisfies FindingTable
