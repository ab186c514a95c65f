// The fixed words that NĐ 30/2020 (Phụ lục I, mục II.1 and II.9) prints on every document.

export const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'
export const ADDRESSED_TO = 'Kính gửi:'
