import { figures } from '../figures.ts'
import type { Limit } from './limit.ts'

const some = Number.POSITIVE_INFINITY

const placeholder: Limit = { at: 'placeholder', least: 1, most: figures.select.placeholder }

function optionLimits(list: string): readonly Limit[] {
  return [
    { at: `${list}/*/text`, least: 1, most: figures.option.text },
    { at: `${list}/*/value`, least: 1, most: figures.option.value },
    { at: `${list}/*/description`, least: 1, most: figures.option.description },
  ]
}

const ticks: readonly Limit[] = [
  { at: 'options', least: 1, most: figures.ticks.options, needed: true },
  ...optionLimits('options'),
]

const select: readonly Limit[] = [
  placeholder,
  { at: 'options', least: 1, most: figures.select.options },
  ...optionLimits('options'),
  { at: 'option_groups', least: 1, most: figures.select.groups },
  { at: 'option_groups/*/label', least: 1, most: figures.select.group },
  { at: 'option_groups/*/options', least: 1, most: figures.select.options },
  ...optionLimits('option_groups/*/options'),
]

const thumb = (side: string): readonly Limit[] => [
  { at: `${side}/text`, least: 1, most: figures.button.text, needed: true },
  { at: `${side}/value`, least: 1, most: figures.button.value, needed: true },
  { at: `${side}/accessibility_label`, least: 1, most: figures.button.spoken },
]

/** What Slack allows of each type of element within blocks. */
export const elementLimits: Readonly<Record<string, readonly Limit[]>> = {
  button: [
    { at: 'text', least: 1, most: figures.button.text, needed: true },
    { at: 'value', least: 1, most: figures.button.value },
    { at: 'url', least: 1, most: figures.button.url },
    { at: 'accessibility_label', least: 1, most: figures.button.spoken },
  ],
  checkboxes: ticks,
  datepicker: [placeholder],
  feedback_buttons: [...thumb('positive_button'), ...thumb('negative_button')],
  file_input: [{ at: 'max_files', least: 1, most: figures.file.count }],
  multi_static_select: select,
  plain_text_input: [
    placeholder,
    { at: 'max_length', least: 1, most: figures.input.text },
    { at: 'initial_value', most: figures.input.text },
  ],
  radio_buttons: ticks,
  rich_text_list: [{ at: 'elements', least: 1, most: some, needed: true }],
  rich_text_preformatted: [{ at: 'elements', least: 1, most: some, needed: true }],
  rich_text_quote: [{ at: 'elements', least: 1, most: some, needed: true }],
  rich_text_section: [{ at: 'elements', least: 1, most: some, needed: true }],
  static_select: select,
  task_card: [
    { at: 'task_id', least: 1, most: some, needed: true },
    { at: 'title', least: 1, most: some, needed: true },
  ],
  text: [{ at: 'text', least: 1, most: some, needed: true }],
  users_select: [placeholder],
}
