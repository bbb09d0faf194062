import { noRecords, type TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { digestOf } from '../../inquiry/digest/digest.ts'
import type { Told } from './told.ts'

/** The digest that somebody asked for: one message; none where nothing changed since the last one. */
export async function tellDigest(context: TurnContext): Promise<Told> {
  const { state, tools } = context
  const { digest } = state
  if (digest === null) return { state, messages: [], records: noRecords }
  const { nodes, news, told, records, quoted, cited } = await digestOf(context, {
    ...digest,
    timeZone: digest.schedule.timeZone,
  })
  const next = { ...state, digest: { ...digest, since: tools.now, told: [...told] } }
  if (!news) return { state: next, messages: [], records: noRecords }
  const { to, language } = digest
  const draft = [...nodes, prose('digest.stop')]
  return { state: next, messages: [], addressed: [{ draft, to, language }], records, quoted, cited }
}
