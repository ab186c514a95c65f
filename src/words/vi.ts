// The terminal's words in Vietnamese, the language of our users. Written first; en.ts says the same and no more.
import type { Words } from './index.js'
import { mergeVi } from './merge-vi.js'
import { newVi } from './new-vi.js'

export const vi: Words = {
  programs: {
    plan: {
      does: 'Soạn kế hoạch, công văn, báo cáo bằng YAML; kiểm tra và xuất thành văn bản .docx đúng thể thức Nghị định 30/2020/NĐ-CP.',
      examples: [
        { line: 'plan validate ke-hoach.yaml', does: 'kiểm tra một tệp' },
        { line: 'plan build ke-hoach.yaml --out out', does: 'xuất ra out/ke-hoach.docx' },
        { line: 'plan build --help', does: 'cách dùng của một lệnh' },
      ],
    },
    report: {
      does: 'Tổng hợp số liệu báo cáo của các đơn vị theo kế hoạch.',
      examples: [
        { line: 'report units danh-sach.json --province 15', does: 'lập danh mục đơn vị của một tỉnh' },
        { line: 'report explain file/missing', does: 'giải thích một mã lỗi' },
      ],
    },
  },
  commands: {
    new: newVi.command,
    validate: {
      does: 'Kiểm tra tệp kế hoạch, công văn, báo cáo, danh mục cơ quan, danh mục đơn vị, biểu mẫu.',
      more: 'Thư mục được đọc cả các thư mục con; lấy mọi tệp .yaml và .yml. Mã kết thúc: 0 không có lỗi; 1 tệp có lỗi; 2 dùng sai lệnh hoặc không đọc được tệp; 3 lỗi của chương trình.',
      examples: [
        { line: 'plan validate ke-hoach.yaml', does: 'kiểm tra một tệp' },
        { line: 'plan validate van-ban/', does: 'kiểm tra cả thư mục' },
        { line: 'plan validate ke-hoach.yaml --issue', does: 'kiểm tra trước khi ban hành' },
        { line: 'plan validate van-ban/ --format json', does: 'kết quả cho máy đọc' },
      ],
    },
    build: {
      does: 'Xuất văn bản .docx (và .txt, .html, .pdf).',
      more: 'Tệp có lỗi thì không được xuất, các tệp khác vẫn được xuất. Đường dẫn của từng tệp đã ghi được in ra mỗi dòng một tệp. Tệp kết quả đã bị sửa bằng tay không bị ghi đè, trừ khi có --force.',
      examples: [
        { line: 'plan build ke-hoach.yaml', does: 'xuất ra out/ke-hoach.docx' },
        { line: 'plan build van-ban/ --out ket-qua --pdf', does: 'cả thư mục, thêm bản PDF' },
        { line: 'plan build ke-hoach.yaml --draft', does: 'bản dự thảo' },
        { line: 'plan build ke-hoach.yaml --only so_y_te', does: 'trích phần việc của một cơ quan' },
      ],
      options: {
        format: { value: 'LOẠI', does: 'các loại tệp cần xuất, cách nhau dấu phẩy: docx, txt, html (mặc định: docx)' },
      },
    },
    units: {
      does: 'Lập tệp danh mục đơn vị của một tỉnh từ danh sách công khai (JSON hoặc CSV).',
      more: 'Danh sách CSV cần các cột Mã tỉnh, Tên tỉnh, Mã xã, Tên xã. Không ghi đè tệp đã có. Đường dẫn của tệp đã ghi được in ra.',
      examples: [
        { line: 'report units danh-sach.json --province 15', does: 'ghi ra don-vi-15.units.yaml' },
        { line: 'report units danh-sach.csv --province 15 --out lao-cai.units.yaml', does: 'ghi ra tệp khác' },
      ],
      options: { out: { value: 'TỆP', does: 'tệp cần ghi (mặc định: don-vi-MÃ.units.yaml)' } },
    },
    form: {
      does: 'Lập biểu số liệu Excel để các đơn vị điền: mỗi đơn vị một tệp cho một kỳ.',
      more: 'Kế hoạch phải ghi reporting.form (biểu mẫu) và reporting.units (danh mục đơn vị). Biểu mang mã kế hoạch, đơn vị và kỳ, nên khi gửi về được nhận ra dù tên tệp đổi. Biểu đã bị sửa bằng tay không bị ghi đè, trừ khi có --force. Đường dẫn của từng tệp đã ghi được in ra.',
      examples: [
        {
          line: 'report form ke-hoach.plan.yaml --period 2026-H1 --out bieu',
          does: 'biểu 6 tháng đầu năm của mọi đơn vị',
        },
        { line: 'report form ke-hoach.plan.yaml --period 2026-Q2 --only xa_03388', does: 'biểu của một đơn vị' },
        { line: 'report form ke-hoach.plan.yaml --period 2026 --format xlsx,csv', does: 'thêm bản CSV' },
        {
          line: 'report form ke-hoach.plan.yaml --period 2026-H1 --previous tong-hop-2025-H1.xlsx',
          does: 'in số cùng kỳ cạnh ô điền',
        },
      ],
      options: {
        format: { value: 'LOẠI', does: 'các loại tệp, cách nhau dấu phẩy: xlsx, csv (mặc định: xlsx)' },
        only: { value: 'MÃ-ĐƠN-VỊ', does: 'chỉ lập biểu của một đơn vị' },
        previous: {
          value: 'TỆP',
          does: 'bảng tổng hợp kỳ trước hoặc cùng kỳ năm trước, để in số của đơn vị cạnh ô điền',
        },
      },
    },
    check: {
      does: 'Kiểm tra các biểu đơn vị gửi về, từng tệp một; không tổng hợp.',
      more: 'Thư mục được đọc cả các thư mục con. Tệp .xlsx, .xlsm, .ods, .csv, .xls được đọc theo nội dung, không theo đuôi tệp. Tệp mất dấu nhận biết thì xác nhận đơn vị bằng --unit cho riêng tệp đó; tệp không làm từ biểu mẫu thì lập tệp ánh xạ bằng --map, xem lại, ký tên (by, date) rồi dùng với --mapping. Mã kết thúc: 0 không có lỗi; 1 tệp có lỗi; 2 dùng sai lệnh hoặc không đọc được tệp; 3 lỗi của chương trình.',
      examples: [
        { line: 'report check gui-ve/ --plan ke-hoach.plan.yaml --period 2026-H1', does: 'kiểm tra cả thư mục' },
        {
          line: 'report check gui-ve/ --plan ke-hoach.plan.yaml --period 2026-H1 --return tra-lai',
          does: 'lập danh sách cần sửa cho từng đơn vị',
        },
        {
          line: 'report check xa-a.xlsx --plan ke-hoach.plan.yaml --period 2026-H1 --unit xa_03388',
          does: 'xác nhận đơn vị của một tệp',
        },
        {
          line: 'report check bang-rieng.xlsx --plan ke-hoach.plan.yaml --period 2026-H1 --map xa-a.mapping.yaml',
          does: 'đề xuất ghép nhãn với chỉ tiêu',
        },
      ],
    },
    merge: {
      does: 'Tổng hợp các biểu gửi về, và các bản tổng hợp của cấp dưới, thành một bảng tính.',
      more: 'Số tổng chỉ là số khi mọi đơn vị đã có số; thiếu một đơn vị thì ghi “chưa đủ”. Bản tổng hợp mang theo số gốc của từng đơn vị nên gộp tiếp lên cấp trên được, không đơn vị nào bị tính hai lần. Nhiều bản tổng hợp của các kỳ nhỏ (Q1, Q2) gộp thành một kỳ lớn khi chúng ghép kín kỳ đó. Số thay đổi so với bản đã ghi thì bản cũ được giữ thành bản đánh số, và chỗ khác nhau được in ra. Mã kết thúc: 0 đủ; 4 đã ghi nhưng còn thiếu đơn vị, số hoặc tệp bị từ chối; 1 tệp kế hoạch, biểu mẫu, quyết định có lỗi; 2 dùng sai lệnh hoặc không đọc, ghi được tệp; 3 lỗi của chương trình.',
      examples: [
        {
          line: 'report merge gui-ve/ --plan ke-hoach.plan.yaml --period 2026-H1 --out tong-hop.xlsx',
          does: 'tổng hợp một thư mục',
        },
        {
          line: 'report merge huyen-a.xlsx huyen-b.xlsx --plan tinh.plan.yaml --period 2026-H1 --out tinh.xlsx --json tinh.json',
          does: 'gộp bản tổng hợp của cấp dưới, kèm dữ liệu JSON',
        },
        {
          line: 'report merge q1.xlsx q2.xlsx --plan ke-hoach.plan.yaml --period 2026-H1 --out 6-thang.xlsx',
          does: 'gộp hai quý thành 6 tháng',
        },
        {
          line: 'report merge gui-ve/ --plan ke-hoach.plan.yaml --period 2026-H1 --out th.xlsx --decisions quyet-dinh.yaml --previous th-2025-H1.xlsx',
          does: 'theo tệp quyết định, so với cùng kỳ năm trước',
        },
      ],
      options: {
        out: { value: 'TỆP', does: 'bảng tổng hợp .xlsx sẽ ghi' },
        previous: { value: 'TỆP', does: 'bản tổng hợp cùng kỳ năm trước, để so sánh' },
      },
    },
    status: {
      does: 'Cho biết đơn vị nào đã gửi, muộn, chưa gửi, bị từ chối.',
      more: 'Đơn vị bị coi là muộn chỉ khi tệp quyết định ghi ngày nhận (kind: received) sau hạn nộp: ngày của tệp không phải là căn cứ. Mã kết thúc: 0 đủ; 4 còn đơn vị chưa gửi hoặc bị từ chối.',
      examples: [
        {
          line: 'report status gui-ve/ --plan ke-hoach.plan.yaml --period 2026-H1',
          does: 'tình hình nộp của mọi đơn vị',
        },
        {
          line: 'report status gui-ve/ --plan ke-hoach.plan.yaml --period 2026-H1 --decisions so-den.yaml --format json',
          does: 'xét cả muộn theo sổ công văn đến; in JSON',
        },
      ],
      options: { format: { value: 'DẠNG', does: 'pretty (mặc định) hoặc json' } },
    },
    explainFigure: {
      does: 'Giải thích một mã lỗi; hoặc cho biết một số của bản tổng hợp từ những ô nào mà ra.',
      more: 'Không ghi gì thì in danh sách các mã. Ghi một bản tổng hợp thì in danh sách các số của nó. Một số được gọi bằng mã chỉ tiêu, chỉ tiêu/cột, hoặc ô của số tổng.',
      examples: [
        { line: 'report explain rollup/conflict', does: 'giải thích một mã' },
        { line: 'report explain tong-hop.xlsx luot_cai_nghien/trong_ky', does: 'một số từ những ô nào mà ra' },
        { line: 'report explain tong-hop.xlsx "Tổng hợp!G9"', does: 'theo ô trong bảng' },
      ],
    },
    explain: {
      does: 'Giải thích một mã lỗi: nghĩa là gì, vì sao, sửa thế nào.',
      more: 'Không ghi mã thì in danh sách các mã.',
      examples: [
        { line: '{program} explain file/missing', does: 'giải thích một mã' },
        { line: '{program} explain', does: 'danh sách các mã' },
      ],
    },
  },
  arguments: {
    draft: newVi.argument,
    plan: { name: 'KẾ-HOẠCH', does: 'tệp kế hoạch (.plan.yaml)' },
    returns: { name: 'TỆP', does: 'tệp gửi về, hoặc thư mục' },
    list: { name: 'DANH-SÁCH', does: 'tệp danh sách tỉnh, xã' },
    paths: { name: 'ĐƯỜNG-DẪN', does: 'tệp hoặc thư mục' },
    explained: { name: 'MÃ|BẢN-TỔNG-HỢP', does: 'mã của một vấn đề; hoặc bản tổng hợp, rồi một số của nó' },
    code: { name: 'MÃ', does: 'mã đứng cuối dòng báo lỗi, ví dụ file/missing' },
  },
  options: {
    ...newVi.options,
    plan: { value: 'TỆP', does: 'tệp kế hoạch, có ghi biểu mẫu và danh mục đơn vị' },
    unit: { value: 'MÃ-ĐƠN-VỊ', does: 'xác nhận đơn vị và kỳ của một tệp không tự nói rõ' },
    map: { value: 'TỆP', does: 'đề xuất ghép nhãn của tệp với chỉ tiêu, ghi ra tệp YAML để xem lại' },
    mapping: { value: 'TỆP', does: 'tệp ánh xạ đã được xác nhận (có thể ghi nhiều lần)' },
    decisions: { value: 'TỆP', does: 'tệp quyết định (kind: decisions); có thể ghi nhiều lần' },
    json: { value: 'TỆP', does: 'ghi thêm bản tổng hợp dạng dữ liệu JSON' },
    return: { value: 'THƯ-MỤC', does: 'ghi cho từng đơn vị một danh sách .xlsx những ô cần sửa' },
    lang: { value: 'vi|en', does: 'ngôn ngữ của thông báo (mặc định: vi; hoặc đặt biến PLAN_LANG)' },
    color: { does: 'không tô màu (hoặc đặt biến NO_COLOR)' },
    quiet: { does: 'không in dòng tổng kết và thanh tiến độ' },
    issue: { does: 'kiểm tra như khi ban hành: số và ngày không được để trống' },
    format: { value: 'KIỂU', does: 'kiểu in kết quả: pretty, json, github, sarif, junit (mặc định: pretty)' },
    out: { value: 'THƯ-MỤC', does: 'thư mục ghi kết quả (mặc định: out)' },
    pdf: { does: 'thêm bản PDF, tạo bằng LibreOffice' },
    style: { value: 'TỆP', does: 'tệp mẫu trình bày riêng của cơ quan (YAML)' },
    draft: { does: 'in chữ DỰ THẢO ở đầu văn bản' },
    only: { value: 'MÃ-CƠ-QUAN', does: 'chỉ xuất phần việc của một cơ quan' },
    period: { value: 'KỲ', does: 'kỳ báo cáo: 2026-M05, 2026-Q2, 2026-H1, 2026-9M hoặc 2026' },
    previous: { value: 'TỆP', does: 'bảng tổng hợp của kỳ trước hoặc của cùng kỳ năm trước' },
    province: { value: 'MÃ', does: 'mã chính thức của tỉnh, ví dụ 15' },
    force: { does: 'ghi đè cả tệp đã bị sửa bằng tay hoặc không do chương trình tạo ra' },
  },
  help: {
    usage: 'Cách dùng:',
    arguments: 'Đối số:',
    options: 'Tùy chọn:',
    globalOptions: 'Tùy chọn chung:',
    commands: 'Các lệnh:',
    examples: 'Ví dụ:',
    anyOptions: '[tùy chọn]',
    anyCommand: '[lệnh]',
    showHelp: 'in hướng dẫn này',
    showCommandHelp: 'In hướng dẫn của một lệnh.',
    showVersion: 'in số phiên bản',
  },
  usage: {
    error: 'Lỗi:',
    seeHelp: 'Xem cách dùng: {command} --help',
    unknownCommand: 'Không có lệnh "{name}".',
    unknownCommandNear: 'Không có lệnh "{name}"; ý bạn là "{near}"?',
    unknownOption: 'Không có tùy chọn {name}.',
    unknownOptionNear: 'Không có tùy chọn {name}; ý bạn là {near}?',
    missingArgument: 'Thiếu {name}: lệnh này cần {does}.',
    missingValue: 'Tùy chọn {name} cần một giá trị đi kèm.',
    missingOption: 'Lệnh này cần tùy chọn {name}.',
    tooManyArguments: 'Thừa đối số trên dòng lệnh; tên có dấu cách phải đặt trong ngoặc kép.',
    badChoice: 'Tùy chọn {name} không nhận "{value}"; hãy dùng {choices}.',
    badChoices:
      'Tùy chọn {name} không nhận "{value}"; hãy dùng một hay nhiều trong các giá trị {choices}, cách nhau dấu phẩy.',
    unknownCode: 'Không có mã "{name}".',
    unknownCodeNear: 'Không có mã "{name}"; ý bạn là {near}?',
    unknownUnit: 'Không có đơn vị phải báo cáo nào mang mã "{id}"; gần nhất là {near}.',
    planNeeded:
      'Lệnh này cần tùy chọn --plan: kế hoạch cho biết biểu mẫu, danh sách đơn vị và kỳ số liệu để đối chiếu; chương trình không tự tìm để tránh nhầm kế hoạch.',
    unitOfOneFile: 'Tùy chọn --unit xác nhận đơn vị của đúng một tệp; hãy chạy riêng cho tệp đó.',
    mapOfOneFile: 'Tùy chọn --map lập ánh xạ cho đúng một tệp; hãy chạy riêng cho tệp đó.',
    unknownProvince: 'Danh sách không có tỉnh mã "{code}"; gần nhất là {near}.',
    outputExists: 'Đã có {file}; lệnh này không bao giờ ghi đè. Hãy dùng tên khác với --out.',
    outputFolder: 'Không có thư mục {folder}; hãy tạo thư mục trước, hoặc ghi vào thư mục khác.',
    outputName: 'Tên tệp {file} phải có đuôi .yaml hoặc .yml.',
    outputUnwritable: 'Không ghi được {file}: {reason}.',
    rollUpOverForm: 'Tại {file} đã có một bảng tính không phải bảng tổng hợp; chọn tên khác để không mất tệp đó.',
    rollUpName: 'Tên tệp {file} phải có đuôi .xlsx.',
    rollUpUnread: 'Số gốc trong bản tổng hợp {file} không khớp biểu đi kèm, nên không dùng được.',
    unknownFigure: 'Bản tổng hợp không có số “{name}”; gần nhất là {near}.',
    or: 'hoặc',
  },
  crash:
    'Chương trình gặp lỗi của chính nó ({what}), không phải lỗi trong tệp của bạn. Mong bạn báo lại cho người phát triển, kèm dòng lệnh vừa gõ; đặt biến PLAN_DEBUG=1 rồi chạy lại để có chi tiết.',
  outputFails: 'Không ghi được kết quả ra màn hình hoặc tệp đã chọn: {reason}.',
  explain: {
    severity: { error: 'lỗi', warning: 'cảnh báo', advice: 'gợi ý' },
    why: 'Vì sao',
    hint: 'Cách sửa',
    bad: 'Ví dụ sai',
    here: 'chỗ này',
    good: 'Ví dụ đúng',
    list: 'Các mã; xem từng mã bằng {program} explain MÃ:',
  },
  progress: 'Đang xuất',
  formsProgress: 'Đang lập biểu',
  formsWritten: '{period}: {count} đơn vị.',
  checkProgress: 'Đang kiểm tra',
  checked: 'Đã xem {files} tệp: {used} dùng được, {refused} không dùng được; bỏ qua {skipped}.',
  mapped: 'Đã ghép {known} nhãn; còn {open} nhãn chưa rõ. Xem lại từng dòng, ghi by và date, rồi dùng với --mapping.',
  mapQuestion: 'Nhãn “{label}” là chỉ tiêu nào?',
  mapNone: 'không thuộc biểu',
  mapSigner: 'Chức vụ và cơ quan của người xác nhận (để trống nếu chưa xác nhận):',
  unitsWritten: '{name}: {count} đơn vị cấp xã.',
  merge: mergeVi,
  new: newVi,
}
