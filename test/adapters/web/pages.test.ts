import { expect, test } from 'vitest'
import { someInsights, someOpened, someSources } from './records.ts'
import { stage } from './stage.ts'
import { letIn } from './visitor.ts'

test('the board lists insights with their state, and finds them by words', async () => {
  const { web, house } = await stage()
  house.insights = someInsights('en')
  const visitor = await letIn(web)
  const all = (await visitor('/insights')).text
  expect(all).toContain('In test')
  expect(all).toContain('9 passed')
  expect(all).toContain('Medium confidence')
  expect(all).toContain('I open e-mails on Friday')
  const found = (await visitor('/insights?q=Friday')).text
  expect(found).not.toContain('I want to buy quickly')
  const none = (await visitor(`/insights?q=${encodeURIComponent('<i>zebra</i>')}`)).text
  expect(none).toContain('“&lt;i&gt;zebra&lt;/i&gt;”')
})

test('a reading opens, and one that is not there says so', async () => {
  const { web, house } = await stage()
  house.opened = someOpened('vi')
  const visitor = await letIn(web, 'vi')
  expect((await visitor('/readings/rd_1')).text).toContain('Tỷ lệ chuyển đổi theo thiết bị')
  const missing = await visitor('/readings/rd_none')
  expect(missing.status).toBe(404)
  expect(missing.text).toContain('Địa chỉ này không có gì')
})

test('sources are listed with what they hold, figures and days as the reader writes them', async () => {
  const { web, house } = await stage()
  house.sources = someSources('vi')
  const page = (await (await letIn(web, 'vi'))('/sources')).text
  expect(page).toContain('508.400 dòng')
  expect(page).toContain('từ 1/11/2025 đến 19/11/2026')
  expect(page).toContain('chờ bạn xác nhận')
})

test('empty rooms say what to do', async () => {
  const { web } = await stage()
  const visitor = await letIn(web)
  expect((await visitor('/insights')).text).toContain('Ask a question')
  expect((await visitor('/sources')).text).toContain('No source is connected yet')
})

test.each(['/t/..%2F..%2Fx', '/t/%3Cscript%3E', '/t/a%20b', '/nowhere'])('%s is no page', async (path) => {
  const { web, house } = await stage()
  expect((await (await letIn(web))(path)).status).toBe(404)
  expect(house.received).toEqual([])
})
