import type { DraftNode } from '../conversation/content.ts'
import type { TurnContext } from '../conversation/step.ts'
import { prose, say } from '../conversation/write.ts'
import type { Finding } from '../evidence/finding.ts'
import type { Link } from '../evidence/link.ts'
import type { Quote } from '../evidence/quote.ts'
import type { Reading } from '../evidence/reading.ts'
import { matchCatalog } from '../understanding/match-catalog.ts'
import { contrastSegment } from './contrast-segment.ts'
import { findingSaid } from './finding-said.ts'
import { periodOf } from './period.ts'
import { quoteNode } from './quote-node.ts'
import { searchTerms } from './search-terms.ts'
import { subjectOf } from './subject.ts'

export interface Found {
  readonly quotes: readonly Quote[]
  readonly readings: readonly Reading[]
  readonly findings: readonly Finding[]
  readonly supports: boolean
  /** What was found, told before the next question. */
  readonly told: readonly DraftNode[]
  /** Links from what was found to a claim. */
  links(claim: string): Link[]
}

const shownQuotes = 2
const shownTerms = 4

/**
 * Looks for evidence on a claim in a person's words: customers who speak of it, and a metric that would differ for the
 * segment if the claim held.
 */
export async function lookForEvidence(context: TurnContext, text: string): Promise<Found> {
  const { tools } = context
  const terms = searchTerms(text)
  const quotes = terms.length === 0 ? [] : await tools.searchQuotes({ terms, limit: shownQuotes })
  const counted = quotes.length === 0 ? null : await tools.countQuotes({ terms, limit: shownQuotes })
  const measured = await measureClaim(context, text)
  const told: DraftNode[] = []
  if (counted !== null) {
    told.push(
      prose('evidence.quotes_found', {
        matched: { ref: `${counted.id}.0.numerator`, format: 'integer' },
        all: { ref: `${counted.id}.0.denominator`, format: 'integer' },
        terms: { list: terms.slice(0, shownTerms).map((term) => ({ quoted: term })), join: 'or' },
      }),
      ...quotes.map((quote) => quoteNode(quote, tools.catalog, context.state.language)),
    )
  }
  if (measured !== null)
    told.push({
      type: 'prose',
      text: {
        all: [
          say(measured.finding.kept ? 'evidence.differs' : 'evidence.does_not_differ'),
          findingSaid(measured.finding, tools.catalog, context.state.language),
        ],
      },
    })
  if (counted === null && measured === null)
    told.push(
      terms.length === 0
        ? prose('evidence.none')
        : prose('evidence.none_of', {
            terms: { list: terms.slice(0, shownTerms).map((term) => ({ quoted: term })), join: 'comma' },
          }),
    )
  // A difference that may be chance proves nothing either way; and where the figures do not show a thing, customers who
  // merely mention it do not make it so.
  const shown = measured === null || measured.finding.kept
  const heard = shown ? [...quotes, ...(counted === null ? [] : [counted])] : []
  const goesWith = measured?.finding.kept ? [measured.finding] : []
  const supporting = [...heard, ...goesWith]
  return {
    quotes,
    readings: [...(counted === null ? [] : [counted]), ...(measured?.readings ?? [])],
    findings: measured === null ? [] : [measured.finding],
    supports: supporting.length > 0,
    told,
    links: (claim) =>
      supporting.map((record): Link => ({ evidence: record.id, claim, relation: 'supports' })),
  }
}

/** A metric named in the claim, other than the one in question, held between the brief's two sides. */
async function measureClaim(
  context: TurnContext,
  text: string,
): Promise<{ finding: Finding; readings: readonly Reading[] } | null> {
  const { state, tools } = context
  const { brief } = state
  const leaking = tools.catalog.dimensions
    .filter((dimension) => dimension.leaks !== undefined)
    .map((dimension) => dimension.name)
  const [match] = matchCatalog(text, tools.catalog).metrics.filter(
    ({ info, score }) =>
      score >= 0.8 &&
      (info.name !== brief.metric?.name || info.source !== brief.metric.source) &&
      brief.segment !== null &&
      !leaking.some((column) => info.name.startsWith(column)) &&
      info.dimensions.includes(brief.segment.dimension),
  )
  if (match === undefined) return null
  const asked = { ...brief, metric: { source: match.info.source, name: match.info.name }, where: [] }
  const subject = subjectOf(asked, tools.catalog)
  if (subject === null) return null
  const contrast = await contrastSegment(tools, asked, subject, periodOf(subject, brief.period))
  if (contrast === null || contrast.finding.kind === 'cannot_tell') return null
  return { finding: contrast.finding, readings: [contrast.segment, contrast.against] }
}
