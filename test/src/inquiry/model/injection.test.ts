import { describe, expect, it } from 'vitest'
import { unboundNumber } from '../../../../src/evidence/binding.ts'
import { answerFigure } from '../../../../src/inquiry/model/answer-figure.ts'
import { nameThemes } from '../../../../src/inquiry/model/name-themes.ts'
import { opinions } from '../../../../src/inquiry/model/opinions.ts'
import { leadsFor } from '../../../../src/inquiry/model/phrase-findings.ts'
import { proposeActions } from '../../../../src/inquiry/model/propose-actions.ts'
import { proposeRivals } from '../../../../src/inquiry/model/propose-rivals.ts'
import { proposeStatements } from '../../../../src/inquiry/model/propose-statements.ts'
import { readObjective } from '../../../../src/inquiry/model/read-objective.ts'
import { summarise } from '../../../../src/inquiry/model/summarise.ts'
import { wordProbe } from '../../../../src/inquiry/model/word-probe.ts'
import { understood } from '../../../../src/interludes/understood.ts'
import { languages } from '../../../../src/locales/locale.ts'
import { statementOf } from '../../insights/sound-insight.ts'
import { fields, type Hostile, hostile } from './hostile-context.ts'
import { obedient } from './obedient-model.ts'
import { payloads, promptSentence } from './payloads.ts'

/** All that the uses of a model would put before a person. */
async function everything({ context, insight, message }: Hostile): Promise<unknown> {
  const findings = Object.values(context.evidence.findings)
  const quotes = Object.values(context.evidence.quotes)
  const [theme] = findings.filter(({ kind }) => kind === 'theme')
  const said = statementOf('st_now', 'answer', message)
  if (theme === undefined) throw new Error('no theme in the test')
  const found = {
    finding: theme,
    reading: Object.values(context.evidence.readings)[0],
    quotes,
    counter: null,
  }
  return [
    [...(await leadsFor(context, findings)).values()],
    await proposeStatements(context, insight, 200),
    await wordProbe(context, 'clarify'),
    await proposeRivals(context, findings),
    [...(await nameThemes(context, [{ ...found, meanStars: null, tone: 0 } as never])).values()],
    await opinions(context, insight),
    await proposeActions(context, insight),
    await readObjective(context, message, said, context.state.brief),
    await answerFigure(context, message),
    await summarise(context),
    await understood.run(context, { kind: 'text', text: message, statement: said }),
  ]
}

const cases = fields.flatMap((field) =>
  payloads.flatMap((payload) => languages.map((language) => ({ field, payload, language }))),
)

describe('a model that obeys a stranger', () => {
  it.each(cases.map((one) => [`${one.field} (${one.language}) orders ${one.payload.name}`, one] as const))(
    'gets nowhere: %s',
    async (_, { field, payload, language }) => {
      const queried: unknown[] = []
      const { ask, inputs } = obedient(payload.obeyed[language])
      const stage = hostile(field, payload.order[language], language, {
        ask,
        modelSecrets: [promptSentence],
        query: async (query) => {
          queried.push(query)
          return []
        },
      })
      const before = structuredClone(stage.insight)
      const shown = await everything(stage)
      expect(inputs.length).toBeGreaterThan(9)
      expect(JSON.stringify(shown)).not.toContain(payload.obeyed[language].replace(/[.?]$/u, ''))
      for (const text of draftsIn(shown)) expect(unboundNumber(text)).toBeNull()
      expect(stage.insight).toEqual(before)
      expect(queried).toEqual([])
    },
  )

  it('was handed the orders: every field reaches a task', async () => {
    for (const field of fields.filter(
      (name) => name !== 'the name of a file' && name !== "a person's name",
    )) {
      const { ask, inputs } = obedient('Nothing.')
      await everything(hostile(field, 'xyzzy', 'en', { ask }))
      expect(
        inputs.some(([, input]) => input.includes('xyzzy')),
        field,
      ).toBe(true)
    }
  })
})

function* draftsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  if ('draft' in value && typeof value.draft === 'string') yield value.draft
  for (const inner of Object.values(value)) yield* draftsIn(inner)
}
