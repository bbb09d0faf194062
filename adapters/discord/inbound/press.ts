import type { Bot } from '../bot.ts'
import { readCustomId } from '../render/custom-id.ts'
import type { Press } from '../wire/interaction.ts'
import { acknowledge, openModal } from './acknowledge.ts'
import { decideHere } from './decide-here.ts'
import { openForm } from './forms.ts'
import { answerId, insightSelectId, readDecision } from './own-ids.ts'
import { answerModal } from './own-modal.ts'
import type { Scene } from './scene.ts'
import { showInsight } from './show-insight.ts'
import { showRecord } from './show-record.ts'
import { take } from './take.ts'
import { openVote } from './vote.ts'

/** A button or select: what it stands for is read from its id alone. */
export async function press(bot: Bot, interaction: Press, scene: Scene): Promise<void> {
  const { custom_id: id, values } = interaction.data
  if (id === answerId) {
    await acknowledge(bot, interaction, openModal(answerModal(scene.language)))
    return
  }
  if (id === insightSelectId) return showInsight(bot, interaction, scene, values[0] ?? '')
  const decided = readDecision(id)
  if (decided !== null) return decideHere(bot, interaction, scene, decided)
  const pressed = readCustomId(id)
  switch (pressed?.kind) {
    case 'form':
      return openForm(bot, interaction, scene, pressed.ref, pressed.page)
    case 'action':
      return take(bot, interaction, scene, { kind: 'action', ref: pressed.ref, values: [] })
    case 'choice': {
      const chosen = pressed.option === null ? values : [pressed.option]
      return take(bot, interaction, scene, { kind: 'action', ref: pressed.ref, values: chosen })
    }
    case 'evidence': {
      const record = pressed.record ?? values[0] ?? ''
      const { library } = bot.context
      return showRecord(bot, interaction, scene, (workspace) =>
        library.reading(workspace, record, scene.language),
      )
    }
    case 'vote':
      return openVote(bot, interaction, scene, pressed.ref)
    default:
      bot.context.logger.info({ id }, 'a control is none of ours')
  }
}
