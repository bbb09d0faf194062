import { asObject } from '../../../../adapters/slack/render/limits/measured.ts'

/** Blocks as a person may read them: one line for each thing that is seen, its type before it, depth as indentation. */
export function dumpBlocks(blocks: readonly unknown[]): string {
  return blocks.flatMap((block) => blockLines(asObject(block))).join('\n')
}

type Thing = Readonly<Record<string, unknown>>

function blockLines(block: Thing): readonly string[] {
  const type = String(block.type)
  switch (type) {
    case 'header':
      return [`header    ${textOf(block.text)}`]
    case 'section':
      return [
        `section   ${textOf(block.text)}`.trimEnd(),
        ...things(block.fields).map((field) => `          | ${textOf(field).replaceAll('\n', ' / ')}`),
      ]
    case 'rich_text':
      return things(block.elements).flatMap((element, place) => richLines(element, place === 0))
    case 'actions':
    case 'context_actions':
      return [`${type.padEnd(9)}`.trimEnd(), ...things(block.elements).flatMap(elementLines)]
    case 'plan':
      return [
        `plan      ${String(block.title)}`,
        ...things(block.tasks).map((task) => `          ${task.status}: ${task.title}`),
      ]
    case 'data_table':
      return [
        `table     ${String(block.caption)}`,
        ...lists(block.rows).map((row) => `          ${things(row).map(textOf).join(' | ')}`),
      ]
    case 'data_visualization':
      return chartLines(block)
    case 'image':
      return [`image     ${String(block.alt_text)}`]
    case 'input':
      return [
        `input     ${textOf(block.label)}${block.optional === true ? ' (optional)' : ''}`,
        ...(block.hint === undefined ? [] : [`          hint: ${textOf(block.hint)}`]),
        ...elementLines(asObject(block.element)),
      ]
    default:
      return [type]
  }
}

function chartLines(block: Thing): readonly string[] {
  const chart = asObject(block.chart)
  const { y_label } = asObject(chart.axis_config)
  return [
    `chart     ${String(block.title)} (${String(chart.type)}${y_label === undefined ? '' : `, ${String(y_label)}`})`,
    ...things(chart.series).map(
      ({ name, data }) =>
        `          ${String(name)}: ${things(data)
          .map(({ label, value }) => `${String(label)} ${String(value)}`)
          .join(', ')}`,
    ),
  ]
}

function richLines(element: Thing, first: boolean): readonly string[] {
  const lead = first ? 'rich      ' : '          '
  const items = things(element.elements)
  switch (element.type) {
    case 'rich_text_list': {
      const indent = '  '.repeat(Number(element.indent ?? 0))
      return items.map((item, place) => {
        const text = inline(things(item.elements)).replaceAll('\n', `\n            ${indent}`)
        const mark = element.style === 'ordered' ? `${place + 1}.` : '•'
        return `${place === 0 ? lead : '          '}${indent}${mark} ${text}`
      })
    }
    case 'rich_text_quote':
      return [`${lead}> ${inline(items).replaceAll('\n', '\n          > ')}`]
    case 'rich_text_preformatted':
      return [`${lead}${inline(items).replaceAll('\n', '\n          ')}`]
    default:
      return [`${lead}${inline(items).replaceAll('\n', '\n          ')}`]
  }
}

function inline(runs: readonly Thing[]): string {
  return runs
    .map((run) => {
      const { bold, italic, code } = asObject(run.style)
      const [mark = '', end = mark] = bold ? ['**'] : italic ? ['_'] : code ? ['`'] : ['']
      const text = `${mark}${String(run.text)}${end}`
      return run.type === 'link' ? `[${text}](${String(run.url)})` : text
    })
    .join('')
}

function elementLines(element: Thing): readonly string[] {
  const type = String(element.type)
  if (type === 'feedback_buttons')
    return [
      `          thumbs: ${['positive_button', 'negative_button'].map((side) => textOf(asObject(element[side]).text)).join(' / ')}`,
    ]
  const groups = things(element.option_groups).flatMap((group) => things(group.options))
  const options = [...things(element.options), ...groups].map(
    (option) =>
      `            - ${textOf(option.text)}${option.description === undefined ? '' : `: ${textOf(option.description)}`}`,
  )
  const style = element.style === undefined ? '' : ` ${String(element.style)}`
  const begun = element.initial_value ?? element.initial_date ?? asObject(element.initial_option).value
  const shown = textOf(element.text ?? element.placeholder ?? '')
  return [
    `          [${type}${style}] ${shown}${begun === undefined ? '' : ` = ${String(begun)}`}`.trimEnd(),
    ...options,
  ]
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  const { text } = asObject(value)
  return typeof text === 'string' ? text : ''
}

function lists(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function things(value: unknown): readonly Thing[] {
  return lists(value).map(asObject)
}
