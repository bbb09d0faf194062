import type { DraftNode } from '../../conversation/content.ts'
import { mergeRecords } from '../../conversation/decide.ts'
import type { Brief } from '../../conversation/state.ts'
import { noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { type Evidence, mergeEvidence } from '../../evidence/evidence.ts'
import type { Link } from '../../evidence/link.ts'
import type { Statement } from '../../evidence/statement.ts'
import { keepQuotes, looksLikeQuotes } from '../../inquiry/words/keep-quotes.ts'
import { lookForEvidence } from '../../inquiry/words/look-for-evidence.ts'
import { leadAction } from '../../insights/find-metric.ts'
import type { CriterionId, Insight, Words } from '../../insights/insight.ts'
import { tellsWhatWasHeard } from '../../understanding/read-clause.ts'
import { readDates } from '../../understanding/read-dates.ts'
import { nameSegment } from './name-segment.ts'
import { fillSlot } from './slots.ts'

export interface Mended {
  readonly insight: Insight
  readonly records: Records
  readonly evidence: Evidence
  readonly told: readonly DraftNode[]
  /** The question as it stands once somebody has named the group that it is about. */
  readonly brief?: Brief
}

/** What somebody saw or heard takes at least so many words. */
const fewestHeard = 4

/**
 * Puts an answer to a failed criterion where it belongs, by the reason that it failed for: customers' words become quotes,
 * what a colleague saw or heard a note, the rest fills the field that the criterion looks at.
 */
export async function mend(
  context: TurnContext,
  insight: Insight,
  criterion: CriterionId,
  text: string,
  statement: Statement,
): Promise<Mended> {
  const words: Words = { statement: statement.id, words: text }
  const reason = insight.judgements.find((judgement) => judgement.criterion === criterion)?.reason
  const simple = (changed: Insight, kept: Statement = { ...statement, kind: 'belief' }) =>
    mended(context, changed, { statements: [kept] }, [])
  if (looksLikeQuotes(text)) return withQuotes(context, insight, text, statement)
  switch (criterion) {
    case 'Q1':
      return simple({ ...insight, origin: words })
    case 'Q2':
      return simple({ ...insight, since: words })
    case 'Q3':
      if (reason === 'checklist.q03.no_cause') return simple(fillSlot(insight, 'motivation', words))
      if (reason === 'checklist.q03.no_rival')
        return simple({ ...insight, rivals: [...insight.rivals, words] })
      if (reason === 'checklist.q03.contradicted') return simple(anotherCause(insight, words))
      return withEvidence(context, insight, text, statement)
    case 'Q4':
      return reason === 'checklist.q04.no_words'
        ? withEvidence(context, insight, text, statement)
        : simple(fillSlot(insight, 'emotion', words))
    case 'Q5':
      if (reason === 'checklist.q05.only_metric') return simple(fillSlot(insight, 'motivation', words))
      return reason === 'checklist.q05.no_belief'
        ? simple({ ...insight, beliefs: [...insight.beliefs, words] })
        : simple({ ...insight, surprise: words })
    case 'Q8':
      return atTouchpoint(context, { ...insight, touchpoint: words }, text, statement)
    case 'Q11':
      return simple(predicted(context, insight, words))
    case 'Q12': {
      if (reason === 'checklist.q12.no_limits') return simple(fillSlot(insight, 'notFor', words))
      const named = await nameSegment(context, insight, text)
      if (named === null) return simple(fillSlot(insight, 'notFor', words))
      const kept = { ...named.records, statements: [{ ...statement, kind: 'answer' as const }] }
      return { ...mended(context, named.insight, kept, []), brief: named.brief }
    }
    case 'Q6':
      return text.split(/\s+/u).length < fewestHeard
        ? mended(context, insight, { statements: [statement] }, [prose('create.too_short')])
        : simple(linked(insight, [statement.id]), { ...statement, kind: 'note' })
    case 'Q7':
    case 'Q9':
    case 'Q10':
      return simple(linked(insight, [statement.id]), { ...statement, kind: 'note' })
  }
}

/** Another cause takes the place of one that the evidence speaks against; the old one stays as a rival. */
function anotherCause(insight: Insight, words: Words): Insight {
  const { motivation } = insight
  return {
    ...fillSlot(insight, 'motivation', words),
    rivals: [...insight.rivals, ...(motivation === null ? [] : [motivation])],
  }
}

/** The early sign, and the day it is to be seen by where one is named. */
function predicted(context: TurnContext, insight: Insight, sign: Words): Insight {
  const { today, now } = context.tools
  const { date } = readDates(sign.words, today, context.state.language)
  const named = date !== undefined && date > today
  const due = leadAction(insight)?.due
  const monitor = { every: 'week' as const, reviewOn: date ?? today, since: now, expiresOn: null }
  return {
    ...insight,
    earlySign: insight.earlySign ?? sign,
    monitor: named && due === undefined ? monitor : insight.monitor,
  }
}

function withQuotes(context: TurnContext, insight: Insight, text: string, statement: Statement): Mended {
  const { quotes } = keepQuotes(text, context.tools, context.state.language)
  const ids = quotes.map((quote) => quote.id)
  const changed = { ...linked(insight, ids), quotes: [...insight.quotes, ...ids] }
  return mended(context, changed, { quotes, statements: [statement] }, [
    prose('collect.quotes_kept', { count: { tally: quotes.length, of: 'quotes' } }),
  ])
}

/** Evidence is looked for; what a colleague saw or heard themselves counts as a note besides. */
async function withEvidence(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Mended> {
  const found = await lookForEvidence(context, text)
  const claim = insight.motivation?.statement ?? insight.id
  const heard = tellsWhatWasHeard(text)
  const changed = {
    ...(heard ? linked(insight, [statement.id]) : insight),
    quotes: [...new Set([...insight.quotes, ...found.quotes.map((quote) => quote.id)])],
  }
  const { quotes, readings, findings } = found
  const kept: Statement = { ...statement, kind: heard ? 'note' : 'belief' }
  return mended(
    context,
    { ...changed, links: [...changed.links, ...found.links(claim)] },
    { quotes, readings, findings, statements: [kept] },
    found.told,
  )
}

/** A step of the journey, with what points at it: a figure or customers' words that name it. */
async function atTouchpoint(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Mended> {
  const { quotes, readings, findings, links } = await lookForEvidence(context, text)
  const changed = { ...insight, links: [...insight.links, ...links(statement.id)] }
  const kept: Statement = { ...statement, kind: 'belief' }
  return mended(context, changed, { quotes, readings, findings, statements: [kept] }, [])
}

/** The insight with records that speak for its cause. */
function linked(insight: Insight, ids: readonly string[]): Insight {
  const claim = insight.motivation?.statement ?? insight.id
  const links = ids.map((evidence): Link => ({ evidence, claim, relation: 'supports' }))
  return { ...insight, links: [...insight.links, ...links] }
}

function mended(
  context: TurnContext,
  insight: Insight,
  records: Partial<Records>,
  told: readonly DraftNode[],
): Mended {
  return {
    insight,
    told,
    records: mergeRecords(noRecords, records),
    evidence: mergeEvidence(context.evidence, records),
  }
}
