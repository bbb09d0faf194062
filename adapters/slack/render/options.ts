import type { PlainTextElement, PlainTextOption } from '@slack/types'
import { figures } from './figures.ts'
import { label } from './plain.ts'

type Lists =
  | { options: PlainTextOption[] }
  | { option_groups: { label: PlainTextElement; options: PlainTextOption[] }[] }

/** The options of a select: one list as far as Slack takes one, else groups that name their first and last option. */
export function optionLists(options: readonly PlainTextOption[]): Lists {
  const { options: most, group } = figures.select
  if (options.length <= most) return { options: [...options] }
  const count = Math.ceil(options.length / most)
  return {
    option_groups: Array.from({ length: count }, (_, place) => {
      const part = options.slice(place * most, (place + 1) * most)
      const [first, last] = [part[0], part.at(-1)].map((option) => option?.text.text.slice(0, 30) ?? '')
      return { label: label(`${first} – ${last}`, group), options: part }
    }),
  }
}
