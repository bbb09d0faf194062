import type { Draft } from '../../conversation/content.ts'
import { only, say } from '../../conversation/write.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { VerdictRecord } from '../../insights/verdict-record.ts'
import type { Said } from '../../locales/said.ts'

/** Looks that are listed; the library's file has all of them. */
const mostListed = 30

/** Every look at an insight, the last first: what it showed, the difference then and now with its interval, what was told of it. */
export function verdictHistory(looks: readonly VerdictRecord[], evidence: Evidence): Draft {
  if (looks.length === 0) return []
  const listed = looks.toReversed().slice(0, mostListed)
  const figure = (id: string | null) => differenceSaid(id, evidence) ?? say('verdict.no_figure')
  return [
    {
      type: 'table',
      caption:
        looks.length > mostListed
          ? say('verdict.latest', {
              shown: { tally: listed.length, of: 'items' },
              all: { tally: looks.length, of: 'items' },
            })
          : say('verdict.title'),
      columns: [
        { label: say('verdict.day') },
        { label: say('verdict.showed') },
        { label: say('verdict.now'), align: 'end' },
        { label: say('verdict.then'), align: 'end' },
        { label: say('verdict.told') },
      ],
      rows: listed.map(({ at, verdict, was, now, told }) => [
        only({ date: at.slice(0, 10) }),
        say(`digest.verdict.${verdict}`),
        figure(now),
        figure(was),
        say(`verdict.told.${told ?? 'nothing'}`),
      ]),
    },
  ]
}

/** A finding's difference with its interval; null where it is not on record. */
export function differenceSaid(id: string | null, { findings }: Evidence): Said | null {
  const stats = id === null ? undefined : findings[id]?.stats
  if (stats?.difference === undefined) return null
  const ref = (field: string) => ({ ref: `${id}.${field}` })
  const difference = { ...ref('difference'), format: 'step' as const }
  if (stats.low === undefined || stats.high === undefined) return only(difference)
  return say('verdict.figure', {
    difference,
    low: { ...ref('low'), format: 'bound' },
    high: { ...ref('high'), format: 'step' },
  })
}
