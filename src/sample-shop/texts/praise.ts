import type { Theme } from './theme.ts'

const praise: Theme = {
  openings: [
    'mua lần thứ ba rồi',
    'lần đầu mua ở An Nhiên',
    'được bạn giới thiệu',
    'thấy mọi người khen nên mua thử',
    'đặt {product}',
    'dùng được hai tuần',
    'nhà có em bé nên chọn kỹ',
    'hàng về hôm qua',
  ],
  cores: [
    '{product} đúng như mô tả, đóng gói cẩn thận',
    'chất lượng tốt so với giá tiền',
    'cả nhà đều thích',
    'dùng rất thích, đúng thứ mình tìm',
    'giao nhanh, nhân viên lễ phép',
    'hộp chắc chắn, không bị móp',
    'sản phẩm lành tính, mình yên tâm',
    'hướng dẫn rõ ràng, dễ dùng',
    'nhân viên tư vấn tận tình, không ép mua',
    'tem nhãn rõ ràng, có ngày sản xuất',
    'mua hai lần đều như một, không lần nào kém',
    'shop nhắn hỏi thăm sau khi mua, thấy có tâm',
  ],
  tails: [
    'Sẽ ủng hộ shop dài dài',
    'Rất ưng',
    'Mong có thêm khuyến mãi',
    'Sẽ giới thiệu cho bạn bè',
    'Đáng tiền',
    'Hài lòng',
    'Cảm ơn shop',
  ],
  english: [
    'Great quality for the price, will buy again.',
    'Fast delivery and careful packing. Love the {product}.',
    'The whole family uses it.',
    'Exactly as described, friendly staff.',
  ],
}

/** What is said of one category only. */
const praiseOfCategory: Readonly<Record<string, readonly string[]>> = {
  home_cleaning: [
    'mùi thơm dịu, sàn khô nhanh',
    'da tay không bị khô sau khi rửa chén',
    'nhà mình dùng hết hai chai rồi, sẽ mua nữa',
    'giặt sạch mà quần áo vẫn mềm',
  ],
  kitchen: ['chảo nóng đều, không dính', 'hộp đậy kín, mang cơm đi làm không đổ', 'thớt chắc tay, không mốc'],
  bedding: ['vải mềm, giặt không phai màu', 'ngủ ngon hơn hẳn từ khi đổi gối', 'ga ôm nệm, không bị xô'],
  personal_care: ['tóc mềm, bớt rụng', 'tắm xong da không khô', 'mùi tràm dễ chịu, bé cũng dùng được'],
  vitamins: ['viên nhỏ dễ uống', 'uống một tháng thấy khỏe hơn', 'mùa lạnh cả nhà ít cảm hẳn'],
  herbal_tea: ['vị thanh, không ngọt gắt', 'uống ấm người, hợp trời lạnh', 'thơm mùi hoa thật'],
  nutrition: ['bữa sáng nhanh gọn', 'vị bùi, không quá ngọt', 'bé chịu uống, mẹ mừng'],
  health_devices: ['đo khá chuẩn so với ở phòng khám', 'máy êm, ông bà dùng được ngay', 'bấm một nút là đo'],
  gift_sets: [
    'hộp sang, mở ra ai cũng khen',
    'thiệp viết tay dễ thương',
    'quà gọn gàng, không phải gói thêm',
  ],
}

/** Praise of a category's goods: what fits all of them, and more often what fits only these. */
export function praiseOf(category: string): Theme {
  const own = praiseOfCategory[category] ?? []
  return { ...praise, cores: [...praise.cores, ...own, ...own] }
}

export const lukewarm: Theme = {
  openings: ['hàng tạm ổn', 'nhìn chung được', '{product}', 'mua đợt giảm giá'],
  cores: [
    'màu hơi khác hình',
    'không hợp với mình lắm',
    'đóng gói hơi sơ sài',
    'dùng được, không có gì đặc biệt',
    'hướng dẫn hơi sơ sài',
    'giá ở siêu thị gần nhà cũng ngang vậy',
    'chưa thấy khác biệt sau một tuần',
    'tem nhãn chữ nhỏ khó đọc',
    'hộp bị móp một góc nhưng hàng còn nguyên',
  ],
  tails: ['Để dùng thêm xem sao', 'Mong shop cải thiện', 'Chắc sẽ thử loại khác'],
  english: ['It is okay, nothing special.', 'Decent, but the colour differs from the picture.'],
}

export const poorQuality: Theme = {
  openings: ['thất vọng', 'mở hộp ra', 'dùng {product} ba hôm', 'hàng lần này'],
  cores: [
    'hộp bị rách, hàng bên trong bị ướt',
    'giao sai loại, mình đặt {product} mà',
    'hàng lỗi ngay lần dùng đầu',
    'không giống hình chút nào',
    'nhìn như hàng cũ, trầy xước nhiều chỗ',
    'gọi bảo hành mãi không ai trả lời',
    'thiếu một món trong đơn',
    'tem niêm phong không còn nguyên',
  ],
  tails: ['Mình muốn đổi trả', 'Shop liên hệ lại giúp', 'Không mua nữa', 'Mong shop kiểm hàng kỹ hơn'],
  english: ['It came damaged and I want a refund.', 'Wrong item delivered.'],
}
