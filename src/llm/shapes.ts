import { z } from 'zod'

/** Pieces that several tasks hand over or get back. */

export const language = z.enum(['en', 'vi'])

/** A calendar period, inclusive. */
export const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() })

/** A metric or a dimension by the id that the answer names it with; labels in the reader's language. */
export const metric = z.strictObject({
  id: z.string(),
  label: z.string(),
  synonyms: z.array(z.string()),
  /** What it counts or measures: `ratio`, `count`, `currency`... */
  unit: z.string(),
  /** Which way is good. */
  favorable: z.enum(['up', 'down', 'none']),
  dimensions: z.array(z.string()),
})
export const dimension = z.strictObject({
  id: z.string(),
  label: z.string(),
  values: z.array(z.string()),
})

/**
 * A figure that a draft may name: its placeholder's target (`rd_1.0.value`), what it is of, and how it came out. Of fewer than
 * five cases it is left out before it leaves.
 */
const figure = z.strictObject({
  ref: z.string(),
  what: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  n: z.number().nullable(),
})

/** A finding as its template says it, placeholders for figures. */
export const finding = z.strictObject({
  id: z.string(),
  kind: z.string(),
  draft: z.string(),
  figures: z.array(figure),
  /** What limits it: `small_sample`, `partial_period`... */
  flags: z.array(z.string()),
  kept: z.boolean(),
})

/** Words with the record that holds them. */
export const words = z.strictObject({ id: z.string(), text: z.string() })

/** A claim in the tree of why. */
export const claim = z.strictObject({
  claim: z.string(),
  label: z.enum(['data', 'quote', 'belief']),
  status: z.enum(['open', 'supported', 'contradicted', 'unknown']),
})

export const emotion = z.enum([
  'joy',
  'trust',
  'fear',
  'surprise',
  'sadness',
  'disgust',
  'anger',
  'anticipation',
])
