import { expect, test } from 'vitest'
import { detectLanguage } from '../../../src/understanding/detect-language.ts'
import { isSideQuestion } from '../../../src/understanding/is-side-question.ts'
import { readDates } from '../../../src/understanding/read-dates.ts'
import { readQuestion } from '../../../src/understanding/read-question.ts'
import { shopCatalog } from './shop-catalog.ts'
import { questions, type Understood } from './utterances.ts'

const today = '2026-11-22'
const catalog = await shopCatalog()

function understood(text: string): { readonly [Part in keyof Understood]-?: Understood[Part] | null } {
  const language = detectLanguage(text, 'vi')
  const read = readQuestion(text, catalog, today, language)
  return {
    metric: read.metrics[0]?.name ?? null,
    segment: read.contrast === null ? null : String(read.contrast.a),
    against: read.contrast?.b == null ? null : String(read.contrast.b),
    shape: read.shape,
    direction: read.direction,
    from: read.timeRange?.from ?? null,
    to: read.timeRange?.to ?? null,
    ahead: readDates(text, today, language).ahead?.from ?? null,
    absent: read.absent?.words ?? null,
    event: read.event?.words ?? null,
    audience: read.audience,
    denied: read.match.denied[0] === undefined ? null : String(read.match.denied[0].value.value),
    side: isSideQuestion(text, catalog),
  }
}

test.each(questions)('%s', (text, expected) => {
  expect(understood(text)).toMatchObject(expected)
})

test('what is not in the data comes with the two figures nearest to it', () => {
  for (const [text, { absent }] of questions) {
    if (absent === undefined) continue
    const near = readQuestion(text, catalog, today, detectLanguage(text, 'vi')).absent?.near ?? []
    expect(near).toHaveLength(2)
  }
  const roas = readQuestion('ROAS sao thấp vậy', catalog, today, 'vi').absent
  expect(roas?.near.map(({ name }) => name)).toEqual(['ad_spend', 'cost_per_conversion'])
})
