import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasChromium, launch } from './chromium.ts'
import { setStage, talk, visit } from './stage.ts'

describe.skipIf(!hasChromium)('without scripts', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('a conversation, a file and a choice of language go on all the same', async () => {
    const stage = await setStage()
    const { page, context } = await visit(browser, stage, { javaScriptEnabled: false })
    onTestFinished(async () => {
      await context.close()
      await stage.web.close()
    })
    await stage.say([{ type: 'actions', actions: [{ id: 'a_yes', label: 'Yes' }] }])
    await page.goto(`${stage.origin}/t/${talk}`)
    await page.getByRole('button', { name: 'Yes' }).click()
    expect(await page.locator('.said-in').textContent()).toContain('a_yes')
    await page.locator('#text').fill('and now?')
    await page.locator('.send').click()
    expect(await page.locator('.said-in').last().textContent()).toContain('and now?')
    await page
      .locator('#file')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') })
    await page.locator('.send').click()
    const said = stage.house.received.filter((inbound) => inbound.thread.thread === talk)
    expect(said.map((inbound) => inbound.payload.kind)).toEqual(['action', 'message', 'file'])
    await page.getByRole('link', { name: 'Tiếng Việt' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('vi')
    await page.getByText('Cho mình biết tên bạn').click()
    await page.locator('#name').fill('Lan')
    await page.getByRole('button', { name: 'Lưu' }).click()
    expect(await page.getByText('Bạn là Lan').count()).toBe(1)
    expect(page.url()).toBe(`${stage.origin}/t/${talk}`)
  })
})
