import { median } from '../../bench/median.ts'
import type { Figure } from '../evaluation.ts'
import { faultKinds } from './checks/check.ts'
import type { Walk } from './walk.ts'

/** What the specification allows from the first question to a saved insight on the shop. */
const mostTurns = 14

/** The figures of the conversations: how many, what went wrong in them, and how long they took. */
export function peopleFigures(walks: readonly Walk[]): readonly Figure[] {
  const willing = walks.filter(({ cooperative }) => cooperative)
  const saved = willing.map((walk) => walk.saved ?? Number.POSITIVE_INFINITY)
  const done = willing.map((walk) => walk.done ?? Number.POSITIVE_INFINITY)
  const seconds = walks.flatMap((walk) => walk.seconds).toSorted((a, b) => a - b)
  const counted = (figure: string, value: number): Figure => ({ figure, value })
  return [
    counted('conversations', walks.length),
    counted('turns', seconds.length),
    ...faultKinds.map((kind) => ({
      figure: `${kind}s`,
      value: walks.flatMap(({ faults }) => faults.filter((fault) => fault.kind === kind)).length,
      must: 0,
      lowerIsBetter: true,
    })),
    {
      figure: 'median turns to a saved insight',
      value: saved.length === 0 ? 0 : median(saved),
      must: mostTurns,
      lowerIsBetter: true,
    },
    counted('median turns to a watched one', done.length === 0 ? 0 : median(done)),
    counted('share that saved an insight', walks.filter((walk) => walk.saved !== null).length / walks.length),
    counted('characters of the longest message', Math.max(...walks.map(({ longest }) => longest))),
    counted('seconds a turn, median', median(seconds)),
    counted('seconds a turn, 95th percentile', seconds[Math.floor(seconds.length * 0.95)] ?? 0),
  ]
}
