import type { ContentNode, Field } from '../conversation/content.ts'
import { asProse } from './as-prose.ts'
import { clip } from './clip.ts'
import { type Degradation, type Fitted, kept } from './degradation.ts'
import { nodeLength } from './measure.ts'
import { splitText } from './split-text.ts'

type Of<T extends ContentNode['type']> = Extract<ContentNode, { type: T }>

/** Room beside a text for the mark of a notice or the end of a line. */
const margin = 3

/**
 * One node in pieces of at most `budget` characters each: long texts at sentences, lists and tables between their items,
 * what cannot be divided as prose. Budgets below 200 characters leave no room for a form's frame.
 */
export function fitLength(node: ContentNode, budget: number): Fitted<ContentNode> {
  if (nodeLength(node) <= budget) return kept(node)
  switch (node.type) {
    case 'heading':
    case 'prose':
    case 'notice': {
      const nodes = splitText(node.text, budget - margin).map((text) => ({ ...node, text }))
      return { nodes, degraded: ['text_split'] }
    }
    case 'quote':
      return fitQuote(node, budget)
    case 'facts':
      return divided(node, node.facts, budget, (facts) => ({ ...node, facts }))
    case 'table':
      return divided(node, node.rows, budget, (rows) => ({ ...node, rows }))
    case 'checklist':
      return divided(node, node.items, budget, (items) => ({ ...node, items }))
    case 'outline':
      return divided(node, node.items, budget, (items) => ({ ...node, items }))
    case 'sources':
      return divided(node, node.links, budget, (links) => ({ ...node, links }))
    case 'chart':
    case 'progress':
      return prose(node, budget, 'node_as_text')
    case 'actions':
    case 'choice':
    case 'form':
      return fitControls(node, budget)
  }
}

function fitQuote(node: Of<'quote'>, budget: number): Fitted<ContentNode> {
  const room = budget - nodeLength({ ...node, text: '' }) - margin
  if (room < budget / 2) return prose(node, budget, 'node_as_text')
  return { nodes: splitText(node.text, room).map((text) => ({ ...node, text })), degraded: ['text_split'] }
}

/** Items by as many as fit; prose where one alone does not. */
function divided<I>(
  node: ContentNode,
  items: readonly I[],
  budget: number,
  part: (items: readonly I[]) => ContentNode,
): Fitted<ContentNode> {
  const nodes = items.length === 0 ? null : chunks(items, budget, part)
  return nodes === null ? prose(node, budget, 'node_as_text') : { nodes, degraded: ['node_split'] }
}

/** The largest runs of items whose node fits; null where one item alone does not. */
function chunks<I>(
  items: readonly I[],
  budget: number,
  part: (items: readonly I[]) => ContentNode,
): readonly ContentNode[] | null {
  const nodes: ContentNode[] = []
  for (let from = 0; from < items.length; ) {
    let fits = 0
    let over = items.length - from + 1
    while (over - fits > 1) {
      const middle = Math.floor((fits + over) / 2)
      if (nodeLength(part(items.slice(from, from + middle))) <= budget) fits = middle
      else over = middle
    }
    if (fits === 0) return null
    nodes.push(part(items.slice(from, from + fits)))
    from += fits
  }
  return nodes
}

/** Controls stay controls: texts that are too long are told before them, and their labels start alike. */
function fitControls(node: Of<'actions'> | Of<'choice'> | Of<'form'>, budget: number): Fitted<ContentNode> {
  const parts = controlParts(node, budget)
  if (parts !== null) return { nodes: parts, degraded: ['node_split'] }
  const short = controlParts(shortControls(node, Math.floor(budget / 5)), budget) ?? []
  const told = prose(node, budget, 'label_moved')
  return { nodes: [...told.nodes, ...short], degraded: [...told.degraded, 'label_moved'] }
}

function controlParts(
  node: Of<'actions'> | Of<'choice'> | Of<'form'>,
  budget: number,
): readonly ContentNode[] | null {
  switch (node.type) {
    case 'actions':
      return chunks(node.actions, budget, (actions) => ({ ...node, actions }))
    case 'choice':
      return chunks(node.options, budget, (options) => ({ ...node, options }))
    case 'form':
      return chunks(node.fields, budget, (fields) => ({ ...node, fields }))
  }
}

function shortControls(
  node: Of<'actions'> | Of<'choice'> | Of<'form'>,
  length: number,
): Of<'actions'> | Of<'choice'> | Of<'form'> {
  switch (node.type) {
    case 'actions':
      return { ...node, actions: node.actions.map((one) => ({ ...one, label: clip(one.label, length) })) }
    case 'choice':
      return {
        ...node,
        label: clip(node.label, length),
        options: node.options.map(({ id, label }) => ({ id, label: clip(label, length) })),
      }
    case 'form':
      return {
        ...node,
        title: clip(node.title, length),
        submit: clip(node.submit, length),
        fields: node.fields.map((field) => shortField(field, length)),
      }
  }
}

/** A field by its name alone; many options are told before the form and typed. */
function shortField({ hint, options, ...field }: Field<string>, length: number): Field<string> {
  const label = clip(field.label, length)
  const offered = options?.map((option) => ({ value: option.value, label: clip(option.label, length) }))
  const room = (offered ?? []).reduce((sum, option) => sum + option.label.length + 3, 0)
  if (offered === undefined || room > 2 * length)
    return { ...field, label, kind: offered ? 'short' : field.kind }
  return { ...field, label, options: offered }
}

function prose(node: ContentNode, budget: number, degraded: Degradation): Fitted<ContentNode> {
  const pieces = splitText(asProse(node), budget - margin)
  return { nodes: pieces.map((text) => ({ type: 'prose', text })), degraded: [degraded] }
}
