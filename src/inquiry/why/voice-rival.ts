import type { TurnContext } from '../../conversation/step.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import { themes } from '../words/themes.ts'
import { readConcepts } from './concepts.ts'
import { type Rival, rivalOf } from './rival.ts'
import { shownQuotes } from './shown-quotes.ts'
import { turningDay } from './turning-day.ts'
import { hearVoices } from './voices.ts'

/** Themes that are tried. */
const most = 4

interface Candidate {
  readonly claim: Finding
  readonly readings: readonly Reading[]
}

/**
 * What unhappy customers bring up: of the themes since the day the figure moved the first that came up more often than
 * before; without such a day the first theme of step 3, which then stays open. What is named (`named`, causes) is no rival.
 */
export async function voiceRival(
  context: TurnContext,
  kept: readonly Finding[],
  named: ReadonlySet<string>,
): Promise<Rival | null> {
  const day = turningDay(context)
  const told = kept.filter(({ kind }) => kind === 'theme').map((claim) => ({ claim, readings: [] }))
  const candidates = (day === null ? told : [...(await themesSince(context, day.after)), ...told]).filter(
    ({ claim }) => !readConcepts(phrasesOf(claim).join(', ')).some(({ name }) => named.has(name)),
  )
  let first: Rival | null = null
  for (const candidate of candidates.slice(0, most)) {
    const rival = await weighed(context, candidate)
    if (rival?.verdict === 'supports') return rival
    first ??= rival
  }
  return first
}

/** Only a question for reasons is answered by words. */
async function themesSince(
  { state, tools }: TurnContext,
  timeRange: { from: string; to: string },
): Promise<readonly Candidate[]> {
  if (state.brief.kind !== 'reason' || tools.catalog.texts.length === 0) return []
  const found = await themes(tools, { timeRange })
  if (found.kind === 'cannot_tell') return []
  return found.themes.map(({ finding, reading }) => ({ claim: finding, readings: [reading] }))
}

async function weighed(context: TurnContext, { claim, readings }: Candidate): Promise<Rival | null> {
  const since = turningDay(context)
  const voices = await hearVoices(context, { terms: phrasesOf(claim), praise: false, since })
  if (voices === null) return null
  const shown = shownQuotes(voices, context.evidence.quotes)
  const { finding, emotions, verdict } = voices
  const risen = verdict === 'unclear' ? ('contradicts' as const) : verdict
  return rivalOf('voice', claim, since === null ? 'unclear' : risen, {
    fact: since === null ? null : finding,
    findings: readings.length === 0 ? [finding] : [claim, finding],
    readings: [...readings, ...voices.readings],
    quotes: shown.heard,
    against: shown.against,
    emotions,
  })
}

function phrasesOf({ names }: Finding): readonly string[] {
  return [names.theme, names.theme2, names.theme3].filter((phrase) => phrase !== undefined)
}
