import { addDays } from '../../analysis/series/periods.ts'
import { only, say } from '../../conversation/write.ts'
import type { AuditEntry } from '../../insights/audit.ts'
import type { Action, Insight } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'
import type { FigureRecords } from '../said/figure-records.ts'
import { actionScored, figuresMoved } from './figures.ts'

/** One line of a digest: what happened, to which insight or action, and the figure of it. */
export interface DigestItem {
  readonly kind: 'changed' | 'scored' | 'due' | 'waiting' | 'new'
  readonly insight: Insight
  readonly label: Said
  readonly value: Said
  readonly note: Said | null
  /** It came since the last digest; a message of nothing but old items is not sent. */
  readonly news: boolean
  /** Among its kind the gravest is told first, then the earliest day. */
  readonly weight: number
  readonly day: string
  /** A chart of the insight's figure says more than the line. */
  readonly chart: boolean
  /** What was found is no longer sure. */
  readonly fell: boolean
}

/** What happened to insights, oldest first, and the records that they rest on. */
interface Happened extends FigureRecords {
  readonly happened: readonly AuditEntry[]
}

interface DigestDays {
  /** The day of the last digest. */
  readonly since: string
  readonly today: string
}

/** Days ahead that a digest looks. */
const soonDays = 7

/** The last day whose actions a digest tells of. */
export function soonDay(today: string): string {
  return addDays(today, soonDays)
}

/** What a digest tells of an insight, by what happened to it since the last one. */
export function itemsOf(insight: Insight, news: Happened, at: DigestDays): readonly DigestItem[] {
  if (insight.statement === '') return []
  const happened = news.happened.filter((entry) => entry.insight === insight.id)
  return [
    ...changeOf(insight, happened, news),
    ...scoresOf(insight, happened, news),
    ...dueOf(insight, at),
    ...waitingOf(insight, happened),
    ...newOf(insight, happened),
  ]
}

/** How grave a change is; the gravest is told first. */
const gravity = { holds: 1, expired: 2, cannot_check: 3, weakened: 4, broken: 5 } as const

const light = { weight: 0, day: '', chart: false, fell: false }

/** What became of an insight in the end, whatever it was meanwhile; nothing where it is as it was. */
function changeOf(
  insight: Insight,
  happened: readonly AuditEntry[],
  records: FigureRecords,
): readonly DigestItem[] {
  const looks = happened.filter(({ what }) => what === 'verdict')
  const before = looks[0]?.from ?? null
  const now = looks.length === 0 ? null : (insight.verdict?.verdict ?? null)
  const expired =
    insight.status === 'expired' && happened.some(({ what, to }) => what === 'status' && to === 'expired')
  const moved = now !== null && now !== before && !(now === 'holds' && before === null)
  const became = moved && now !== 'holds' ? now : expired ? 'expired' : moved ? now : null
  if (became === null) return []
  return [
    {
      kind: 'changed',
      insight,
      label: say(`digest.changed.${became}`),
      value: statementOf(insight),
      note: became === 'expired' || became === 'cannot_check' ? null : figuresMoved(insight, records),
      news: true,
      weight: gravity[became],
      day: '',
      chart: became !== 'expired' && became !== 'cannot_check',
      fell: became === 'weakened' || became === 'broken',
    },
  ]
}

function scoresOf(
  insight: Insight,
  happened: readonly AuditEntry[],
  records: FigureRecords,
): readonly DigestItem[] {
  const scored = new Set(happened.flatMap(({ what, from }) => (what === 'scored' ? [from] : [])))
  return insight.actions.flatMap((action): readonly DigestItem[] =>
    action.outcome === null || !scored.has(action.id)
      ? []
      : [
          {
            kind: 'scored',
            insight,
            label: say(`digest.scored.${action.outcome.score}`),
            value: changeIn(action),
            note: actionScored(action, records),
            news: true,
            ...light,
            day: action.outcome.at,
          },
        ],
  )
}

function dueOf(insight: Insight, { since, today }: DigestDays): readonly DigestItem[] {
  const soon = soonDay(today)
  const seen = soonDay(since)
  return insight.actions.flatMap((action): readonly DigestItem[] => {
    const { due, outcome, owner } = action
    if (due === null || outcome !== null || due.date > soon) return []
    return [
      {
        kind: 'due',
        insight,
        label: say(due.date < today ? 'digest.overdue' : 'digest.due_on', { date: { date: due.date } }),
        value: changeIn(action),
        note: owner === null ? say('digest.nobody') : only({ words: owner.words, from: owner.statement }),
        news: due.date > seen || due.date === today,
        ...light,
        day: due.date,
      },
    ]
  })
}

function waitingOf(insight: Insight, happened: readonly AuditEntry[]): readonly DigestItem[] {
  const { review, assignee } = insight
  if (review !== 'requested') return []
  return [
    {
      kind: 'waiting',
      insight,
      label: say('digest.waits'),
      value: statementOf(insight),
      note: assignee === null ? null : only({ name: assignee.name }),
      news: happened.some(({ what, to }) => what === 'review' && to === 'requested'),
      ...light,
    },
  ]
}

function newOf(insight: Insight, happened: readonly AuditEntry[]): readonly DigestItem[] {
  if (!happened.some(({ what }) => what === 'created' || what === 'imported')) return []
  return [
    {
      kind: 'new',
      insight,
      label: say('digest.new'),
      value: statementOf(insight),
      note: say(`insight_status.${insight.status}`),
      news: true,
      ...light,
    },
  ]
}

function statementOf({ statement, id }: Insight): Said {
  return only({ words: statement, from: id })
}

function changeIn({ what }: Action): Said {
  return only({ words: what.words, from: what.statement })
}
