import type { ModalView } from '@slack/types'
import { z } from 'zod'
import type { Language } from '../../../src/locales/locale.ts'
import { fieldInput, fieldName } from './field.ts'
import { figures } from './figures.ts'
import type { NodeOf } from './frame.ts'
import { fits, label } from './plain.ts'
import { bold, rich, section } from './rich.ts'
import { words } from './words.ts'

/** The `callback_id` of every form's modal. */
export const formCallback = 'visao_form'

/**
 * A form as a modal. `metadata` comes back with the answers (at most 3000 characters): the form's reference and where
 * it was opened. A title that is longer than Slack's 24 characters is told in full above the fields.
 */
export function renderForm(form: NodeOf<'form'>, language: Language, metadata: string): ModalView {
  const { title, submit, close } = figures.view
  const above = fits(form.title, title) ? [] : rich(section(bold(form.title)))
  const send = fits(form.submit, submit) ? form.submit : words(language, 'slack.form.send')
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: metadata,
    title: label(form.title, title),
    submit: label(send, submit),
    close: label(words(language, 'slack.form.close'), close),
    blocks: [...above, ...form.fields.map((field, place) => fieldInput(field, place, language))],
  }
}

/** What is shown at once while a view is being made, because Slack takes one only for three seconds. */
export function loadingView(language: Language, title: string): ModalView {
  return {
    type: 'modal',
    callback_id: 'visao_loading',
    title: label(title, figures.view.title),
    close: label(words(language, 'slack.form.close'), figures.view.close),
    blocks: rich(section(words(language, 'slack.form.loading'))),
  }
}

/** A form's answers: `values` by field as the house takes them; people and files still by Slack's ids. */
export interface FormAnswers {
  readonly values: Readonly<Record<string, string>>
  /** Fields that hold a person: to be put in `values` by name. */
  readonly people: Readonly<Record<string, string>>
  /** Fields that hold a file: to be put in `values` by its key in the file room. */
  readonly files: Readonly<Record<string, string>>
}

const option = z.object({ value: z.string() })
const heldSchema = z.object({
  type: z.string(),
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
  files: z.array(z.object({ id: z.string() })).nullish(),
})
type Held = z.infer<typeof heldSchema>

const stateSchema = z.object({ values: z.record(z.string(), z.record(z.string(), heldSchema)) })

/** Reads the `state` of a submitted form's view; fields left empty are left out. Throws a `ZodError` on another shape. */
export function readForm(state: unknown): FormAnswers {
  const fields = Object.entries(stateSchema.parse(state).values).flatMap(([id, held]) =>
    Object.values(held).map((one) => ({ name: fieldName(id), one })),
  )
  const record = (read: (held: Held) => string) =>
    Object.fromEntries(
      fields.map(({ name, one }) => [name, read(one)] as const).filter(([, value]) => value !== ''),
    )
  return {
    values: record(answerOf),
    people: record((held) => held.selected_user ?? ''),
    files: record((held) => held.files?.[0]?.id ?? ''),
  }
}

/** Several chosen options are listed with commas. */
function answerOf(held: Held): string {
  if (held.selected_options != null) return held.selected_options.map(({ value }) => value).join(',')
  return held.selected_option?.value ?? held.selected_date ?? held.value ?? ''
}
