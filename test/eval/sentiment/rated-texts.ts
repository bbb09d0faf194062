import { readFileSync } from 'node:fs'
import { z } from 'zod'

const rowSchema = z.tuple([z.string(), z.coerce.number(), z.string()]).rest(z.string())

export interface RatedText {
  /** The mean of twenty people's ratings, -4 to 4. */
  readonly rating: number
  readonly text: string
}

/** A file of `id, mean rating, text`, parted by tabs. */
export function readRatedTexts(path: string): readonly RatedText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, rating, text, ...more] = rowSchema.parse(line.split('\t'))
      return { rating, text: [text, ...more].join(' ') }
    })
}
