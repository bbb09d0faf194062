import type { Language } from '../../src/locales/locale.ts'
import { answersToAnInsight, toInsight } from './answers.ts'

/** What An says in the month's first hour, by conversation: three questions up to a monitored insight, and a wish for a digest. */
export const courses: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    device: [
      ...answersToAnInsight,
      'Minh shows a waiting state at the payment step by 10 February, conversion to 20%',
      'go on',
      'every week, review on 20 February',
    ],
    email: [
      ...toInsight.en(
        'why do email visitors buy less?',
        'the discount code',
        'I want to use the offer of the mail because it is good, but the code does not work and I feel cheated',
        'afraid',
      ),
      'skip',
      'every week, review on 20 March',
    ],
    season: [
      ...toInsight.en(
        'why do mobile visitors buy less from 26 January to 20 February 2026?',
        'the crowd before Tết',
        'I want presents in time because Tết is near, but the page is slow on my telephone and I give up',
        'afraid',
      ),
      'skip',
      'every week, review on 20 March',
    ],
    leads: ['gửi bản tin mỗi thứ hai lúc 9 giờ'],
  },
  vi: {
    device: [
      ...toInsight.vi(
        'vì sao khách dùng mobile mua ít hơn?',
        'phí giao hàng',
        'tôi muốn trả tiền nhanh vì chỉ có vài phút, nhưng màn hình im lặng nên tôi sợ mất tiền',
      ),
      'Minh hiện trạng thái chờ ở bước thanh toán trước 10/2, tỉ lệ chuyển đổi lên 20%',
      'tiếp',
      'hằng tuần, duyệt lại ngày 20/2',
    ],
    email: [
      ...toInsight.vi(
        'vì sao khách đến từ email mua ít hơn?',
        'mã giảm giá',
        'tôi muốn dùng ưu đãi trong thư vì nó tốt, nhưng mã không dùng được nên tôi thấy bị lừa',
        'lo lắng',
      ),
      'bỏ qua',
      'hằng tuần, duyệt lại ngày 20/3',
    ],
    season: [
      ...toInsight.vi(
        'vì sao khách dùng mobile mua ít hơn từ 26/1/2026 đến 20/2/2026?',
        'đông người trước Tết',
        'tôi muốn kịp mua quà vì Tết đã gần, nhưng trang chậm trên điện thoại nên tôi bỏ cuộc',
        'lo lắng',
      ),
      'bỏ qua',
      'hằng tuần, duyệt lại ngày 20/3',
    ],
    leads: ['send the digest every Monday at 9'],
  },
}
