import { actionId } from '../action-ids.ts'
import type { SlackBlock } from '../blocks.ts'
import { figures } from '../figures.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { bare, label } from '../plain.ts'
import { bold, rich, section } from '../rich.ts'
import { words } from '../words.ts'

/** More than this is read in the form itself. */
const longestAsks = 300

/** A form's title with what it asks for, and the button that opens it. */
export function formButton(node: NodeOf<'form'>, frame: Frame): readonly SlackBlock[] {
  const asks = node.fields.map((field) => bare(field.label)).join(' · ')
  const head = bold(node.title)
  return [
    ...rich(section(head, ...(asks === '' || asks.length > longestAsks ? [] : [[{ text: `\n${asks}` }]]))),
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: actionId.form(node.id, frame.next()),
          text: label(words(frame.language, 'slack.form.open'), figures.button.text),
          style: 'primary',
        },
      ],
    },
  ]
}
