import { createHmac } from 'node:crypto'
import { formPrefix } from '../conversation/plan.ts'
import type { ActionRecord, ThreadKey } from '../store/store.ts'
import type { Register } from './render-draft.ts'

/**
 * Makes the opaque references of one message: short, signed with the workspace's secret, and each a stored
 * record, so that they survive restarts and cannot be forged.
 */
export function referencesFor(
  secret: string,
  key: ThreadKey,
  message: string,
): { register: Register; made: ActionRecord[] } {
  const made: ActionRecord[] = []
  const register: Register = (name, opensForm) => {
    const signature = createHmac('sha256', secret)
      .update([key.workspace, key.platform, key.channel, key.thread, message, name].join('\n'))
      .digest('base64url')
    const ref = `${opensForm ? formPrefix : 'a_'}${signature.slice(0, 22)}`
    made.push({ ...key, ref, name, message })
    return ref
  }
  return { register, made }
}
