import type { Client } from 'discord.js'
import { isPhraseKey, languages, phrase } from '../../../src/locales/locale.ts'
import { fold } from '../../../src/support/fold.ts'
import type { Bot } from '../bot.ts'

/** Tags of one post. */
const mostTags = 5

/** Shows the status of a post's insight by the forum's tag of that name, in either language; other tags stay. */
export async function tagPost(bot: Bot, client: Client, thread: string): Promise<void> {
  const conversation = await bot.conversations.of(thread)
  const place = conversation?.place ?? null
  if (conversation === null || place === null || conversation.guild === null) return
  const post = await client.channels.fetch(place).catch(() => null)
  if (post === null || !post.isThread() || post.parent === null || !('availableTags' in post.parent)) return
  const insights = await bot.context.library.insights(conversation.workspace, 'en')
  const status = insights.find((insight) => insight.thread === thread)?.status
  if (status === undefined) return
  const { availableTags } = post.parent
  const ours = new Map(
    availableTags.flatMap(({ id, name }) =>
      statuses.filter(({ label }) => label === fold(name)).map((one) => [id, one]),
    ),
  )
  const wanted = [...ours].find(([, one]) => one.status === status)?.[0]
  const others = post.appliedTags.filter((id) => !ours.has(id))
  const tags = [...(wanted === undefined ? [] : [wanted]), ...others].slice(0, mostTags)
  const same = tags.length === post.appliedTags.length && tags.every((id) => post.appliedTags.includes(id))
  if (!same) await bot.api.tag(place, tags)
}

const statuses = ['draft', 'ready', 'in_test', 'confirmed', 'weakened', 'expired', 'refuted'].flatMap(
  (status) =>
    languages.flatMap((language) => {
      const key = `insight_status.${status}`
      return isPhraseKey(key) ? [{ status, label: fold(phrase(language, key)) }] : []
    }),
)
