import { after, mergeRecords, remembered } from '../conversation/decide.ts'
import { faultMessage } from '../conversation/fault-message.ts'
import { isHouse } from '../conversation/house.ts'
import type { Inbound } from '../conversation/inbound.ts'
import { knownNames } from '../conversation/known-names.ts'
import { newThreadState } from '../conversation/state.ts'
import { readThreadState } from '../conversation/state-migrations.ts'
import { type Decision, type Input, noRecords, type TurnContext } from '../conversation/step.ts'
import { AppError } from '../errors.ts'
import { mergeEvidence } from '../evidence/evidence.ts'
import { speak } from '../evidence/speak.ts'
import { interludes } from '../interludes/index.ts'
import { endDigestJob } from '../jobs/end-digest.ts'
import { type Language, phrase } from '../locales/locale.ts'
import type { Said } from '../locales/said.ts'
import type { Catalog } from '../metrics/catalog.ts'
import { stepFor } from '../steps/index.ts'
import type { CommitOutcome, Store, ThreadKey, TurnCommit } from '../store/store.ts'
import { type Ids, seededIds } from '../support/ids.ts'
import type { Logger } from '../support/logger.ts'
import type { Tools } from '../tools.ts'
import { greeted, languageHint, languageOf } from './greet.ts'
import { saidOnce } from './model-missed.ts'
import { namesIn, namesOf } from './names-in.ts'
import { nextWake } from './next-wake.ts'
import { offersAfter, typedOffer } from './offers.ts'
import { outgoing } from './outgoing.ts'
import { patient } from './patient.ts'
import { readInput } from './read-input.ts'
import { settingsOf } from './settings-of.ts'
import { sourceRecords } from './source-records.ts'
import { voiceFor } from './voice.ts'

/** What a turn needs of the house. */
export interface TurnHouse {
  readonly store: Store
  readonly logger: Logger
  /** Raised when the house closes: a turn that is not committed by then is left for the next life. */
  readonly signal: AbortSignal
  /** The workspace's time zone: when its mornings are. */
  readonly timeZone: string
  /** Instant and day of the turn. */
  now(): { readonly instant: string; readonly today: string }
  /** What the thread can be asked about; `about` is the source that it is about already. */
  catalog(workspace: string, about: string | null): Promise<Catalog>
  secret(workspace: string): Promise<string>
  tools(turn: {
    readonly key: ThreadKey
    /** The thread's version that the turn starts from. */
    readonly version: number
    readonly catalog: Catalog
    readonly ids: Ids
    readonly now: { readonly instant: string; readonly today: string }
    /** Nobody wrote: the house takes up what is due. */
    readonly byHouse: boolean
    readonly working: (what: Said) => void
  }): Tools
  /** Shows the people in the thread what is being worked on. */
  working(key: ThreadKey, text: string): void
}

export interface TurnEnd {
  readonly outcome: CommitOutcome
  /** Something is due in the thread already. */
  readonly wakes: boolean
  readonly step: string
  readonly status: string
}

/** How often a turn is planned anew when somebody else's turn moved the thread meanwhile. */
const maxPlans = 8

/**
 * Takes one event through the house: loads the thread, lets an interlude or the present step decide, and
 * commits state, records and messages in one transaction. A fault of a step leaves the thread as it was and is
 * told in the person's words; running the same event again changes nothing.
 */
export async function takeTurn(house: TurnHouse, key: ThreadKey, inbound: Inbound): Promise<TurnEnd> {
  for (let plan = 0; plan < maxPlans; plan += 1) {
    const end = await planTurn(house, key, inbound)
    if (end.outcome !== 'moved') return end
  }
  throw new Error(`thread ${key.thread} moved ${maxPlans} times under one turn`)
}

async function planTurn(house: TurnHouse, key: ThreadKey, inbound: Inbound): Promise<TurnEnd> {
  const { store } = house
  const stored = await store.thread(key)
  const before =
    stored === null ? newThreadState(languageHint(inbound) ?? 'en') : readThreadState(stored.state)
  const ids = seededIds([key.workspace, key.platform, key.channel, key.thread, inbound.id].join('\n'))
  const now = house.now()
  const catalog = await house.catalog(key.workspace, before.brief.metric?.source ?? null)
  const language = languageOf(inbound, before)
  const state = greeted(before, inbound, language)
  const evidence = await store.evidence(key.workspace, state.evidence)
  const names = knownNames(catalog, namesOf(state))
  const voice = (decision: Pick<Decision, 'state' | 'records' | 'quoted' | 'cited'>, reader?: Language) =>
    voiceFor({
      language: reader ?? decision.state.people[inbound.actor.id]?.language ?? language,
      evidence: mergeEvidence(mergeEvidence(evidence, decision.cited ?? {}), decision.records),
      insights: [
        ...(decision.quoted ?? []),
        ...decision.records.insights,
        ...(decision.state.insight ? [decision.state.insight] : []),
      ],
      names: new Set([...names, ...namesIn(decision)]),
      today: now.today,
      variant: state.turns,
    })
  const version = stored?.version ?? 0
  const tools = patient(
    house.tools({
      key,
      version,
      catalog,
      ids,
      now,
      byHouse: isHouse(inbound.actor),
      working: (what) => house.working(key, speak(what, voice({ state, records: noRecords }))),
    }),
  )
  const decided = await decideSafely(house, { state, actor: inbound.actor, evidence, tools }, inbound, key)
  const decision = saidOnce(decided, tools)
  const { outbox, actions } = outgoing(decision, {
    key,
    answers: isHouse(inbound.actor) ? null : inbound.id,
    sentAt: now.instant,
    ids,
    secret: await house.secret(key.workspace),
    logger: house.logger,
    voice: (reader) => voice(decision, reader),
  })
  const next = decision.state
  const woken = isHouse(inbound.actor)
  // What goes elsewhere is no word in this thread.
  const updatedAt = woken && decision.messages.length === 0 ? (stored?.updatedAt ?? now.instant) : now.instant
  const jobs = [
    ...nextWake(key, next, { now: now.instant, updatedAt, timeZone: house.timeZone, woken }),
    ...(decision.ends ?? []).map((one) => endDigestJob(key.workspace, one, inbound.id, now.instant)),
  ]
  house.signal.throwIfAborted()
  const commit: TurnCommit = {
    key,
    inbound: inbound.id,
    expectedVersion: version,
    state: next,
    title: next.brief.question?.words.slice(0, 200) ?? stored?.title ?? '',
    step: next.step,
    status: next.status,
    at: updatedAt,
    ...decision.records,
    sources: sourceRecords(decision.records, key.workspace, now.instant),
    actions,
    outbox,
    jobs,
    ...settingsOf(decision),
    ...(decision.forgets === undefined ? {} : { forgets: decision.forgets }),
  }
  const outcome = await store.commitTurn(commit).catch((fault: unknown) => {
    // Nothing can be posted while nothing can be written; the event waits in the inbox.
    if (fault instanceof AppError) house.working(key, phrase(voice(decision).language, 'working.cannot_save'))
    throw fault
  })
  const wakes = jobs.some(({ runAt }) => runAt <= now.instant)
  return { outcome, step: next.step, status: next.status, wakes }
}

/** Runs interludes, then the step, then every step that is entered in the same turn. */
async function decideTurn(context: TurnContext, input: Input): Promise<Decision> {
  let decision: Decision | null = null
  for (const interlude of interludes) {
    decision = await interlude.run(context, input)
    if (decision !== null) break
  }
  let result = decision ?? (await stepFor(context.state.step).run(awake(context), input))
  while (result.move !== 'stay') {
    const entered = { ...result, state: { ...result.state, step: result.move, pending: null } }
    const next = await stepFor(result.move).enter(after(context, entered))
    result = {
      ...next,
      messages: [...entered.messages, ...next.messages],
      records: mergeRecords(entered.records, next.records),
    }
  }
  const spokenWords = 'statement' in input ? [input.statement] : []
  const kept = new Set(result.records.statements.map((statement) => statement.id))
  const missing = spokenWords.filter((statement) => !kept.has(statement.id))
  const complete = { ...result, records: mergeRecords(result.records, { statements: missing }) }
  return { ...complete, state: remembered(complete) }
}

/** Whoever goes on talking takes a paused or stopped thread up again. */
function awake(context: TurnContext): TurnContext {
  const { status } = context.state
  const resting = status === 'paused' || status === 'stopped'
  return resting ? { ...context, state: { ...context.state, status: 'open' } } : context
}

async function decideSafely(
  house: TurnHouse,
  context: TurnContext,
  inbound: Inbound,
  key: ThreadKey,
): Promise<Decision> {
  const byHouse = isHouse(inbound.actor)
  try {
    const input = await readInput(inbound, {
      action: (ref) => house.store.action(key.workspace, ref),
      message: (message) => house.store.message(key.workspace, message),
      id: context.tools.id,
    })
    const decision = await decideTurn(context, typedOffer(input, context.state))
    for (const fault of decision.faults ?? [])
      house.logger.warn({ err: fault, thread: key.thread }, 'a fault was told as an outcome')
    const offered = [...offersAfter(decision, context.state)]
    return { ...decision, state: { ...decision.state, offered, byHouse, turns: decision.state.turns + 1 } }
  } catch (fault) {
    const code = fault instanceof AppError ? fault.code : 'bug'
    house.logger[code === 'bug' ? 'error' : 'warn']({ code, thread: key.thread, err: fault }, 'turn failed')
    return {
      state: { ...context.state, byHouse },
      messages: [faultMessage(fault)],
      records: noRecords,
      move: 'stay',
    }
  }
}
