/** Name in Vietnamese, name in English, price in dong. */
type Product = readonly [vi: string, en: string, price: number]

export interface Category {
  readonly name: string
  readonly weight: number
  /** Sold more in the cold months. */
  readonly health: boolean
  readonly products: readonly Product[]
}

/** What An Nhiên sells. */
export const categories: readonly Category[] = [
  {
    name: 'home_cleaning',
    weight: 0.2,
    health: false,
    products: [
      ['Nước lau sàn sả chanh', 'Lemongrass floor cleaner', 89_000],
      ['Nước rửa chén bồ hòn', 'Soapberry dish wash', 75_000],
      ['Nước giặt hữu cơ', 'Organic laundry liquid', 189_000],
      ['Bộ khăn lau sợi tre', 'Bamboo cloth set', 129_000],
    ],
  },
  {
    name: 'kitchen',
    weight: 0.15,
    health: false,
    products: [
      ['Chảo gang tráng men', 'Enamelled iron pan', 459_000],
      ['Bộ hộp thủy tinh', 'Glass box set', 285_000],
      ['Thớt gỗ tràm', 'Acacia board', 165_000],
      ['Bình giữ nhiệt', 'Thermos flask', 249_000],
    ],
  },
  {
    name: 'bedding',
    weight: 0.09,
    health: false,
    products: [
      ['Gối cao su non', 'Memory foam pillow', 390_000],
      ['Ga chun cotton', 'Cotton fitted sheet', 420_000],
      ['Chăn hè sợi tre', 'Bamboo summer quilt', 490_000],
    ],
  },
  {
    name: 'personal_care',
    weight: 0.15,
    health: false,
    products: [
      ['Dầu gội bưởi', 'Pomelo shampoo', 145_000],
      ['Xà phòng nghệ', 'Turmeric soap', 59_000],
      ['Kem đánh răng muối', 'Salt toothpaste', 69_000],
      ['Tinh dầu tràm', 'Cajeput oil', 119_000],
    ],
  },
  {
    name: 'vitamins',
    weight: 0.14,
    health: true,
    products: [
      ['Vitamin C 60 viên', 'Vitamin C, 60 tablets', 199_000],
      ['Canxi D3', 'Calcium with D3', 259_000],
      ['Dầu cá Omega 3', 'Omega 3 fish oil', 329_000],
    ],
  },
  {
    name: 'herbal_tea',
    weight: 0.09,
    health: true,
    products: [
      ['Trà gừng mật ong', 'Ginger honey tea', 98_000],
      ['Trà hoa cúc', 'Chamomile tea', 115_000],
      ['Trà tâm sen', 'Lotus heart tea', 109_000],
    ],
  },
  {
    name: 'nutrition',
    weight: 0.12,
    health: true,
    products: [
      ['Bột ngũ cốc 900 g', 'Cereal powder 900 g', 345_000],
      ['Sữa hạt 900 g', 'Nut milk powder 900 g', 389_000],
      ['Yến mạch 1 kg', 'Oats 1 kg', 179_000],
    ],
  },
  {
    name: 'health_devices',
    weight: 0.05,
    health: true,
    products: [
      ['Máy đo huyết áp', 'Blood pressure monitor', 790_000],
      ['Máy massage cổ', 'Neck massager', 690_000],
      ['Nhiệt kế hồng ngoại', 'Infrared thermometer', 450_000],
    ],
  },
  {
    name: 'gift_sets',
    weight: 0.01,
    health: false,
    products: [
      ['Hộp quà Sum Vầy', 'Reunion gift box', 590_000],
      ['Hộp quà Bình An', 'Peace gift box', 490_000],
    ],
  },
]
