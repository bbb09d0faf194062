import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showcase } from '../adapters/web/showcase.ts'
import { hasChromium, launch } from './chromium.ts'
import { fullStage, openTalk, type Stage, said, setStage } from './stage.ts'

describe.skipIf(!hasChromium)('what is offered, answered in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())
  const open = (stage: Stage) => openTalk(browser, stage)

  test('a double click, and Enter pressed twice, are one event', async () => {
    const stage = await setStage()
    await stage.say([{ type: 'actions', actions: [{ id: 'a_yes', label: 'Yes' }] }])
    const { page } = await open(stage)
    await page.getByRole('button', { name: 'Yes' }).dblclick({ force: true })
    await page.locator('#text').fill('hello')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await said(page).getByText('hello').waitFor()
    const kinds = stage.house.received.map((inbound) => inbound.payload.kind)
    expect(kinds.filter((kind) => kind === 'action')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'message')).toHaveLength(1)
  })

  test('buttons, choices and forms are answered, and then over', async () => {
    const stage = await fullStage('en')
    const { page, complaints } = await open(stage)
    const received = () => stage.house.received.at(-1)?.payload
    await page.getByLabel('Filter the options').fill('da nang')
    expect(await page.locator('.option:visible', { hasText: 'Hà Nội' }).count()).toBe(0)
    await page.getByLabel('Đà Nẵng').check()
    await page.getByLabel('Action *').fill('Show what is going on')
    await page.getByLabel('Kind *').selectOption('product')
    await page.getByLabel('App', { exact: true }).check()
    await page.getByLabel('Website').check()
    await page.getByLabel('Yes').check()
    await page.getByLabel('Owner *').fill('An')
    await page.getByLabel('Due on *').fill('2026-12-15')
    await page.getByLabel('Target, in percent').fill('12,5')
    await page
      .getByLabel('Brief, if there is one')
      .setInputFiles({ name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('brief') })
    await page.getByRole('button', { name: 'Save the action' }).click()
    await page.locator('fieldset.controls:disabled', { hasText: 'What will be done' }).waitFor()
    await expect.poll(() => page.locator('fieldset.controls:enabled').count()).toBe(0)
    expect(received()).toMatchObject({
      kind: 'form_submit',
      ref: 'f_action',
      values: {
        what: 'Show what is going on',
        kind: 'product',
        channels: 'app,web',
        test: 'yes',
        owner: 'An',
        due: '2026-12-15',
        target: '12,5',
        brief: expect.stringMatching(/\.csv$/),
      },
    })
    expect(complaints).toEqual([])
  })

  test('the options that were chosen are sent with their choice', async () => {
    const stage = await fullStage('en')
    const { page } = await open(stage)
    await page.getByLabel('New customers').check()
    await page.getByLabel('Lapsed customers').check()
    await page.locator('fieldset.controls', { hasText: 'Which groups' }).getByRole('button').click()
    await said(page).getByText('c_groups o_new o_lapsed').waitFor()
    expect(stage.house.received.at(-1)?.payload).toEqual({
      kind: 'action',
      ref: 'c_groups',
      values: ['o_new', 'o_lapsed'],
    })
    const goals = page.getByRole('button', { name: 'Experience' })
    const earlierGoals = await goals.count()
    await stage.say(showcase('en')[3] ?? [])
    // What was said before offers the same: only the newest is meant.
    await expect.poll(() => goals.count()).toBeGreaterThan(earlierGoals)
    await goals.last().click()
    await said(page).getByText('c_goal o_experience').waitFor()
    const provinces = page.locator('fieldset.controls', { hasText: 'Which province' })
    const earlierProvinces = await provinces.count()
    await stage.say(showcase('en')[3] ?? [], { key: 'again' })
    await expect.poll(() => provinces.count()).toBeGreaterThan(earlierProvinces)
    await provinces.last().getByLabel('Huế').check()
    await provinces.last().getByRole('button').click()
    await said(page).getByText('c_city o_city_2').waitFor()
  })

  test('everything can be done by keyboard, and the keyboard goes on at the answer', async () => {
    const stage = await setStage()
    await stage.say([
      {
        type: 'actions',
        actions: [
          { id: 'a_yes', label: 'Yes' },
          { id: 'a_no', label: 'No' },
        ],
      },
    ])
    const { page } = await open(stage)
    const focused = () => page.evaluate(`document.activeElement.textContent.trim()`)
    for (let presses = 0; (await focused()) !== 'No' && presses < 40; presses += 1)
      await page.keyboard.press('Tab')
    expect(await focused()).toBe('No')
    await page.keyboard.press('Enter')
    await said(page).getByText('a_no').waitFor()
    await stage.say([
      { type: 'prose', text: 'Then tell me more.' },
      { type: 'actions', actions: [{ id: 'a_more', label: 'More' }] },
    ])
    await page.getByText('Then tell me more.').waitFor()
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('More')
    await page.keyboard.press('Enter')
    await said(page).getByText('a_more').waitFor()
    for (let presses = 0; presses < 5; presses += 1) {
      if ((await page.evaluate(`document.activeElement.id`)) === 'text') break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('done')
    await page.keyboard.press('Enter')
    await said(page).getByText('done').waitFor()
    expect(stage.house.received.map((inbound) => inbound.payload)).toMatchObject([
      { ref: 'a_no' },
      { ref: 'a_more' },
      { text: 'done' },
    ])
  })
})
