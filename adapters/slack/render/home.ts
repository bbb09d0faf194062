import type { ActionsBlock, Button, HomeView } from '@slack/types'
import type { InsightSummary, SourceSummary, ThreadSummary } from '../../../src/conversation/library.ts'
import type { Language } from '../../../src/locales/locale.ts'
import { actionId, type HomeAction } from './action-ids.ts'
import type { SlackBlock } from './blocks.ts'
import { figures } from './figures.ts'
import { insightBlocks, languageSelect, sourceLines, threadLines } from './home-parts.ts'
import { label } from './plain.ts'
import { rich, section } from './rich.ts'
import { words } from './words.ts'

/** A thread with the address of its first message, where Slack gave one. */
export type HomeThread = ThreadSummary & { readonly url?: string }

/** What one person sees in App Home. */
export interface HomeData {
  /** The person's own threads, the latest first. */
  readonly threads: readonly HomeThread[]
  /** Insights that wait for this person's review. */
  readonly waiting: readonly InsightSummary[]
  /** Insights whose readings hold no longer. */
  readonly weak: readonly InsightSummary[]
  readonly sources: readonly SourceSummary[]
}

/** So many insights of a queue are shown; the rest are counted, and found with a command. */
const mostInsights = 8

/** App Home: what waits for me, what has gone weak, my threads by step, the sources, the language and help. */
export function renderHome(data: HomeData, language: Language): HomeView {
  const say = (key: Parameters<typeof words>[1], params?: Parameters<typeof words>[2]) =>
    words(language, key, params)
  let count = 0
  const button = (name: HomeAction, text: string, value: string, style?: Button['style']): Button => {
    count += 1
    return {
      type: 'button',
      action_id: actionId.home(name, count),
      text: label(text, figures.button.text),
      ...(value === '' ? {} : { value }),
      ...(style === undefined ? {} : { style }),
    }
  }
  const queue = (title: string, insights: readonly InsightSummary[], review: boolean) =>
    insights.length === 0
      ? []
      : [
          header(title),
          ...insights
            .slice(0, mostInsights)
            .flatMap((insight) => insightBlocks(insight, language, review, button)),
          ...more(insights.length - mostInsights, language),
        ]
  const top: ActionsBlock = {
    type: 'actions',
    elements: [
      button('start', say('slack.home.start'), '', 'primary'),
      button('help', say('slack.home.help'), ''),
      languageSelect(language),
    ],
  }
  return {
    type: 'home',
    callback_id: 'visao_home',
    blocks: [
      header(say('slack.home.title')),
      ...rich(section(say('slack.home.about'))),
      top,
      ...queue(say('slack.home.waiting'), data.waiting, true),
      ...queue(say('slack.home.weak'), data.weak, false),
      header(say('slack.home.threads')),
      ...threadLines(data.threads, language),
      header(say('slack.home.sources')),
      ...sourceLines(data.sources, language),
      { type: 'actions', elements: [button('sources', say('slack.home.sources_more'), '')] },
    ],
  }
}

function header(text: string): SlackBlock {
  return { type: 'header', text: label(text, figures.header.text) }
}

function more(left: number, language: Language): readonly SlackBlock[] {
  return left <= 0 ? [] : rich(section(words(language, 'slack.home.more', { count: left })))
}
