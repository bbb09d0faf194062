import { figures } from './figures.ts'
import { blockLimits } from './limits/block-limits.ts'
import { elementLimits } from './limits/element-limits.ts'
import type { Breach, Limit } from './limits/limit.ts'
import { asObject, breachesOf, everything } from './limits/measured.ts'
import { blockRules, messageRules } from './limits/rules.ts'

const messageLimits: readonly Limit[] = [
  { at: 'text', least: 1, most: figures.message.text, needed: true },
  { at: 'blocks', least: 1, most: figures.message.blocks, needed: true },
]

const viewLimits: readonly Limit[] = [
  { at: 'blocks', least: 1, most: figures.view.blocks, needed: true },
  { at: 'title', least: 1, most: figures.view.title },
  { at: 'submit', least: 1, most: figures.view.submit },
  { at: 'close', least: 1, most: figures.view.close },
  { at: 'private_metadata', most: figures.view.metadata },
  { at: 'callback_id', least: 1, most: figures.view.callback },
]

/** The names of all limits, so that a test can show that each is kept. */
export const limitNames: readonly string[] = [
  ...messageLimits.map((limit) => `message.${limit.at}`),
  ...viewLimits.map((limit) => `view.${limit.at}`),
  ...Object.entries({ ...blockLimits, ...elementLimits }).flatMap(([type, limits]) =>
    limits.map((limit) => `${type}.${limit.at}`),
  ),
  ...Object.keys({ ...blockRules, ...messageRules }),
  'block.type',
  'view.bytes',
  'view.submit for inputs',
]

/** All of Slack's limits that a message does not keep; an empty list means that Slack's documentation allows it. */
export function messageBreaches(message: {
  readonly text?: string
  readonly blocks?: readonly unknown[]
}): readonly Breach[] {
  const blocks = message.blocks ?? []
  return [
    ...messageLimits.flatMap((limit) => breachesOf(message, 'message', 'message', limit)),
    ...blocksBreaches(blocks),
    ...ruled(messageRules, blocks),
  ]
}

/** All of Slack's limits that a modal or Home does not keep. */
export function viewBreaches(view: { readonly blocks: readonly unknown[] }): readonly Breach[] {
  const bytes = Buffer.byteLength(JSON.stringify(view))
  const { submit, type } = asObject(view)
  const inputs = view.blocks.filter((block) => asObject(block).type === 'input').length
  return [
    ...viewLimits.flatMap((limit) => breachesOf(view, 'view', 'view', limit)),
    ...blocksBreaches(view.blocks),
    ...(bytes > figures.view.bytes
      ? [{ path: 'view', limit: 'view.bytes', found: bytes, allowed: figures.view.bytes }]
      : []),
    ...(type === 'modal' && inputs > 0 && submit === undefined
      ? [{ path: 'view', limit: 'view.submit for inputs', found: 0, allowed: 1 }]
      : []),
  ]
}

function blocksBreaches(blocks: readonly unknown[]): readonly Breach[] {
  const unknown = blocks.flatMap((block, place) =>
    Object.hasOwn(blockLimits, String(asObject(block).type))
      ? []
      : [{ path: `blocks.${place}`, limit: 'block.type', found: 0, allowed: 1 }],
  )
  const things = everything(blocks, 'blocks').flatMap(({ path, value }) => {
    const type = String(asObject(value).type)
    const limits = path.split('.').length === 2 ? blockLimits[type] : elementLimits[type]
    return (limits ?? []).flatMap((limit) => breachesOf(value, path, type, limit))
  })
  return [...unknown, ...things, ...ruled(blockRules, blocks)]
}

function ruled(rules: typeof blockRules, blocks: readonly unknown[]): readonly Breach[] {
  return Object.entries(rules).flatMap(([limit, rule]) =>
    rule(blocks).map((breach) => ({ ...breach, limit })),
  )
}
