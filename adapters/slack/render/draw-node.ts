import type { ContentNode } from '../../../src/conversation/content.ts'
import type { SlackBlock } from './blocks.ts'
import type { Frame } from './frame.ts'
import { actions } from './nodes/actions.ts'
import { chart } from './nodes/chart.ts'
import { checklist } from './nodes/checklist.ts'
import { choice } from './nodes/choice.ts'
import { facts } from './nodes/facts.ts'
import { formButton } from './nodes/form-button.ts'
import { heading } from './nodes/heading.ts'
import { notice } from './nodes/notice.ts'
import { outline } from './nodes/outline.ts'
import { progress } from './nodes/progress.ts'
import { prose } from './nodes/prose.ts'
import { quote } from './nodes/quote.ts'
import { sources } from './nodes/sources.ts'
import { table } from './nodes/table.ts'

/** One node as at most three of Slack's blocks. */
export function drawNode(node: ContentNode, frame: Frame): readonly SlackBlock[] {
  switch (node.type) {
    case 'heading':
      return heading(node)
    case 'prose':
      return prose(node)
    case 'facts':
      return facts(node)
    case 'table':
      return table(node, frame)
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
      return formButton(node, frame)
  }
}
