import type { Context } from 'hono'
import type { Content } from '../../../src/conversation/content.ts'
import type { DeskWish } from '../../../src/conversation/desk-command.ts'
import type { TranscriptEntry } from '../../../src/conversation/library.ts'
import type { Html } from '../markup.ts'
import { heardPanel, type Outcome } from '../pages/heard-panel.ts'
import { channel, frameFor, platform, type Site, type SiteEnv, workspace } from '../site.ts'
import { deskEvent, type givenTo } from './desk-event.ts'
import { sealedPerson, unsealedPerson } from './people.ts'

/** Insights of one panel; more than a page of the board holds. */
const mostHeard = 100
/** The parts of an address that say what was decided a moment ago. */
const parts = ['heard', 'did', 'of', 'gave', 'was', 'who'] as const

/**
 * The address of a page that says what was answered to decisions about insights; `was` is to whom each was given before. It names
 * people by id, empty for nobody, and seals each of them once: who was given nothing else is offered nowhere any more.
 */
export function withHeard(
  site: Site,
  back: string,
  event: string,
  wishes: readonly DeskWish[],
  was: Awaited<ReturnType<typeof givenTo>>,
): string {
  const query = new URLSearchParams({ heard: event, did: wishes[0]?.does ?? '' })
  for (const { insight } of wishes) query.append('of', insight)
  if (wishes[0]?.does === 'assign') query.set('gave', wishes[0].to?.id ?? '')
  for (const person of was) query.append('was', person?.id ?? '')
  const people = new Map(was.flatMap((person) => (person === null ? [] : [[person.id, person] as const])))
  for (const person of people.values()) query.append('who', sealedPerson(site, person))
  return `${back}${back.includes('?') ? '&' : '?'}${query.toString()}`
}

/** What was said in the conversations of the insights that were just decided on; null where nothing was decided. */
export async function heard(site: Site, c: Context<SiteEnv>): Promise<Html | null> {
  const event = c.req.query('heard')
  if (event === undefined) return null
  const did = c.req.query('did') ?? ''
  const people = new Map((c.req.queries('who') ?? []).map((who) => [unsealedPerson(site, who)?.id, who]))
  const given = c.req.queries('was')?.map((was) => ({ was, to: people.get(was) ?? was })) ?? []
  const insights = (c.req.queries('of') ?? []).slice(0, mostHeard)
  const outcomes = await Promise.all(
    insights.map(async (insight, place): Promise<Outcome> => {
      const entry = await answered(site, insight, deskEvent(event, insight))
      const state = stateOf(entry?.content)
      const undo =
        state === 'done' && entry !== undefined
          ? undoOf(did, entry.at, given[place], c.req.query('gave'))
          : null
      return { insight, state, content: entry?.content ?? [], undo }
    }),
  )
  if (outcomes.length === 0) return null
  const content = outcomes.flatMap((one) => one.content)
  const frame = await frameFor(site, c.var.visitor, content, null, false)
  return heardPanel(outcomes, withoutHeard(c), frame)
}

async function answered(site: Site, insight: string, event: string): Promise<TranscriptEntry | undefined> {
  const { library } = site.context
  const place = await library.desk.place(workspace, insight, { platform, channel })
  const entries = place === null ? [] : await library.transcript(workspace, place.channel, place.thread)
  return entries.findLast(({ answers }) => answers === event)
}

/** A refusal and a decision that was there before are told as notices. */
function stateOf(content: Content | undefined): Outcome['state'] {
  const [first] = content ?? []
  if (first === undefined) return 'waiting'
  if (first.type !== 'notice') return 'done'
  return first.level === 'info' ? 'unchanged' : 'refused'
}

/** What takes it back, and nothing that came since; a reminder has been read, and what was taken back can be decided anew. */
function undoOf(
  did: string,
  made: string,
  given: { readonly was: string; readonly to: string } | undefined,
  gave = '',
): Outcome['undo'] {
  if (['requested', 'approved', 'changes_requested'].includes(did)) return { does: 'withdraw', made }
  if (did !== 'assign' || given === undefined) return null
  return given.was === '' ? { does: 'unassign', was: gave } : { does: 'assign', to: given.to, was: gave }
}

function withoutHeard(c: Context): string {
  const url = new URL(c.req.url)
  for (const part of parts) url.searchParams.delete(part)
  return `${url.pathname}${url.search}`
}
