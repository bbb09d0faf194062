import { expect, test } from 'vitest'
import { asDraft, ownWords } from '../../../src/evidence/as-draft.ts'
import { speak } from '../../../src/evidence/speak.ts'
import { findingSaid } from '../../../src/inquiry/said/finding-said.ts'
import { languages } from '../../../src/locales/locale.ts'
import { catalog, voiceOf } from '../inquiry/sample-shop.ts'
import { findingOf, readingOf } from '../insights/sound-insight.ts'

const finding = findingOf({
  metric: 'shop.checkout_rate',
  stats: {
    difference: -0.23,
    low: -0.25,
    high: -0.2,
    first: 0.38,
    second: 0.61,
    n_segment: 5700,
    n_against: 2100,
  },
})
const evidence = { readings: { rd_1: readingOf() }, findings: { fd_1: finding }, quotes: {}, statements: {} }

test.each(languages)('a finding’s sentence as a draft says the same: %s', (language) => {
  const said = findingSaid(finding, catalog, language)
  const draft = asDraft(said, language)
  expect(draft.replace(/\{\{[^}]*\}\}/gu, '')).not.toMatch(/\d/u)
  const voice = voiceOf(evidence, language)
  expect(speak({ draft }, voice)).toBe(speak(said, voice))
})

test('the house’s own words hold no name that somebody chose', () => {
  const hostile = {
    ...catalog,
    metrics: catalog.metrics.map((metric) => ({ ...metric, label: { en: 'Gold', vi: 'Gold' } })),
  }
  const said = findingSaid(finding, hostile, 'en')
  expect(asDraft(said, 'en')).toContain('Gold')
  expect(ownWords(said, 'en')).not.toContain('Gold')
})

test('counts and days of the house cannot be named in a draft', () => {
  const params = { place: { tally: 3, of: 'position' }, finding: { name: 'Rate' } } as const
  expect(asDraft({ say: 'analyse.numbered', with: params }, 'en')).not.toMatch(/\d/u)
  expect(asDraft({ say: 'plain', with: { it: { date: '2026-11-01' } } }, 'en')).toBe('…')
})
