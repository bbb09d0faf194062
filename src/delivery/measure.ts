import type { Capabilities } from '../conversation/capabilities.ts'
import type { Content, ContentNode } from '../conversation/content.ts'
import { plainNode } from './plain-text.ts'

/** Between two nodes of a message there is an empty line. */
const gap = 2

/**
 * Characters that a node takes of a message's text budget: the longer of its plain text and of all its texts as they are
 * sent, where a link to evidence counts as its figure.
 */
export function nodeLength(node: ContentNode): number {
  const sent = textsOf(node).reduce((sum, text) => sum + sentLength(text) + 1, 0)
  return Math.max(sent, plainNode(node, 100).length)
}

/** Characters of a whole message. */
export function contentLength(content: Content): number {
  return content.reduce((sum, node) => sum + nodeLength(node), 0) + gap * Math.max(0, content.length - 1)
}

/** A node as far as it takes room in the message itself. */
export function inMessage(node: ContentNode, can: Capabilities): ContentNode {
  return node.type === 'form' && can.formsApart === true ? { ...node, fields: [] } : node
}

/** Characters of small Markdown as it is sent; links to evidence are internal and leave as their figures. */
export function sentLength(text: string): number {
  return text.replace(/\[((?:[^[\]\\]|\\.)+)\]\(evidence:[^()\s]+\)/gu, '$1').length
}

/** Every text of a node that a reader may see, in the order they are read. */
export function textsOf(node: ContentNode): readonly string[] {
  switch (node.type) {
    case 'heading':
    case 'prose':
    case 'notice':
      return [node.text]
    case 'facts':
      return node.facts.flatMap(({ label, value, note }) => present(label, value, note))
    case 'table':
      return [node.caption, ...node.columns.map((column) => column.label), ...node.rows.flat()]
    case 'chart':
      return [
        node.chart.title,
        node.chart.summary,
        ...node.chart.series.map((series) => series.label),
        ...node.chart.marks.map((mark) => mark.label),
      ]
    case 'checklist':
      return [
        node.caption,
        ...node.items.flatMap(({ criterion, label, reason, followUp }) =>
          present(criterion, label, reason, followUp),
        ),
      ]
    case 'progress':
      return node.tasks.map((task) => task.label)
    case 'quote':
      return [node.text, node.source]
    case 'outline':
      return [node.caption, ...node.items.flatMap((item) => [item.label, item.text])]
    case 'sources':
      return node.links.map((link) => link.label)
    case 'actions':
      return node.actions.map((action) => action.label)
    case 'choice':
      return [node.label, ...node.options.flatMap(({ label, hint }) => present(label, hint))]
    case 'form':
      return [
        node.title,
        ...node.fields.flatMap(({ label, hint, options, value }) =>
          present(label, hint, ...(options ?? []).map((option) => option.label), value),
        ),
        node.submit,
      ]
  }
}

function present(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined)
}
