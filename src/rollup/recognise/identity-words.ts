// What is said of whose report a file is: form, version, period, unit, and how far the file proves them.
import { type FindingTable, findingsFrom } from '../../words/finding.js'

export const identityWords = {
  'sheet/marks-disagree': {
    severity: 'error',
    say: {
      vi: 'Các dấu nhận biết trong tệp mâu thuẫn nhau về {field}: {one} ở {where}, {other} ở {elsewhere}.',
      en: 'The marks of the file contradict each other on the {field}: {one} in {where}, {other} in {elsewhere}.',
    },
    hint: {
      vi: 'Đề nghị đơn vị điền lại vào biểu mẫu được gửi cho mình rồi gửi lại; không sao chép trang tính giữa các biểu.',
      en: 'Have the unit fill in the form that was sent to it and return that; sheets are not copied between forms.',
    },
    why: {
      vi: 'Biểu mẫu ghi đơn vị, kỳ và phiên bản ở ba nơi; khi các nơi khác nhau thì không biết số liệu của ai, của kỳ nào.',
      en: 'A form states unit, period and version in three places; where they differ nobody knows whose figures these are, and when from.',
    },
  },
  'sheet/marks-single': {
    severity: 'warning',
    say: {
      vi: 'Chỉ còn một trong ba dấu nhận biết của biểu mẫu ({where}); đơn vị và kỳ in trên biểu khớp với dấu đó.',
      en: 'Only one of the three marks of the form is left ({where}); the unit and the period that are printed agree with it.',
    },
    why: {
      vi: 'Một số phần mềm bỏ mất trang ẩn, thuộc tính tệp hoặc dòng chân trang khi lưu; khi đó phải có phần in trên biểu làm chứng.',
      en: 'Some programs drop the hidden sheet, the properties or the footer when they save; what is printed must bear witness then.',
    },
  },
  'sheet/other-form': {
    severity: 'advice',
    say: {
      vi: 'Tệp này là biểu {form} của {plan}, không phải biểu {expected} của {expectedPlan}; không được tính.',
      en: 'This file is the form {form} of {plan}, not the form {expected} of {expectedPlan}; it is not counted.',
    },
    why: {
      vi: 'Trong thư mục có thể có biểu của kế hoạch khác; các biểu đó được liệt kê, không bao giờ được cộng.',
      en: 'A folder may hold forms of other plans; these are listed and never counted.',
    },
  },
  'sheet/other-version': {
    severity: 'error',
    say: {
      vi: 'Tệp này dùng biểu {form} phiên bản {found}; kỳ này phải dùng phiên bản {expected}.',
      en: 'This file uses version {found} of the form {form}; this period needs version {expected}.',
    },
    hint: {
      vi: 'Gửi lại cho đơn vị biểu mẫu hiện hành để chuyển số liệu sang.',
      en: 'Send the current form to the unit, so that the figures are moved into it.',
    },
    why: {
      vi: 'Chỉ tiêu của hai phiên bản có thể cùng mã mà khác nghĩa, nên phiên bản cũ bị từ chối.',
      en: 'Indicators of two versions may share an id and differ in meaning, so an old version is refused.',
    },
  },
  'sheet/form-edited': {
    severity: 'warning',
    say: {
      vi: 'Biểu mẫu đã được sửa sau khi gửi cho đơn vị mà không đổi phiên bản; số liệu được nhận theo mã chỉ tiêu.',
      en: 'The form was edited after it was sent out, and kept its version; figures are taken by the ids of indicators.',
    },
    hint: {
      vi: 'Tăng số phiên bản (version) trong tệp biểu mẫu mỗi khi sửa chỉ tiêu.',
      en: 'Raise the version in the form file whenever indicators change.',
    },
    why: {
      vi: 'Mã kiểm tra cấu trúc ghi trong tệp khác với mã của biểu mẫu hiện nay.',
      en: 'The checksum of structure in the file is not that of the form as it is now.',
    },
  },
  'sheet/other-period': {
    severity: 'error',
    say: {
      vi: 'Tệp này là báo cáo {found}; kỳ đang tổng hợp là {expected}.',
      en: 'This file is the report of {found}; the period at hand is {expected}.',
    },
    hint: {
      vi: 'Đề nghị đơn vị gửi biểu của đúng kỳ; nếu chỉ ghi nhầm kỳ thì sửa rồi gửi lại.',
      en: 'Have the unit send the form of the right period; where only the period is a slip, have it corrected and sent again.',
    },
    why: {
      vi: 'Dùng lại biểu của kỳ trước là nhầm lẫn hay gặp nhất; số liệu của kỳ khác không bao giờ được cộng vào.',
      en: 'Reusing the form of an earlier period is the commonest slip; figures of another period are never added.',
    },
  },
  'sheet/title-period': {
    severity: 'error',
    say: {
      vi: 'Tiêu đề của biểu ghi {found}, trong khi kỳ đang tổng hợp là {expected}.',
      en: 'The title of the sheet says {found}, and the period at hand is {expected}.',
    },
    hint: {
      vi: 'Hỏi lại đơn vị số liệu thuộc kỳ nào; đề nghị sửa tiêu đề hoặc gửi đúng biểu.',
      en: 'Ask the unit which period the figures belong to; have the title corrected, or the right form sent.',
    },
    why: {
      vi: 'Tiêu đề và dấu nhận biết nói hai kỳ khác nhau thì không thể biết số liệu thuộc kỳ nào.',
      en: 'Where title and marks name two periods, nobody knows which one the figures belong to.',
    },
  },
  'sheet/period-unclear': {
    severity: 'error',
    say: {
      vi: 'Không rõ tệp này là báo cáo của kỳ nào; kỳ đang tổng hợp là {expected}.',
      en: 'It is not clear which period this file reports on; the period at hand is {expected}.',
    },
    hint: {
      vi: 'Kiểm tra với đơn vị rồi chạy lại với --period {id} cho riêng tệp này, hoặc ghi kỳ vào tệp ánh xạ.',
      en: 'Check with the unit and run again on this file with --period {id}, or state the period in a mapping file.',
    },
    why: {
      vi: 'Kỳ báo cáo phải có trong tệp hoặc do người có trách nhiệm xác nhận; chương trình không đoán.',
      en: 'The period must stand in the file or be confirmed by somebody in charge; it is never guessed.',
    },
  },
  'sheet/printed-window': {
    severity: 'warning',
    say: {
      vi: 'Biểu ghi số liệu {found}; kế hoạch lấy số liệu {expected}.',
      en: 'The sheet says that its figures run {found}; the plan takes figures {expected}.',
    },
    hint: {
      vi: 'Hỏi lại đơn vị mốc chốt số liệu; nếu khác thì đề nghị lập lại theo đúng mốc.',
      en: 'Ask the unit for its cut-off days; where they differ, have the figures compiled again.',
    },
    why: {
      vi: 'Cùng tên kỳ nhưng khác ngày chốt thì số liệu không so sánh và không cộng được.',
      en: 'Figures of one period with different cut-off days can be neither compared nor added.',
    },
  },
  'sheet/signed-early': {
    severity: 'warning',
    say: {
      vi: 'Báo cáo ghi ngày {found}, trước ngày kết thúc kỳ số liệu ({expected}).',
      en: 'The report is dated {found}, before the last day of its figures ({expected}).',
    },
    hint: {
      vi: 'Hỏi lại đơn vị số liệu đã đủ kỳ chưa; nếu có phần ước tính thì đánh dấu ước tính.',
      en: 'Ask the unit whether the period is covered whole; estimates are to be marked as such.',
    },
    why: {
      vi: 'Báo cáo ký trước khi hết kỳ thường có số ước tính cho những ngày còn lại.',
      en: 'A report signed before its period ends often holds estimates for the days that are left.',
    },
  },
  'sheet/unit-unclear': {
    severity: 'error',
    say: {
      vi: 'Không rõ tệp này là của đơn vị nào.',
      en: 'It is not clear which unit this file is from.',
    },
    hint: {
      vi: 'Chạy lại riêng tệp này với --unit MÃ-ĐƠN-VỊ sau khi hỏi lại nơi gửi, hoặc ghi đơn vị vào tệp ánh xạ.',
      en: 'Ask the sender and run again on this file with --unit ID, or state the unit in a mapping file.',
    },
    why: {
      vi: 'Đơn vị phải có trong tệp hoặc do người có trách nhiệm xác nhận; chương trình không đoán theo tên tệp.',
      en: 'The unit must stand in the file or be confirmed by somebody in charge; it is never guessed from the name of the file.',
    },
  },
  'sheet/unit-unknown': {
    severity: 'error',
    say: {
      vi: 'Danh mục của kỳ này không có đơn vị {found}.',
      en: 'The list of units of this period has no unit {found}.',
    },
    hint: {
      vi: 'Gần nhất là: {near}. Thêm cách viết vào aliases của đơn vị trong tệp danh mục, hoặc vào tệp quyết định (kind: name) dùng với --decisions.',
      en: 'The nearest are: {near}. Add the spelling to the aliases of the unit, or to a file of decisions (kind: name) given with --decisions.',
    },
    why: {
      vi: 'Tên gần giống không đủ để ghi số liệu cho một đơn vị.',
      en: 'A name that is nearly the same is no ground for booking figures to a unit.',
    },
  },
  'sheet/unit-ambiguous': {
    severity: 'error',
    say: {
      vi: '{found} có thể là nhiều đơn vị: {near}.',
      en: '{found} could be any of several units: {near}.',
    },
    hint: {
      vi: 'Ghi tên có đủ dấu, loại đơn vị và đơn vị cấp trên, hoặc ghi vào tệp quyết định (kind: name) dùng với --decisions.',
      en: 'Have the name written with diacritics, its level and the unit above, or state it in a file of decisions (kind: name).',
    },
    why: {
      vi: 'Tên trùng, tên không dấu hoặc tên cũ của đơn vị đã chia tách không cho biết số liệu thuộc về ai; số liệu không bao giờ được chia theo tỷ lệ.',
      en: 'Shared names, names without diacritics and old names of divided units do not say whose figures these are; figures are never apportioned.',
    },
  },
  'sheet/unit-unaccented': {
    severity: 'warning',
    say: {
      vi: 'Tên đơn vị viết không dấu ({found}); chỉ khớp với {unit}.',
      en: 'The name of the unit has no diacritics ({found}); it fits {unit} only.',
    },
    why: {
      vi: 'Tên không dấu chỉ được nhận khi trong danh mục có đúng một đơn vị khớp.',
      en: 'A name without diacritics is accepted only where one unit of the list fits.',
    },
  },
  'sheet/unit-old-name': {
    severity: 'warning',
    say: {
      vi: '{found} là tên trước khi sắp xếp; đơn vị kế tiếp duy nhất là {unit}.',
      en: '{found} is a name from before the reorganisation; its only successor is {unit}.',
    },
    why: {
      vi: 'Tên cũ chỉ được nhận khi có đúng một đơn vị kế tiếp; nếu chia cho nhiều đơn vị thì phải hỏi lại.',
      en: 'An old name is accepted only where one unit took all of it over; a divided unit is asked about.',
    },
  },
  'sheet/unit-conflict': {
    severity: 'error',
    say: {
      vi: '{where} ghi {found}, nhưng dấu nhận biết của biểu là {unit}.',
      en: '{where} says {found}, but the marks of the form say {unit}.',
    },
    hint: {
      vi: 'Hỏi lại nơi gửi số liệu là của đơn vị nào; sửa tên cho đúng, hoặc xác nhận bằng --unit MÃ-ĐƠN-VỊ.',
      en: 'Ask the sender whose figures these are; have the name corrected, or confirm with --unit ID.',
    },
    why: {
      vi: 'Đơn vị này điền nhầm vào biểu của đơn vị khác là nhầm lẫn hay gặp; khi tên mâu thuẫn thì không dùng tệp.',
      en: 'Units fill in one another’s forms by mistake; where the names contradict each other the file is not used.',
    },
  },
  'sheet/marks-gone': {
    severity: 'error',
    say: {
      vi: 'Tệp còn mã chỉ tiêu nhưng mất dấu nhận biết của biểu mẫu. Theo phần in trên biểu, đây là báo cáo {period} của {unit}; cần được xác nhận.',
      en: 'The ids of indicators are there, but the marks of the form are gone. By what is printed, this is the report of {unit} for {period}; it needs to be confirmed.',
    },
    hint: {
      vi: 'Nếu đúng, kiểm tra riêng tệp này với --unit {id} --period {periodId}; để tổng hợp, lập tệp ánh xạ bằng --map, ký (by, date) rồi dùng với --mapping.',
      en: 'If that is right, check this file with --unit {id} --period {periodId}; to merge it, make a mapping with --map, sign it (by, date) and give it with --mapping.',
    },
    why: {
      vi: 'Khi biểu bị chép sang tệp mới, trang ẩn và thuộc tính bị mất; đơn vị và kỳ phải được người có trách nhiệm xác nhận một lần.',
      en: 'When a form is copied into a new file its hidden sheet and properties are lost; unit and period must be confirmed once.',
    },
  },
  'sheet/marks-confirmed': {
    severity: 'warning',
    say: {
      vi: 'Tệp mất dấu nhận biết của biểu mẫu; đơn vị và kỳ đã được xác nhận: {unit}, {period}.',
      en: 'The marks of the form are gone; unit and period were confirmed: {unit}, {period}.',
    },
    why: {
      vi: 'Căn cứ để ghi số liệu là xác nhận của người tổng hợp, không phải dấu của biểu mẫu.',
      en: 'The figures are booked on the word of whoever compiles them, not by the marks of the form.',
    },
  },
} as const satisfies FindingTable

export const identityFinding = findingsFrom(identityWords)
