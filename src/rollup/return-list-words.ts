// What the list for a unit says around the findings.

/** Sentences of the list; Vietnamese only, as all that is sent to units. */
export const returnListWords = {
  sheet: 'Cần chỉnh sửa',
  title: 'DANH SÁCH NỘI DUNG BÁO CÁO CẦN CHỈNH SỬA',
  about: (form: string, period: string) => `Biểu: ${form} (${period})`,
  to: (unit: string | undefined) => `Kính gửi: ${unit ?? 'Đơn vị gửi các tệp dưới đây (chưa xác định được đơn vị)'}`,
  opening: (unit: string | undefined, period: string) =>
    `Qua kiểm tra số liệu báo cáo ${period}, đề nghị ${unit ?? 'đơn vị'} xem lại và chỉnh sửa các nội dung trong bảng. Nội dung ghi “Phải sửa” chưa được đưa vào tổng hợp; nội dung ghi “Cần kiểm tra” đã được tính nhưng cần đơn vị xác nhận hoặc sửa lại.`,
  how: (next: number | undefined, deadline: string | undefined): readonly string[] => [
    '1. Mở đúng tệp đã gửi, tìm đến trang tính và ô nêu trong bảng (gõ tên ô vào hộp tên bên trái thanh công thức rồi bấm Enter), sửa theo cột “Đề nghị”.',
    `2. Ở đầu biểu, ghi “Lần gửi thứ” là ${next ?? 'số lần gửi trước cộng 1'}, lưu tệp rồi gửi lại cả biểu theo đường văn bản quy định.`,
    deadline === undefined ? '3. Đề nghị gửi lại sớm để kịp tổng hợp.' : `3. Hạn gửi báo cáo: ${deadline}.`,
  ],
  head: ['TT', 'Mức độ', 'Tệp', 'Trang tính', 'Ô', 'Nội dung', 'Đề nghị'],
  must: 'Phải sửa',
  check: 'Cần kiểm tra',
  wholeFile: '(cả tệp)',
  noHint: 'Kiểm tra lại; nếu số liệu đúng thì không phải sửa.',
  page: 'Trang ',
} as const
