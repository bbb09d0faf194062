import type { Content } from '../../../src/conversation/content.ts'
import type { SourceSummary } from '../../../src/conversation/library.ts'
import type { Language } from '../../../src/locales/locale.ts'
import type { Bot } from '../bot.ts'
import type { Command } from '../wire/interaction.ts'
import { words } from '../words.ts'
import type { Scene } from './scene.ts'
import { showRecord } from './show-record.ts'

/** Metrics that are named of one source. */
const mostNamed = 12

/** The connected data, for the one who asks. */
export function showSources(bot: Bot, interaction: Command, scene: Scene): Promise<void> {
  const { language } = scene
  return showRecord(bot, interaction, scene, async (workspace) => {
    const sources = await bot.context.library.sources(workspace, language)
    return { title: words(language, 'discord.sources'), content: contentOf(sources, language) }
  })
}

function contentOf(sources: readonly SourceSummary[], language: Language): Content {
  if (sources.length === 0)
    return [{ type: 'notice', level: 'info', text: words(language, 'discord.sources.none') }]
  const count = new Intl.NumberFormat(language)
  const days = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  const span = (from: string | undefined, to: string | undefined) =>
    from === undefined ? '' : days.formatRange(new Date(from), new Date(to ?? from))
  const facts = sources.map(({ name, rows, from, to, metrics }) => ({
    label: name,
    value: words(language, 'discord.sources.rows', { rows: count.format(rows) }),
    note: [span(from, to), metrics.slice(0, mostNamed).join(', ')].filter((part) => part !== '').join('; '),
  }))
  return [{ type: 'facts', facts }]
}
