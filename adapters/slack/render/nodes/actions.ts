import type { Button } from '@slack/types'
import { actionId } from '../action-ids.ts'
import type { SlackBlock } from '../blocks.ts'
import { figures } from '../figures.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { fits, label } from '../plain.ts'
import { list, rich, section } from '../rich.ts'

/** Buttons in rows; labels that a button cannot hold are told in full above them. */
export function actions(node: NodeOf<'actions'>, frame: Frame): readonly SlackBlock[] {
  const { elements } = figures.actions
  const long = node.actions.filter((action) => !fits(action.label, figures.button.text))
  const told = long.length === 0 ? [] : rich(list(long.map((action) => section(action.label))))
  const buttons = node.actions.map(
    ({ id, label: text, style }): Button => ({
      type: 'button',
      action_id: actionId.act(id, frame.next()),
      text: label(text, figures.button.text),
      ...(style === undefined ? {} : { style }),
    }),
  )
  const rows = Array.from(
    { length: Math.ceil(buttons.length / elements) },
    (_, row): SlackBlock => ({
      type: 'actions',
      elements: buttons.slice(row * elements, (row + 1) * elements),
    }),
  )
  return [...told, ...rows]
}
