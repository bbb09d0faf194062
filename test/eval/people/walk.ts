import { type Offer, offersOf } from '../../../adapters/terminal/offered.ts'
import type { Actor } from '../../../src/conversation/inbound.ts'
import type { ThreadState } from '../../../src/conversation/state.ts'
import type { Language } from '../../../src/locales/locale.ts'
import { seededRandom } from '../../killing/random.ts'
import type { Shared } from '../../turns/shared.ts'
import { type FaultKind, faultKinds, type Seen } from './checks/check.ts'
import { checks } from './checks/index.ts'
import { goOn, pick, press } from './habits.ts'
import { openPeopleHouse, type Source } from './house.ts'
import type { Act, Habit, Persona, Scene } from './persona.ts'
import { personas } from './personas.ts'
import { printTurn } from './print-turn.ts'

/** The instant at which all conversations begin: the shop is made for its day. */
export const begins = '2026-11-21T08:00:00Z'

/** A fault, and the turn of the conversation that it was found in. */
export interface Fault {
  readonly kind: FaultKind
  readonly turn: number
  readonly what: string
}

/** One conversation from its first word to its end. */
export interface Walk {
  readonly seed: number
  readonly persona: string
  readonly source: Source
  readonly cooperative: boolean
  readonly faults: readonly Fault[]
  readonly transcript: readonly string[]
  readonly seconds: readonly number[]
  /** Turns until the insight was saved, and until it was watched; null where it never was. */
  readonly saved: number | null
  readonly done: number | null
  readonly step: string
  /** Characters of the longest message. */
  readonly longest: number
}

/** A willing person's turns are enough to end well from wherever the thread was led. */
const willingTurns = 30
const cooperativeTurns = 40
const actors: readonly Actor[] = [
  { id: 'lan', name: 'Lan' },
  { id: 'an', name: 'An' },
]

/**
 * Plays the conversation of a seed: a persona walks, and then a willing person tries to bring it to its end. The seed
 * chooses the source too, unless one is given.
 */
export async function walk(seed: number, shared: Shared, given?: Source): Promise<Walk> {
  const random = seededRandom(seed * 7919 + 17)
  const persona = pick(personas, () => (seed % personas.length) / personas.length)
  const drawn = pick<Source>(['shop', 'shop', 'file', 'file', 'none'], random)
  const source = given ?? (persona.cooperative ? 'shop' : drawn)
  let tongue = pick(persona.tongues, random)
  const house = await openPeopleHouse(shared, source, begins)
  const turns: Seen[] = []
  const faults: Fault[] = []
  const transcript: string[] = []
  const seconds: number[] = []
  const expected = new Map<string, Language | null>()
  const heard: string[] = []
  let offers: { readonly open: readonly Offer[]; readonly stale: readonly Offer[] } = { open: [], stale: [] }
  let last: Act | null = null
  let [saved, done]: [number | null, number | null] = [null, null]

  function scene(): Scene {
    const state = turns.at(-1)?.state
    const { pending = null, status = 'open' } = state ?? {}
    return { pending, status, ...offers, last, tongue, file: source === 'file', random }
  }

  async function turn(habit: Habit, by: Actor): Promise<void> {
    const act = habit(scene()) ?? press(scene()) ?? goOn(scene()) ?? { kind: 'open' }
    heard.push(...wordsOf(act))
    if (act.kind === 'say') expected.set(by.id, act.language)
    const reaction = await house.take({ ...by, locale: tongue === 'en' ? 'en' : 'vi' }, act)
    const seen: Seen = {
      ...reaction,
      act: act.kind,
      heard,
      language: act.kind === 'say' ? act.language : (expected.get(by.id) ?? null),
      before: turns.slice(-2).map((one) => ({ ...one, before: [] })),
    }
    turns.push(seen)
    seconds.push(reaction.seconds)
    transcript.push(printTurn(by.name, act, seen))
    for (const kind of faultKinds)
      faults.push(...checks[kind](seen).map((what) => ({ kind, turn: turns.length, what })))
    const made = reaction.messages.flatMap(({ content }) => offersOf(content))
    if (made.length > 0) offers = { open: made, stale: [...offers.stale, ...offers.open] }
    last = act
    saved ??= isSaved(reaction.state) ? turns.length : null
    done ??= reaction.state.status === 'done' ? turns.length : null
  }

  try {
    const most = persona.cooperative ? cooperativeTurns : 3 + Math.floor(random() * 12)
    for (let count = 1; count <= most && !(persona.cooperative && done !== null); count += 1) {
      if (persona.changes !== undefined && count % persona.changes === 0)
        tongue = pick(persona.tongues, random)
      if (persona.away !== undefined && random() < 0.4) house.wait(1 + Math.floor(random() * persona.away))
      const by = actors[count % (persona.people ?? 1)] ?? pick(actors, random)
      await turn(turns.length === 0 && persona.cooperative ? goOn : habitOf(persona, random), by)
    }
    for (let count = 0; count < willingTurns && source !== 'none' && done === null; count += 1)
      await turn(goOn, pick(actors.slice(0, 1), random))
    if (source !== 'none' && done === null)
      faults.push({ kind: 'dead end', turn: turns.length, what: 'a willing person could not end it' })
  } finally {
    await house.close()
  }
  return {
    seed,
    persona: persona.name,
    source,
    cooperative: persona.cooperative ?? false,
    faults,
    transcript,
    seconds,
    saved,
    done,
    step: turns.at(-1)?.state.step ?? 'objective',
    longest: Math.max(0, ...turns.flatMap(({ messages }) => messages.map(({ text }) => text.length))),
  }
}

function habitOf({ habits }: Persona, random: () => number): Habit {
  return pick(
    habits.flatMap(([weight, habit]) => Array.from({ length: weight }, () => habit)),
    random,
  )
}

/** The person said that the insight is to be kept, and step 4 was left with it. */
function isSaved({ insight, step }: ThreadState): boolean {
  return insight !== null && insight.statement !== '' && (step === 'apply' || step === 'update')
}

function wordsOf(act: Act): readonly string[] {
  if (act.kind === 'say') return [act.text]
  if (act.kind === 'press') return [act.offer.label]
  return act.kind === 'submit' ? Object.values(act.values) : []
}
