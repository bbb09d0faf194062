import type { ActionButton } from '../../../../src/conversation/content.ts'
import { clip } from '../../../../src/delivery/clip.ts'
import { plainMarkdown } from '../../../../src/support/markdown.ts'
import { type Button, type Inside, row, text } from '../component.ts'
import { actionId } from '../custom-id.ts'
import { figures } from '../figures.ts'
import type { NodeOf } from '../frame.ts'
import { line } from '../markdown.ts'

const styles = { plain: 2, primary: 1, danger: 4 } as const

/** A row of buttons; labels too long for one are told in full above it. */
export function actions({ actions: offered }: NodeOf<'actions'>): readonly Inside[] {
  if (offered.length === 0) return []
  const told = isTold(offered.map((action) => action.label))
  const buttons = offered.map(
    (action, place): Button => ({
      type: 2,
      style: styles[action.style ?? 'plain'],
      label: labelOf(action, told ? place + 1 : null),
      custom_id: actionId(action.id),
    }),
  )
  const rows = Array.from({ length: Math.ceil(buttons.length / figures.buttonsInRow) }, (_, at) =>
    row(...buttons.slice(at * figures.buttonsInRow, (at + 1) * figures.buttonsInRow)),
  )
  const list = offered.map((action, place) => `${place + 1}. ${line(action.label)}`).join('\n')
  return [...(told ? [text(list)] : []), ...rows]
}

/** Whether labels have to be told above their buttons, numbered. */
function isTold(labels: readonly string[]): boolean {
  return labels.some((label) => [...plainMarkdown(label)].length > figures.buttonLabel)
}

function labelOf({ label }: ActionButton<string>, number: number | null): string {
  const shown = clip(number === null ? label : `${number}. ${label}`, figures.buttonLabel)
  return shown.trim() === '' ? '…' : shown
}
