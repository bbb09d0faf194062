import type { RichTextBlockElement } from '@slack/types'
import { list, quoteOf, section } from './rich.ts'

type Kind = 'bullet' | 'quote' | 'text'

const bullet = /^(\s*)[-*•]\s+/u
const quoted = /^\s*>\s?/u
const deepest = 5

/** Small Markdown of several lines: paragraphs, lists with their depths, quotations; numbered lines keep their numbers. */
export function paragraphs(text: string): readonly RichTextBlockElement[] {
  const lines = text.replace(/\r\n?/gu, '\n').trim().split('\n')
  const found: RichTextBlockElement[] = []
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? '')
    let end = at + 1
    while (end < lines.length && kindOf(lines[end] ?? '') === kind) end += 1
    found.push(...block(kind, lines.slice(at, end)))
    at = end
  }
  return found
}

function kindOf(line: string): Kind {
  if (bullet.test(line)) return 'bullet'
  return quoted.test(line) ? 'quote' : 'text'
}

function block(kind: Kind, lines: readonly string[]): readonly RichTextBlockElement[] {
  switch (kind) {
    case 'bullet':
      return bullets(lines)
    case 'quote':
      return [quoteOf(lines.map((line) => line.replace(quoted, '')).join('\n'))]
    case 'text':
      return [
        section(
          lines
            .join('\n')
            .replace(/\n{3,}/gu, '\n\n')
            .trim(),
        ),
      ]
  }
}

/** Neighbouring items of one depth are one list, as Slack wants it. */
function bullets(lines: readonly string[]): readonly RichTextBlockElement[] {
  const items = lines.map((line) => ({
    depth: Math.min(deepest, Math.floor((bullet.exec(line)?.[1]?.length ?? 0) / 2)),
    text: line.replace(bullet, ''),
  }))
  return outlined(items.map(({ depth, text }) => ({ depth, item: section(text) })))
}

/** Items at their depths as lists: one list for each run of items of the same depth. */
export function outlined(
  items: readonly { readonly depth: number; readonly item: ReturnType<typeof section> }[],
): readonly RichTextBlockElement[] {
  const lists: { depth: number; items: ReturnType<typeof section>[] }[] = []
  for (const { depth, item } of items) {
    const at = Math.min(deepest, depth)
    const last = lists.at(-1)
    if (last?.depth === at) last.items.push(item)
    else lists.push({ depth: at, items: [item] })
  }
  return lists.map((one) => list(one.items, one.depth))
}
