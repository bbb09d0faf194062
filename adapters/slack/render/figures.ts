/**
 * What Slack allows, in characters and counts: from the Block Kit reference of November 2026. What all blocks of a message may
 * weigh together is not documented: a block alone weighs about 125 (bolt-js#2509), runs of rich text weigh too (bolt-js#2867).
 */
export const figures = {
  message: { blocks: 50, text: 40_000, budget: 12_000, block: 125, run: 40, charts: 2 },
  view: { blocks: 100, title: 24, submit: 24, close: 24, metadata: 3000, callback: 255, bytes: 250_000 },
  block: { id: 255 },
  action: { id: 255 },
  header: { text: 150 },
  section: { text: 3000, fields: 10, field: 2000 },
  context: { elements: 10, text: 3000 },
  actions: { elements: 25 },
  contextActions: { elements: 5 },
  button: { text: 75, value: 2000, url: 3000, spoken: 75 },
  option: { text: 75, value: 75, description: 75 },
  select: { options: 100, groups: 100, group: 75, placeholder: 150 },
  ticks: { options: 10 },
  input: { label: 2000, hint: 2000, text: 3000 },
  file: { count: 10 },
  image: { alt: 2000, title: 2000 },
  markdown: { text: 12_000 },
  table: { least: 2, rows: 101, columns: 20, text: 10_000, page: 100 },
  chart: { title: 50, label: 20, series: 6, points: 20, axis: 50 },
} as const
