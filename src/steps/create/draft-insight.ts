import type { TurnContext } from '../../conversation/step.ts'
import type { WhyNode } from '../../evidence/why-tree.ts'
import { subjectOf } from '../../inquiry/subject.ts'
import type { Insight, Words } from '../../insights/insight.ts'
import { emotionWords } from '../../understanding/read-emotion.ts'
import { opensWithWanting } from '../../understanding/speaks-of-wanting.ts'

/** Drafts the insight from the record: brief, findings and why-tree; null where nothing was observed. */
export function draftInsight(context: TurnContext): Insight | null {
  const { state, tools, evidence, actor } = context
  const { brief, why, language } = state
  const subject = subjectOf(brief, tools.catalog)
  const observation = why.nodes[0]?.claim.finding
  if (subject === null || observation === undefined || brief.question === null) return null
  const answer = (probe: string): Words | null => {
    const node = why.nodes.find((candidate) => candidate.probes.includes(probe) && candidate.claim.statement)
    return node === undefined ? null : wordsOf(node, context)
  }
  const motivation = answer('consequence')
  const rival = answer('rival')
  // What the team believed is another explanation, until the motive turns out to be just that.
  const rivals = [...(rival === null ? [] : [rival]), ...brief.beliefs].filter(
    ({ statement }) => statement !== motivation?.statement,
  )
  const supporting = why.nodes.flatMap(({ links }) => links).filter(({ relation }) => relation === 'supports')
  const findings = [...state.findings, ...supporting.map((link) => link.evidence)].filter(
    (id) => evidence.findings[id]?.kept,
  )
  const quotes = state.evidence.filter((id) => evidence.quotes[id] !== undefined)
  const used = [observation, ...findings].flatMap((id) => evidence.findings[id]?.readings ?? [])
  const grouped = state.evidence.filter((id) => {
    const reading = evidence.readings[id]
    return reading?.metric === subject.metric.name && reading.rows.length > 1
  })
  return {
    id: tools.id('in'),
    workspace: tools.workspace,
    thread: evidence.statements[brief.question.statement]?.thread ?? brief.question.statement,
    version: 1,
    status: 'draft',
    review: 'none',
    approvedVersion: null,
    reviews: [],
    assignee: null,
    language,
    owner: { id: actor.id, name: actor.name },
    question: brief.question,
    decision: brief.decision,
    beliefs: brief.beliefs,
    period: brief.period,
    metric: subject.metric.name,
    segment:
      brief.segment === null || subject.segment === null
        ? null
        : {
            dimension: brief.segment.dimension,
            value: String(brief.segment.value),
            label: subject.segment.label[language],
          },
    contrast:
      brief.segment === null || subject.against === null
        ? null
        : {
            dimension: brief.segment.dimension,
            value: brief.against.value === null ? null : String(brief.against.value),
            label: subject.against.label[language],
          },
    type: null,
    goal: null,
    observation,
    behaviour: brief.question,
    emotion: answer('feeling') ?? feltIn(why.nodes, context),
    emotionTags: [...new Set(why.nodes.flatMap((node) => node.emotions))],
    want: wantedIn(why.nodes, context),
    motivation,
    tension: null,
    soWhat: brief.decision,
    notFor: answer('contrast'),
    rivals,
    rivalFindings: why.nodes.flatMap((node) => (isWeighedRival(node) ? (node.claim.finding ?? []) : [])),
    touchpoint: null,
    earlySign: answer('disconfirm'),
    origin: null,
    since: null,
    surprise: null,
    forecast: null,
    statement: '',
    translated: null,
    findings: [...new Set([observation, ...findings])],
    readings: [...new Set([...used, ...grouped.slice(0, 1)])],
    quotes,
    links: why.nodes.filter((node) => !isFallenRival(node)).flatMap((node) => node.links),
    actions: [],
    judgements: [],
    runs: [],
    changes: [],
    signatures: [],
    confidence: { level: 'low', reasons: [] },
    monitor: null,
    verdict: null,
    createdAt: tools.now,
    updatedAt: tools.now,
  }
}

function wordsOf(node: WhyNode, context: TurnContext): Words | null {
  const id = node.claim.statement
  const statement = id === undefined ? undefined : context.evidence.statements[id]
  return statement === undefined ? null : { statement: statement.id, words: statement.words }
}

/** What customers want, where somebody said so: "they want to get it over with". */
function wantedIn(nodes: readonly WhyNode[], context: TurnContext): Words | null {
  const said = nodes.flatMap((node) => wordsOf(node, context) ?? [])
  return said.find(({ words }) => opensWithWanting(words)) ?? null
}

/** The feeling that somebody named in passing: "afraid" of "it makes them afraid". */
function feltIn(nodes: readonly WhyNode[], context: TurnContext): Words | null {
  for (const node of nodes) {
    const said = wordsOf(node, context)
    const words = said === null ? null : emotionWords(said.words)
    if (said !== null && words !== null) return { statement: said.statement, words }
  }
  return null
}

/** Another reading that the data offered and decided; what customers bring up is a cause rather than a rival. */
function isWeighedRival({ rival, status }: WhyNode): boolean {
  return rival !== null && rival !== 'voice' && (status === 'supported' || status === 'contradicted')
}

/** A branch that the data opened and the data closed: what speaks against it says nothing against the cause. */
function isFallenRival({ status, claim }: WhyNode): boolean {
  return status === 'contradicted' && claim.statement === undefined
}
