import { z } from 'zod'
import { chooseLanguage, homeLanguage, publishHome } from '../outbound/home.ts'
import type { Pressed } from '../render/action-ids.ts'
import { renderForm } from '../render/form.ts'
import { renderOpened } from '../render/opened.ts'
import { words } from '../render/words.ts'
import type { Site } from '../site.ts'
import { inboundOf } from './inbound.ts'
import { type Opener, openView } from './open-views.ts'
import { review } from './review.ts'

const postedSchema = z.looseObject({ ts: z.string().min(1), channel: z.string().min(1) })

type HomePressed = Extract<Pressed, { kind: 'home' }>

/** What somebody pressed in App Home. */
export async function takeHomeAction(
  site: Site,
  opener: Opener,
  { name, value }: HomePressed,
): Promise<void> {
  const { workspace, actor } = opener
  const language = await homeLanguage(site, workspace, actor.id)
  switch (name) {
    case 'show': {
      const insight = await site.context.library.insight(workspace, value, language)
      await openView(site, opener, renderOpened([insight], language, words(language, 'slack.home.insight')))
      return
    }
    case 'approve': {
      const seen = await site.context.library.desk.record(workspace, language, value)
      if (seen === null) return
      const { version } = seen.entry
      const by = { workspace, actor, event: `home:${opener.trigger}` }
      await review(site, by, { does: 'approved', insight: value, version, comment: '' })
      return
    }
    case 'changes':
      await askForChanges(site, opener, value)
      return
    case 'language':
      await chooseLanguage(site, workspace, actor.id, value)
      await publishHome(site, workspace, actor.id)
      return
    case 'start':
    case 'sources':
    case 'help':
      await answerInMessages(site, opener, name)
  }
}

async function askForChanges(site: Site, opener: Opener, insight: string): Promise<void> {
  const language = await homeLanguage(site, opener.workspace, opener.actor.id)
  const seen = await site.context.library.desk.record(opener.workspace, language, insight)
  if (seen === null) return
  const form = {
    type: 'form' as const,
    id: 'changes',
    title: words(language, 'slack.home.changes'),
    submit: words(language, 'slack.form.send'),
    fields: [
      {
        name: 'comment',
        kind: 'long' as const,
        label: words(language, 'slack.home.which_changes'),
        required: true,
      },
    ],
  }
  const metadata = JSON.stringify({ insight, version: seen.entry.version })
  await openView(site, opener, renderForm(form, language, metadata))
}

/** A button of App Home whose answer is a message of its own, in the conversation with this person. */
async function answerInMessages(
  site: Site,
  { workspace, actor, trigger }: Opener,
  name: 'start' | 'sources' | 'help',
): Promise<void> {
  const language = await homeLanguage(site, workspace, actor.id)
  const text = words(language, name === 'start' ? 'slack.which_question' : `slack.home.here.${name}`)
  const posted = await site.api.interactive(workspace, 'chat.postMessage', {
    // Slack takes a person in place of a channel for their own conversation with Visao.
    channel: actor.id,
    text,
  })
  const stands = postedSchema.safeParse(posted.ok ? posted.data : null)
  if (name === 'start' || !stands.success) return
  const inbound = inboundOf({
    id: `home:${trigger}`,
    workspace,
    channel: stands.data.channel,
    thread: stands.data.ts,
    isDirect: true,
    actor,
    payload: { kind: 'command', name, text: '' },
    at: site.context.clock.now(),
  })
  await site.context.receive(inbound)
}
