import type { Content } from '../../../src/conversation/content.ts'
import { type ActionRow, row, type SelectOption } from './component.ts'
import { evidenceId, evidenceSelectId } from './custom-id.ts'
import { cut } from './cut.ts'
import { type Evidence, evidenceOf } from './evidence-of.ts'
import { figures } from './figures.ts'
import type { Frame } from './frame.ts'

/** Menus of records, at most: more do not stand in one message, whose figures mostly share their records. */
const mostMenus = 2
const between = ' · '

/** A button or a menu that opens what the figures of a message rest on; nothing where it has none. */
export function evidenceMenu(content: Content, { say }: Frame): readonly ActionRow[] {
  const all = evidenceOf(content)
  const [only] = all
  if (only === undefined) return []
  if (all.length === 1) {
    const named = only.names.length === 0 ? say('discord.evidence.show') : only.names.join(between)
    const label = cut(named, figures.buttonLabel)
    return [row({ type: 2, style: 2, label, custom_id: evidenceId(only.record) })]
  }
  const menus = Math.min(mostMenus, Math.ceil(all.length / figures.options))
  return Array.from({ length: menus }, (_, page) =>
    row({
      type: 3,
      custom_id: evidenceSelectId(page),
      placeholder: say('discord.evidence.choose'),
      min_values: 1,
      max_values: 1,
      options: all.slice(page * figures.options, (page + 1) * figures.options).map(optionOf),
    }),
  )
}

function optionOf({ record, names, shown, place }: Evidence): SelectOption {
  const [label = record, ...rest] = [names.join(between), shown.join(between), place].filter(
    (one) => one.trim() !== '',
  )
  const description = cut(rest.find((one) => one !== label) ?? '', figures.option)
  return {
    label: cut(label, figures.option),
    value: record,
    ...(description === '' ? {} : { description }),
  }
}
