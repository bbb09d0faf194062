/** What must be understood of a text: only what a line names is compared. */
export interface Understood {
  readonly metric?: string | null
  readonly segment?: string | null
  readonly against?: string | null
  readonly shape?: string
  readonly direction?: 'less' | 'more' | 'changed'
  readonly from?: string
  readonly to?: string
  readonly ahead?: string
  readonly absent?: string
  readonly event?: string
  readonly audience?: string
  readonly denied?: string
  readonly side?: boolean
}

/** Questions of marketers about the sample shop, on 22 November 2026, a Sunday. */
export const questions: readonly (readonly [string, Understood])[] = [
  // Figures and behaviours.
  ['why is satisfaction low?', { metric: 'stars_average', shape: 'why', direction: 'less' }],
  ['vì sao khách không hài lòng?', { metric: 'stars_average', shape: 'why' }],
  ['vi sao khach khong hai long', { metric: 'stars_average', shape: 'why' }],
  ['why do mobile visitors buy less?', { metric: 'conversion_rate', segment: 'mobile', direction: 'less' }],
  [
    'sao dạo này khách mua trên điện thoại ít vậy?',
    { metric: 'conversion_rate', segment: 'mobile', direction: 'less' },
  ],
  [
    'sao dao nay khach mua tren dien thoai it vay',
    { metric: 'conversion_rate', segment: 'mobile', direction: 'less' },
  ],
  ['sao khách mua trên dt ít vậy', { metric: 'conversion_rate', segment: 'mobile' }],
  ['sao dt giảm', { metric: 'revenue', segment: null, direction: 'less' }],
  ['dt tháng trước bn?', { metric: 'revenue', from: '2026-10-01', side: true }],
  ['kh k mua nữa ntn', { metric: 'conversion_rate' }],
  ['sp nào bán chạy', { segment: null }],
  ['mn ơi sao đơn giảm', { metric: 'orders', shape: 'why' }],
  ['cty mình bán ít hơn', { direction: 'less' }],
  ['bn đơn hôm qua', { metric: 'orders', shape: 'how_many', from: '2026-11-21', side: true }],
  ['check giúp mình CR tuần này', { metric: 'conversion_rate', from: '2026-11-16', side: true }],
  ['AOV tháng trước', { metric: 'average_order_value', from: '2026-10-01', to: '2026-10-31' }],
  ['aov last month?', { metric: 'average_order_value', from: '2026-10-01', side: true }],
  ['traffic mobile giảm', { metric: 'sessions', segment: 'mobile', direction: 'less' }],
  ['churn của khách mới', { metric: 'third_order_rate', segment: 'new' }],
  ['bounce rate trên mobile cao wa', { metric: 'bounce_rate', segment: 'mobile', direction: 'more' }],
  ['open rate email giảm từ tháng 9', { metric: 'email_open_rate', from: '2026-09-01' }],
  ['CTR ads tuần trước', { metric: 'ad_click_rate', from: '2026-11-09' }],
  ['sao tlcđ thấp vậy', { metric: 'conversion_rate', direction: 'less' }],
  ['sao ng ta hủy đơn nhiều', { metric: 'cancel_rate', direction: 'more' }],
  ['giao trễ nhiều r', { metric: 'late_delivery_rate' }],
  ['why are deliveries late?', { metric: 'late_delivery_rate', shape: 'why' }],
  ['khách gọi tổng đài nhiều hơn', { metric: 'support_calls', direction: 'more' }],
  ['why do support calls rise?', { metric: 'support_calls', direction: 'more' }],
  ['sao khách bỏ giỏ hàng', { metric: 'checkout_completion_rate', shape: 'why' }],
  ['nps tháng 10', { metric: 'nps', from: '2026-10-01' }],
  ['why did followers fall', { metric: 'followers', direction: 'less' }],
  ['so sánh doanh thu khách mới và khách cũ', { shape: 'compare', metric: 'revenue' }],
  ['is revenue up?', { shape: 'yes_no', metric: 'revenue', direction: 'more' }],
  ['doanh thu có tăng không?', { shape: 'yes_no', metric: 'revenue' }],
  ['open rate trend this year', { shape: 'trend', metric: 'email_open_rate', from: '2026-01-01' }],
  ['how are we doing?', { shape: 'vague', metric: null }],
  ['tình hình thế nào rồi?', { shape: 'vague', metric: null }],
  ['is it because of shipping fees that buyers leave?', { shape: 'leading' }],
  ['khách rời bỏ có phải do giá ship không?', { shape: 'leading' }],
  // Two questions in one.
  ['why do orders fall and support calls rise?', { shape: 'double', metric: 'orders' }],
  ['why did revenue fall and conversion fall?', { shape: 'double', metric: 'revenue' }],
  ['sao đơn giảm mà cuộc gọi lại tăng?', { shape: 'double', metric: 'orders' }],
  ['tai sao don hang giam va cuoc goi ho tro tang', { shape: 'double', metric: 'orders' }],
  ['tại sao doanh thu giảm trong khi cuộc gọi tăng?', { shape: 'double', metric: 'revenue' }],
  ['why do mobile and desktop visitors buy less?', { shape: 'why' }],
  // Names mistyped.
  ['why is the converson rate falling', { metric: 'conversion_rate', direction: 'less' }],
  ['conversoin rate on moblie', { metric: 'conversion_rate', segment: 'mobile' }],
  ['conversionrate mobile', { metric: 'conversion_rate', segment: 'mobile' }],
  ['sao doanh thut giảm', { metric: 'revenue', direction: 'less' }],
  ['doanhthu giảm', { metric: 'revenue', direction: 'less' }],
  ['daonh thu tháng 9', { metric: 'revenue', from: '2026-09-01' }],
  ['tyle chuyen doi', { metric: 'conversion_rate' }],
  ['tỷ lệ chuyễn đổi giảm', { metric: 'conversion_rate', direction: 'less' }],
  ['why did revenu drop', { metric: 'revenue', direction: 'less' }],
  ['avergae order value', { metric: 'average_order_value' }],
  ['suport calls last week', { metric: 'support_calls', from: '2026-11-09' }],
  // Places.
  ['don hang o hai phong giam', { metric: 'orders', segment: 'Hải Phòng', direction: 'less' }],
  ['đơn hàng ở haiphong', { metric: 'orders', segment: 'Hải Phòng' }],
  ['saigon orders down', { metric: 'orders', segment: 'TP. Hồ Chí Minh', direction: 'less' }],
  ['doanh thu sài gòn', { metric: 'revenue', segment: 'TP. Hồ Chí Minh' }],
  ['sg mua ít hơn hn', { metric: 'conversion_rate', segment: 'TP. Hồ Chí Minh', against: 'Hà Nội' }],
  ['đn mua ít hơn', { metric: 'conversion_rate', segment: 'Đà Nẵng' }],
  ['why do customers in hanoi buy less?', { metric: 'conversion_rate', segment: 'Hà Nội' }],
  ['đơn ở tphcm tăng', { metric: 'orders', segment: 'TP. Hồ Chí Minh', direction: 'more' }],
  // Who.
  [
    'why do returning visitors buy less than new ones',
    { segment: 'returning', against: 'new', audience: 'current' },
  ],
  ['tại sao khách cũ mua ít hơn khách mới', { segment: 'returning', against: 'new' }],
  ['why do customers stop buying', { audience: 'lapsed', metric: 'third_order_rate' }],
  ['khách tiềm năng cần gì trên điện thoại', { audience: 'prospect', segment: 'mobile' }],
  ['sao khách không mua nữa', { audience: 'lapsed' }],
  ['ý mình là khách mua lại', { segment: 'returning' }],
  ['no, I meant repeat buyers', { segment: 'returning' }],
  // Denied.
  ['not only mobile', { segment: null, denied: 'mobile' }],
  ['không chỉ điện thoại đâu', { segment: null, denied: 'mobile' }],
  ['khong chi dien thoai', { segment: null, denied: 'mobile' }],
  ['desktop, not mobile', { segment: 'desktop', denied: 'mobile' }],
  ['khách mới, không phải khách cũ', { segment: 'new', denied: 'returning' }],
  ['everyone except mobile', { segment: null, denied: 'mobile' }],
  // Not in the data.
  ['why are our staff unhappy?', { metric: null, absent: 'staff' }],
  ['why do employees leave?', { metric: null, absent: 'employees' }],
  ['sao nhân viên mình nghỉ việc nhiều vậy?', { metric: null, absent: 'nhân viên' }],
  ['sao nhan vien buon', { metric: null, absent: 'nhan vien' }],
  ['ROAS tháng này sao thấp vậy', { metric: null, absent: 'ROAS' }],
  ['why is our brand awareness low?', { metric: null, absent: 'brand awareness', segment: null }],
  ['sao đối thủ bán rẻ hơn?', { metric: null, absent: 'đối thủ' }],
  ['lợi nhuận tháng trước thế nào?', { metric: null, absent: 'lợi nhuận' }],
  ['what is the weather', { metric: null, absent: 'weather' }],
  ['how is our karma?', { metric: null, absent: 'karma' }],
  // Time.
  ['why did orders fall since the redesign?', { metric: 'orders', event: 'the redesign' }],
  ['sao đơn giảm từ khi đổi giao diện?', { metric: 'orders', event: 'đổi giao diện' }],
  ['từ khi đổi giao diện doanh thu giảm', { metric: 'revenue', event: 'đổi giao diện' }],
  ['revenue fell after we launched the new checkout', { event: 'we launched the new checkout' }],
  ['orders fell since the form is too long', { metric: 'orders' }],
  ['why did revenue fall since last month', { metric: 'revenue', from: '2026-10-01', to: '2026-11-22' }],
  ['doanh thu tháng 11 năm sau', { metric: 'revenue', ahead: '2027-11-01' }],
  ['doanh thu tháng 3 năm ngoái', { metric: 'revenue', from: '2025-03-01', to: '2025-03-31' }],
  ['doanh thu thấp hơn tháng trước', { metric: 'revenue', from: '2026-11-01', to: '2026-11-22' }],
  ['orders in October against September', { from: '2026-10-01', to: '2026-10-31' }],
  ['doanh thu quý trước', { from: '2026-07-01', to: '2026-09-30' }],
  ['sao đơn sau Tết giảm', { metric: 'orders', from: '2026-02-24', to: '2026-03-25' }],
  ['doanh thu trc Tết', { metric: 'revenue', from: '2026-01-18', to: '2026-02-16' }],
  ['orders from Sept till now', { metric: 'orders', from: '2026-09-01', to: '2026-11-22' }],
  ['đơn hqua sao ít v', { metric: 'orders', from: '2026-11-21', direction: 'less' }],
]
