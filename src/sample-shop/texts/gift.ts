import type { Theme } from './theme.ts'

export const giftForParents: Theme = {
  openings: [
    'đi làm xa nhà',
    'sắp Tết rồi',
    'năm nay không về sớm được',
    'mình ở {province} còn ba mẹ ở quê',
    'lương tháng đầu tiên',
    'mẹ mình hay đau lưng',
    'ba mình mới khám sức khỏe về',
  ],
  cores: [
    'mua {product} biếu bố mẹ, hai cụ thích lắm',
    'đặt {product} gửi về biếu ba mẹ trước Tết',
    'mua làm quà biếu bố mẹ, hộp đẹp nên không phải gói lại',
    'chọn quà sức khỏe cho ba mẹ thay cho bánh kẹo như mọi năm',
    'gửi thẳng về quê biếu mẹ, có thiệp viết tay nên mẹ cảm động',
    'biếu bố mẹ chồng {product}, ông bà khen có tâm',
    'muốn ba mẹ dùng đồ tốt mà ông bà chẳng bao giờ tự mua',
    'quà cho bố mẹ nên mình cần chữ to, dễ đọc cách dùng',
  ],
  tails: [
    'Tết sang năm lại mua',
    'Giá mà có thêm hộp quà cho người lớn tuổi',
    'Thấy mình vẫn chăm được ba mẹ dù ở xa',
    'Nhờ shop giao trước rằm tháng Chạp',
    'Cảm ơn shop gói quà chu đáo',
  ],
  english: ['Bought it as a Tet gift for my parents, the box looks lovely.'],
}
