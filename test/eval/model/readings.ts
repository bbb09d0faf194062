import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Model } from '../../../src/llm/model.ts'

const readings = z
  .array(
    z.strictObject({
      language: z.enum(['en', 'vi']),
      question: z.enum(['feeling', 'tension']),
      words: z.string(),
      does: z.string(),
      slot: z.string().optional(),
    }),
  )
  .parse(parse(readFileSync(new URL('readings.yml', import.meta.url), 'utf8')))

const questions = {
  feeling: { en: 'What do they feel at that moment?', vi: 'Lúc ấy họ cảm thấy gì?' },
  tension: { en: 'What stands in their way?', vi: 'Điều gì cản họ lại?' },
}

/** The share of messages that a model reads as people do: what they do, and which words fill the slot. */
export async function readRight(model: Model): Promise<number> {
  let right = 0
  for (const { language, question, words, does, slot } of readings) {
    const input = {
      language,
      today: '2026-11-21',
      words,
      question: questions[question][language],
      options: [],
      slots: [
        { slot: 'emotion', asks: questions.feeling[language] },
        { slot: 'tension', asks: questions.tension[language] },
      ],
    }
    const call = { workspace: 'eval', signal: new AbortController().signal }
    const asked = await model.ask('read_answer', input, call)
    if (asked.kind === 'none' || asked.answer.does !== does) continue
    const filled = asked.answer.slots.find((one) => one.slot === slot)
    if (slot === undefined || (filled !== undefined && words.includes(filled.words))) right += 1
  }
  return right / readings.length
}
