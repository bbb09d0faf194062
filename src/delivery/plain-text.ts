import type { Content, ContentNode, Field } from '../conversation/content.ts'
import { plainMarkdown } from '../support/markdown.ts'
import { offeredLine } from './offered-line.ts'
import { plainTable } from './plain-table.ts'

/**
 * A message as plain text, for surfaces without any layout, notifications and search: evidence links are their figures,
 * tables aligned, charts their summary, checklists marked ✓ ✗ ?, choices and buttons numbered through the message.
 */
export function plainText(content: Content): string {
  let number = 1
  const blocks: string[] = []
  for (const node of content) {
    blocks.push(plainNode(node, number))
    number += choosableCount(node)
  }
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** How many numbered things a node shows: its buttons or its options. */
function choosableCount(node: ContentNode): number {
  if (node.type === 'actions') return node.actions.length
  return node.type === 'choice' ? node.options.length : 0
}

const standing = { done: '✓', active: '▸', waiting: '○', skipped: '–' } as const
const verdicts = { pass: '✓', fail: '✗', person: '?' } as const
const levels = { info: 'ℹ', warning: '⚠', error: '✗' } as const

/** One node as plain text; its first choosable thing gets the number `first`. */
export function plainNode(node: ContentNode, first: number): string {
  switch (node.type) {
    case 'heading':
    case 'prose':
      return plainMarkdown(node.text)
    case 'facts':
      return node.facts
        .map(({ label, value, note }) => `${plainMarkdown(label)}: ${plainMarkdown(value)}${aside(note)}`)
        .join('\n')
    case 'table':
      return lines(plainMarkdown(node.caption), tableOf(node))
    case 'chart':
      return lines(plainMarkdown(node.chart.title), plainMarkdown(node.chart.summary))
    case 'checklist':
      return lines(
        plainMarkdown(node.caption),
        ...node.items.map(({ state, criterion, label, reason, followUp }) =>
          lines(
            `${verdicts[state]} ${criterion} ${plainMarkdown(label)}: ${plainMarkdown(reason)}`,
            followUp === undefined ? '' : `  → ${plainMarkdown(followUp)}`,
          ),
        ),
      )
    case 'progress':
      return [
        `${node.index}/${node.of}`,
        ...node.tasks.map((task) => `${standing[task.state]} ${plainMarkdown(task.label)}`),
      ].join('  ')
    case 'quote':
      return `«${plainMarkdown(node.text)}» (${plainMarkdown(node.source)})`
    case 'outline':
      return lines(
        plainMarkdown(node.caption),
        ...node.items.map(
          (item) => `${'  '.repeat(item.depth)}- ${plainMarkdown(item.label)}: ${plainMarkdown(item.text)}`,
        ),
      )
    case 'sources':
      return node.links.map((link) => `- ${plainMarkdown(link.label)}`).join('\n')
    case 'notice':
      return `${levels[node.level]} ${plainMarkdown(node.text)}`
    case 'actions':
      return node.actions
        .map((action, place) => `[${first + place}] ${plainMarkdown(action.label)}`)
        .join('   ')
    case 'choice':
      return lines(
        plainMarkdown(node.label),
        ...node.options.map(
          ({ label, hint }, place) => `[${first + place}] ${plainMarkdown(label)}${aside(hint)}`,
        ),
      )
    case 'form':
      return lines(
        plainMarkdown(node.title),
        ...node.fields.map(fieldLine),
        `[${plainMarkdown(node.submit)}]`,
      )
  }
}

function tableOf(node: Extract<ContentNode, { type: 'table' }>): string {
  const rows = [node.columns.map((column) => column.label), ...node.rows].map((row) =>
    row.map((cell) => plainMarkdown(cell).replaceAll('\n', ' ')),
  )
  return plainTable(
    rows,
    node.columns.map((column) => column.align ?? 'start'),
  )
}

function fieldLine({ label, hint, required, options, value }: Field<string>): string {
  const head = `- ${plainMarkdown(label)}${required ? ' *' : ''}`
  const offered = offeredLine((options ?? []).map((option) => plainMarkdown(option.label)))
  const asides = [hint === undefined ? undefined : plainMarkdown(hint), offered].filter((part) => part)
  const chosen = options?.find((option) => option.value === value)?.label
  const filled = chosen === undefined ? value : plainMarkdown(chosen)
  return `${head}${asides.length > 0 ? ` (${asides.join('; ')})` : ''}${filled ? `: ${filled}` : ''}`
}

function aside(text: string | undefined): string {
  return text === undefined || text === '' ? '' : ` (${plainMarkdown(text)})`
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
