import type { Capabilities } from '../conversation/capabilities.ts'
import type { ContentNode, Field } from '../conversation/content.ts'
import { asProse } from './as-prose.ts'
import { type Degradation, type Fitted, kept } from './degradation.ts'
import { nodeLength } from './measure.ts'
import { offeredLine } from './offered-line.ts'

type Table = Extract<ContentNode, { type: 'table' }>

/**
 * One node within a surface's countable limits: charts and tables as text where they cannot be drawn, tables and choices
 * paged, buttons in rows, forms chained (same id, so that the surface can put the answers together).
 */
export function fitLimits(node: ContentNode, can: Capabilities): Fitted<ContentNode> {
  switch (node.type) {
    case 'chart':
      return can.nativeChart ? kept(node) : text(node, 'chart_as_text')
    case 'table':
      if (!can.nativeTable) return text(node, 'table_as_text')
      return (
        fitBeside(node, can) ??
        paged(node, node.rows, can.maxTableRows, 'table_paged', (rows) => ({ ...node, rows }))
      )
    case 'choice':
      return paged(node, node.options, can.maxOptions, 'choice_paged', (options) => ({ ...node, options }))
    case 'actions':
      return paged(node, node.actions, can.maxActions, 'actions_split', (actions) => ({ ...node, actions }))
    case 'form': {
      if (can.formsApart === true) return kept(node)
      const fields = node.fields.map((field) => fitField(field, can))
      const fitted = { ...node, fields }
      const chained = paged(fitted, fields, can.maxFields, 'form_chained', (part) => ({
        ...fitted,
        fields: part,
      }))
      const changed = fields.some((field, place) => field !== node.fields[place])
      return {
        nodes: chained.nodes,
        degraded: [...chained.degraded, ...(changed ? ['field_as_text' as const] : [])],
      }
    }
    default:
      return kept(node)
  }
}

/** The share of a message that a table may take before the rest of it goes to a file. */
const tableShare = 0.5

/** The first rows in the message and all of them in a file; null where all have room, or not even one has. */
function fitBeside(node: Table, can: Capabilities): Fitted<ContentNode> | null {
  const room = (count: number) =>
    nodeLength({ ...node, rows: node.rows.slice(0, count) }) <= can.textBudget * tableShare
  const { rows } = node
  const whole = rows.length <= can.maxTableRows && room(rows.length)
  if (can.tablesBeside !== true || whole || !room(1)) return null
  let shown = Math.min(rows.length, can.maxTableRows)
  while (!room(shown)) shown -= 1
  return { nodes: [{ ...node, rows: rows.slice(0, shown), beside: rows }], degraded: ['table_beside'] }
}

/** A field the surface cannot ask for, or has too many options for, becomes a line to type; its options are the hint. */
function fitField(field: Field<string>, can: Capabilities): Field<string> {
  const { options, ...rest } = field
  const crowded = (options?.length ?? 0) > can.maxOptions
  if (can.formFields.includes(field.kind) && !crowded) return field
  const offered = offeredLine((options ?? []).map((option) => option.label))
  const hint = [field.hint, offered].filter((part) => part !== undefined && part !== '').join('; ')
  return { ...rest, kind: 'short', ...(hint === '' ? {} : { hint }) }
}

function text(node: ContentNode, degraded: Degradation): Fitted<ContentNode> {
  return { nodes: [{ type: 'prose', text: asProse(node) }], degraded: [degraded] }
}

function paged<I>(
  node: ContentNode,
  items: readonly I[],
  limit: number,
  degraded: Degradation,
  page: (items: readonly I[]) => ContentNode,
): Fitted<ContentNode> {
  if (items.length <= limit) return kept(node)
  const count = Math.ceil(items.length / limit)
  const nodes = Array.from({ length: count }, (_, at) => page(items.slice(at * limit, (at + 1) * limit)))
  return { nodes, degraded: [degraded] }
}
