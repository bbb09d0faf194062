/** Why a sentence of a model's draft is not said. */
export const rejectionReasons = [
  /** A digit that is no placeholder. */
  'number',
  /** A number, a share or a quantity in words. */
  'spelt_number',
  /** A day or a stretch of time that stands on nothing. */
  'time',
  /** A reference to nothing, or to what was not handed over. */
  'reading',
  /** A format or a unit that does not fit its figure, or something beside it that makes another figure of it. */
  'unit',
  /** "Rose" beside a fall, or of something that was not found to move. */
  'direction',
  /** A cause where only going together was found. */
  'cause',
  /** A name that stands nowhere in the data or in what was handed over. */
  'name',
  /** Quotation marks around words that nobody wrote. */
  'quote',
  'language',
  'length',
  /** Links, mentions, markup, invisible characters. */
  'markup',
  /** Words of the instructions, or of a text that gives some. */
  'leak',
  /** A sentence that leans on one that was dropped. */
  'dangling',
  /** A question that suggests its answer, or not one question. */
  'question',
  /** A statement of whose words too few are anybody's. */
  'own_words',
  /** A choice that was not offered. */
  'unknown_choice',
  'empty',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

export interface Rejection {
  readonly reason: RejectionReason
  /** What was found, for the model that is asked once more; never logged. */
  readonly found: string
}
