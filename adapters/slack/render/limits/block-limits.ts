import { figures } from '../figures.ts'
import type { Limit } from './limit.ts'

const some = Number.POSITIVE_INFINITY

/** What Slack allows of each type of block. A text object is measured by its text. */
export const blockLimits: Readonly<Record<string, readonly Limit[]>> = {
  actions: [{ at: 'elements', least: 1, most: figures.actions.elements, needed: true }],
  context: [
    { at: 'elements', least: 1, most: figures.context.elements, needed: true },
    { at: 'elements/*/text', least: 1, most: figures.context.text },
  ],
  context_actions: [{ at: 'elements', least: 1, most: figures.contextActions.elements, needed: true }],
  data_table: [
    { at: 'caption', least: 1, most: some, needed: true },
    { at: 'rows', least: figures.table.least, most: figures.table.rows, needed: true },
    { at: 'rows/*', least: 1, most: figures.table.columns },
    { at: 'rows/*/*/text', least: 1, most: some },
    { at: 'page_size', least: 1, most: figures.table.page },
  ],
  data_visualization: [
    { at: 'title', least: 1, most: figures.chart.title, needed: true },
    { at: 'chart/series', least: 1, most: figures.chart.series, needed: true },
    { at: 'chart/series/*/name', least: 1, most: figures.chart.label },
    { at: 'chart/series/*/data', least: 1, most: figures.chart.points },
    { at: 'chart/axis_config/categories', least: 1, most: figures.chart.points, needed: true },
    { at: 'chart/axis_config/categories/*', least: 1, most: figures.chart.label },
    { at: 'chart/axis_config/x_label', least: 1, most: figures.chart.axis },
    { at: 'chart/axis_config/y_label', least: 1, most: figures.chart.axis },
  ],
  divider: [],
  header: [{ at: 'text', least: 1, most: figures.header.text, needed: true }],
  image: [
    { at: 'alt_text', least: 1, most: figures.image.alt, needed: true },
    { at: 'title', least: 1, most: figures.image.title },
  ],
  input: [
    { at: 'label', least: 1, most: figures.input.label, needed: true },
    { at: 'hint', least: 1, most: figures.input.hint },
  ],
  markdown: [{ at: 'text', least: 1, most: figures.markdown.text, needed: true }],
  plan: [{ at: 'title', least: 1, most: some, needed: true }],
  rich_text: [{ at: 'elements', least: 1, most: some, needed: true }],
  section: [
    { at: 'text', least: 1, most: figures.section.text },
    { at: 'fields', least: 1, most: figures.section.fields },
    { at: 'fields/*', least: 1, most: figures.section.field },
  ],
}
