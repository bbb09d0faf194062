import type { Button, StaticSelect } from '@slack/types'
import { caseCount, shortDate } from '../../../src/charts/figure.ts'
import { stepNames } from '../../../src/conversation/content.ts'
import type { InsightSummary, SourceSummary, ThreadSummary } from '../../../src/conversation/library.ts'
import { type Language, languages } from '../../../src/locales/locale.ts'
import { actionId, type HomeAction } from './action-ids.ts'
import type { SlackBlock } from './blocks.ts'
import { figures } from './figures.ts'
import { label } from './plain.ts'
import { bold, italic, list, rich, section } from './rich.ts'
import type { Span } from './spans.ts'
import { words } from './words.ts'

type MakeButton = (name: HomeAction, text: string, value: string, style?: Button['style']) => Button

/** So many lines of a list are shown; the rest are counted. */
const mostLines = 5
const mostSources = 20

/** An insight with where it stands, and what its reader can do: open it, and answer a review. */
export function insightBlocks(
  insight: InsightSummary,
  language: Language,
  review: boolean,
  button: MakeButton,
): readonly SlackBlock[] {
  const { passed, failed, waiting, confidence } = insight
  const standing = [
    insight.statusLabel,
    words(language, 'slack.home.confidence', { level: words(language, `confidence.level.${confidence}`) }),
    words(language, 'slack.home.criteria', { passed, failed, waiting }),
    insight.segment,
  ].filter((part) => part !== '')
  const answers = review
    ? [
        button('approve', words(language, 'slack.home.approve'), insight.id, 'primary'),
        button('changes', words(language, 'slack.home.changes'), insight.id),
      ]
    : []
  return [
    ...rich(section(bold(insight.statement), '\n', standing.join(' · '))),
    {
      type: 'actions',
      elements: [...answers, button('show', words(language, 'slack.home.show'), insight.id)],
    },
  ]
}

/** The person's threads under the step that each has reached. */
export function threadLines(
  threads: readonly (ThreadSummary & { readonly url?: string })[],
  language: Language,
): readonly SlackBlock[] {
  if (threads.length === 0) return rich(section(words(language, 'slack.home.no_threads')))
  return stepNames.flatMap((step) => {
    const here = threads.filter((thread) => thread.step === step)
    if (here.length === 0) return []
    const left = here.length - mostLines
    return rich(
      section(bold(words(language, `step.${step}`))),
      list(here.slice(0, mostLines).map((thread) => section(...threadLine(thread, language)))),
      ...(left <= 0 ? [] : [section(words(language, 'slack.home.more', { count: left }))]),
    )
  })
}

function threadLine(
  { title, url, updatedAt }: ThreadSummary & { readonly url?: string },
  language: Language,
): readonly (string | readonly Span[])[] {
  const name = title === '' ? words(language, 'slack.home.untitled') : title
  const day = shortDate(updatedAt.slice(0, 10), language, true)
  return [[{ text: name, ...(url === undefined ? {} : { link: url }) }], [{ text: `  ${day}` }]]
}

/** The sources with how they stand, their rows and the days that they cover. */
export function sourceLines(sources: readonly SourceSummary[], language: Language): readonly SlackBlock[] {
  if (sources.length === 0) return rich(section(words(language, 'slack.home.no_sources')))
  const lines = sources.slice(0, mostSources).map((source) => {
    const { name, status, rows, from, to } = source
    const details = [
      words(language, `slack.home.source.${status}`),
      words(language, 'slack.home.rows', { count: caseCount(rows, language) }),
      from === undefined || to === undefined
        ? ''
        : words(language, 'slack.home.span', {
            from: shortDate(from, language, true),
            to: shortDate(to, language, true),
          }),
    ].filter((part) => part !== '')
    return section([{ text: name, bold: true }], [{ text: ` (${details.join(', ')})` }])
  })
  const left = sources.length - mostSources
  const more = left <= 0 ? [] : [section(italic(words(language, 'slack.home.more', { count: left })))]
  return rich(list(lines), ...more)
}

/** The languages that Visao speaks, with the reader's own chosen. */
export function languageSelect(language: Language): StaticSelect {
  const options = languages.map((one) => ({
    text: label(words(one, 'slack.home.language_name'), figures.option.text),
    value: one,
  }))
  const initial = options.find((option) => option.value === language)
  return {
    type: 'static_select',
    action_id: actionId.home('language', 0),
    placeholder: label(words(language, 'slack.home.language'), figures.select.placeholder),
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  }
}
