import { ButtonStyle, ComponentType } from 'discord.js'
import type { Body } from '../api.ts'
import type { Bot } from '../bot.ts'
import { lineBody } from '../places/line-body.ts'
import { formId } from '../render/custom-id.ts'
import { renderForm } from '../render/form.ts'
import type { Interaction } from '../wire/interaction.ts'
import { words } from '../words.ts'
import { acknowledge, deferredPrivate, openModal } from './acknowledge.ts'
import { conversationIn, type Scene } from './scene.ts'

/**
 * Opens a page of a form: nothing may be asked of anybody before. A form that was delivered in an earlier life is read
 * again, and a fresh button opens it.
 */
export async function openForm(
  bot: Bot,
  interaction: Interaction,
  scene: Scene,
  ref: string,
  page: number,
): Promise<void> {
  const modal = modalOf(bot, scene, ref, page)
  if (modal !== undefined) {
    await acknowledge(bot, interaction, openModal(modal))
    return
  }
  await acknowledge(bot, interaction, deferredPrivate)
  const conversation = await conversationIn(bot, scene)
  if (conversation !== null) await bot.offers.reload(conversation)
  const { language } = scene
  const found = modalOf(bot, scene, ref, page) !== undefined
  const line = lineBody(words(language, found ? 'discord.form.again' : 'errors.action_unknown'))
  const components = [
    ...(line.components as readonly Body[]),
    ...(found ? [pageButton(scene, ref, page)] : []),
  ]
  await bot.api.answer(interaction, { ...line, components })
}

function modalOf(bot: Bot, scene: Scene, ref: string, page: number): Body | undefined {
  const form = bot.offers.form(ref)
  return form === undefined ? undefined : { ...renderForm(form, scene.language)[page] }
}

/** How many modals a form takes; a form that is not known any more is taken as it came. */
export function pagesOf(bot: Bot, scene: Scene, ref: string): number {
  const form = bot.offers.form(ref)
  return form === undefined ? 1 : renderForm(form, scene.language).length
}

/** A modal cannot follow on a modal: a button has to stand between them. */
export function pageButton({ language }: Scene, ref: string, page: number): Body {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: words(language, 'discord.form.open'),
    custom_id: formId(ref, page),
  }
  return { type: ComponentType.ActionRow, components: [button] }
}
