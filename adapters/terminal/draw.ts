import type { Writable } from 'node:stream'
import { styleText } from 'node:util'
import { chartText } from '../../src/charts/chart-text.ts'
import type { Content, ContentNode } from '../../src/conversation/content.ts'
import { plainNode } from '../../src/delivery/plain-text.ts'
import type { Language } from '../../src/locales/locale.ts'
import { plainMarkdown } from '../../src/support/markdown.ts'
import { offersOf } from './offered.ts'
import { words } from './words.ts'

type Style = Parameters<typeof styleText>[0]
/** Colours a text where the output is a terminal that shows colours; elsewhere the text as it is. */
export type Paint = (style: Style, text: string) => string

export function painter(output: Writable): Paint {
  const coloured = 'isTTY' in output && output.isTTY === true
  return (style, text) => (coloured ? styleText(style, text, { stream: output }) : text)
}

/** A message as lines for the screen; its first offer is numbered `first`. */
export function draw(
  content: Content,
  screen: {
    readonly first: number
    readonly width: number
    readonly language: Language
    readonly paint: Paint
  },
): string {
  let number = screen.first
  const blocks = content.map((node) => {
    const drawn = drawNode(node, number, screen)
    number += offersOf([node]).length
    return drawn
  })
  return blocks.filter((block) => block !== '').join('\n\n')
}

function drawNode(
  node: ContentNode,
  first: number,
  { width, language, paint }: { readonly width: number; readonly language: Language; readonly paint: Paint },
): string {
  const plain = harmless(plainNode(node, first))
  switch (node.type) {
    case 'heading':
      return paint('bold', plain)
    case 'progress':
    case 'sources':
      return paint('dim', plain)
    case 'notice':
      return paint(node.level === 'info' ? 'cyan' : node.level === 'warning' ? 'yellow' : 'red', plain)
    case 'quote':
      return paint('italic', plain)
    case 'chart':
      return `${chartText(node.chart, width)}\n${paint('dim', harmless(plainMarkdown(node.chart.summary)))}`
    case 'actions':
    case 'choice':
      return plain.replace(/\[\d+\]/gu, (mark) => paint('cyan', mark))
    case 'form': {
      const title = harmless(plainMarkdown(node.title))
      return paint('cyan', `[${first}] `) + words(language, 'terminal.form.open', { title, number: first })
    }
    default:
      return plain
  }
}

/** Customers' words and cell values must not steer the terminal: control characters other than line ends go. */
function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '')
}
