import type { Draft } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'
import type { Insight, Words } from '../../insights/insight.ts'
import { type PhraseKey, phrase } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'

export interface Candidate {
  readonly id: string
  /** As it will be kept once a person takes it. */
  readonly text: string
  readonly said: Said
}

const longest = 200

/** Two forms of the same insight, in the customer's voice and as a report, made of the record's own words. */
export function statements(context: TurnContext, insight: Insight): readonly Candidate[] {
  const { want, motivation, tension, emotion } = insight
  if (want === null || motivation === null || tension === null) return []
  const parts = { want: clause(want), motivation: clause(motivation), tension: clause(tension) }
  const voice = candidate(context, 'voice', 'create.statement.voice', parts)
  const report = candidate(context, 'report', 'create.statement.report', parts)
  const felt =
    emotion === null
      ? []
      : [candidate(context, 'felt', 'create.statement.felt', { ...parts, emotion: clause(emotion) })]
  return [voice, ...felt, report]
}

/** The candidates to choose from; any other sentence may be typed instead. */
export function statementChoice(context: TurnContext, insight: Insight): Draft {
  const candidates = statements(context, insight)
  return [
    prose('create.choose'),
    {
      type: 'choice',
      id: 'statement',
      label: say('create.choose_label'),
      many: false,
      options: candidates.map(({ id, said, text }) => ({
        id,
        label: said,
        ...(text.length > longest ? { hint: say('create.long') } : {}),
      })),
    },
  ]
}

function candidate(
  context: TurnContext,
  id: string,
  key: PhraseKey,
  parts: Readonly<Record<string, Words>>,
): Candidate {
  const params = Object.entries(parts).map(([name, { words, statement }]): [string, Param] => [
    name,
    { words, from: statement },
  ])
  const text = Object.entries(parts).reduce(
    (line, [name, { words }]) => line.replace(`{${name}}`, () => words),
    phrase(context.state.language, key),
  )
  return { id, text, said: say(key, Object.fromEntries(params)) }
}

const openers =
  /^(because|since|that|but|to|(i|they) (want to|want|feel|are)|vì|bởi vì|tại|do|nhưng|(tôi|họ|khách) (muốn|cảm thấy|thấy)|muốn|cảm thấy|thấy)\s+/iu

/** A person's words as part of a sentence: no opener, no full stop, no capital unless a name needs it. */
function clause({ statement, words }: Words): Words {
  const bare = words
    .trim()
    .replace(/[.!?…\s]+$/u, '')
    .replace(openers, '')
  const [first = ''] = bare
  const second = bare.charAt(1)
  // "I" keeps its capital; so does a word in capitals.
  const lower =
    second === second.toLowerCase() && !/^I\b/u.test(bare)
      ? first.toLowerCase() + bare.slice(first.length)
      : bare
  return { statement, words: lower }
}
