import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'
import { backTo } from './back-to.ts'

/** What the team agreed that words mean, to look through and to drop. */
export async function showMeanings(context: TurnContext): Promise<Decision> {
  const meanings = await context.tools.meanings()
  if (meanings.length === 0) return decide(context.state, [[prose('meaning.none'), ...backTo(context)]])
  return decide(context.state, [
    [
      {
        type: 'choice',
        id: 'meaning_drop',
        label: say('meaning.list'),
        many: false,
        options: meanings.map(({ id, term, means, by }) => ({
          id,
          label: say('meaning.one', {
            term: { quoted: term },
            means: { quoted: means },
            name: { quoted: by.name },
          }),
        })),
      },
      ...backTo(context),
    ],
  ])
}
