// What can hinder forms from being written although plan, form and units are in order.
import { type FindingTable, findingsFrom } from '../../words/finding.js'

export const formWords = {
  'rollup/previous-form': {
    severity: 'error',
    say: {
      vi: 'Bảng tổng hợp kỳ trước là của biểu {id} phiên bản {version}, không phải biểu {ownId} phiên bản {own}.',
      en: 'The earlier roll-up is of form {id}, version {version}, and not of form {ownId}, version {own}.',
    },
    hint: {
      vi: 'Chọn bảng tổng hợp của cùng biểu và phiên bản, hoặc bỏ tùy chọn --previous.',
      en: 'Choose a roll-up of the same form and version, or leave --previous out.',
    },
    why: {
      vi: 'Số kỳ trước đặt cạnh ô điền theo mã chỉ tiêu; biểu khác hay phiên bản khác thì cùng một mã có thể là số khác.',
      en: 'Earlier figures stand beside the cells by the ids of indicators; in another form or version one id may mean another figure.',
    },
  },
  'rollup/previous-period': {
    severity: 'error',
    say: {
      vi: 'Bảng tổng hợp kỳ trước là của {period}, không sớm hơn {own}.',
      en: 'The earlier roll-up is of {period}, which is not before {own}.',
    },
    hint: {
      vi: 'Chọn bảng tổng hợp của kỳ trước hoặc của cùng kỳ năm trước.',
      en: 'Choose the roll-up of the period before, or of the same period of last year.',
    },
    why: {
      vi: 'Số đặt cạnh ô để so sánh phải là số của kỳ đã qua; số của chính kỳ này hay kỳ sau làm người điền chép nhầm.',
      en: 'Figures to compare with must be of a period that has passed; those of this period or a later one would be copied.',
    },
  },
  'rollup/form-unknown-unit': {
    severity: 'error',
    say: {
      vi: 'Không có đơn vị nào phải báo cáo mang mã "{id}"; gần nhất là {near}.',
      en: 'No unit that reports has the id "{id}"; the nearest is {near}.',
    },
    hint: {
      vi: 'Ghi mã của đơn vị như trong danh mục đơn vị.',
      en: 'Write the id of the unit as the list of units has it.',
    },
    why: {
      vi: 'Biểu chỉ lập cho đơn vị phải báo cáo trong kỳ; đơn vị có đơn vị cấp dưới thì các đơn vị cấp dưới báo cáo.',
      en: 'Forms are made for the units that report in the period; of a unit with units below it, those below report.',
    },
  },
} as const satisfies FindingTable

export const formFinding = findingsFrom(formWords)
