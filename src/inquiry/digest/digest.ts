import type { DraftNode } from '../../conversation/content.ts'
import type { Digest } from '../../conversation/state.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { only, prose, say } from '../../conversation/write.ts'
import type { Insight } from '../../insights/insight.ts'
import { type DigestItem, itemsOf } from './items.ts'

/** Rows of one message; the rest is counted. */
const most = 12

interface Made {
  readonly nodes: readonly DraftNode[]
  /** Something in it is new since the last one. */
  readonly news: boolean
  readonly quoted: readonly Insight[]
}

/** What changed, is due, waits and is new over all of the workspace's insights since an instant, as one message. */
export async function digestOf(
  { tools }: TurnContext,
  { since, about }: Pick<Digest, 'since' | 'about'>,
): Promise<Made> {
  const saved = await tools.savedInsights()
  const found = saved
    .flatMap((insight) =>
      itemsOf(insight, { since, now: tools.now, today: tools.today }).map((item) => ({ insight, item })),
    )
    .filter(({ item }) => about === 'all' || item.kind === 'changed')
    .sort((one, other) => order.indexOf(one.item.kind) - order.indexOf(other.item.kind))
  const shown = found.slice(0, most)
  const more = found.length - shown.length
  return {
    news: found.some(({ item }) => item.news),
    quoted: shown.map(({ insight }) => insight),
    nodes:
      shown.length === 0
        ? []
        : [
            {
              type: 'table',
              caption: say('digest.title'),
              columns: [
                { label: say('digest.kind') },
                { label: say('show.statement') },
                { label: say('digest.what') },
              ],
              rows: shown.map(({ insight, item }) => [
                say(`digest.kind.${item.kind}`),
                only({ words: insight.statement, from: insight.id }),
                item.what,
              ]),
            },
            ...(more > 0 ? [prose('digest.more', { count: { tally: more, of: 'items' } })] : []),
          ],
  }
}

const order: readonly DigestItem['kind'][] = ['changed', 'due', 'waiting', 'new']
