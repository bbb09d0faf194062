import type { DraftNode } from '../../conversation/content.ts'
import { mergeRecords } from '../../conversation/decide.ts'
import { noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { type Evidence, mergeEvidence } from '../../evidence/evidence.ts'
import type { Link } from '../../evidence/link.ts'
import type { Statement } from '../../evidence/statement.ts'
import { keepQuotes, looksLikeQuotes } from '../../inquiry/keep-quotes.ts'
import { lookForEvidence } from '../../inquiry/look-for-evidence.ts'
import type { CriterionId, Insight, Words } from '../../insights/insight.ts'
import { readDates } from '../../understanding/read-dates.ts'
import { fillSlot } from './slots.ts'

export interface Mended {
  readonly insight: Insight
  readonly records: Records
  readonly evidence: Evidence
  readonly told: readonly DraftNode[]
}

/**
 * Puts an answer to a failed criterion where it belongs: customers' words become quotes, what a colleague saw a note, the
 * rest fills the field that the criterion looks at.
 */
export async function mend(
  context: TurnContext,
  insight: Insight,
  criterion: CriterionId,
  text: string,
  statement: Statement,
): Promise<Mended> {
  const words: Words = { statement: statement.id, words: text }
  const note: Statement = { ...statement, kind: 'note' }
  const simple = (changed: Insight, kept: Statement = { ...statement, kind: 'belief' }) =>
    mended(context, changed, { statements: [kept] }, [])
  switch (criterion) {
    case 'Q3':
      if (insight.motivation === null) return simple(fillSlot(insight, 'motivation', words))
      if (insight.rivals.length === 0 && reasonOf(insight, 'Q3') === 'checklist.q03.no_rival')
        return simple({ ...insight, rivals: [words] })
      return withEvidence(context, insight, text, statement)
    case 'Q4':
      return insight.emotion === null
        ? simple(fillSlot(insight, 'emotion', words))
        : withEvidence(context, insight, text, statement)
    case 'Q5':
      return simple({ ...insight, beliefs: [...insight.beliefs, words] })
    case 'Q8':
      return simple({ ...insight, touchpoint: words })
    case 'Q11':
      return simple(predicted(context, insight, words))
    case 'Q12':
      return simple(fillSlot(insight, 'notFor', words))
    case 'Q1':
    case 'Q2':
    case 'Q6':
    case 'Q7':
    case 'Q9':
    case 'Q10':
      if (looksLikeQuotes(text)) return withEvidence(context, insight, text, statement)
      return simple(linked(insight, [statement.id]), note)
  }
}

/** The early sign, and the day it is to be seen by where one is named. */
function predicted(context: TurnContext, insight: Insight, sign: Words): Insight {
  const { today, now } = context.tools
  const { date } = readDates(sign.words, today, context.state.language)
  const monitor = { every: 'week' as const, reviewOn: date ?? today, since: now }
  return {
    ...insight,
    earlySign: sign,
    monitor: date !== undefined && date > today ? monitor : insight.monitor,
  }
}

function reasonOf(insight: Insight, criterion: CriterionId): string | undefined {
  return insight.judgements.find((judgement) => judgement.criterion === criterion)?.reason
}

async function withEvidence(
  context: TurnContext,
  insight: Insight,
  text: string,
  statement: Statement,
): Promise<Mended> {
  if (looksLikeQuotes(text)) {
    const { quotes } = keepQuotes(text, context.tools, context.state.language)
    const ids = quotes.map((quote) => quote.id)
    const changed = { ...linked(insight, ids), quotes: [...insight.quotes, ...ids] }
    return mended(context, changed, { quotes, statements: [statement] }, [
      prose('collect.quotes_kept', { count: { tally: quotes.length, of: 'quotes' } }),
    ])
  }
  const found = await lookForEvidence(context, text)
  const claim = insight.motivation?.statement ?? insight.id
  const changed = {
    ...insight,
    links: [...insight.links, ...found.links(claim)],
    quotes: [...new Set([...insight.quotes, ...found.quotes.map((quote) => quote.id)])],
  }
  const { quotes, readings, findings } = found
  return mended(
    context,
    changed,
    { quotes, readings, findings, statements: [{ ...statement, kind: 'belief' }] },
    found.told,
  )
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
