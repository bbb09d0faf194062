import type { Field } from '../../../../src/conversation/content.ts'
import { plainMarkdown } from '../../../../src/support/markdown.ts'
import type { SelectOption } from '../component.ts'
import { cut } from '../cut.ts'
import { figures } from '../figures.ts'

/** Begins the value of an option as it is sent: its own value follows, or its place where that is too long. */
const own = '='
const place = '#'
/** Begins an option's place within the process: no value of the house does. */
const placed = '\u0000'

export interface FieldOption {
  readonly value: string
  readonly label: string
}

/** What may be chosen in a field, each value once. */
export function optionsOf(field: Field<string>, yesNo: readonly [string, string]): readonly FieldOption[] {
  if (field.kind === 'yes_no')
    return [
      { value: 'yes', label: yesNo[0] },
      { value: 'no', label: yesNo[1] },
    ]
  const options = field.options ?? []
  return options.filter((option, at) => options.findIndex(({ value }) => value === option.value) === at)
}

/** Options as Discord shows them; what is longer than a label goes on below it. */
export function shownOptions(
  options: readonly FieldOption[],
  chosen: readonly string[],
): readonly SelectOption[] {
  return options.map(({ value, label }, at) => {
    const words = plainMarkdown(label)
    const letters = [...words]
    const rest = letters.slice(figures.option - 1).join('')
    const head = cut(words, figures.option)
    return {
      label: head.trim() === '' ? '…' : head,
      value: value.length < figures.option ? `${own}${value}` : `${place}${at}`,
      ...(letters.length <= figures.option ? {} : { description: cut(`…${rest}`, figures.option) }),
      ...(chosen.includes(value) ? { default: true } : {}),
    }
  })
}

/** What was sent for an option, without the sign that makes an empty value sendable; a place keeps a mark of its own. */
export function unsigned(sent: string): string {
  if (sent.startsWith(place)) return `${placed}${sent.slice(place.length)}`
  return sent.startsWith(own) ? sent.slice(own.length) : sent
}

/** The option that an unsigned value names by itself or by its place; null for what is none. */
export function sentOption(options: readonly FieldOption[], sent: string): FieldOption | null {
  if (sent.startsWith(placed)) return options[Number(sent.slice(placed.length))] ?? null
  return options.find(({ value }) => value === sent) ?? null
}
