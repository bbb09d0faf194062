import { InteractionResponseType } from 'discord.js'
import { fold } from '../../../src/support/fold.ts'
import type { Bot } from '../bot.ts'
import type { Completion } from '../wire/interaction.ts'
import { acknowledge } from './acknowledge.ts'
import { type Scene, workspaceIn } from './scene.ts'

interface Suggestion {
  readonly name: string
  readonly value: string
}

const mostSuggestions = 25
const longest = 100

/** Metrics, segments and insights of the scene's own library that go on from what has been typed so far. */
export async function autocomplete(bot: Bot, interaction: Completion, scene: Scene): Promise<void> {
  const focused = interaction.data.options
    .flatMap((sub) => sub.options ?? [])
    .find((option) => option.focused)
  const typed = fold(String(focused?.value ?? ''))
  const all = await suggestionsFor(bot, scene, focused?.name ?? '')
  const unique = [...new Map(all.map((one) => [one.value, one])).values()]
  const choices = unique
    .filter(({ name, value }) => fold(name).includes(typed) && value.length <= longest && value !== '')
    .slice(0, mostSuggestions)
    .map(({ name, value }) => ({ name: clip(name), value }))
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult
  await acknowledge(bot, interaction, { type, data: { choices } })
}

async function suggestionsFor(bot: Bot, scene: Scene, option: string): Promise<readonly Suggestion[]> {
  const { library } = bot.context
  const workspace = await workspaceIn(bot, scene)
  const same = (name: string) => ({ name, value: name })
  switch (option) {
    case 'metric': {
      const sources = await library.sources(workspace, scene.language)
      return sources.flatMap((source) => source.metrics.map(same))
    }
    case 'segment': {
      const insights = await library.insights(workspace, scene.language)
      return insights.map((insight) => same(insight.segment))
    }
    case 'insight': {
      const insights = await library.insights(workspace, scene.language)
      return insights.map(({ id, statement, statusLabel }) => ({
        name: `${statusLabel}: ${statement}`,
        value: id,
      }))
    }
    default:
      return []
  }
}

function clip(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
