const plain = (text: string) => ({ type: 'plain_text', text })
const option = { text: plain('one'), value: '1', description: plain('the first') }
const group = { label: plain('all'), options: [option] }
const run = { type: 'text', text: 'words' }
const thumb = { text: plain('good'), value: 'up', accessibility_label: 'good' }

/** A small whole thing of each type that the limit checker knows, with everything in it that has a limit. */
export const samples: Readonly<Record<string, object>> = {
  actions: { type: 'actions', elements: [{ type: 'button', text: plain('press') }] },
  context: { type: 'context', elements: [plain('aside')] },
  context_actions: { type: 'context_actions', elements: [{ type: 'icon_button' }] },
  data_table: {
    type: 'data_table',
    caption: 'rates',
    page_size: 5,
    rows: [[{ type: 'raw_text', text: 'device' }], [{ type: 'raw_text', text: 'mobile' }]],
  },
  data_visualization: {
    type: 'data_visualization',
    title: 'rates',
    chart: {
      type: 'bar',
      series: [{ name: 'rate', data: [{ label: 'mobile', value: 1 }] }],
      axis_config: { categories: ['mobile'], x_label: 'device', y_label: '%' },
    },
  },
  header: { type: 'header', text: plain('heading') },
  image: { type: 'image', alt_text: 'a chart', title: plain('chart'), slack_file: { id: 'F1' } },
  input: { type: 'input', label: plain('name'), hint: plain('yours'), element: { type: 'plain_text_input' } },
  markdown: { type: 'markdown', text: 'words' },
  plan: { type: 'plan', title: 'plan', tasks: [] },
  rich_text: { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [run] }] },
  section: { type: 'section', text: plain('words'), fields: [plain('field')] },
  button: {
    type: 'button',
    text: plain('press'),
    value: 'v',
    url: 'https://a.b',
    accessibility_label: 'press',
  },
  checkboxes: { type: 'checkboxes', options: [option] },
  datepicker: { type: 'datepicker', placeholder: plain('day') },
  feedback_buttons: { type: 'feedback_buttons', positive_button: thumb, negative_button: thumb },
  file_input: { type: 'file_input', max_files: 1 },
  multi_static_select: {
    type: 'multi_static_select',
    placeholder: plain('choose'),
    options: [option],
    option_groups: [group],
  },
  plain_text_input: {
    type: 'plain_text_input',
    placeholder: plain('type'),
    max_length: 10,
    initial_value: 'so far',
  },
  radio_buttons: { type: 'radio_buttons', options: [option] },
  rich_text_list: { type: 'rich_text_list', elements: [{ type: 'rich_text_section', elements: [run] }] },
  rich_text_preformatted: { type: 'rich_text_preformatted', elements: [run] },
  rich_text_quote: { type: 'rich_text_quote', elements: [run] },
  rich_text_section: { type: 'rich_text_section', elements: [run] },
  static_select: {
    type: 'static_select',
    placeholder: plain('choose'),
    options: [option],
    option_groups: [group],
  },
  task_card: { type: 'task_card', task_id: 't', title: 'task', status: 'pending' },
  text: run,
  users_select: { type: 'users_select', placeholder: plain('who') },
}

const richElements = ['rich_text_list', 'rich_text_preformatted', 'rich_text_quote', 'rich_text_section']

/** A block with the thing in it, where the thing is none itself. */
export function hosted(type: string, thing: unknown): unknown {
  if (richElements.includes(type)) return { type: 'rich_text', elements: [thing] }
  if (type === 'text')
    return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [thing] }] }
  if (type === 'task_card') return { type: 'plan', title: 'plan', tasks: [thing] }
  const elements = [
    'button',
    'checkboxes',
    'datepicker',
    'feedback_buttons',
    'file_input',
    'plain_text_input',
  ]
  const selects = ['multi_static_select', 'radio_buttons', 'static_select', 'users_select']
  return [...elements, ...selects].includes(type) ? { type: 'actions', elements: [thing] } : thing
}

/** A copy in which what stands at `way` has a size: so many characters, so many members, or the number itself. */
export function resized(thing: unknown, way: readonly string[], size: number): unknown {
  const [step, ...rest] = way
  if (step === undefined) return sized(thing, size)
  if (Array.isArray(thing)) return [resized(thing[0], rest, size), ...thing.slice(1)]
  if (typeof thing !== 'object' || thing === null) throw new Error(`nothing at ${step}`)
  const found = Object.entries(thing).find(([key]) => key === step)
  if (found === undefined) throw new Error(`the sample has no ${step}`)
  return { ...thing, [step]: resized(found[1], rest, size) }
}

function sized(value: unknown, size: number): unknown {
  if (typeof value === 'number') return size
  if (typeof value === 'string') return 'x'.repeat(size)
  if (Array.isArray(value)) return Array.from({ length: size }, (_, place) => value[place] ?? value[0])
  return typeof value === 'object' && value !== null ? { ...value, text: 'x'.repeat(size) } : value
}
