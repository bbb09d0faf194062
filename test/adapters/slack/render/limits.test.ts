import { expect, it } from 'vitest'
import { limitNames, messageBreaches, viewBreaches } from '../../../../adapters/slack/render/limits.ts'
import { hosted, resized, samples } from './samples.ts'

/** What Slack's documentation allows, written down a second time: the most of each thing that has a most. */
const most: Readonly<Record<string, number>> = {
  'actions.elements': 25,
  'context.elements': 10,
  'context.elements/*/text': 3000,
  'context_actions.elements': 5,
  'data_table.rows': 101,
  'data_table.rows/*': 20,
  'data_table.page_size': 100,
  'data_visualization.title': 50,
  'data_visualization.chart/series': 6,
  'data_visualization.chart/series/*/name': 20,
  'data_visualization.chart/series/*/data': 20,
  'data_visualization.chart/axis_config/categories': 20,
  'data_visualization.chart/axis_config/categories/*': 20,
  'data_visualization.chart/axis_config/x_label': 50,
  'data_visualization.chart/axis_config/y_label': 50,
  'header.text': 150,
  'image.alt_text': 2000,
  'image.title': 2000,
  'input.label': 2000,
  'input.hint': 2000,
  'markdown.text': 12_000,
  'section.text': 3000,
  'section.fields': 10,
  'section.fields/*': 2000,
  'button.text': 75,
  'button.value': 2000,
  'button.url': 3000,
  'button.accessibility_label': 75,
  'checkboxes.options': 10,
  'radio_buttons.options': 10,
  'feedback_buttons.positive_button/text': 75,
  'feedback_buttons.positive_button/value': 2000,
  'feedback_buttons.positive_button/accessibility_label': 75,
  'feedback_buttons.negative_button/text': 75,
  'feedback_buttons.negative_button/value': 2000,
  'feedback_buttons.negative_button/accessibility_label': 75,
  'file_input.max_files': 10,
  'plain_text_input.max_length': 3000,
  'plain_text_input.initial_value': 3000,
  ...Object.fromEntries(
    ['datepicker', 'plain_text_input', 'users_select', 'static_select', 'multi_static_select'].map((type) => [
      `${type}.placeholder`,
      150,
    ]),
  ),
  ...Object.fromEntries(
    ['checkboxes', 'radio_buttons', 'static_select', 'multi_static_select'].flatMap((type) =>
      ['text', 'value', 'description'].map((part) => [`${type}.options/*/${part}`, 75]),
    ),
  ),
  ...Object.fromEntries(
    ['static_select', 'multi_static_select'].flatMap((type) => [
      [`${type}.options`, 100],
      [`${type}.option_groups`, 100],
      [`${type}.option_groups/*/label`, 75],
      [`${type}.option_groups/*/options`, 100],
      ...['text', 'value', 'description'].map((part) => [`${type}.option_groups/*/options/*/${part}`, 75]),
    ]),
  ),
}

/** Things that have no most, but must not be empty. */
const least = [
  'data_table.caption',
  'data_table.rows/*/*/text',
  'plan.title',
  'rich_text.elements',
  'rich_text_list.elements',
  'rich_text_preformatted.elements',
  'rich_text_quote.elements',
  'rich_text_section.elements',
  'task_card.task_id',
  'task_card.title',
  'text.text',
]

const modal = { type: 'modal', title: { type: 'plain_text', text: 'title' }, blocks: [samples.header] }
const inView = (more: object) => names(viewBreaches({ ...modal, ...more }))
const names = (breaches: readonly { readonly limit: string }[]) => breaches.map((breach) => breach.limit)
const inMessage = (...blocks: readonly unknown[]) => names(messageBreaches({ text: 'words', blocks }))

/** A message in which one thing of a type has a size at a place. */
function sizedMessage(name: string, size: number): readonly string[] {
  const [type = '', at = ''] = name.split('.')
  const way = at.split('/')
  return inMessage(hosted(type, resized(samples[type], way, size)))
}

it.each(Object.entries(most))('%s may be %i and no more', (name, figure) => {
  expect(sizedMessage(name, figure)).not.toContain(name)
  expect(sizedMessage(name, figure + 1)).toContain(name)
})

it.each(least)('%s may not be empty', (name) => {
  expect(sizedMessage(name, 1)).not.toContain(name)
  expect(sizedMessage(name, 0)).toContain(name)
})

/** What is broken by no size: the name of each limit with something that does not keep it. */
const broken: Readonly<Record<string, () => readonly string[]>> = {
  'message.text': () => names(messageBreaches({ blocks: [samples.header] })),
  'message.blocks': () =>
    inMessage(...Array.from({ length: 51 }, () => samples.divider ?? { type: 'divider' })),
  'message.charts': () => inMessage(...Array.from({ length: 3 }, () => samples.data_visualization)),
  'message.budget': () =>
    inMessage(...Array.from({ length: 5 }, () => resized(samples.section, ['text'], 2400))),
  'view.blocks': () => inView({ blocks: Array(101).fill({ type: 'divider' }) }),
  'view.title': () => inView({ title: { type: 'plain_text', text: 'x'.repeat(25) } }),
  'view.submit': () => inView({ submit: { type: 'plain_text', text: 'x'.repeat(25) } }),
  'view.close': () => inView({ close: { type: 'plain_text', text: 'x'.repeat(25) } }),
  'view.private_metadata': () => inView({ private_metadata: 'x'.repeat(3001) }),
  'view.callback_id': () => inView({ callback_id: 'x'.repeat(256) }),
  'view.bytes': () => inView({ blocks: Array(90).fill(resized(samples.section, ['text'], 2900)) }),
  'view.submit for inputs': () => inView({ blocks: [samples.input] }),
  'block.type': () => inMessage({ type: 'alert', text: 'only in modals' }),
  'block.block_id': () => inMessage({ type: 'divider', block_id: 'x'.repeat(256) }),
  'block.block_id unique': () => inMessage(...Array(2).fill({ type: 'divider', block_id: 'a' })),
  'element.action_id': () => inMessage(hosted('button', { ...samples.button, action_id: 'x'.repeat(256) })),
  'element.action_id unique': () =>
    inMessage(...Array(2).fill(hosted('button', { ...samples.button, action_id: 'a' }))),
  'section.text or fields': () => inMessage({ type: 'section' }),
  'image.slack_file or image_url': () => inMessage({ type: 'image', alt_text: 'a chart' }),
  'select.options or groups': () => inMessage(hosted('static_select', samples.static_select)),
  'data_table.rows alike': () =>
    inMessage({ ...samples.data_table, rows: [[{ text: 'a' }], [{ text: 'b' }, { text: 'c' }]] }),
  'data_table.all text': () =>
    inMessage({ ...samples.data_table, rows: [[{ text: 'a' }], [{ text: 'x'.repeat(10_000) }]] }),
  'data_table.rows': () => inMessage({ ...samples.data_table, rows: [[{ text: 'a' }]] }),
  'data_visualization.series names': () => inMessage(withSeries(['rate', 'rate'], ['mobile'])),
  'data_visualization.values of categories': () => inMessage(withSeries(['rate'], ['mobile', 'desktop'])),
}

function withSeries(series: readonly string[], categories: readonly string[]): object {
  const data = [{ label: 'mobile', value: 1 }]
  const chart = { type: 'bar', series: series.map((name) => ({ name, data })), axis_config: { categories } }
  return { ...samples.data_visualization, chart }
}

it.each(Object.keys(broken))('%s is noticed', (name) => {
  expect(broken[name]?.()).toContain(name)
})

it('every limit is broken by one of these', () => {
  const tried = [...Object.keys(most), ...least, ...Object.keys(broken)]
  expect(limitNames.filter((name) => !tried.includes(name))).toEqual([])
})
