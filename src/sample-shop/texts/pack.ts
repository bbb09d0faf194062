import type { Theme } from './theme.ts'

/** The nutrition goods come in one large pack: it goes stale before it is finished. */
export const packTooLarge: Theme = {
  openings: [
    'mua {product} lần thứ hai rồi',
    'nhà chỉ có hai người',
    'hàng ngon thì có ngon',
    'uống {product} được nửa hộp',
    'mẹ mình dùng {product}',
    'lần trước mua còn dư',
  ],
  cores: [
    'hộp to quá, chưa hết đã vón cục',
    'gói 900 g uống mãi không hết, phải bỏ đi một nửa',
    'ước gì có hộp nhỏ hơn, hộp này mở ra là nhanh ỉu',
    'hộp lớn nên hết hạn trước khi uống xong, tiếc của',
    'mình ngừng mua vì còn nguyên nửa hộp trong tủ',
    'không có gói nhỏ nên mình chuyển sang hãng khác',
    'một mình uống thì hộp to như vậy là phí',
    'mở nắp hai tháng là có mùi, hộp to quá dùng không kịp',
    'cần gói nhỏ mang đi làm, hộp lớn bất tiện',
    'hộp đầu hào hứng, hộp thứ hai thì bỏ dở vì nhiều quá',
  ],
  tails: [
    'Có gói 300 g mình mua lại ngay',
    'Shop làm hộp nhỏ đi',
    'Chất lượng thì không chê',
    'Chắc mình chưa mua thêm',
    'Bỏ đi thì thấy có lỗi',
  ],
  english: [
    'Tastes good but the 900 g pack is too large, half of it went stale. Please sell a smaller one.',
    'Stopped buying after the second box: it never gets finished in time.',
  ],
}

export const packTooSmall: Theme = {
  openings: ['nhà mình đông người', 'uống {product} mỗi ngày'],
  cores: [
    'hộp nhỏ quá, vài hôm là hết',
    'gói trà hơi ít, phải mua liền mấy hộp',
    'mong có loại hộp lớn cho gia đình',
    'hộp to vừa đủ cho bốn người, tiết kiệm hơn',
  ],
  tails: ['Vị thì ngon', 'Vẫn sẽ mua'],
  english: ['The tea pack is a bit small for a family of five.'],
}
