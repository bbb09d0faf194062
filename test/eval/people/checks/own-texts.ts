import type { ContentNode } from '../../../../src/conversation/content.ts'
import type { Outbound } from '../../../../src/conversation/outbound.ts'

/** The sentences of messages in small Markdown, without what customers said and what a form was filled with. */
export function ownTexts(messages: readonly Outbound[]): readonly string[] {
  return messages.flatMap(({ content }) => content.flatMap(textsOf))
}

/** The sentences that speak to the person, without tables, cards and lists. */
export function spokenTexts(messages: readonly Outbound[]): readonly string[] {
  return messages.flatMap(({ content }) =>
    content.flatMap((node) => {
      if (node.type === 'choice') return [node.label]
      return node.type === 'prose' || node.type === 'notice' || node.type === 'heading' ? [node.text] : []
    }),
  )
}

function textsOf(node: ContentNode): readonly string[] {
  switch (node.type) {
    case 'heading':
    case 'prose':
    case 'notice':
      return [node.text]
    case 'facts':
      return node.facts.flatMap(({ label, value, note }) => [label, value, note ?? ''])
    case 'table':
      return [node.caption, ...node.columns.map(({ label }) => label), ...node.rows.flat()]
    case 'chart':
      return [node.chart.title, node.chart.summary]
    case 'checklist':
      return [
        node.caption,
        ...node.items.flatMap(({ label, reason, followUp }) => [label, reason, followUp ?? '']),
      ]
    case 'outline':
      return [node.caption, ...node.items.flatMap(({ label, text }) => [label, text])]
    case 'sources':
      return node.links.map(({ label }) => label)
    case 'progress':
      return node.tasks.map(({ label }) => label)
    case 'quote':
      return [node.source]
    case 'actions':
      return node.actions.map(({ label }) => label)
    case 'choice':
      return [node.label, ...node.options.flatMap(({ label, hint }) => [label, hint ?? ''])]
    case 'form':
      return [node.title, node.submit, ...node.fields.flatMap(({ label, hint }) => [label, hint ?? ''])]
  }
}
