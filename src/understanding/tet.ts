import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'

/** First days of the Vietnamese lunar years 2015 to 2035, in order. */
export const tetDays: readonly string[] = readVocabulary('tet', z.array(z.iso.date()))
