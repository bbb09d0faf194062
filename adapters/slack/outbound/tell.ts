import type { Language, PhraseKey } from '../../../src/locales/locale.ts'
import type { AdapterContext } from '../../adapter.ts'
import type { SlackApi } from '../api/api.ts'
import { words } from '../render/words.ts'
import { escaped } from './escaped.ts'

/** Somebody whom only Slack's surface has something to tell. */
export interface Listener {
  readonly workspace: string
  readonly channel: string
  readonly user: string
  readonly thread?: string
  readonly language: Language
}

/** Tells one person something in passing, seen by nobody else; a failure is logged, since nothing depends on it. */
export async function tell(
  site: { readonly api: SlackApi; readonly context: Pick<AdapterContext, 'logger'> },
  to: Listener,
  key: PhraseKey,
  params: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  try {
    const answer = await site.api.interactive(to.workspace, 'chat.postEphemeral', {
      channel: to.channel,
      user: to.user,
      text: escaped(words(to.language, key, params)),
      ...(to.thread === undefined ? {} : { thread_ts: to.thread }),
    })
    if (!answer.ok) site.context.logger.warn({ refusal: answer.refusal, key }, 'a person could not be told')
  } catch (fault) {
    site.context.logger.warn({ err: fault, key }, 'a person could not be told')
  }
}
