// Syllables with marks that official texts are full of: what tells Vietnamese from letters that only look built like it.
const LIST = `
biên biến biết biển biểu biện biệt buôn buổi buộc bà bài bàn bày bác bám bán báo bên bình bí bóp băng bước bạc
bạn bạo bản bảng bảo bảy bẩy bắc bắt bằng bền bệnh bị bỏ bố bối bốn bồi bổ bộ bởi chiếm chiến chiếu chuyên
chuyển chuyện chuẩn chuỗi chánh cháy châu chéo chép chí chín chính chú chúng chăm chưa chương chạp chạy chấm
chấn chấp chất chậm chắc chặn chặt chẽ chế chỉ chỉnh chị chịu chọn chống chốt chồng chỗ chủ chứa chức chứng chừa
chừng chữ chữa cuối cuộc cài càng cá các cách cái cán cáo cân câu cây còn có côn công cùng cú căn cũ cũng cơ cư
cương cường cạnh cả cải cảm cảnh cấm cấp cấu cần cầu cận cập cố cốt cổng cộng cột cỡ cụ cục cụm của củng cứ cứu
cử cửa cực cựu diễn diện duyệt dài dành dâm dân dây dãy dòng dõi dùng dương dưới dưỡng dạng dạy dấu dần dẫn dễ
dịch dọc dụ dục dụng dứt dừng dữ dự dựa dựng ghép giá giác giám giáo giáp giây giãn giêng giúp giải giảm giấy
giống giới giờ giữ giữa gây gì góc gói góp gõ gương gạch gạt gần gắn gặp gọi gọn gốc gồm gộp gỡ gợi gửi hiểm
hiểu hiện hiệp hiệu hoà hoàn hoá hoạ hoạch hoạt hoặc huyền huyện huấn huế huỳnh hà hàm hàng hành hãy hình hòa
hóa hôn hơi hơn hướng hưởng hại hạn hạnh hải hậu hằng hết hệ hị họ họa học họp hỏa hỏi hỏng hồ hồi hồng hỗ hộ
hội hộp hợp khiêu khoản khoảng khoẻ khuyến khác khách khám khánh khâu khích khó khóa không khăn khả khảo khẩn
khẩu khắc khắp khỏe khỏi khối khổ khớp khởi kiêm kiên kiếm kiến kiểm kiểu kiệm kiện kèm kéo kép kê kênh kích kín
kính ký kạn kẻ kế kết kể kịp kỳ kỹ liên liền liệt liệu loại luôn luận luật là làm lành lát lâm lâu lây lãnh lê
lên lò lùi lúc lý lăm lĩnh lũy lưu lương lưới lược lượng lượt lạc lại lấy lần lập lặp lẻ lề lệ lệnh lịch lọc lối
lồng lỗi lộ lớn lớp lời lợi lục lừa lựa lực miền miễn muốn mà màn máy mã mãi mình mô môi môn mù mưu mươi mười
mường mạc mại mạng mạnh mẫu mật mắc mặc mặt mẽ mọi mốc mối mốt mỗi mộc một mới mời mở mục mức mực mỹ nghiêm
nghiên nghiêng nghiệm nghiện nghiệp nghèo nghìn nghĩa nghề nghệ nghỉ nghị ngoài ngoại ngoặc nguyên nguyễn nguyện
nguồn ngàn ngành ngày ngân ngôn ngăn ngũ ngư người ngưỡng ngược ngắn ngắt ngừa ngữ nhiên nhiều nhiễm nhiệm nhà
nhánh nháy nhân nhãn nhóm nhăm như nhưng nhạy nhất nhầm nhận nhập nhật nhắc nhằm nhọn nhỏ nhớ nhở những niên nào
này nâng nên nêu nòng nó nói nóng nông núi năm năng nơi nước nạn nậm nắm nằm nếp nếu nối nội nộp nữ nữa phiên
phiếu phiện phá pháp phát phân phép phê phí phía phím phòng phó phóng phông phù phú phúc phương phường phượng
phạm phạt phải phản phấn phần phẩm phẩy phận phố phối phổ phụ phục phụng phủ phức quyết quyền quá quán quân quí
quý quả quản quảng quần quận quốc quỹ riêng rà rõ rút răn rơi rưỡi rất rập rồi rỗng rộng soát soạn sàn sách sáng
sánh sát sáu sâu sóc sóng sót sông sĩ sơ sơn sư sạn sản sắc sắp sẵn sẻ sẽ số sống sổ sớm sở sức sử sửa sự thiên
thiết thiếu thiểu thiện thiệp thiệu thoại thuyền thuê thuý thuận thuế thuốc thuộc thuỷ thành thái tháng tháo
thân thêm thì thí thích thôi thôn thông thúc thư thương thường thượng thạc thạnh thảo thấp thấy thần thầy thẩm
thập thật thẳng thẻ thế thể thị thỏa thống thời thụt thủ thủy thứ thức thừa thử thực tiên tiêu tiến tiếng tiếp
tiết tiếu tiền tiểu tiện toà toàn toán triển triệt triệu truyền trào trá trách trái tránh trân trên trì trình
trí trích trò trùng trú trúc trăm trưng trương trước trường trưởng trại trạm trạng trả trấn trần trận trật trắng
trẻ trị trọ trọng trống trở trợ trụ trụy trừ trực tuyên tuyến tuần tuổi tài tàu tá tác tách tái tám tán tâm tân
tây tên tìm tình tích tín tính tòa tô tôn tùy túc túy tăng tư tương tướng tượng tại tạm tạo tạp tải tất tần tầng
tận tập tật tắc tắt tế tết tệ tệp tỉ tỉnh tịch tố tốc tối tốt tồn tổ tổng tộc tội tới tờ tụ tục tụng từ từng tử
tự tỷ uỷ viên viết việc viện việt vuông và vài vàng vào vân vì ví vùng văn vĩnh vũ vướng vượt vấn vẫn vận vật
vậy vắng vẽ về vệ vị vốn với vụ vừa vững vực xuyên xuân xuất xuống xác xâm xây xã xét xóa xông xúc xảy xếp xử
yên yêu yết yếu án ánh áp ích ít ô ý ăn đa đan đang đe đi điền điều điểm điển điện điệp đo đoàn đoạn đua đuôi
đài đào đán đánh đáp đâu đây đã đãi đè đêm đình đích đính đó đói đóng đô đôi đôn đông đúng đăng đĩa đơn đưa
đường được đại đạo đạt đảm đảng đảo đấu đầu đầy đẩy đậm đẳng đặc đặng đặt đếm đến đề đều để địa định đọc đỏ đốc
đối đồ đồi đồn đồng đổi độ độc đội động đột đời đỡ đợt đủ đứng ưu ương ước ảnh ấy ẩn ổ ổn ở ủy ứng
`

/** The commonest syllables of plans, reports and forms that hold a letter beyond ASCII, small, composed. */
export const COMMON_SYLLABLES: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/))
