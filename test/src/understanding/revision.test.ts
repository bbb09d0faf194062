import { expect, test } from 'vitest'
import type { SourceDefinition } from '../../../src/metrics/metric.ts'
import { readDateOrder } from '../../../src/understanding/read-date-order.ts'
import { readRevision } from '../../../src/understanding/read-revision.ts'

const definition: SourceDefinition = {
  models: [
    {
      name: 'visits',
      columns: ['Churn', 'Region', 'VisitorType', 'Browser', 'Total', 'Order_Date'].map((name) => ({ name })),
      metrics: [],
    },
  ],
}

test.each([
  ['the outcome is Churn', { kind: 'set_outcome', column: 'Churn' }],
  ['kết quả là Churn', { kind: 'set_outcome', column: 'Churn' }],
  ['ket qua la churn', { kind: 'set_outcome', column: 'Churn' }],
  ['Region is a category', { kind: 'set_role', column: 'Region', role: 'dimension' }],
  ['visitor type là nhóm', { kind: 'set_role', column: 'VisitorType', role: 'dimension' }],
  ['bỏ cột Browser', { kind: 'set_role', column: 'Browser', role: 'ignore' }],
  ['bo cot browser', { kind: 'set_role', column: 'Browser', role: 'ignore' }],
  ['ignore visitor_type', { kind: 'set_role', column: 'VisitorType', role: 'ignore' }],
  ['Order Date is a category', { kind: 'set_role', column: 'Order_Date', role: 'dimension' }],
  ['Region is the date', { kind: 'set_role', column: 'Region', role: 'time' }],
  ['Total is money in VND', { kind: 'set_unit', metric: 'Total', currency: 'VND' }],
  ['Total is money in USD', { kind: 'set_unit', metric: 'Total', currency: 'USD' }],
  ['Total là tiền', { kind: 'set_unit', metric: 'Total', currency: 'VND' }],
])('%s is a correction of the file', (text, revision) => {
  expect(readRevision(text, definition)).toMatchObject(revision)
})

test.each(['it looks right', 'the outcome is profit', 'Region'])('%s corrects nothing', (text) => {
  expect(readRevision(text, definition)).toBeNull()
})

test.each([
  ['month first', 'month_first'],
  ['tháng trước', 'month_first'],
  ['thang dung truoc', 'month_first'],
  ['mm/dd', 'month_first'],
  ['day first please', 'day_first'],
  ['ngày trước tháng sau', 'day_first'],
  ['ngay/thang', 'day_first'],
  ['dd/mm/yyyy', 'day_first'],
  ['it is fine', null],
])('%s says %s', (text, order) => {
  expect(readDateOrder(text)).toBe(order)
})
