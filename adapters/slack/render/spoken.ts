import type { Content, ContentNode } from '../../../src/conversation/content.ts'
import { asProse } from '../../../src/delivery/as-prose.ts'
import { plainNode } from '../../../src/delivery/plain-text.ts'
import type { Language } from '../../../src/locales/locale.ts'
import { plainMarkdown } from '../../../src/support/markdown.ts'
import { progressTitle } from './nodes/progress.ts'
import { bare, chartSpoken } from './plain.ts'
import { words } from './words.ts'

/**
 * The message as it is read aloud and shown in a notification: what was said first, where the thread stands last, tables
 * as lines, states in words, and what can be chosen by name. Escaped, since Slack reads marks in it.
 */
export function spoken(content: Content, language: Language): string {
  const parts = content
    .toSorted((one, other) => rank(one) - rank(other))
    .map((node) => nodeSpoken(node, language))
    .filter((part) => part !== '')
  return escaped(parts.join('\n\n')) || '–'
}

/** A notification shows the first line: remarks come after what they are about, and where the thread stands last. */
function rank(node: ContentNode): number {
  if (node.type === 'progress') return 2
  return node.type === 'notice' && node.level === 'info' ? 1 : 0
}

function nodeSpoken(node: ContentNode, language: Language): string {
  switch (node.type) {
    case 'progress':
      return progressTitle(node, language)
    case 'table':
      return plainMarkdown(asProse(node))
    case 'chart':
      return chartSpoken(node.chart)
    case 'checklist':
      return [
        bare(node.caption),
        ...node.items.map(({ criterion, label, state, reason, followUp }) =>
          [
            `${criterion} ${label} (${words(language, `slack.checklist.${state}`)}): ${reason}`,
            followUp ?? '',
          ]
            .map(bare)
            .filter((line) => line !== '')
            .join('\n'),
        ),
      ].join('\n')
    case 'notice':
      return `${words(language, `slack.notice.${node.level}`)} ${plainMarkdown(node.text)}`
    case 'actions':
      return chooses(
        node.actions.map((action) => action.label),
        language,
      )
    case 'choice':
      return `${bare(node.label)}\n${chooses(
        node.options.map((option) => option.label),
        language,
      )}`
    case 'form':
      return words(language, 'slack.text.form', { title: bare(node.title) })
    default:
      return plainNode(node, 1)
  }
}

function chooses(labels: readonly string[], language: Language): string {
  return words(language, 'slack.text.choose', { options: labels.map(bare).join('; ') })
}

/** Slack's characters of control, and the words that would call a whole channel. */
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
