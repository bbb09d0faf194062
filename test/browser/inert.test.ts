import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Content } from '../../src/conversation/content.ts'
import { showcase } from '../adapters/web/showcase.ts'
import { hasChromium, launch } from './chromium.ts'
import { setStage, talk, visit } from './stage.ts'

const attacks = [
  `<script>window.hacked = 1</script>`,
  `"><img src=x onerror="window.hacked = 1">`,
  `<svg onload="window.hacked = 1">`,
  `[click](javascript:window.hacked=1)`,
  `</textarea></article></template><iframe srcdoc="<script>parent.hacked=1</script>"></iframe>`,
  `**<a href="javascript:window.hacked=1">x</a>**`,
]

describe.skipIf(!hasChromium)('text of others in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test.each(attacks)('%s stays text in every node, live and after a reload', async (attack) => {
    const stage = await setStage()
    const { page, context, complaints } = await visit(browser, stage)
    onTestFinished(async () => {
      await context.close()
      await stage.web.close()
    })
    await page.goto(`${stage.origin}/t/${talk}`)
    for (const content of showcase('en')) await stage.say(infected(content, attack))
    await page.locator('#text').fill(attack)
    await page.keyboard.press('Enter')
    await page.locator('.said-in').waitFor()
    for (const reload of [false, true]) {
      if (reload) await page.reload()
      expect(await page.locator('#transcript > article').count()).toBe(showcase('en').length + 1)
      for (const link of await page.locator('#transcript a').all()) {
        expect(await link.getAttribute('href')).toMatch(/^(https?:|\/readings\/)/)
      }
      expect(
        await page.locator('#transcript :is(script, iframe, img[src="x"], [onerror], [onload])').count(),
      ).toBe(0)
      expect(await page.evaluate('window.hacked')).toBeUndefined()
    }
    expect(await page.locator('.said-in .words').textContent()).toBe(attack)
    expect(complaints.filter((complaint) => /script|refused/i.test(complaint))).toEqual([])
  })
})

/** The same content with an attack in every text that a person could have written. */
function infected(content: Content, attack: string): Content {
  const kept = [
    'type',
    'kind',
    'state',
    'level',
    'step',
    'align',
    'x',
    'at',
    'unit',
    'language',
    'style',
    'id',
    'reading',
  ]
  return JSON.parse(
    JSON.stringify(content, (key, value) =>
      typeof value === 'string' && !kept.includes(key) ? attack : value,
    ),
  )
}
