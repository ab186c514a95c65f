// What can hinder earlier figures from being shown beside the cells of a form.
import { type FindingTable, findingsFrom } from '../../words/finding.js'

export const formWords = {
  'rollup/previous-empty': {
    severity: 'error',
    say: {
      vi: 'Tệp này không có số liệu của kỳ nào để đặt cạnh ô điền.',
      en: 'This file has no figures of any period to show beside the cells.',
    },
    hint: {
      vi: 'Chọn bảng tổng hợp do lệnh report merge ghi ra.',
      en: 'Choose a roll-up that report merge wrote.',
    },
    why: {
      vi: 'Số kỳ trước chỉ lấy từ bảng tổng hợp còn nguyên phần số liệu gốc của từng đơn vị.',
      en: 'Earlier figures are taken only from a roll-up that still carries the figures of each unit.',
    },
  },
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
} as const satisfies FindingTable

export const formFinding = findingsFrom(formWords)
