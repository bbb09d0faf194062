import type { Draft } from '../../conversation/content.ts'
import { only, say } from '../../conversation/write.ts'
import type { Insight } from '../../insights/insight.ts'

/** What became of the insight when its figures were read again, with the day. */
export function verdictNodes({ verdict }: Insight): Draft {
  if (verdict === null) return []
  return [
    {
      type: 'facts',
      facts: [
        { label: say('card.last_look'), value: only({ date: verdict.at.slice(0, 10) }) },
        { label: say('card.verdict'), value: say(`update.verdict.${verdict.verdict}`) },
      ],
    },
  ]
}
