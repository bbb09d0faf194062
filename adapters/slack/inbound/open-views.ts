import { z } from 'zod'
import type { ContentNode } from '../../../src/conversation/content.ts'
import type { Actor } from '../../../src/conversation/inbound.ts'
import type { Language } from '../../../src/locales/locale.ts'
import { languageOf } from '../language.ts'
import { loadingView, renderForm } from '../render/form.ts'
import { renderOpened } from '../render/opened.ts'
import { words } from '../render/words.ts'
import type { Site } from '../site.ts'

/** Somebody for whom a view can be opened, for three seconds after they pressed something. */
export interface Opener {
  readonly workspace: string
  readonly trigger: string
  readonly actor: Actor
}

/** What a form's modal carries until it is submitted. */
export const metadataSchema = z.union([
  /** A form that stands in a thread. */
  z.strictObject({ channel: z.string().min(1), thread: z.string().min(1), ref: z.string().min(1) }),
  /** App Home's: the insight, as it was seen, that changes are asked for. */
  z.strictObject({ insight: z.string().min(1), version: z.number().int().positive() }),
])
type InThread = Extract<z.infer<typeof metadataSchema>, { ref: string }>

const viewSchema = z.looseObject({ view: z.looseObject({ id: z.string().min(1) }) })

/** Opens a form that stands in a thread: something at once, then the form itself. */
export async function openForm(site: Site, opener: Opener, metadata: InThread): Promise<void> {
  const language = languageOf(opener.actor)
  const view = await openLoading(site, opener, language)
  if (view === null) return
  const spoken = await site.context.library.transcript(opener.workspace, metadata.channel, metadata.thread)
  const nodes = spoken.toReversed().flatMap((entry) => entry.content ?? [])
  const form = nodes.find(
    (node): node is Extract<ContentNode, { type: 'form' }> =>
      node.type === 'form' && node.id === metadata.ref,
  )
  if (form === undefined) {
    const gone = renderOpened([null], language, words(language, 'slack.form.gone'))
    await update(site, opener.workspace, view, gone)
    return
  }
  await update(site, opener.workspace, view, renderForm(form, language, JSON.stringify(metadata)))
}

/** Opens the records that a message's figures rest on. */
export async function openEvidence(site: Site, opener: Opener, records: readonly string[]): Promise<void> {
  const language = languageOf(opener.actor)
  const view = await openLoading(site, opener, language)
  if (view === null) return
  // A figure is named by its place in a record (`rd_1.0.value`), the record by what stands before it.
  const ids = [...new Set(records.map((record) => record.split('.')[0] ?? record))]
  const opened = await Promise.all(
    ids.map((id) => site.context.library.reading(opener.workspace, id, language)),
  )
  await update(
    site,
    opener.workspace,
    view,
    renderOpened(opened, language, words(language, 'slack.evidence.title')),
  )
}

/** Opens a view that is ready at once. */
export async function openView(site: Site, opener: Opener, view: object): Promise<string | null> {
  const answer = await site.api.interactive(opener.workspace, 'views.open', {
    trigger_id: opener.trigger,
    view,
  })
  const opened = viewSchema.safeParse(answer.ok ? answer.data : null)
  if (opened.success) return opened.data.view.id
  const refusal = answer.ok ? 'no view' : answer.refusal
  site.context.logger.warn({ refusal }, 'a view could not be opened')
  return null
}

/** What has to be looked up first may take longer than Slack takes a view. */
function openLoading(site: Site, opener: Opener, language: Language): Promise<string | null> {
  return openView(site, opener, loadingView(language, words(language, 'slack.home.title')))
}

async function update(site: Site, workspace: string, id: string, view: object): Promise<void> {
  const answer = await site.api.interactive(workspace, 'views.update', { view_id: id, view })
  if (!answer.ok) site.context.logger.warn({ refusal: answer.refusal }, 'a view could not be shown')
}
