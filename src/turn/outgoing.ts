import type { Draft } from '../conversation/content.ts'
import { faultMessage } from '../conversation/fault-message.ts'
import type { Outbound } from '../conversation/outbound.ts'
import type { Addressed, Decision } from '../conversation/step.ts'
import { plainText } from '../delivery/plain-text.ts'
import { AppError } from '../errors.ts'
import type { Voice } from '../evidence/speak.ts'
import type { Language } from '../locales/locale.ts'
import type { ActionRecord, ThreadKey } from '../store/store.ts'
import type { Ids } from '../support/ids.ts'
import type { Logger } from '../support/logger.ts'
import { referencesFor } from './references.ts'
import { renderDraft } from './render-draft.ts'

interface Sender {
  readonly key: ThreadKey
  /** The event that is answered; null where nobody had said anything. */
  readonly answers: string | null
  readonly sentAt: string
  readonly ids: Ids
  readonly secret: string
  readonly logger: Logger
  /** The voice of the turn, in a reader's own language where one is named. */
  voice(reader?: Language): Voice
}

/** The messages of a decision as they leave, each in its reader's language, and what their buttons stand for. */
export function outgoing(
  { messages, addressed = [] }: Pick<Decision, 'messages' | 'addressed'>,
  { key, answers, sentAt, ids, secret, logger, voice }: Sender,
): { readonly outbox: readonly Outbound[]; readonly actions: readonly ActionRecord[] } {
  const present = voice().language
  const all: readonly Addressed[] = [
    ...messages.map((draft) => ({ draft, to: { kind: 'thread' } as const, language: present })),
    ...addressed,
  ]
  const outbox: Outbound[] = []
  const actions: ActionRecord[] = []
  for (const { draft, to, language } of all) {
    const message = ids.next('msg')
    const { register, made } = referencesFor(secret, key, message)
    const own = voice(language)
    const content = renderSafely(
      logger,
      draft,
      () => renderDraft(draft, own, register),
      () => renderDraft(faultMessage(new AppError('unbound_number')), own, register),
    )
    actions.push(...made)
    outbox.push({
      key: message,
      op: 'post',
      platform: key.platform,
      workspace: key.workspace,
      channel: key.channel,
      thread: key.thread,
      audience: to,
      language,
      content,
      text: plainText(content),
      ...(answers === null ? {} : { answers }),
      sentAt,
    })
  }
  return { outbox, actions }
}

function renderSafely<T>(logger: Logger, draft: Draft, render: () => T, instead: () => T): T {
  try {
    return render()
  } catch (fault) {
    logger.error({ err: fault, nodes: draft.map((node) => node.type) }, 'a message was refused')
    return instead()
  }
}
