import type { ContentNode } from '../conversation/content.ts'
import { plainNode } from './plain-text.ts'

/** A node's texts as small Markdown, figures still linked: what is shown where the node itself cannot be. */
export function asProse(node: ContentNode): string {
  switch (node.type) {
    case 'facts':
      return lines(...node.facts.map(({ label, value, note }) => `${label}: ${value}${aside(note)}`))
    case 'table':
      return lines(
        `**${node.caption}**`,
        node.columns.map((column) => column.label).join(' · '),
        ...node.rows.map((row) => `- ${row.join(' · ')}`),
      )
    case 'chart':
      return lines(
        `**${node.chart.title}**`,
        node.chart.summary,
        node.chart.series.map((series) => series.label).join(' · '),
        node.chart.marks.map((mark) => mark.label).join(' · '),
      )
    case 'checklist':
      return lines(
        `**${node.caption}**`,
        ...node.items.map(({ state, criterion, label, reason, followUp }) =>
          lines(
            `${marks[state]} ${criterion} ${label}: ${reason}`,
            followUp === undefined ? '' : `→ ${followUp}`,
          ),
        ),
      )
    case 'outline':
      return lines(`**${node.caption}**`, ...node.items.map((item) => `- ${item.label}: ${item.text}`))
    case 'sources':
      return lines(...node.links.map((link) => `- [${link.label}](evidence:${link.evidence})`))
    case 'quote':
      return `«${node.text}» (${node.source})`
    case 'heading':
      return `**${node.text}**`
    case 'prose':
    case 'notice':
      return node.text
    case 'progress':
    case 'actions':
    case 'choice':
    case 'form':
      return plainNode(node, 1)
  }
}

const marks = { pass: '✓', fail: '✗', person: '?' } as const

function aside(text: string | undefined): string {
  return text === undefined ? '' : ` (${text})`
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '' && part !== '****').join('\n')
}
