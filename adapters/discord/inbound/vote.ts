import { PollLayoutType } from 'discord.js'
import { plainMarkdown } from '../../../src/support/markdown.ts'
import type { Bot } from '../bot.ts'
import { nonceOf } from '../outbound/mark.ts'
import type { Press } from '../wire/interaction.ts'
import { words } from '../words.ts'
import { acknowledge, deferredUpdate, sayPrivately } from './acknowledge.ts'
import { conversationIn, type Scene } from './scene.ts'

/** What a poll of Discord takes. */
const mostAnswers = 10
const longestAnswer = 55
const longestQuestion = 300
const hours = 24

/** Asks the team to vote on the options of a choice; the vote informs people, and only a person chooses. */
export async function openVote(bot: Bot, interaction: Press, scene: Scene, ref: string): Promise<void> {
  const { language, channel } = scene
  await acknowledge(bot, interaction, deferredUpdate)
  const conversation = await conversationIn(bot, scene)
  if (bot.offers.choice(ref) === undefined && conversation !== null) await bot.offers.reload(conversation)
  const choice = bot.offers.choice(ref)
  if (choice === undefined) {
    const gone = sayPrivately(words(language, 'errors.action_unknown')).data as Record<string, unknown>
    await bot.api.followUp(interaction, gone)
    return
  }
  const answers = choice.options.slice(0, mostAnswers).map(({ label }, place) => ({
    poll_media: { text: clip(`${place + 1}. ${plainMarkdown(label)}`, longestAnswer) },
  }))
  const question = { text: clip(words(language, 'discord.vote.question'), longestQuestion) }
  await bot.api.post(channel, {
    poll: {
      question,
      answers,
      duration: hours,
      allow_multiselect: false,
      layout_type: PollLayoutType.Default,
    },
    nonce: nonceOf(`vote.${ref}`),
    enforce_nonce: true,
    allowed_mentions: { parse: [] },
  })
}

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
}
