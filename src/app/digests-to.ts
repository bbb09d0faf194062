import type { Place } from '../conversation/capabilities.ts'
import { readThreadState } from '../conversation/state-migrations.ts'
import type { ThreadAddress } from '../conversation/thread-address.ts'
import type { Store, ThreadKey } from '../store/store.ts'

/** The threads of a platform whose digest comes to a person alone, or to the channel that `here` is in. */
export async function digestsTo(
  store: Store,
  here: ThreadKey,
  person: string,
): Promise<readonly (ThreadAddress & { readonly to: Place })[]> {
  const threads = await store.threads(here.workspace)
  return threads.flatMap(({ platform, channel, thread, state }) => {
    if (platform !== here.platform) return []
    const to = digestOf(state)?.to
    const isTheirs = to?.kind === 'direct' && to.person === person
    const isHere = to?.kind === 'channel' && channel === here.channel
    return isTheirs || isHere ? [{ platform, channel, thread, to: to.kind }] : []
  })
}

/** A thread whose state cannot be read has no digest either. */
function digestOf(state: unknown) {
  try {
    return readThreadState(state).digest
  } catch {
    return null
  }
}
