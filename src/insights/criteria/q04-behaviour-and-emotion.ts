import { type Assessed, defineCriterion, type Outcome } from '../criterion.ts'
import { measurements, voices } from '../grounds.ts'
import { isNearCopy } from '../near-copy.ts'
import { fail, pass, person } from '../outcome.ts'

/** Behaviour and emotion are both filled, and rest on different kinds of evidence: figures and people's words. */
export const behaviourAndEmotion = defineCriterion({
  id: 'Q4',
  label: 'checklist.q04.label',
  followUp: 'checklist.q04.follow_up',
  asks: 'checklist.q04.asks',
  judge,
})

function judge({ insight, evidence, thresholds }: Assessed): Outcome {
  const { behaviour, emotion } = insight
  if (behaviour === null) return fail('checklist.q04.no_behaviour')
  if (emotion === null) return fail('checklist.q04.no_emotion')
  if (isNearCopy(behaviour.words, emotion.words, thresholds.nearCopy))
    return fail('checklist.q04.same_words', [behaviour.statement, emotion.statement])
  const heard = voices(insight, evidence)
  if (heard.length === 0) return fail('checklist.q04.no_words', [emotion.statement])
  const measured = measurements(insight, evidence).map((reading) => reading.id)
  if (measured.length === 0) return fail('checklist.q04.no_figure', [behaviour.statement])
  if (insight.emotionTags.length === 0) return person('checklist.q04.unnamed_emotion', [emotion.statement])
  return pass('checklist.q04.told_apart', [...measured, ...heard])
}
