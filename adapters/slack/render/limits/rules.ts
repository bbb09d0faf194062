import { figures } from '../figures.ts'
import type { Breach } from './limit.ts'
import { asObject, everything } from './measured.ts'

/** What is no matter of one length or count: sums, and things that must differ or agree. */
type Rule = (blocks: readonly unknown[]) => readonly Omit<Breach, 'limit'>[]

/** Rules for the blocks of any surface. */
export const blockRules: Readonly<Record<string, Rule>> = {
  'block.block_id': (blocks) => tooLong(blocks, 'block_id', figures.block.id),
  'block.block_id unique': (blocks) => repeated(blocks.map((block) => asObject(block).block_id)),
  'element.action_id': (blocks) => tooLong(blocks, 'action_id', figures.action.id),
  'element.action_id unique': (blocks) =>
    repeated(everything(blocks, 'blocks').map(({ value }) => asObject(value).action_id)),
  'section.text or fields': (blocks) =>
    where(blocks, 'section', ({ text, fields }) =>
      text === undefined && fields === undefined ? [0, 1] : null,
    ),
  'image.slack_file or image_url': (blocks) =>
    where(blocks, 'image', ({ slack_file, image_url }) =>
      slack_file === undefined && image_url === undefined ? [0, 1] : null,
    ),
  'select.options or groups': (blocks) =>
    ['static_select', 'multi_static_select'].flatMap((type) =>
      where(blocks, type, ({ options, option_groups }) =>
        (options === undefined) === (option_groups === undefined) ? [0, 1] : null,
      ),
    ),
  'data_table.rows alike': (blocks) =>
    where(blocks, 'data_table', ({ rows }) => {
      const widths = new Set(lists(rows).map((row) => lists(row).length))
      return widths.size > 1 ? [widths.size, 1] : null
    }),
  'data_table.all text': (blocks) =>
    where(blocks, 'data_table', ({ rows }) => {
      const size = textLength(rows)
      return size > figures.table.text ? [size, figures.table.text] : null
    }),
  'data_visualization.series names': (blocks) =>
    where(blocks, 'data_visualization', ({ chart }) => {
      const names = lists(asObject(chart).series).map((one) => asObject(one).name)
      return new Set(names).size < names.length ? [names.length, new Set(names).size] : null
    }),
  'data_visualization.values of categories': (blocks) =>
    where(blocks, 'data_visualization', ({ chart }) => {
      const { series, axis_config } = asObject(chart)
      const categories = lists(asObject(axis_config).categories)
      const wrong = lists(series).filter((one) => !covers(lists(asObject(one).data), categories))
      return wrong.length > 0 ? [wrong.length, 0] : null
    }),
}

/** Rules for the blocks of a message alone. */
export const messageRules: Readonly<Record<string, Rule>> = {
  'message.charts': (blocks) => {
    const charts = blocks.filter((block) => asObject(block).type === 'data_visualization').length
    return charts > figures.message.charts
      ? [{ path: 'blocks', found: charts, allowed: figures.message.charts }]
      : []
  },
  'message.budget': (blocks) => {
    const rich = blocks.filter((block) => asObject(block).type === 'rich_text')
    const typed = everything(rich, 'blocks').filter(({ value }) => asObject(value).type !== undefined)
    const runs = typed.length - rich.length
    const weight = textLength(blocks) + blocks.length * figures.message.block + runs * figures.message.run
    return weight > figures.message.budget
      ? [{ path: 'blocks', found: weight, allowed: figures.message.budget }]
      : []
  },
}

/** Characters of everything within blocks that a reader may see. */
function textLength(value: unknown): number {
  const seen = ['text', 'title', 'caption', 'name', 'label', 'alt_text', 'description', 'hint']
  return everything(value, '').reduce((sum, { value: one }) => {
    const object = asObject(one)
    const texts = seen.map((key) => object[key]).filter((text) => typeof text === 'string')
    return sum + texts.reduce((length, text) => length + text.length, 0)
  }, 0)
}

function covers(data: readonly unknown[], categories: readonly unknown[]): boolean {
  const points = data.map(asObject)
  const labels = new Set(points.map((point) => point.label))
  return (
    points.length === categories.length &&
    categories.every((category) => labels.has(category)) &&
    points.every(({ value }) => typeof value === 'number' && Number.isFinite(value))
  )
}

function where(
  blocks: readonly unknown[],
  type: string,
  check: (thing: Readonly<Record<string, unknown>>) => readonly [number, number] | null,
): readonly Omit<Breach, 'limit'>[] {
  return everything(blocks, 'blocks').flatMap(({ path, value }) => {
    const thing = asObject(value)
    const wrong = thing.type === type ? check(thing) : null
    return wrong === null ? [] : [{ path, found: wrong[0], allowed: wrong[1] }]
  })
}

function tooLong(blocks: readonly unknown[], key: string, most: number): readonly Omit<Breach, 'limit'>[] {
  return everything(blocks, 'blocks').flatMap(({ path, value }) => {
    const text = asObject(value)[key]
    const length = typeof text === 'string' ? text.length : 0
    return length > most ? [{ path: `${path}.${key}`, found: length, allowed: most }] : []
  })
}

function repeated(values: readonly unknown[]): readonly Omit<Breach, 'limit'>[] {
  const said = values.filter((value) => value !== undefined)
  const once = new Set(said).size
  return once < said.length ? [{ path: 'blocks', found: said.length, allowed: once }] : []
}

function lists(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
