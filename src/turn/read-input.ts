import type { Content } from '../conversation/content.ts'
import type { Inbound } from '../conversation/inbound.ts'
import type { Input } from '../conversation/step.ts'
import { AppError } from '../errors.ts'
import type { Statement } from '../evidence/statement.ts'
import type { ActionRecord } from '../store/store.ts'
import { plainMarkdown } from '../support/markdown.ts'
import { wellFormed } from '../support/well-formed.ts'

/** The longest message that is taken; a longer one is kept in the inbox and its writer is told. */
const maxText = 20_000

interface Lookup {
  action(ref: string): Promise<ActionRecord | null>
  message(key: string): Promise<Content | null>
  id(prefix: string): string
}

/**
 * Turns an event into what the person did: references looked up, words made a statement.
 * Throws `AppError` `action_unknown` for a reference that is not of this thread, `text_too_long`.
 */
export async function readInput(inbound: Inbound, lookup: Lookup): Promise<Input> {
  const { payload } = inbound
  const state = (words: string): Statement => statement(inbound, wellFormed(words), lookup.id('st'))
  switch (payload.kind) {
    case 'message':
      if (payload.text.length > maxText)
        throw new AppError('text_too_long', { characters: payload.text.length, limit: maxText })
      return { kind: 'text', text: wellFormed(payload.text), statement: state(payload.text) }
    case 'command':
      return { kind: 'command', name: payload.name, text: wellFormed(payload.text) }
    case 'stop':
      return { kind: 'command', name: 'stop', text: '' }
    case 'opened':
      return { kind: 'opened' }
    case 'file':
      return { kind: 'files', files: payload.files, text: wellFormed(payload.text) }
    case 'action': {
      const record = await find(inbound, payload.ref, lookup)
      const content = await lookup.message(record.message)
      const words = labelOf(content ?? [], payload.ref, payload.values) ?? record.name
      return { kind: 'choice', name: record.name, values: payload.values, statement: state(words) }
    }
    case 'form_submit': {
      const record = await find(inbound, payload.ref, lookup)
      const content = await lookup.message(record.message)
      const fields = Object.entries(payload.values)
        .filter(([, value]) => value.trim() !== '')
        .map(
          ([name, value]) => [name, state(within(content ?? [], payload.ref, name, value.trim()))] as const,
        )
      return { kind: 'form', name: record.name, fields: Object.fromEntries(fields) }
    }
  }
}

async function find(inbound: Inbound, ref: string, lookup: Lookup): Promise<ActionRecord> {
  const record = await lookup.action(ref)
  const here = record?.channel === inbound.thread.channel && record.thread === inbound.thread.thread
  if (record === null || !here || record.platform !== inbound.platform) throw new AppError('action_unknown')
  return record
}

function statement(inbound: Inbound, words: string, id: string): Statement {
  return {
    id,
    workspace: inbound.workspace,
    thread: inbound.thread.thread,
    kind: 'note',
    by: { id: inbound.actor.id, name: inbound.actor.name },
    at: inbound.receivedAt,
    words,
  }
}

/** A field's words, no longer than the form asked for. Throws `AppError` `text_too_long`. */
function within(content: Content, ref: string, name: string, value: string): string {
  const form = content.find((node) => node.type === 'form' && node.id === ref)
  const field = form?.type === 'form' ? form.fields.find((one) => one.name === name) : undefined
  const limit = field?.maxLength ?? maxText
  if (value.length > limit) throw new AppError('text_too_long', { characters: value.length, limit })
  return value
}

function labelOf(content: Content, ref: string, values: readonly string[]): string | undefined {
  for (const node of content) {
    if (node.type === 'actions') {
      const found = node.actions.find((action) => action.id === ref)
      if (found !== undefined) return plainMarkdown(found.label)
    }
    if (node.type === 'choice' && node.id === ref)
      return node.options
        .filter((option) => values.includes(option.id))
        .map((option) => plainMarkdown(option.label))
        .join(', ')
  }
  return undefined
}
