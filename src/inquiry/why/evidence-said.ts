import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'
import type { Quote } from '../../evidence/quote.ts'
import type { Param, Said } from '../../locales/said.ts'
import { fold } from '../../support/fold.ts'
import { findingSaid } from '../said/finding-said.ts'
import { quoteNode } from '../shown/quote-node.ts'
import { emotionList } from './emotion-said.ts'
import type { Measured } from './measure-claim.ts'
import type { Voices } from './voices.ts'

interface FoundParts {
  readonly terms: readonly string[]
  readonly voices: Voices | null
  readonly measured: readonly Measured[]
  readonly shown: { readonly heard: readonly Quote[]; readonly against: readonly Quote[] }
}

const shownTerms = 3

/** What was found on a claim: figures first, then customers for and against with their words; or that nothing was. */
export function evidenceSaid(context: TurnContext, found: FoundParts): readonly DraftNode[] {
  const { voices, measured, terms } = found
  if (voices === null && measured.length === 0)
    return [
      terms.length === 0
        ? prose('why.found.none')
        : prose('why.found.none_of', { terms: named(terms.slice(0, shownTerms), 'comma') }),
    ]
  return [...figures(context, measured), ...(voices === null ? [] : spoken(context, found, voices))]
}

function figures({ tools, state }: TurnContext, measured: readonly Measured[]): readonly DraftNode[] {
  // Figures of one mind are told by the first of them; the others are on record.
  const told = [...Map.groupBy(measured, ({ verdict }) => verdict).values()].flatMap((same) =>
    same.slice(0, 1),
  )
  return told.map(({ finding, verdict, small }) => ({
    type: 'prose',
    text: {
      all: [
        say(small ? 'why.figures.small' : `why.figures.${verdict}`),
        findingSaid(finding, tools.catalog, state.language),
      ],
    },
  }))
}

function spoken(
  { tools, state }: TurnContext,
  { terms, shown }: FoundParts,
  { finding, emotions, verdict, heard, against }: Voices,
): readonly DraftNode[] {
  const sides = [shown.heard, shown.against]
  const [first = [], second = []] = verdict === 'contradicts' ? sides.toReversed() : sides
  const quote = (one: Quote) => quoteNode(one, tools.catalog, state.language)
  const written = [...heard, ...against].map(({ text }) => fold(text))
  const often = terms
    .map((term) => ({ term, count: written.filter((text) => text.includes(fold(term))).length }))
    .toSorted((a, b) => b.count - a.count)
    .map(({ term }) => term)
  return [
    {
      type: 'prose',
      text: {
        all: [...voicesSaid(finding, named(often.slice(0, shownTerms), 'or')), say(`why.voices.${verdict}`)],
      },
    },
    ...first.map(quote),
    ...(first.length === 0 || second.length === 0 ? [] : [prose('why.found.other_voice')]),
    ...second.map(quote),
    ...(emotions.length === 0 ? [] : [prose('why.found.emotions', { emotions: emotionList(emotions) })]),
  ]
}

/** How many speak of a matter, for it and against it, and how often before and since the day. */
function voicesSaid({ id, stats, dates }: Voices['finding'], terms: Param): readonly Said[] {
  const ref = (field: string) => ({ ref: `${id}.${field}` })
  const counts = say('why.found.voices', {
    terms,
    matched: ref('matched'),
    all: ref('all'),
    n_for: ref('n_for'),
    n_against: ref('n_against'),
    n_mentions: ref('n_mentions'),
  })
  if (stats.n_since === undefined || dates.since === undefined) return [counts]
  return [counts, riseSaid(id)]
}

/** How often a matter came up since the day, and in as many days before. */
export function riseSaid(id: string): Said {
  const ref = (field: string) => ({ ref: `${id}.${field}` })
  return say('why.found.rise', {
    since: ref('since'),
    n_since: ref('n_since'),
    n_before: ref('n_before'),
  })
}

function named(terms: readonly string[], join: 'or' | 'comma'): Param {
  return { list: terms.map((term) => ({ quoted: term })), join }
}
