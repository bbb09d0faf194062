import { describe, expect, it } from 'vitest'
import type { ThreadState } from '../../../src/conversation/state.ts'
import type { Decision, TurnContext } from '../../../src/conversation/step.ts'
import type { Heard } from '../../../src/inquiry/model/read-answer.ts'
import { understood } from '../../../src/interludes/understood.ts'
import type { Tools } from '../../../src/tools.ts'
import { briefOf, contextOf, toolsWith } from '../inquiry/sample-shop.ts'
import { statementOf } from '../insights/sound-insight.ts'

const nothing: Heard = {
  does: 'unclear',
  option: null,
  slots: [],
  knows: null,
  emotion: null,
  aside: null,
  definition: null,
}

function asking(ask: string, heard: Partial<Heard> | null, state: Partial<ThreadState> = {}) {
  const read: string[] = []
  const tools = toolsWith({
    ask: (async (task: string) => {
      read.push(task)
      return heard === null ? null : { ...nothing, ...heard }
    }) as Tools['ask'],
  })
  const context: TurnContext = {
    ...contextOf(undefined, { brief: briefOf(), pending: { ask, about: null }, ...state }),
    tools,
  }
  return { context, read }
}

const say = (context: TurnContext, text: string) =>
  understood.run(context, { kind: 'text', text, statement: statementOf('st_1', 'answer', text) })

function keysOf(decision: Decision | null): readonly string[] {
  return (decision?.messages ?? [])
    .flat()
    .flatMap((node) => ('text' in node && 'say' in node.text ? [node.text.say] : []))
}

describe('words that nothing recognised', () => {
  it('are a pass where a model reads them so, and that is said first', async () => {
    const { context } = asking('decision', { does: 'does_not_know' })
    const decision = await say(context, 'honestly that is above my pay grade')
    expect(keysOf(decision)).toEqual([
      'model.taken_as.unknown',
      'objective.no_decision',
      'objective.ask_belief',
    ])
    expect(decision?.state.brief.decision).toBeNull()
  })

  it('press a button that only leads on', async () => {
    const offered = [{ name: 'skip_belief', phrase: 'button.no_idea' }]
    const { context } = asking('belief', { does: 'answers', option: 'skip_belief' }, { offered })
    const decision = await say(context, 'our heads are empty on that one')
    expect(keysOf(decision)[0]).toBe('model.taken_as.choice')
    expect(decision?.move).toBe('collect')
  })

  it.each(['save', 'sign_Q5', 'definitions_yes', 'forget_yes', 'meaning_yes'])(
    'never press what saves, signs, erases or connects: %s',
    async (name) => {
      const offered = [{ name, phrase: 'button.save' }]
      const { context } = asking('mend', { does: 'answers', option: name }, { offered })
      expect(await say(context, 'please do whatever is needed here')).toBeNull()
    },
  )

  it('stay an answer where they are one, or where the model says nothing', async () => {
    for (const heard of [null, { does: 'answers' }, { does: 'unclear' }, { does: 'small_talk' }] as const) {
      const { context } = asking('belief', heard)
      expect(await say(context, 'the parcel comes too late')).toBeNull()
    }
  })

  it('do not save an insight although they want to go on', async () => {
    const { context } = asking('mend', { does: 'goes_on' })
    expect(await say(context, 'whatever, let us move along now')).toBeNull()
  })

  it('tell what a word means, to be confirmed, only where they are no answer', async () => {
    const definition = { term: 'checkout rate', means: 'orders that were paid' }
    const text = 'careful, checkout rate here is only orders that were paid'
    const { context } = asking('belief', { does: 'corrects', definition })
    const decision = await say(context, text)
    expect(keysOf(decision)).toEqual(['meaning.ask.definition'])
    expect(decision?.state.meaning).toMatchObject({ kind: 'definition', means: 'orders that were paid' })
    const answered = asking('belief', { does: 'answers', definition })
    expect(await say(answered.context, text)).toBeNull()
    const foreign = asking('belief', { does: 'corrects', definition: { ...definition, means: 'gold' } })
    expect(await say(foreign.context, text)).toBeNull()
  })
})

describe('a model is not asked', () => {
  it.each(['yes', "we don't know", 'skip', 'không biết', 'analyse'])(
    'for what is read without it: %s',
    async (text) => {
      const { context, read } = asking('belief', { does: 'answers' })
      expect(await say(context, text)).toBeNull()
      expect(read).toEqual([])
    },
  )

  it("for customers' words, and where no answer is waited for", async () => {
    const quotes = asking('why', { does: 'skips' })
    expect(await say(quotes.context, '"it took ages"\n"never again"\n"too slow"')).toBeNull()
    const none = asking('question', { does: 'skips' })
    expect(await say(none.context, 'why do they leave so early')).toBeNull()
    expect([...quotes.read, ...none.read]).toEqual([])
  })
})
