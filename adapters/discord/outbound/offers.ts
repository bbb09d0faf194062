import type { Capabilities } from '../../../src/conversation/capabilities.ts'
import type { Content, ContentNode } from '../../../src/conversation/content.ts'
import type { Library } from '../../../src/conversation/library.ts'
import { fitMessage } from '../../../src/delivery/fit-message.ts'
import { createBounded } from '../bounded.ts'

type Form = Extract<ContentNode, { type: 'form' }>
type Choice = Extract<ContentNode, { type: 'choice' }>

/** A thread by its address in the house. */
interface Address {
  readonly workspace: string
  readonly channel: string
  readonly thread: string
}

/** The forms and choices that were delivered lately: a form can only be opened at once, without asking anybody. */
export interface Offers {
  remember(content: Content): void
  form(ref: string): Form | undefined
  choice(ref: string): Choice | undefined
  /** Reads a thread's offers again, those of an earlier life too. */
  reload(address: Address): Promise<void>
}

const remembered = 4_000

export function createOffers(library: Library, capabilities: Capabilities): Offers {
  const kept = createBounded<Form | Choice>(remembered)

  function remember(content: Content): void {
    for (const node of content) if (node.type === 'form' || node.type === 'choice') kept.set(node.id, node)
  }

  return {
    remember,
    form(ref) {
      const found = kept.get(ref)
      return found?.type === 'form' ? found : undefined
    },
    choice(ref) {
      const found = kept.get(ref)
      return found?.type === 'choice' ? found : undefined
    },
    async reload({ workspace, channel, thread }) {
      const entries = await library.transcript(workspace, channel, thread)
      for (const { content } of entries)
        for (const part of fitMessage(content ?? [], capabilities).parts) remember(part)
    },
  }
}
