import type { DraftNode } from '../../conversation/content.ts'
import { say } from '../../conversation/write.ts'
import type { Insight, Words } from '../../insights/insight.ts'
import { readEmotion } from '../../understanding/read-emotion.ts'

/** What a statement is made of, in the order it is asked. */
export const slots = ['want', 'motivation', 'tension', 'emotion', 'notFor'] as const
export type Slot = (typeof slots)[number]

/** The first slot that nothing fills yet. */
export function missingSlot(insight: Insight, left: readonly string[]): Slot | null {
  return slots.find((slot) => insight[slot] === null && !left.includes(slot)) ?? null
}

/** The insight with one slot in a person's words; an emotion is tagged by its words. */
export function fillSlot(insight: Insight, slot: Slot, words: Words): Insight {
  const tags = slot === 'emotion' ? { emotionTags: [...readEmotion(words.words)] } : {}
  return { ...insight, [slot]: words, ...tags }
}

/** Characters of one part of a statement; more is more than one thought. */
export const longestSlot = 300

/** All slots at once, for those who would rather fill in a form. */
export function slotForm(insight: Insight): DraftNode {
  return {
    type: 'form',
    id: 'slots',
    title: say('create.form.title'),
    submit: say('button.save'),
    fields: slots.map((slot) => {
      const value = insight[slot]?.words
      return {
        name: slot,
        kind: 'long' as const,
        label: say(`create.slot.${slot}`),
        required: false,
        maxLength: longestSlot,
        ...(value === undefined ? {} : { value }),
      }
    }),
  }
}
