import type { Catalog, DimensionInfo, DimensionValue, MetricInfo } from '../../../src/metrics/catalog.ts'

function metric(
  model: string,
  name: string,
  en: string,
  vi: string,
  dimensions: readonly string[],
  more: Partial<MetricInfo> = {},
): MetricInfo {
  return {
    source: 'shop',
    model,
    name,
    label: { en, vi },
    type: 'simple',
    unit: 'count',
    counted: false,
    favorable: 'up',
    minDenominator: 30,
    synonyms: [],
    dimensions,
    hasTime: true,
    behaviour: false,
    ...more,
  }
}

function value(name: string | number | boolean, en = String(name), vi = en): DimensionValue {
  return { value: name, count: 100, label: { en, vi }, synonyms: [] }
}

function dimension(
  model: string,
  name: string,
  en: string,
  vi: string,
  values: readonly DimensionValue[],
): DimensionInfo {
  return {
    source: 'shop',
    model,
    name,
    label: { en, vi },
    synonyms: [],
    values,
    distinct: values.length,
  }
}

const ratio = { type: 'ratio', unit: 'ratio', behaviour: true } as const
const web = ['device', 'os', 'channel', 'province']
const sold = ['category', 'customer_type', 'province']

/** A web shop in both languages. */
export const shop: Catalog = {
  models: [],
  texts: [],
  metrics: [
    metric('sessions', 'sessions', 'Sessions', 'Phiên', web),
    metric('sessions', 'conversion_rate', 'Conversion rate', 'Tỷ lệ chuyển đổi', web, ratio),
    metric(
      'sessions',
      'completion_rate',
      'Checkout completion rate',
      'Tỷ lệ hoàn tất thanh toán',
      web,
      ratio,
    ),
    metric('sessions', 'bounce_rate', 'Bounce rate', 'Tỷ lệ thoát', web, { ...ratio, favorable: 'down' }),
    metric('orders', 'orders', 'Orders', 'Đơn hàng', sold),
    metric('orders', 'revenue', 'Revenue', 'Doanh thu', sold, { unit: 'currency', currency: 'VND' }),
    metric('orders', 'repeat_rate', 'Repeat rate', 'Tỷ lệ mua lại', sold, ratio),
    metric('customers', 'customers', 'Customers', 'Khách hàng', ['province']),
    metric('customers', 'churn_rate', 'Churn rate', 'Tỷ lệ rời bỏ', ['province'], ratio),
    metric('email', 'open_rate', 'Open rate', 'Tỷ lệ mở', ['campaign'], ratio),
    metric('email', 'click_rate', 'Click rate', 'Tỷ lệ nhấp', ['campaign'], ratio),
    metric('support', 'support_calls', 'Support calls', 'Cuộc gọi hỗ trợ', ['topic']),
  ],
  dimensions: [
    dimension('sessions', 'device', 'Device', 'Thiết bị', [
      value('mobile', 'Mobile', 'Điện thoại'),
      value('desktop', 'Desktop', 'Máy tính'),
      value('tablet', 'Tablet', 'Máy tính bảng'),
    ]),
    dimension('sessions', 'os', 'Operating system', 'Hệ điều hành', [value('Android'), value('iOS')]),
    dimension('sessions', 'channel', 'Channel', 'Kênh', [value('organic'), value('social'), value('email')]),
    dimension('sessions', 'province', 'Province', 'Tỉnh', [value('Hà Nội'), value('Hồ Chí Minh')]),
    dimension('orders', 'customer_type', 'Customer type', 'Loại khách', [
      value('new', 'New customers', 'Khách mới'),
      value('returning', 'Returning customers', 'Khách cũ'),
    ]),
    dimension('orders', 'category', 'Category', 'Ngành hàng', [value('Health'), value('Home')]),
  ],
}

const sessionDimensions = ['VisitorType', 'Weekend', 'Month', 'Region', 'TrafficType']

/** What is inferred from UCI 468, `online_shoppers_intention.csv`. */
export const shoppers: Catalog = {
  models: [],
  texts: [],
  metrics: [
    metric('online_shoppers', 'rows', 'Sessions', 'Phiên', sessionDimensions),
    metric(
      'online_shoppers',
      'revenue_rate',
      'Conversion rate',
      'Tỷ lệ chuyển đổi',
      sessionDimensions,
      ratio,
    ),
    metric(
      'online_shoppers',
      'avg_bounce_rates',
      'Average BounceRates',
      'BounceRates trung bình',
      sessionDimensions,
    ),
    metric(
      'online_shoppers',
      'avg_page_values',
      'Average PageValues',
      'PageValues trung bình',
      sessionDimensions,
    ),
  ],
  dimensions: [
    dimension('online_shoppers', 'VisitorType', 'VisitorType', 'VisitorType', [
      value('Returning_Visitor'),
      value('New_Visitor'),
      value('Other'),
    ]),
    dimension('online_shoppers', 'Weekend', 'Weekend', 'Weekend', [value(false), value(true)]),
    dimension(
      'online_shoppers',
      'Month',
      'Month',
      'Month',
      ['May', 'Nov', 'Mar', 'Dec'].map((at) => value(at)),
    ),
    dimension('online_shoppers', 'Region', 'Region', 'Region', [value(1), value(2), value(3)]),
    dimension('online_shoppers', 'TrafficType', 'TrafficType', 'TrafficType', [value(1), value(2)]),
  ],
}
