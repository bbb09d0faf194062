import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasChromium, launch } from './chromium.ts'
import { fullStage, type Stage, talk, visit } from './stage.ts'

const widths = [390, 1280] as const
/** Pixels that a word takes. */
const narrowest = 48
const schemes = ['light', 'dark'] as const
const tongues = ['en', 'vi'] as const
const looks = widths.flatMap((width) =>
  schemes.flatMap((scheme) => tongues.map((language) => ({ width, scheme, language }))),
)

const chat = `/t/${talk}`
const rooms = [
  '/insights',
  '/insights?view=table',
  '/insights/in_1',
  '/review',
  '/actions',
  '/log',
  '/insights?heard=77777777-7777-4777-8777-777777777777&did=assign&of=in_1&of=in_2&was=&was=',
  '/readings/rd_1',
  '/sources',
  '/nowhere',
]

/** The conversation is inspected in every look, the rest in two that differ in everything: axe is slow. */
function everywhere(look: (typeof looks)[number]): boolean {
  const narrow = look.width === 390
  return narrow === (look.scheme === 'light') && narrow === (look.language === 'vi')
}

describe.skipIf(!hasChromium)('the look of the page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test.each(looks)(
    'axe finds nothing, nothing spills over and nothing complains: $width $scheme $language',
    async (look) => {
      const stage = await fullStage(look.language)
      const { page, context, complaints } = await visit(browser, stage, {
        viewport: { width: look.width, height: look.width === 390 ? 844 : 800 },
        colorScheme: look.scheme,
        locale: look.language === 'vi' ? 'vi-VN' : 'en-GB',
        reducedMotion: 'reduce',
      })
      onTestFinished(async () => {
        await context.close()
        await stage.web.close()
      })
      for (const path of everywhere(look) ? [chat, ...rooms] : [chat]) {
        await page.goto(`${stage.origin}${path}`)
        expect(await page.locator('html').getAttribute('lang')).toBe(look.language)
        await inspect(page, path)
      }
      if (everywhere(look)) await inspectOpened(page, stage, look.width)
      const expected = /status of 40[34]/
      expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([])
    },
  )
})

/** What opens over the page, and the page for those who are not let in. */
async function inspectOpened(page: Page, stage: Stage, width: number): Promise<void> {
  await page.goto(`${stage.origin}${chat}`)
  if (width === 390) {
    await page.locator('.bar-menu').click()
    await page.locator('#drawer:popover-open').waitFor()
    await inspect(page, 'drawer')
    await page.keyboard.press('Escape')
  }
  await page.locator('a.evidence').first().click()
  await page.getByRole('dialog').waitFor()
  await inspect(page, 'dialog')
  await page.context().clearCookies()
  await page.goto(`${stage.origin}/`)
  await inspect(page, 'refused')
}

async function inspect(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id} ${nodes.map((node) => node.html).join(' | ')}`,
  )
  expect(found).toEqual([])
  const spilt = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(spilt, where).toBe(0)
  const towers = await page.evaluate(
    `[...document.querySelectorAll('.fact-value')].filter((value) => value.clientWidth < ${narrowest}).length`,
  )
  expect(towers, `${where}: values whose words are broken into letters`).toBe(0)
}
