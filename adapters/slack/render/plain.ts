import type { PlainTextElement } from '@slack/types'
import type { Chart } from '../../../src/charts/chart.ts'
import { plainMarkdown } from '../../../src/support/markdown.ts'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A label without marks, at most `most` characters; Slack refuses an empty one. Emoji codes in data stay as typed. */
export function label(text: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: clipped(text, most), emoji: false }
}

/** The words of small Markdown on one line of at most `most` characters, with an ellipsis where that is not all. */
export function clipped(text: string, most: number): string {
  const words = bare(text)
  if (words === '') return '–'
  if (words.length <= most) return words
  let kept = ''
  for (const { segment } of graphemes.segment(words)) {
    if (kept.length + segment.length > most - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** The words of small Markdown on one line, without control characters. */
export function bare(text: string): string {
  return plainMarkdown(text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** Whether a label says everything in so many characters. */
export function fits(text: string, most: number): boolean {
  return bare(text).length <= most
}

/** A chart in words: its summary, after its title where the summary does not begin with that. */
export function chartSpoken({ title, summary }: Pick<Chart, 'title' | 'summary'>): string {
  const [head, seen] = [bare(title), bare(summary)]
  return seen.startsWith(head) || head === '' ? seen : `${head}: ${seen}`
}
