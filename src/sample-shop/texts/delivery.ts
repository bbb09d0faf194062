import type { Theme } from './theme.ts'

export const lateDelivery: Theme = {
  openings: [
    'đơn {order} của mình ở {province}',
    'mình ở {province}',
    'đặt {product} từ tuần trước',
    'shop hẹn hai ba ngày mà',
    'lại một lần nữa',
    'nhà mình ở {province} gần kho mà',
    'hỏi về đơn {order}',
  ],
  cores: [
    'giao trễ {days} ngày rồi vẫn chưa thấy đâu',
    'quá hẹn {days} ngày mà chưa nhận được hàng',
    'shipper không gọi, tra đơn cứ báo đang trung chuyển',
    'hàng nằm ở kho {province} mấy hôm không nhúc nhích',
    'gọi tổng đài ba lần mới có người nghe, hàng vẫn trễ',
    'đợi hàng lâu quá, mình đã phải ra tiệm mua tạm',
    'giao chậm hơn hẹn {days} ngày, không ai báo trước một tiếng',
    'đơn bị dời ngày giao hai lần liền',
    'nhận được hàng thì đã trễ {days} ngày, quà không kịp tặng',
    'tra mã vận đơn không cập nhật gì từ hôm kia',
    'giao trễ làm mình nhỡ việc, phải nghỉ nửa buổi ở nhà chờ',
    'đợt này {province} giao trễ liên tục, đơn nào cũng vậy',
    'hẹn sáng rồi hẹn chiều rồi hẹn mai, rốt cuộc vẫn chưa giao',
    'không biết bao giờ mới tới, app chỉ ghi đang giao',
  ],
  tails: [
    'Trễ kiểu này mình ngừng đặt một thời gian',
    'Shop kiểm tra giúp mình',
    'Nếu mai chưa có thì cho mình hủy',
    'Báo trước một câu thì đã không bực',
    'Mình vẫn thích hàng của shop nhưng giao chậm quá',
    'Lần sau chắc mua chỗ khác',
    'Cho mình xin số bưu tá',
  ],
  english: [
    'My order to {province} is {days} days late and nobody called.',
    'Tracking has not moved for days. When will it arrive?',
    'Late again in {province}. I will wait before ordering more.',
  ],
}

export const deliveryQuestion: Theme = {
  openings: ['shop ơi', 'cho mình hỏi', 'đơn {order}', 'mình mới đặt {product}'],
  cores: [
    'bao giờ giao tới {province} vậy',
    'mình đổi địa chỉ nhận hàng được không',
    'có giao buổi tối không',
    'cho mình nhận ở cửa hàng được không',
    'đơn đã gửi đi chưa',
    'giao giờ hành chính thì mình không có nhà',
    'mình muốn gộp hai đơn vào một lần giao',
    'có được xem hàng trước khi nhận không',
    'nhờ giao cho hàng xóm giúp mình',
    'phí giao về {province} là bao nhiêu',
  ],
  tails: ['Cảm ơn shop', 'Mình chờ tin', 'Nhắn mình qua số này', 'Không gấp đâu'],
  english: ['When will my order reach {province}?', 'Can I change the delivery address, please?'],
}
