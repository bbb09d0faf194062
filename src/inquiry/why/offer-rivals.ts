import type { TurnContext } from '../../conversation/step.ts'
import type { Finding } from '../../evidence/finding.ts'
import { concepts, readConcepts } from './concepts.ts'
import { measureClaim } from './measure-claim.ts'
import { type Rival, rivalOf } from './rival.ts'
import { seasonRival } from './season-rival.ts'
import { segmentRival } from './segment-rival.ts'
import { voiceRival } from './voice-rival.ts'

/** Rivals that stand, and rivals set aside, that are told. */
const mostEach = 2
const worth = { supports: 0, unclear: 1, contradicts: 2 } as const
/** From this share of a gap on, who comes is a part of its reason. */
const partly = 0.2
const priced: readonly string[] = ['price', 'promotion', 'shipping_fee']

/**
 * Other readings of what was observed that the data makes likely: what customers themselves bring up, one group, who comes,
 * price, season; each with the fact that would tell it from the rest already looked up where the data has it. What
 * the team named itself is no rival.
 */
export async function offerRivals(context: TurnContext): Promise<readonly Rival[]> {
  const { state, evidence } = context
  const named = new Set(
    state.brief.beliefs.flatMap(({ words }) => readConcepts(words).map(({ name }) => name)),
  )
  const kept = state.findings.flatMap((id) => evidence.findings[id] ?? []).filter((finding) => finding.kept)
  const made = [
    await voiceRival(context, kept, named),
    await segmentRival(context, kept),
    named.has('season') ? null : await seasonRival(context),
    priced.some((name) => named.has(name)) ? null : await priceRival(context),
    mixRival(state.findings.flatMap((id) => evidence.findings[id] ?? [])),
  ]
  const found = made.filter((rival) => rival !== null).toSorted((a, b) => worth[a.verdict] - worth[b.verdict])
  const falls = ({ verdict }: Rival) => verdict === 'contradicts'
  return [
    ...found.filter((rival) => !falls(rival)).slice(0, mostEach),
    ...found.filter(falls).slice(0, mostEach),
  ]
}

/** Who comes, where it makes up a part of the gap; arithmetic that needs no further fact. */
function mixRival(findings: readonly Finding[]): Rival | null {
  const claim = findings.find(({ kind }) => kind === 'mix_rate')
  if (claim === undefined) return null
  const { ratePart = 0, mixPart = 0 } = claim.stats
  const matters = Math.abs(mixPart) >= partly * Math.abs(ratePart + mixPart) && mixPart !== 0
  return rivalOf('mix', claim, matters && mixPart * (ratePart + mixPart) > 0 ? 'supports' : 'contradicts')
}

/** What is paid: average price and discount. The first that moved for the worse, else the first that stood still. */
async function priceRival(context: TurnContext): Promise<Rival | null> {
  const about = concepts.filter(({ name }) => priced.includes(name))
  const measured = await measureClaim(context, '', about)
  const [found] = measured.toSorted((a, b) => worth[a.verdict] - worth[b.verdict])
  return found === undefined
    ? null
    : rivalOf('price', found.finding, found.verdict, { findings: [found.finding], readings: found.readings })
}
