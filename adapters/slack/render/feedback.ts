import type { ContextActionsBlock } from '@slack/types'
import { actionId } from './action-ids.ts'
import { figures } from './figures.ts'
import type { Frame } from './frame.ts'
import { label } from './plain.ts'
import { words } from './words.ts'

/** Thumbs up and down below a message; `subject` is what they are about, and comes back with the press. */
export function feedback(subject: string, frame: Frame): ContextActionsBlock {
  const side = (value: 'up' | 'down', key: 'slack.feedback.up' | 'slack.feedback.down') => ({
    text: label(words(frame.language, key), figures.button.text),
    accessibility_label: label(words(frame.language, key), figures.button.spoken).text,
    value: `${value}:${subject}`,
  })
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionId.feedback(frame.next()),
        positive_button: side('up', 'slack.feedback.up'),
        negative_button: side('down', 'slack.feedback.down'),
      },
    ],
  }
}
