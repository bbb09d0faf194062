import type { Plan } from './plan.ts'
import { dates, labels, type Table, texts } from './table.ts'

const areas = ['checkout', 'delivery', 'product', 'marketing', 'store', 'website'] as const

interface Change {
  readonly day: number
  readonly area: (typeof areas)[number]
  readonly vi: string
  readonly en: string
}

function changes(plan: Plan): readonly Change[] {
  const { last, otp, pack, socialMonth, posUnit, proxies, lateSince } = plan
  return [
    {
      day: pack,
      area: 'product',
      vi: 'Dòng dinh dưỡng chỉ còn hộp lớn 900 g',
      en: 'Nutrition goods come in the large 900 g pack only',
    },
    { day: last - 410, area: 'website', vi: 'Đổi ảnh trang chủ', en: 'New pictures on the home page' },
    { day: last - 333, area: 'store', vi: 'Kéo dài giờ mở cửa AN-02', en: 'Longer hours at AN-02' },
    {
      day: lateSince,
      area: 'delivery',
      vi: 'Đổi đơn vị trung chuyển ở Hải Phòng và Đà Nẵng',
      en: 'New sorting partner for Hải Phòng and Đà Nẵng',
    },
    {
      day: socialMonth.from,
      area: 'marketing',
      vi: 'Chạy chiến dịch video trên mạng xã hội trong một tháng',
      en: 'Video campaign on social networks for one month',
    },
    {
      day: proxies,
      area: 'marketing',
      vi: 'Nhà cung cấp báo: ứng dụng thư tự tải ảnh trước khi người nhận mở',
      en: 'Provider notice: mail apps load pictures before the reader opens',
    },
    { day: last - 92, area: 'website', vi: 'Thêm bộ lọc giá', en: 'Price filter added' },
    {
      day: otp,
      area: 'checkout',
      vi: 'Trang thanh toán trên điện thoại thêm bước nhập mã OTP khi trả trước',
      en: 'Mobile checkout asks for a one-time password when paying in advance',
    },
    { day: posUnit, area: 'store', vi: 'Thay máy tính tiền ở AN-04', en: 'New till at AN-04' },
    { day: last - 26, area: 'website', vi: 'Sửa chính tả trang giới thiệu', en: 'Typos on the about page' },
  ]
}

/** The table `change_log`: what the team changed and when. */
export function changeLogTable(plan: Plan): Table {
  const rows = [...changes(plan)].sort((one, other) => one.day - other.day)
  return {
    name: 'change_log',
    columns: {
      change_id: texts(rows.map((_, at) => `CH-${at + 1}`)),
      date: dates(rows.map(({ day }) => day)),
      area: labels(
        areas,
        rows.map(({ area }) => areas.indexOf(area)),
      ),
      what_vi: texts(rows.map(({ vi }) => vi)),
      what_en: texts(rows.map(({ en }) => en)),
    },
  }
}
