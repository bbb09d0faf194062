import { z } from 'zod'

/** What a press on one of Visao's buttons, selects or thumbs asks for. */
export type Pressed =
  | { readonly kind: 'action'; readonly ref: string; readonly values: readonly string[] }
  | { readonly kind: 'open_form'; readonly ref: string }
  /** Show the records that a message's figures rest on. */
  | { readonly kind: 'evidence'; readonly records: readonly string[] }
  | { readonly kind: 'feedback'; readonly subject: string; readonly helpful: boolean }
  /** Something of App Home; `value` is the insight, the thread or the language it is about. */
  | { readonly kind: 'home'; readonly name: HomeAction; readonly value: string }
  /** A tick that waits for its button, or nothing of ours. */
  | { readonly kind: 'nothing' }

export const homeActions = ['start', 'show', 'approve', 'changes', 'language', 'sources', 'help'] as const
export type HomeAction = (typeof homeActions)[number]

/** A press is told from another by its `action_id`: what it does, the reference, and a number of its own. */
export const actionId = {
  act: (ref: string, place: number) => `act:${ref}:${place}`,
  pick: (ref: string, place: number) => `pick:${ref}:${place}`,
  tick: (ref: string, place: number) => `tick:${ref}:${place}`,
  send: (ref: string, place: number) => `send:${ref}:${place}`,
  form: (ref: string, place: number) => `form:${ref}:${place}`,
  evidence: (place: number) => `evidence::${place}`,
  feedback: (place: number) => `feedback::${place}`,
  home: (name: HomeAction, place: number) => `home:${name}:${place}`,
}

const optionSchema = z.object({ value: z.string() })

const actionSchema = z.object({
  action_id: z.string(),
  value: z.string().optional(),
  selected_option: optionSchema.nullish(),
  selected_options: z.array(optionSchema).nullish(),
})

const stateSchema = z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) })

/**
 * Reads one of a `block_actions` payload's `actions`, with the payload's `state` for ticks that were made before.
 * What is not Visao's, or waits for its button, is `nothing`.
 */
export function readAction(action: unknown, state?: unknown): Pressed {
  const parsed = actionSchema.safeParse(action)
  if (!parsed.success) return { kind: 'nothing' }
  const { action_id: id, value = '', selected_option: option } = parsed.data
  const [verb = '', ref = ''] = id.split(':')
  switch (verb) {
    case 'act':
      return { kind: 'action', ref, values: [] }
    case 'pick':
      return { kind: 'action', ref, values: [option?.value ?? value] }
    case 'send':
      return { kind: 'action', ref, values: ticked(state, ref) }
    case 'form':
      return { kind: 'open_form', ref }
    case 'evidence':
      return { kind: 'evidence', records: value.split(' ').filter((record) => record !== '') }
    case 'feedback': {
      const [side = '', ...subject] = value.split(':')
      return { kind: 'feedback', subject: subject.join(':'), helpful: side === 'up' }
    }
    case 'home': {
      const name = homeActions.find((one) => one === ref)
      return name === undefined ? { kind: 'nothing' } : { kind: 'home', name, value: option?.value ?? value }
    }
    default:
      return { kind: 'nothing' }
  }
}

/** What is ticked of a choice, in all the boxes that it was divided into. */
function ticked(state: unknown, ref: string): readonly string[] {
  const parsed = stateSchema.safeParse(state)
  if (!parsed.success) return []
  return Object.values(parsed.data.values).flatMap((block) =>
    Object.entries(block).flatMap(([id, held]) => {
      const selected = actionSchema.safeParse({ action_id: id, ...asObject(held) })
      if (!id.startsWith(`tick:${ref}:`) || !selected.success) return []
      return (selected.data.selected_options ?? []).map((one) => one.value)
    }),
  )
}

function asObject(held: unknown): object {
  return typeof held === 'object' && held !== null ? held : {}
}
