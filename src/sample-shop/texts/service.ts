import type { Theme } from './theme.ts'

const polite = [
  'Cảm ơn shop',
  'Mình chờ phản hồi',
  'Nhắn lại giúp mình nhé',
  'Không gấp ạ',
  'Mong shop trả lời',
]

export const productQuestion: Theme = {
  openings: ['shop ơi', 'cho mình hỏi', 'mình đang xem {product}', 'tư vấn giúp mình'],
  cores: [
    '{product} dùng cho bà bầu được không',
    '{product} còn hàng không ạ',
    'bé ba tuổi dùng {product} được chưa',
    'hạn dùng của {product} đến khi nào',
    'loại nào hợp với da nhạy cảm',
    'nhà mình sàn gỗ thì dùng nước lau nào',
    'máy này bảo hành bao lâu',
    'ga này cho nệm cao 20 phân có vừa không',
    'người tiểu đường uống {product} được không',
    'trà này uống buổi tối có mất ngủ không',
    'cửa hàng ở {province} có sẵn {product} không',
    'dùng chung với thuốc huyết áp có sao không',
    'chảo này dùng bếp từ được chứ',
  ],
  tails: polite,
  english: ['Is the {product} safe for small children?', 'Do you have the {product} in stock?'],
}

export const returnRequest: Theme = {
  openings: ['đơn {order}', 'mình mới nhận hàng', 'hôm qua nhận {product}'],
  cores: [
    'muốn đổi sang loại khác còn nguyên tem',
    'giao thiếu một món so với hóa đơn',
    'hàng bị bể khi vận chuyển, mình gửi hình',
    'mình đặt nhầm kích cỡ, xin đổi',
    'muốn trả lại {product} vì không hợp',
    'hoàn tiền đơn trả bao lâu thì có',
    'chai bị rò ra hộp',
    'nhận nhầm hàng của người khác',
  ],
  tails: polite,
  english: ['I would like to exchange the {product}.', 'One item is missing from order {order}.'],
}

export const accountQuestion: Theme = {
  openings: ['tài khoản của mình', 'cho mình hỏi', 'shop ơi'],
  cores: [
    'quên mật khẩu rồi',
    'muốn đổi số điện thoại nhận hàng',
    'điểm tích lũy chưa thấy cộng',
    'muốn xóa địa chỉ cũ',
    'không xem được lịch sử mua',
    'muốn gộp hai tài khoản',
    'thẻ thành viên ở cửa hàng có dùng chung với web không',
  ],
  tails: polite,
  english: ['My points were not added.', 'How do I change my phone number?'],
}

export const promotionQuestion: Theme = {
  openings: ['shop ơi', 'thấy quảng cáo', 'cho mình hỏi'],
  cores: [
    'mã giảm giá nhập không được',
    'đợt giảm giá kéo dài đến hôm nào',
    'mua hai tặng một có áp dụng ở cửa hàng không',
    'mình đủ điều kiện miễn phí giao chưa',
    'mã sinh nhật dùng cho {product} được không',
    'có giá sỉ cho công ty không',
    'combo có đổi món được không',
  ],
  tails: polite,
  english: ['My voucher does not work.', 'Is the promotion still on?'],
}

export const paymentQuestion: Theme = {
  openings: ['cho mình hỏi', 'shop ơi', 'đơn {order}'],
  cores: [
    'chuyển khoản rồi thì bao lâu xác nhận',
    'có xuất hóa đơn công ty không',
    'thanh toán bằng thẻ quốc tế được không',
    'mình chuyển dư {amount}, nhờ shop hoàn lại',
    'đổi từ chuyển khoản sang trả khi nhận hàng được không',
    'ví điện tử nào được giảm thêm',
  ],
  tails: polite,
  english: ['Can I get a company invoice?', 'I paid by bank transfer, please confirm.'],
}
