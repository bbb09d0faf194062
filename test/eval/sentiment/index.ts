import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { englishSentiment } from '../../../src/text/english-sentiment.ts'
import { leaningOf } from '../../../src/text/sentiment.ts'
import type { Evaluation, Figure } from '../evaluation.ts'
import { readRatedTexts } from './rated-texts.ts'
import { weightedF1 } from './weighted-f1.ts'

/** What is asked of each collection, known by the start of its file's name; others are only reported. */
const asked: readonly { readonly start: string; readonly must: number; readonly aim: number }[] = [
  { start: 'tweets', must: 0.92, aim: 0.95 },
  { start: 'amazon', must: 0.63, aim: 0.68 },
]

/**
 * Three classes by the published thresholds (Hutto and Gilbert 2014): a mean rating, or a compound score, of at least
 * 0.05 is positive and of at most -0.05 negative. Published for VADER: tweets 0.96, Amazon 0.63, movies 0.61, editorials 0.55.
 */
export const sentimentEn: Evaluation = {
  name: 'sentiment en',
  folder: 'text',
  async run(folder) {
    const files = readdirSync(folder).filter((file) => file.endsWith('_GroundTruth.txt'))
    return { figures: files.toSorted().map((file) => measure(folder, file)) }
  },
}

function measure(folder: string, file: string): Figure {
  const texts = readRatedTexts(join(folder, file))
  const truth = texts.map(({ rating }) => leaningOf(rating))
  const said = texts.map(({ text }) => leaningOf(englishSentiment(text).compound))
  const held = (one: string) => truth.filter((leaning) => leaning === one).length
  const [commonest = 'neutral'] = (['positive', 'neutral', 'negative'] as const).toSorted(
    (one, two) => held(two) - held(one),
  )
  const target = asked.find(({ start }) => file.startsWith(start))
  return {
    figure: `weighted F1 ${file.replace(/(?:Snippets)?_GroundTruth\.txt$/u, '')}`,
    value: weightedF1(truth, said),
    ...(target === undefined ? {} : { must: target.must, aim: target.aim }),
    floor: {
      what: `always ${commonest}`,
      value: weightedF1(
        truth,
        truth.map(() => commonest),
      ),
    },
  }
}
