import type { Content, ContentNode } from '../../src/conversation/content.ts'
import type { Payload } from '../../src/conversation/inbound.ts'
import { fold } from '../../src/support/fold.ts'
import { plainMarkdown } from '../../src/support/markdown.ts'

export type FormNode = Extract<ContentNode, { type: 'form' }>

/** Something a message offered: a button, one option of a choice, or a form. */
export type Offer =
  | { readonly kind: 'action'; readonly ref: string; readonly label: string }
  | {
      readonly kind: 'option'
      readonly ref: string
      readonly option: string
      readonly many: boolean
      readonly label: string
    }
  | { readonly kind: 'form'; readonly form: FormNode }

/** What a message offers, in the order it is shown and numbered. */
export function offersOf(content: Content): readonly Offer[] {
  return content.flatMap((node): readonly Offer[] => {
    switch (node.type) {
      case 'actions':
        return node.actions.map(({ id, label }) => ({ kind: 'action', ref: id, label: plainMarkdown(label) }))
      case 'choice':
        return node.options.map(({ id, label }) => ({
          kind: 'option',
          ref: node.id,
          option: id,
          many: node.many,
          label: plainMarkdown(label),
        }))
      case 'form':
        return [{ kind: 'form', form: node }]
      default:
        return []
    }
  })
}

/** The offer that a reference, option or label names, the latest first. */
function findOffer(offers: readonly Offer[], said: string): Offer | undefined {
  const folded = fold(said.trim())
  const latest = offers.toReversed()
  return (
    latest.find((offer) => namesOf(offer).includes(said)) ??
    latest.find((offer) => offer.kind !== 'form' && fold(offer.label) === folded)
  )
}

function namesOf(offer: Offer): readonly string[] {
  if (offer.kind === 'form') return [offer.form.id]
  return offer.kind === 'action' ? [offer.ref] : [offer.option]
}

/** The event that choosing makes; several options of one choice go together. Unknown words go on as a reference. */
export function choose(offers: readonly Offer[], said: readonly string[]): Payload {
  const found = said.map((one) => findOffer(offers, one))
  const [first] = found
  if (first?.kind === 'option') {
    const together = found.filter((one) => one?.kind === 'option' && one.ref === first.ref)
    return {
      kind: 'action',
      ref: first.ref,
      values: together.flatMap((one) => (one?.kind === 'option' ? [one.option] : [])),
    }
  }
  return { kind: 'action', ref: first?.kind === 'action' ? first.ref : (said[0] ?? ''), values: [] }
}

/** The form that a reference names, or the latest one. */
export function findForm(offers: readonly Offer[], ref: string | undefined): FormNode | undefined {
  const forms = offers.flatMap((offer) => (offer.kind === 'form' ? [offer.form] : []))
  return ref === undefined ? forms.at(-1) : forms.findLast((form) => form.id === ref)
}
