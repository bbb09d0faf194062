import type { Field } from '../../../src/conversation/content.ts'
import { fold } from '../../../src/support/fold.ts'
import { plainMarkdown } from '../../../src/support/markdown.ts'
import { isTyped } from './form/input.ts'
import { type FieldOption, optionsOf, sentOption } from './form/options.ts'
import type { NodeOf } from './frame.ts'
import { between } from './read-form.ts'

/** A name that was typed for a field with options and is none of them. */
export interface Misread {
  readonly label: string
  readonly typed: string
  /** Names that hold a word of it. */
  readonly near: readonly string[]
}

const mostNear = 5

/**
 * The values of a form from its modals' answers: options by their values, names that were typed by the option they name,
 * several with commas. A field whose name is none of its options keeps its earlier value, and is told of.
 */
export function resolveForm(
  form: NodeOf<'form'>,
  answers: Readonly<Record<string, string>>,
): { readonly values: Record<string, string>; readonly misread: readonly Misread[] } {
  const values: Record<string, string> = {}
  const misread: Misread[] = []
  for (const field of form.fields) {
    const answer = answers[field.name]
    if (answer === undefined) continue
    const options = optionsOf(field, ['', ''])
    if (options.length === 0) values[field.name] = answer
    else if (!isTyped(field)) values[field.name] = sentValues(options, answer).join(',')
    else {
      const lost = typedNames(field, answer).filter((typed) => named(options, typed) === null)
      misread.push(
        ...lost.map((typed) => ({ label: plainMarkdown(field.label), typed, near: near(options, typed) })),
      )
      const found = typedNames(field, answer).flatMap((typed) => named(options, typed)?.value ?? [])
      values[field.name] = lost.length > 0 && found.length === 0 ? (field.value ?? '') : found.join(',')
    }
  }
  return { values, misread }
}

function sentValues(options: readonly FieldOption[], answer: string): readonly string[] {
  return answer.split(between).flatMap((sent) => sentOption(options, sent)?.value ?? [])
}

function typedNames({ kind }: Field<string>, answer: string): readonly string[] {
  const names = kind === 'many' ? answer.split(',') : [answer]
  return names.map((name) => name.trim()).filter((name) => name !== '')
}

/** The option of that name: the whole label, what stands after its colon, or the only one that holds the words. */
function named(options: readonly FieldOption[], typed: string): FieldOption | null {
  const words = fold(typed)
  const labels = options.map((option) => ({ option, label: fold(plainMarkdown(option.label)) }))
  const whole = labels.find(({ label }) => label === words)
  const part = labels.find(({ label }) => label.split(': ').at(-1) === words)
  const holding = labels.filter(({ label }) => label.includes(words))
  const [only] = new Set(holding.map(({ label }) => label)).size === 1 ? holding : []
  return (whole ?? part ?? only)?.option ?? null
}

function near(options: readonly FieldOption[], typed: string): readonly string[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word.length > 2)
  const names = options.map((option) => plainMarkdown(option.label))
  return [...new Set(names.filter((name) => words.some((word) => fold(name).includes(word))))].slice(
    0,
    mostNear,
  )
}
