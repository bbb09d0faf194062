import type { Context } from 'hono'
import type { Content } from '../../../src/conversation/content.ts'
import type { DeskWish } from '../../../src/conversation/desk-command.ts'
import type { Html } from '../markup.ts'
import { heardPanel, type Outcome } from '../pages/heard-panel.ts'
import { channel, frameFor, platform, type Site, type SiteEnv, workspace } from '../site.ts'
import { deskEvent } from './desk-event.ts'

/** Insights of one panel; as many as a page of the board holds. */
const mostHeard = 60
/** The parts of an address that say what was decided a moment ago. */
const parts = ['heard', 'did', 'of', 'was'] as const

/**
 * The address of a page that says what was answered to decisions about insights; `was` is to whom each was given before, by id, and
 * empty for nobody.
 */
export function withHeard(
  back: string,
  event: string,
  wishes: readonly DeskWish[],
  was: readonly string[] = [],
): string {
  const query = new URLSearchParams({ heard: event, did: wishes[0]?.does ?? '' })
  for (const { insight } of wishes) query.append('of', insight)
  for (const person of was) query.append('was', person)
  return `${back}${back.includes('?') ? '&' : '?'}${query.toString()}`
}

/** What was said in the conversations of the insights that were just decided on; null where nothing was decided. */
export async function heard(site: Site, c: Context<SiteEnv>): Promise<Html | null> {
  const event = c.req.query('heard')
  if (event === undefined) return null
  const did = c.req.query('did') ?? ''
  const was = c.req.queries('was') ?? []
  const insights = (c.req.queries('of') ?? []).slice(0, mostHeard)
  const outcomes = await Promise.all(
    insights.map(async (insight, place): Promise<Outcome> => {
      const content = await answered(site, insight, deskEvent(event, insight))
      const state = stateOf(content)
      const undo = state === 'done' ? undoOf(did, was[place]) : null
      return { insight, state, content: content ?? [], undo }
    }),
  )
  if (outcomes.length === 0) return null
  const content = outcomes.flatMap((one) => one.content)
  const frame = await frameFor(site, c.var.visitor, content, null, false)
  return heardPanel(outcomes, withoutHeard(c), frame)
}

async function answered(site: Site, insight: string, event: string): Promise<Content | undefined> {
  const { library } = site.context
  const place = await library.desk.place(workspace, insight, { platform, channel })
  const entries = place === null ? [] : await library.transcript(workspace, place.channel, place.thread)
  return entries.findLast(({ answers }) => answers === event)?.content
}

/** A refusal and a decision that was there before are told as notices. */
function stateOf(content: Content | undefined): Outcome['state'] {
  const [first] = content ?? []
  if (first === undefined) return 'waiting'
  if (first.type !== 'notice') return 'done'
  return first.level === 'info' ? 'unchanged' : 'refused'
}

/** What takes it back; a reminder has been read, and what was taken back can be decided anew. */
function undoOf(did: string, was: string | undefined): Outcome['undo'] {
  if (['requested', 'approved', 'changes_requested'].includes(did)) return { does: 'withdraw' }
  if (did !== 'assign' || was === undefined) return null
  return was === '' ? { does: 'unassign' } : { does: 'assign', to: was }
}

function withoutHeard(c: Context): string {
  const url = new URL(c.req.url)
  for (const part of parts) url.searchParams.delete(part)
  return `${url.pathname}${url.search}`
}
