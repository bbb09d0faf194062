import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Evidence, mergeEvidence, noEvidence } from '../../../../src/evidence/evidence.ts'
import { findingSchema } from '../../../../src/evidence/finding.ts'
import type { Quote } from '../../../../src/evidence/quote.ts'
import { findingSaid } from '../../../../src/inquiry/said/finding-said.ts'
import { themeNodes } from '../../../../src/inquiry/said/theme-said.ts'
import { type FoundTheme, type FoundThemes, themes } from '../../../../src/inquiry/words/themes.ts'
import { languages } from '../../../../src/locales/locale.ts'
import { fold } from '../../../../src/support/fold.ts'
import { reading } from '../../evidence/sample-evidence.ts'
import { openShop } from '../open-shop.ts'
import { catalog, heard, toolsWith } from '../sample-shop.ts'

let shop: Awaited<ReturnType<typeof openShop>>
let found: FoundThemes
beforeAll(async () => {
  shop = await openShop('2026-11-20', { withWords: true })
  const result = await themes(shop.tools)
  if (result.kind === 'cannot_tell') throw new Error(result.reason)
  found = result
}, 120_000)
afterAll(() => shop.close())

function evidenceOf(theme: FoundTheme): Evidence {
  const quotes = [...theme.quotes, ...(theme.counter === null ? [] : [theme.counter])]
  return mergeEvidence(noEvidence, { readings: [theme.reading], findings: [theme.finding], quotes })
}

/** The theme that has one of these phrases in its name. */
function named(...phrases: readonly string[]): FoundTheme | undefined {
  return found.themes.find(({ finding }) =>
    Object.values(finding.names).some((name) => phrases.some((phrase) => fold(name).includes(phrase))),
  )
}

describe('themes of the sample shop', () => {
  test('hold what was planted: late deliveries, the large pack, the one-time password', () => {
    expect(named('giao tre', 'giao cham')?.finding.stats.matched).toBeGreaterThan(80)
    expect(named('goi nho', 'hop to', 'hop lon')).toBeDefined()
    expect(named('ma otp', 'otp')).toBeDefined()
    expect(named('yen mach', 'ngu coc')).toBeUndefined()
  })

  test('come with customers of customers, an interval, a reading and no person twice', () => {
    for (const { finding, reading: counted, quotes, counter } of found.themes) {
      expect(findingSchema.parse(finding)).toEqual(finding)
      const { matched = 0, all = 0, share = 0, low = 1, high = 0, otherShare = 1 } = finding.stats
      expect(share).toBeCloseTo(matched / all)
      expect(low).toBeLessThan(share)
      expect(high).toBeGreaterThan(share)
      expect(share).toBeGreaterThan(otherShare)
      expect(finding.readings).toEqual([counted.id])
      expect(new Set(quotes.map((quote) => quote.respondent)).size).toBe(quotes.length)
      expect(quotes.every((quote) => (quote.stars ?? 5) <= 2)).toBe(true)
      expect(counter === null || (counter.stars ?? 0) >= 4).toBe(true)
    }
  })

  test('show the content side of the one-time password', () => {
    const theme = named('ma otp', 'otp')
    expect(fold(theme?.counter?.text ?? '')).toContain('otp')
    expect(theme?.tone).toBeLessThan(0)
  })

  test.each(languages)('are said in full in %s', (language) => {
    for (const theme of found.themes) {
      const { text, bare } = heard(findingSaid(theme.finding, catalog, language), evidenceOf(theme), language)
      expect(text).toContain(`\`${theme.finding.names.theme}\``)
      expect(bare.replace(/`[^`]*`/gu, '')).not.toMatch(/\d/u)
      const nodes = themeNodes(theme, catalog, language)
      expect(nodes).toHaveLength(1 + theme.quotes.length + (theme.counter === null ? 0 : 2))
    }
  })
})

describe('themes without stars', () => {
  const quote = (at: number, text: string): Quote => ({
    id: `q${at}`,
    workspace: 'w',
    source: 's',
    model: 'tickets',
    place: String(at),
    language: 'en',
    text,
  })
  const countQuotes = () =>
    Promise.resolve(reading('rd_q', { kind: 'quotes', query: { source: 'quotes', terms: [] } }))

  test('are told by what the texts sound like', async () => {
    const words = ['box', 'lamp', 'chair', 'mug', 'towel']
    const said = Array.from({ length: 120 }, (_, at) => {
      const thing = words[at % words.length] ?? ''
      return quote(
        at,
        at % 3 === 0 ? `The ${thing} is terrible, courier lost it` : `I love this ${thing}, great colour`,
      )
    })
    const result = await themes(toolsWith({ allQuotes: () => Promise.resolve(said), countQuotes }))
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    expect(result.themes[0]?.finding).toMatchObject({
      names: { sides: 'words' },
      stats: { matched: 40, all: 40, n_other: 0, n_others: 80 },
    })
    expect(result.themes[0]?.finding.names.theme).toMatch(/courier|terrible/u)
  })

  test('are refused with too few customers', async () => {
    const none = () => Promise.resolve([])
    expect(await themes(toolsWith({ allQuotes: none }))).toEqual({ kind: 'cannot_tell', reason: 'no_data' })
    const few = () => Promise.resolve([quote(1, 'terrible'), quote(2, 'great')])
    expect(await themes(toolsWith({ allQuotes: few }))).toMatchObject({ reason: 'small_sample', n: 1 })
  })
})
