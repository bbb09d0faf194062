import type { Evaluation } from './evaluation.ts'

/** Every evaluation, in the order of the table. */
export const evaluations: readonly Evaluation[] = []
