import { clip } from '../../../../src/delivery/clip.ts'
import { type Inside, text } from '../component.ts'
import { formId } from '../custom-id.ts'
import { escaped } from '../escape.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { bold } from '../markdown.ts'

/** Characters of the list of what a form asks for. */
const longestList = 300

/** What a form asks for, and the button that opens it. */
export function form(node: NodeOf<'form'>, { say }: Frame): readonly Inside[] {
  const asked = escaped(clip(node.fields.map((field) => field.label).join(' · '), longestList))
  const told = [bold(node.title), asked === '' ? '' : `-# ${asked}`].filter((one) => one !== '').join('\n')
  return [
    {
      type: 9,
      components: [text(told === '' ? '…' : told)],
      accessory: {
        type: 2,
        style: 1,
        label: say('discord.form.fill'),
        custom_id: formId(node.id, 0),
      },
    },
  ]
}
