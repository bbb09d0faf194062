import type { Payload } from '../../src/conversation/inbound.ts'
import type { FormNode, Offer } from './offered.ts'

/** What a typed line means at the prompt. */
export type Typed =
  | { readonly kind: 'quit' | 'help' | 'nothing' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'form'; readonly form: FormNode }
  | { readonly kind: 'turn'; readonly payload: Payload }

/**
 * Reads a line: `/command text`, numbers of what the last messages offered (`numbered`, the first is 1), else words. A
 * number that was not offered is an answer like any other.
 */
export function readTyped(line: string, numbered: readonly Offer[]): Typed {
  const text = line.trim()
  if (text === '') return { kind: 'nothing' }
  const command = /^\/([\p{L}_-]+)(?:\s+([\s\S]*))?$/u.exec(text)
  if (command !== null) return readCommand(command[1] ?? '', (command[2] ?? '').trim())
  return readNumbers(text, numbered) ?? { kind: 'turn', payload: { kind: 'message', text } }
}

function readCommand(name: string, rest: string): Typed {
  if (name === 'quit' || name === 'exit') return { kind: 'quit' }
  if (name === 'help') return { kind: 'help' }
  if (name === 'file' && rest !== '') return { kind: 'file', path: rest.replace(/^(["'])(.*)\1$/u, '$2') }
  return { kind: 'turn', payload: { kind: 'command', name, text: rest } }
}

function readNumbers(text: string, numbered: readonly Offer[]): Typed | null {
  if (!/^\d{1,3}(\s*,\s*\d{1,3})*$/u.test(text)) return null
  const offers = text.split(',').map((part) => numbered[Number(part) - 1])
  const [first] = offers
  if (first === undefined) return null
  if (offers.length === 1) return chosen(first)
  const values = offers.flatMap((offer) =>
    offer?.kind === 'option' && first.kind === 'option' && first.many && offer.ref === first.ref
      ? [offer.option]
      : [],
  )
  if (values.length < offers.length || first.kind !== 'option') return null
  return { kind: 'turn', payload: { kind: 'action', ref: first.ref, values } }
}

function chosen(offer: Offer): Typed {
  switch (offer.kind) {
    case 'form':
      return { kind: 'form', form: offer.form }
    case 'action':
      return { kind: 'turn', payload: { kind: 'action', ref: offer.ref, values: [] } }
    case 'option':
      return { kind: 'turn', payload: { kind: 'action', ref: offer.ref, values: [offer.option] } }
  }
}
