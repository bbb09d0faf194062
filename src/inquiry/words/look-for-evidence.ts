import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Link } from '../../evidence/link.ts'
import type { Quote } from '../../evidence/quote.ts'
import type { Reading } from '../../evidence/reading.ts'
import { detectLanguage } from '../../understanding/detect-language.ts'
import { readConcepts } from '../why/concepts.ts'
import { evidenceSaid } from '../why/evidence-said.ts'
import { type Measured, measureClaim } from '../why/measure-claim.ts'
import { toneOf } from '../why/quote-stance.ts'
import { shownQuotes } from '../why/shown-quotes.ts'
import { turningDay } from '../why/turning-day.ts'
import type { Verdict } from '../why/verdict.ts'
import { hearVoices, type Voices } from '../why/voices.ts'
import { searchTerms } from './search-terms.ts'

export interface Found {
  /** The customers' words that are shown, for and against. */
  readonly quotes: readonly Quote[]
  readonly readings: readonly Reading[]
  readonly findings: readonly Finding[]
  /** What all of it says together; `unclear` also where one piece says yes and another no. */
  readonly verdict: Verdict
  readonly supports: boolean
  /** Emotions that customers who bear it out name. */
  readonly emotions: readonly string[]
  /** What was found, for or against, told before the next question. */
  readonly told: readonly DraftNode[]
  /** Links from what was found to a claim. */
  links(claim: string): Link[]
}

/** From this tone on a claim speaks of something good. */
const praising = 0.3

/**
 * Looks for evidence on a claim in a person's words: figures that would have moved if it held, and customers who speak of it
 * in either language, for or against. To mention a thing is not to bear it out.
 */
export async function lookForEvidence(context: TurnContext, text: string): Promise<Found> {
  const concepts = readConcepts(text)
  const terms = [
    ...new Set([...concepts.flatMap(({ search }) => search), ...searchTerms(text, concepts.length > 0)]),
  ]
  const praise =
    context.state.brief.direction === 'more' && toneOf(text, detectLanguage(text, 'vi')) >= praising
  const voices = await hearVoices(context, { terms, praise, since: turningDay(context) })
  const measured = await measureClaim(context, text, concepts)
  const shown = voices === null ? { heard: [], against: [] } : shownQuotes(voices, context.evidence.quotes)
  const verdict = together([
    ...measured.map((one) => one.verdict),
    ...(voices === null ? [] : [voices.verdict]),
  ])
  return {
    quotes: [...shown.heard, ...shown.against],
    readings: [...(voices?.readings ?? []), ...measured.flatMap(({ readings }) => readings)],
    findings: [...(voices === null ? [] : [voices.finding]), ...measured.map(({ finding }) => finding)],
    verdict,
    supports: verdict === 'supports',
    emotions: voices?.emotions ?? [],
    told: evidenceSaid(context, { terms, voices, measured, shown }),
    links: (claim) => linksOf(claim, measured, voices, shown),
  }
}

function together(verdicts: readonly Verdict[]): Verdict {
  const yes = verdicts.includes('supports')
  const no = verdicts.includes('contradicts')
  if (yes === no) return 'unclear'
  return yes ? 'supports' : 'contradicts'
}

/** Voices that prove nothing either way are no evidence; where they do, those of the other side are kept beside them. */
function linksOf(
  claim: string,
  measured: readonly Measured[],
  voices: Voices | null,
  shown: ReturnType<typeof shownQuotes>,
): Link[] {
  const link = (evidence: string, verdict: Verdict): Link[] =>
    verdict === 'unclear' ? [] : [{ evidence, claim, relation: verdict }]
  const spoken =
    voices === null || voices.verdict === 'unclear'
      ? []
      : [
          ...shown.heard.flatMap(({ id }) => link(id, 'supports')),
          ...shown.against.flatMap(({ id }) => link(id, 'contradicts')),
          ...voices.finding.readings.slice(0, 1).flatMap((id) => link(id, voices.verdict)),
        ]
  return [...measured.flatMap(({ finding, verdict }) => link(finding.id, verdict)), ...spoken]
}
