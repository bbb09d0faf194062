import type { RenderedMessage } from '../../../../adapters/discord/render/component.ts'

const button = (id: string) => ({ type: 2 as const, style: 2 as const, label: 'Choose', custom_id: id })

/** A small whole message with one of everything that has a limit. */
export const sample: RenderedMessage = {
  body: {
    flags: 1 << 15,
    components: [
      {
        type: 17,
        accent_color: 0x5865f2,
        components: [
          { type: 10, content: 'words' },
          { type: 9, components: [{ type: 10, content: 'statement' }], accessory: button('o:a_1:x') },
          { type: 12, items: [{ media: { url: 'attachment://chart-1.png' }, description: 'a chart' }] },
          { type: 13, file: { url: 'attachment://table-2.csv' } },
          { type: 1, components: [button('a:a_2')] },
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: 'c:a_3:0.0',
                placeholder: 'Choose one…',
                min_values: 1,
                max_values: 1,
                options: [{ label: 'one', value: '1', description: 'the first' }],
              },
            ],
          },
        ],
      },
    ],
    attachments: [
      { id: '0', filename: 'chart-1.png', description: 'a chart' },
      { id: '1', filename: 'table-2.csv', description: 'rows' },
    ],
    allowed_mentions: { parse: [] },
  },
  files: [
    { name: 'chart-1.png', bytes: new Uint8Array(4), description: 'a chart' },
    { name: 'table-2.csv', bytes: new Uint8Array(4), description: 'rows' },
  ],
}

const label = (component: object) => ({ type: 18, label: 'Name', description: 'yours', component })
const options = ['a', 'b'].map((value) => ({ label: value, value }))

/** A small whole modal, one of each input. */
export const sampleModal = {
  custom_id: 'f:f_1:0',
  title: 'A form',
  components: [
    label({
      type: 4,
      custom_id: 'text',
      style: 1,
      required: true,
      max_length: 10,
      value: 'so far',
      placeholder: 'type',
    }),
    label({ type: 21, custom_id: 'radio', required: true, options }),
    label({ type: 22, custom_id: 'checks', required: false, min_values: 0, max_values: 2, options }),
    label({ type: 3, custom_id: 'select', required: false, min_values: 0, max_values: 1, options }),
    label({ type: 19, custom_id: 'file', required: false, min_values: 0, max_values: 10 }),
  ],
}

/** The sample with one thing in it changed; `path` leads there by keys and places. */
export function changed<T>(whole: T, path: string, value: unknown): T {
  const copy = structuredClone(whole)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy)
  Object.assign(holder as object, { [last]: value })
  return copy
}
