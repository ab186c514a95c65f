// What is said of several files together: which of them counts, and why another does not.
import type { Bilingual } from '../../model/diagnostic.js'
import { type FindingTable, findingsFrom } from '../../words/finding.js'

const DECIDE: Bilingual = {
  vi: 'Hỏi lại đơn vị, rồi ghi quyết định vào một tệp quyết định (kind: decisions) và chạy lại với --decisions.',
  en: 'Ask the unit, write the answer into a file of decisions (kind: decisions) and run again with --decisions.',
}

export const mergeWords = {
  'rollup/conflict': {
    severity: 'error',
    say: {
      vi: '{unit} gửi {count} tệp khác nhau cùng lần nộp số {number}; {cells} ô không khớp nên không được tính.',
      en: '{unit} sent {count} different files as submission {number}; {cells} cells disagree and are not counted.',
    },
    hint: {
      vi: 'Hỏi đơn vị tệp nào đúng; đề nghị gửi lại với số lần nộp cao hơn, hoặc chọn một tệp trong tệp quyết định: - { kind: version, unit: {id}, sha256: "{sha}", reason: … }.',
      en: 'Ask the unit which file is right; have it sent again with a higher submission number, or choose one in a file of decisions: - { kind: version, unit: {id}, sha256: "{sha}", reason: … }.',
    },
    why: {
      vi: 'Hai tệp cùng lần nộp mà khác số thì không có căn cứ để chọn: ngày sửa tệp, tên tệp hay thứ tự đọc đều không phải là căn cứ.',
      en: 'Of two files of one submission with different figures none can be chosen: dates of files, their names and the order of reading prove nothing.',
    },
  },
  'rollup/replaced': {
    severity: 'advice',
    say: {
      vi: '{unit}: tệp này (lần nộp số {older}) đã được thay bằng {file} (lần nộp số {newer}); {cells} ô thay đổi.',
      en: '{unit}: this file (submission {older}) is replaced by {file} (submission {newer}); {cells} cells changed.',
    },
    why: {
      vi: 'Lần nộp có số cao hơn thay trọn lần trước, kể cả những ô để trống hoặc bị từ chối: số cũ không được dùng lại.',
      en: 'A submission with a higher number replaces the earlier one whole, blank and refused cells too: older figures are not revived.',
    },
  },
  'rollup/not-chosen': {
    severity: 'advice',
    say: {
      vi: '{unit}: tệp này không được dùng, vì tệp quyết định đã chọn {file}.',
      en: '{unit}: this file is not used, because a decision chose {file}.',
    },
    why: {
      vi: 'Người có trách nhiệm đã chọn một trong các tệp cùng lần nộp; tệp còn lại vẫn được liệt kê.',
      en: 'Somebody in charge chose one of several files of one submission; the others stay listed.',
    },
  },
  'rollup/identical-file': {
    severity: 'advice',
    say: {
      vi: 'Tệp này giống hệt {file} từng byte, nên chỉ được tính một lần.',
      en: 'This file is byte for byte the same as {file}, so it is counted once.',
    },
    why: {
      vi: 'Một báo cáo hay được chuyển tiếp, chép vào nhiều thư mục; nội dung trùng nhau chỉ là một lần nộp.',
      en: 'A report is often forwarded and copied into several folders; the same content is one submission.',
    },
  },
  'rollup/refused-beside': {
    severity: 'warning',
    say: {
      vi: '{unit} còn gửi tệp này, đã bị từ chối; số liệu được lấy từ {file}.',
      en: '{unit} sent this file too, which was refused; the figures are taken from {file}.',
    },
    hint: {
      vi: 'Kiểm tra xem tệp bị từ chối có phải là bản mới hơn không; nếu phải, đề nghị đơn vị gửi lại.',
      en: 'Check whether the refused file is the newer one; if so, ask the unit to send it again.',
    },
    why: {
      vi: 'Tệp không đọc được có thể chính là bản sửa cuối cùng của đơn vị.',
      en: 'A file that cannot be read may be the last correction of its unit.',
    },
  },
  'rollup/newest-refused': {
    severity: 'error',
    say: {
      vi: '{unit}: lần nộp mới nhất (số {number}) bị từ chối; số liệu của lần nộp trước không được dùng thay.',
      en: '{unit}: the newest submission ({number}) is refused; figures of an earlier one are not used instead.',
    },
    hint: {
      vi: 'Đề nghị đơn vị sửa và gửi lại lần nộp mới nhất.',
      en: 'Ask the unit to mend the newest submission and send it again.',
    },
    why: {
      vi: 'Đơn vị đã báo số mới, tức là số cũ không còn đúng; lấy lại số cũ sẽ cho tổng sai mà trông như đúng.',
      en: 'The unit has said that its older figures no longer hold; to revive them gives a total that is wrong and looks right.',
    },
  },
  'rollup/parent-and-children': {
    severity: 'error',
    say: {
      vi: '{unit} gửi số tổng của mình, trong khi các đơn vị trực thuộc mới là nơi báo cáo; tệp này không được cộng vào. {cells} số khác tổng các đơn vị trực thuộc đã gửi.',
      en: '{unit} sent its own total while the units below it are those that report; this file is not added. {cells} figures differ from the sum of the units below that are in.',
    },
    hint: {
      vi: 'Quyết định ai báo cáo, ghi vào tệp quyết định: - { kind: reporter, unit: {id}, by: itself, reason: … } hoặc by: units_below.',
      en: 'Decide who reports and write it into a file of decisions: - { kind: reporter, unit: {id}, by: itself, reason: … }, or by: units_below.',
    },
    why: {
      vi: 'Cộng cả số của cấp trên và số của từng đơn vị trực thuộc thì mọi vụ việc bị tính hai lần.',
      en: 'Adding both the total of a unit and the figures of the units below it counts everything twice.',
    },
  },
  'rollup/not-the-reporter': {
    severity: 'advice',
    say: {
      vi: 'Tệp của {unit} không được cộng, vì theo tệp quyết định {reporter} báo cáo.',
      en: 'The file of {unit} is not added, because a decision has {reporter} report.',
    },
    why: {
      vi: 'Với mỗi nhóm đơn vị chỉ một phía báo cáo: đơn vị cấp trên hoặc các đơn vị trực thuộc.',
      en: 'For each group of units one side reports: the unit above, or the units below it.',
    },
  },
  'rollup/unknown-unit': {
    severity: 'error',
    say: {
      vi: 'Đơn vị “{unit}” của tệp này không có trong danh sách đơn vị phải báo cáo của kỳ {period}.',
      en: 'The unit “{unit}” of this file is not among the units that report for {period}.',
    },
    hint: {
      vi: 'Kiểm tra danh sách đơn vị của kế hoạch: mã đơn vị, ngày có hiệu lực.',
      en: 'Check the list of units of the plan: ids, days of validity.',
    },
    why: {
      vi: 'Số của một đơn vị lạ mà được cộng thì tổng vượt phạm vi của báo cáo; bỏ qua không nói thì tổng thiếu.',
      en: 'Adding the figures of a stranger goes beyond the scope of the report; dropping them without a word falls short of it.',
    },
  },
  'rollup/copied': {
    severity: 'warning',
    say: {
      vi: '{unit} và {other} có {same} trên {all} số khác 0 giống hệt nhau ở cùng ô; có thể tệp được chép từ đơn vị khác.',
      en: '{unit} and {other} have {same} of {all} figures other than 0 in common, cell by cell; one may be a copy of the other.',
    },
    hint: { vi: 'Hỏi lại cả hai đơn vị.', en: 'Ask both units.' },
    why: {
      vi: 'Hay gặp: lấy tệp của đơn vị bạn làm mẫu, đổi tên đơn vị mà quên thay số.',
      en: 'A common slip: the file of a neighbour is taken as a pattern, its name is changed, its figures are not.',
    },
  },
  'rollup/levels-overlap': {
    severity: 'warning',
    say: {
      vi: '{unit} và các đơn vị {level} cùng báo cáo trực tiếp; một vụ việc có thể được cả hai bên tính.',
      en: '{unit} and units of the level {level} report side by side; both may count the same case.',
    },
    hint: {
      vi: 'Thống nhất ai báo vụ việc nào; nếu trùng, để một bên báo cáo.',
      en: 'Agree who reports which cases; where they overlap, let one side report.',
    },
    why: {
      vi: 'Sở, ngành và xã trên cùng địa bàn thường cùng theo dõi một vụ; cộng lại thì tính hai lần.',
      en: 'A department and the communes of one area often follow the same case; their sum counts it twice.',
    },
  },
  'rollup/decision-unused': {
    severity: 'warning',
    say: {
      vi: 'Quyết định cho đơn vị “{unit}” ({what}) không ứng với tệp hay số nào, nên không có tác dụng.',
      en: 'The decision for the unit “{unit}” ({what}) fits no file or figure, so it has no effect.',
    },
    hint: {
      vi: 'Kiểm tra mã đơn vị, sha256 và mã chỉ tiêu trong tệp quyết định.',
      en: 'Check the ids of the unit and the indicator and the sha256 in the file of decisions.',
    },
    why: {
      vi: 'Quyết định gõ nhầm mà không ai biết thì số vẫn sai như trước.',
      en: 'Where a mistyped decision goes unnoticed, the figure stays as wrong as it was.',
    },
  },
  'rollup/decisions-disagree': {
    severity: 'error',
    say: {
      vi: 'Các quyết định cho đơn vị “{unit}” ({what}) trái nhau, nên không quyết định nào được dùng.',
      en: 'The decisions for the unit “{unit}” ({what}) contradict each other, so none is used.',
    },
    hint: DECIDE,
    why: {
      vi: 'Hai người quyết định hai đằng thì phải thống nhất trước; thứ tự tệp không phải là căn cứ.',
      en: 'Where two people decide differently they must agree first; the order of files proves nothing.',
    },
  },
  'rollup/target-differs': {
    severity: 'warning',
    say: {
      vi: 'Chỉ tiêu “{title}” của kế hoạch là {wanted}, còn kế hoạch năm của các đơn vị cộng lại là {sum}.',
      en: 'The target “{title}” of the plan is {wanted}; the year plans of the units add up to {sum}.',
    },
    hint: {
      vi: 'Kết quả được so với chỉ tiêu của kế hoạch; nếu số giao cho đơn vị mới đúng thì sửa kế hoạch.',
      en: 'Results are held against the target of the plan; where those of the units are right, mend the plan.',
    },
    why: {
      vi: 'Tỷ lệ hoàn thành khác nhau tùy lấy chỉ tiêu nào làm gốc, nên phải nói rõ đang lấy chỉ tiêu nào.',
      en: 'How much of a target is reached depends on which target is meant, so it must be said.',
    },
  },
  'rollup/settled': {
    severity: 'advice',
    say: {
      vi: 'Đã có quyết định cho ô này: {message}',
      en: 'There is a decision on this cell: {message}',
    },
    why: {
      vi: 'Người có trách nhiệm đã xem và chấp nhận số bất thường, hoặc để số bị từ chối ở ngoài; lời báo cũ vẫn được giữ để đối chiếu.',
      en: 'Somebody in charge accepted the unusual figure, or left the refused one out; what was found is kept for reference.',
    },
  },
} as const satisfies FindingTable

export const mergeFinding = findingsFrom(mergeWords)
