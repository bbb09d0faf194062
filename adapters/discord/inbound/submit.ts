import { z } from 'zod'
import type { Payload } from '../../../src/conversation/inbound.ts'
import type { Body } from '../api.ts'
import type { Bot } from '../bot.ts'
import { readCustomId } from '../render/custom-id.ts'
import { misreadWords } from '../render/misread-words.ts'
import { readForm } from '../render/read-form.ts'
import { resolveForm } from '../render/resolve-form.ts'
import type { Submit } from '../wire/interaction.ts'
import { type Attachment, attachmentSchema } from '../wire/message.ts'
import { words } from '../words.ts'
import { acknowledge, deferredUpdate, replaceWith, sayPrivately } from './acknowledge.ts'
import { noteFiles, startFetching } from './files.ts'
import { pageButton, pagesOf } from './forms.ts'
import { answerFiles, answerId, answerText } from './own-ids.ts'
import { conversationIn, inboundOf, type Scene } from './scene.ts'
import { spokenIn, take } from './take.ts'

/** What the earlier pages of a form hold, until the last one has been filled in. */
const draftSchema = z.strictObject({
  values: z.record(z.string(), z.string()),
  attachments: z.array(attachmentSchema),
})
type Draft = z.infer<typeof draftSchema>
const nothing: Draft = { values: {}, attachments: [] }

/** A modal that was filled in. */
export async function submit(bot: Bot, interaction: Submit, scene: Scene): Promise<void> {
  const values = readForm(interaction.data)
  const attachments = Object.values(interaction.data.resolved?.attachments ?? {})
  if (interaction.data.custom_id === answerId) {
    const text = values[answerText]?.trim() ?? ''
    if (text === '' && (values[answerFiles] ?? '') === '') {
      await acknowledge(bot, interaction, sayPrivately(words(scene.language, 'discord.answer.empty')))
      return
    }
    return hand(bot, interaction, scene, { kind: 'message', text }, attachments)
  }
  const pressed = readCustomId(interaction.data.custom_id)
  if (pressed?.kind !== 'form') return
  const { ref, page } = pressed
  const draft = `draft.${ref}.${scene.actor.id}`
  if (bot.offers.form(ref) === undefined) {
    const conversation = await conversationIn(bot, scene)
    if (conversation !== null) await bot.offers.reload(conversation)
  }
  const pages = pagesOf(bot, scene, ref)
  const before = page === 0 ? nothing : await readDraft(bot, draft)
  const together: Draft = {
    values: { ...before.values, ...values },
    attachments: [...before.attachments, ...attachments],
  }
  if (page + 1 < pages) {
    await bot.context.kept.write(draft, JSON.stringify(together))
    const line = words(scene.language, 'discord.form.more', { page: page + 1, pages })
    await acknowledge(bot, interaction, sayPrivately(line, [pageButton(scene, ref, page + 1)]))
    return
  }
  const form = bot.offers.form(ref)
  const read = form === undefined ? { ...together, misread: [] } : resolveForm(form, together.values)
  const payload: Payload = { kind: 'form_submit', ref, values: read.values }
  const answer = takenWith(misreadWords(read.misread, scene.language), page, scene)
  await hand(bot, interaction, scene, payload, together.attachments, answer)
  if (page > 0) await bot.context.kept.erase(draft)
}

/** The answer to a form's last page: it is taken, save for names that stand for nothing. */
function takenWith(misread: string, page: number, { language }: Scene): Body {
  if (page === 0) return misread === '' ? deferredUpdate : sayPrivately(misread)
  const taken = words(language, 'discord.form.taken')
  return replaceWith(misread === '' ? taken : `${taken}\n${misread}`)
}

async function readDraft(bot: Bot, name: string): Promise<Draft> {
  const text = await bot.context.kept.read(name)
  return text === null ? nothing : draftSchema.parse(JSON.parse(text))
}

/** With files, what was said is noted first and handed over when they have been fetched. */
async function hand(
  bot: Bot,
  interaction: Submit,
  scene: Scene,
  payload: Payload,
  attachments: readonly Attachment[],
  answer: Body = deferredUpdate,
): Promise<void> {
  if (attachments.length === 0) return take(bot, interaction, scene, payload, answer)
  const conversation = await spokenIn(bot, interaction, scene)
  if (conversation === null) return
  const inbound = inboundOf(bot, interaction.id, conversation, scene.actor, payload)
  await noteFiles(bot, inbound, attachments)
  await acknowledge(bot, interaction, answer)
  startFetching(bot, inbound.id)
}
