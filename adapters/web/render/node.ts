import type { ContentNode } from '../../../src/conversation/content.ts'
import { type Html, html } from '../markup.ts'
import { actions } from './actions.ts'
import { chart } from './chart.ts'
import { checklist } from './checklist.ts'
import { choice } from './choice.ts'
import { facts } from './facts.ts'
import { form } from './form.ts'
import type { Frame } from './frame.ts'
import { heading } from './heading.ts'
import { notice } from './notice.ts'
import { outline } from './outline.ts'
import { progress } from './progress.ts'
import { prose } from './prose.ts'
import { quote } from './quote.ts'
import { sources } from './sources.ts'
import { table } from './table.ts'

/** The registry of renderers: every kind of node has one. */
function renderNode(node: ContentNode, frame: Frame): Html {
  switch (node.type) {
    case 'heading':
      return heading(node)
    case 'prose':
      return prose(node)
    case 'facts':
      return facts(node)
    case 'table':
      return table(node)
    case 'chart':
      return chart(node, frame)
    case 'checklist':
      return checklist(node, frame)
    case 'progress':
      return progress(node, frame)
    case 'quote':
      return quote(node)
    case 'outline':
      return outline(node)
    case 'sources':
      return sources(node, frame)
    case 'notice':
      return notice(node, frame)
    case 'actions':
      return actions(node, frame)
    case 'choice':
      return choice(node, frame)
    case 'form':
      return form(node, frame)
  }
}

/** A message's content, node by node. */
export function renderContent(content: readonly ContentNode[], frame: Frame): Html {
  return html`${content.map((node) => renderNode(node, frame))}`
}
