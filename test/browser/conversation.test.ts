import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startWeb } from '../../adapters/web/index.ts'
import { hasChromium, launch } from './chromium.ts'
import { fullStage, hello, openTalk, type Stage, said, setStage, talk } from './stage.ts'

describe.skipIf(!hasChromium)('a conversation in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())
  const open = (stage: Stage) => openTalk(browser, stage)

  test('what is typed appears, what is answered appears, and the box is empty again', async () => {
    const stage = await setStage()
    const { page, complaints } = await open(stage)
    await page.locator('#text').fill('why do mobile visitors buy less?')
    await page.keyboard.press('Enter')
    await said(page).getByText('why do mobile visitors buy less?').waitFor()
    await expect.poll(() => page.locator('#text').inputValue()).toBe('')
    stage.web.working?.({ workspace: 'local', channel: 'web', thread: talk }, 'Reading the sessions…')
    await page.getByText('Reading the sessions…').waitFor()
    await stage.say(hello('Because the screen is **silent**.'))
    await said(page).locator('strong', { hasText: 'silent' }).waitFor()
    stage.web.settled?.({
      inbound: 'x',
      workspace: 'local',
      channel: 'web',
      thread: talk,
      step: 'objective',
      status: 'open',
    })
    await page.locator('#working').waitFor({ state: 'hidden' })
    expect(await page.title()).toBe('New conversation · Visao')
    expect(complaints).toEqual([])
  })

  test('Shift and Enter makes a new line; Enter while a word is composed does not send', async () => {
    const stage = await setStage()
    const { page } = await open(stage)
    await page.locator('#text').fill('one')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('two')
    await page.locator('#text').dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
    expect(await page.locator('#text').inputValue()).toBe('one\ntwo')
    expect(stage.house.received.filter((inbound) => inbound.payload.kind === 'message')).toEqual([])
  })

  test('what the visitor says comes into view; what is said while they read above is only announced', async () => {
    const stage = await fullStage('en')
    const { page } = await open(stage)
    await page.evaluate(`scrollTo({ top: 0, behavior: 'instant' })`)
    await stage.say(hello('far below'), { key: 'k1' })
    await page.getByRole('button', { name: 'New message below' }).waitFor()
    expect(await page.evaluate('scrollY')).toBe(0)
    await page.locator('#text').fill('my own words')
    await page.keyboard.press('Enter')
    const own = said(page).last()
    await own.getByText('my own words').waitFor()
    const inView = `(() => {
      const { top, bottom } = [...document.querySelectorAll('#transcript > article')].at(-1).getBoundingClientRect()
      return top > 0 && bottom < innerHeight
    })()`
    await expect.poll(() => page.evaluate(inView)).toBe(true)
  })

  test('two tabs stay in step: words, answers, and buttons that are over', async () => {
    const stage = await setStage()
    await stage.say([{ type: 'actions', actions: [{ id: 'a_yes', label: 'Yes' }] }])
    const { page, context } = await open(stage)
    const other = await context.newPage()
    await other.goto(`${stage.origin}/t/${talk}`)
    await page.locator('#text').fill('from the first tab')
    await page.keyboard.press('Enter')
    await said(other).getByText('from the first tab').waitFor()
    await other.locator('fieldset.controls:disabled').waitFor()
    await stage.say(hello('an answer'))
    await Promise.all([page, other].map((tab) => said(tab).getByText('an answer').waitFor()))
    for (const tab of [page, other]) expect(await said(tab).count()).toBe(3)
  })

  test('a message that is written anew changes in place; what was typed elsewhere stays', async () => {
    const stage = await setStage()
    await stage.say(hello('Step one is running'), { key: 'k1' })
    const { page } = await open(stage)
    await page.locator('#text').fill('half a thought')
    await stage.say(hello('Step one is done'), { key: 'k2', replaces: 'k1' })
    await said(page).getByText('Step one is done').waitFor()
    expect(await said(page).count()).toBe(1)
    await page.reload()
    expect(await page.locator('#text').inputValue()).toBe('half a thought')
  })

  test('when the process is started again the page says so, reconnects and misses nothing', async () => {
    const stage = await setStage()
    const { page } = await open(stage)
    await stage.say(hello('before'), { key: 'k1' })
    await said(page).getByText('before').waitFor()
    const port = Number(new URL(stage.origin).port)
    await stage.web.close()
    await page.getByText('The connection is lost.').waitFor()
    await page.locator('#text').fill('said while it was down')
    await page.keyboard.press('Enter')
    await page.getByText('this has not been sent').waitFor()
    expect(await page.locator('#text').inputValue()).toBe('said while it was down')
    stage.house.speak(talk, hello('in between'), { key: 'k2' })
    const again = await startWeb(
      {
        port,
        host: '127.0.0.1',
        token: 'another-token-now',
        secret: 'a-secret-for-tests',
        publicLinks: false,
      },
      stage.house.context,
    )
    onTestFinished(() => again.close())
    await said(page).getByText('in between').waitFor()
    await expect.poll(() => page.locator('#connection').textContent()).toBe('')
    await page.locator('#text').press('Enter')
    await said(page).getByText('said while it was down').waitFor()
    await again.deliver(stage.house.speak(talk, hello('after'), { key: 'k3' }))
    await said(page).getByText('after').waitFor()
    expect(await said(page).count()).toBe(4)
    const messages = stage.house.received.filter((inbound) => inbound.payload.kind === 'message')
    expect(messages).toHaveLength(1)
  })

  test('20,000 characters too many are said before they are sent', async () => {
    const stage = await setStage()
    const { page } = await open(stage)
    await page.locator('#text').fill('a'.repeat(20_001))
    await page.getByText('20,000 characters').waitFor()
    await page.keyboard.press('Enter')
    expect((await page.locator('#text').inputValue()).length).toBe(20_001)
    expect(stage.house.received.some((inbound) => inbound.payload.kind === 'message')).toBe(false)
  })

  test('a file is uploaded by button and by drop, and then spoken of', async () => {
    const stage = await setStage()
    const { page, complaints } = await open(stage)
    const file = { name: 'đơn hàng.csv', mimeType: 'text/csv', buffer: Buffer.alloc(2_000_000, 'a,') }
    await page.locator('#file').setInputFiles(file)
    await said(page).getByText('đơn hàng.csv').waitFor()
    const drop = await page.evaluateHandle(`(() => {
      const data = new DataTransfer()
      data.items.add(new File(['a,b'], 'dropped.csv'))
      return data
    })()`)
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: drop })
    await page.getByText('Drop the file').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: drop })
    await said(page).getByText('dropped.csv').waitFor()
    await page.locator('#uploads').waitFor({ state: 'hidden' })
    expect(stage.house.uploads.map((upload) => upload.bytes)).toEqual([2_000_000, 3])
    expect(complaints).toEqual([])
  })

  test('what a figure rests on opens beside the conversation and closes by keyboard', async () => {
    const stage = await fullStage('en')
    const { page } = await open(stage)
    const figure = page.getByRole('link', { name: '1.4%' }).first()
    await figure.click()
    const dialog = page.getByRole('dialog', { name: 'Conversion by device' })
    await dialog.getByText('Sources for this question').first().waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(page.url()).toContain(`/t/${talk}`)
    expect(await figure.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true)
  })
})
