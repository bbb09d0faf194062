import { describe, expect, it } from 'vitest'
import { summarise } from '../../../../src/inquiry/model/summarise.ts'
import type { TaskAnswer } from '../../../../src/llm/tasks/index.ts'
import { hostile } from './hostile-context.ts'

async function told(answer: TaskAnswer<'title_and_summary'> | null) {
  const judged: string[] = []
  const shown: unknown[] = []
  const { context } = hostile('a review', '', 'en', {
    ask: async (_task, _input, options) => {
      const whole = answer?.summary ?? ''
      for (let end = 1; end <= whole.length; end += 1) options?.onText?.(whole.slice(0, end))
      return answer as never
    },
    working: (what) => void shown.push(what),
    judged: async (_task, outcome) => void judged.push(outcome),
  })
  return { judged, shown, nodes: await summarise(context) }
}

describe('a summary of a thread', () => {
  it('is told where it stands on the record', async () => {
    const summary = 'The team asked about the silent screen. That the screen stays silent is a belief.'
    const { nodes, judged } = await told({ title: 'The silent screen', summary })
    expect(JSON.stringify(nodes)).toContain('The silent screen')
    expect(JSON.stringify(nodes)).toContain(summary)
    expect(judged).toEqual(['kept'])
  })

  it('loses what does not, and is left out where nothing does', async () => {
    const { nodes } = await told({
      title: 'Sales rose 300 %',
      summary: 'It rose 300 %. The screen stays silent.',
    })
    expect(JSON.stringify(nodes)).not.toContain('300')
    expect(JSON.stringify(nodes)).toContain('The screen stays silent.')
    const none = await told({ title: 'x', summary: 'Revenue tripled in Betacorp.' })
    expect([none.nodes, none.judged]).toEqual([[], ['fell_back']])
  })

  it('is shown while it is written, sentence by sentence, and never what does not stand', async () => {
    const summary = 'The team asked about the screen. It rose 300 %. The screen stays silent. That is all.'
    const { shown } = await told({ title: 'x', summary })
    expect(shown).toEqual([
      { draft: 'The team asked about the screen.' },
      { draft: 'The team asked about the screen. The screen stays silent.' },
    ])
  })

  it('is nothing without a model', async () => {
    expect((await told(null)).nodes).toEqual([])
  })
})
