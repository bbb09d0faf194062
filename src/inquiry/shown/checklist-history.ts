import type { Draft } from '../../conversation/content.ts'
import { only, say } from '../../conversation/write.ts'
import type { Insight } from '../../insights/insight.ts'
import type { Said } from '../../locales/said.ts'

const most = 10

type Run = Insight['runs'][number]

/** The runs of the checklist in which something changed, the last first: how they counted, and which criteria moved. */
export function checklistHistory({ runs }: Insight): Draft {
  const told = runs
    .map((run, place) => ({ run, moved: movedSince(runs[place - 1], run) }))
    .filter(({ moved }, place) => place === 0 || moved.length > 0)
    .slice(-most)
    .toReversed()
  if (told.length === 0) return []
  return [
    {
      type: 'table',
      caption: say('card.runs'),
      columns: [
        { label: say('card.day') },
        { label: say('show.version'), align: 'end' },
        { label: say('card.passed'), align: 'end' },
        { label: say('card.failed'), align: 'end' },
        { label: say('card.waiting'), align: 'end' },
        { label: say('card.moved') },
      ],
      rows: told.map(({ run, moved }): readonly Said[] => [
        only({ date: run.at.slice(0, 10) }),
        only({ tally: run.version, of: 'versions' }),
        counted(run, 'pass'),
        counted(run, 'fail'),
        counted(run, 'person'),
        moved.length === 0
          ? say('status.none')
          : only({ list: moved.map((name) => ({ name })), join: 'comma' }),
      ]),
    },
  ]
}

function counted(run: Run, state: string): Said {
  return only({
    tally: run.judgements.filter((judgement) => judgement.state === state).length,
    of: 'criteria',
  })
}

/** Criteria whose state is another one than in the run before. */
function movedSince(before: Run | undefined, run: Run): readonly string[] {
  if (before === undefined) return []
  const states = new Map(before.judgements.map(({ criterion, state }) => [criterion, state]))
  return run.judgements
    .filter(({ criterion, state }) => states.get(criterion) !== state)
    .map(({ criterion }) => criterion)
}
