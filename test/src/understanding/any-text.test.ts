import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksInstead, weighsChoice } from '../../../src/understanding/asks-instead.ts'
import { isGibberish } from '../../../src/understanding/is-gibberish.ts'
import { asksForFigure, isSideQuestion } from '../../../src/understanding/is-side-question.ts'
import { readAction } from '../../../src/understanding/read-action.ts'
import { readAnalysis } from '../../../src/understanding/read-analysis.ts'
import { readCommand } from '../../../src/understanding/read-command.ts'
import { readCorrection } from '../../../src/understanding/read-correction.ts'
import { readDates } from '../../../src/understanding/read-dates.ts'
import { readEmotion } from '../../../src/understanding/read-emotion.ts'
import { readMessageParts } from '../../../src/understanding/read-message-parts.ts'
import { readNumbers } from '../../../src/understanding/read-numbers.ts'
import { readQuestion } from '../../../src/understanding/read-question.ts'
import { readReply } from '../../../src/understanding/read-reply.ts'
import { readSmallTalk } from '../../../src/understanding/read-small-talk.ts'
import { readWish } from '../../../src/understanding/read-wish.ts'
import { shopCatalog } from './shop-catalog.ts'
import { questions } from './utterances.ts'

const today = '2026-11-22'
const catalog = await shopCatalog()
const most = 2000

/** Everything that is read of one message. */
const readings: readonly ((text: string, language: 'en' | 'vi') => unknown)[] = [
  (text, language) => readQuestion(text, catalog, today, language),
  (text, language) => readAnalysis(text, catalog, today, language),
  (text, language) => readAction(text, language, today),
  (text, language) => readDates(text, today, language),
  (text, language) => readNumbers(text, language),
  (text, language) => readMessageParts(text, language),
  (text, language) => [
    asksInstead(text, language),
    weighsChoice(text, language),
    asksForFigure(text, language),
  ],
  (text) => isSideQuestion(text, catalog),
  (text) => [isGibberish(text), readReply(text), readSmallTalk(text), readCommand(text), readWish(text)],
  (text) => [readCorrection(text), readEmotion(text)],
]

const said = fc.constantFrom(...questions.map(([text]) => text))
const pieces = fc.constantFrom(
  '"',
  '“',
  ',',
  ' - ',
  '12tr',
  '30/11',
  'từ',
  'since the ',
  'rưỡi ',
  'k',
  '@',
  ':)',
  '\n',
  '\u0301',
  '😂',
  '1,2.3,',
)
const texts = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: most }),
    fc
      .array(fc.oneof(said, pieces, fc.string({ maxLength: 12 })), { maxLength: 60 })
      .map((parts) => parts.join(' ')),
    fc.tuple(pieces, fc.nat(most)).map(([piece, times]) => piece.repeat(times)),
  )
  .map((text) => text.slice(0, most))

test.each(['en', 'vi'] as const)(
  'any text of up to 2,000 characters is read in %s without a fault',
  (language) => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const reading of readings) expect(reading(text, language)).toBeDefined()
      }),
      { numRuns: 60, seed: 7 },
    )
  },
)

test('a long text takes little processor time to read', () => {
  const sample = fc.sample(texts, { numRuns: 40, seed: 11 })
  for (const reading of readings) reading(sample[0] ?? '', 'vi')
  const before = process.cpuUsage()
  for (const text of sample) for (const reading of readings) reading(text, 'vi')
  const spent = process.cpuUsage(before)
  expect((spent.user + spent.system) / 1000 / sample.length / readings.length).toBeLessThan(50)
})
