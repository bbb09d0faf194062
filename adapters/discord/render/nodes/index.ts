import type { ContentNode } from '../../../../src/conversation/content.ts'
import { type Inside, text } from '../component.ts'
import type { Frame } from '../frame.ts'
import { blocks } from '../markdown.ts'
import { actions } from './actions.ts'
import { chart } from './chart.ts'
import { checklist } from './checklist.ts'
import { choice } from './choice.ts'
import { facts } from './facts.ts'
import { form } from './form.ts'
import { heading } from './heading.ts'
import { notice } from './notice.ts'
import { outline } from './outline.ts'
import { progress } from './progress.ts'
import { quote } from './quote.ts'
import { table } from './table.ts'

/** The registry of renderers: every kind of node has one. */
export function renderNode(node: ContentNode, frame: Frame): readonly Inside[] {
  switch (node.type) {
    case 'heading':
      return words(heading(node))
    case 'prose':
      return words(blocks(node.text))
    case 'facts':
      return words(facts(node))
    case 'table':
      return table(node, frame)
    case 'chart':
      return chart(node, frame)
    case 'checklist':
      return words(checklist(node, frame))
    case 'progress':
      return words(progress(node, frame))
    case 'quote':
      return words(quote(node))
    case 'outline':
      return words(outline(node))
    case 'sources':
      // They are what the menu of evidence at the message's end offers.
      return []
    case 'notice':
      return words(notice(node, frame))
    case 'actions':
      return actions(node)
    case 'choice':
      return choice(node, frame)
    case 'form':
      return form(node, frame)
  }
}

function words(drawn: string): readonly Inside[] {
  return drawn.trim() === '' ? [] : [text(drawn)]
}
