import { decide, mergeRecords } from '../conversation/decide.ts'
import { type Decision, defineStep, type Input, noRecords, type TurnContext } from '../conversation/step.ts'
import { buttons, progress, prose } from '../conversation/write.ts'
import { mergeEvidence } from '../evidence/evidence.ts'
import type { Finding } from '../evidence/finding.ts'
import { needs } from '../evidence/why-tree.ts'
import { leadsFor } from '../inquiry/model/phrase-findings.ts'
import { proposeRivals } from '../inquiry/model/propose-rivals.ts'
import { findingMessage } from '../inquiry/shown/finding-message.ts'
import { subjectOf } from '../inquiry/subject.ts'
import { unaskedAnalysis } from '../inquiry/unasked-analysis.ts'
import { answerWhy } from './analyse/answer-why.ts'
import { askNeed, askWhy, repeatWhy } from './analyse/ask-why.ts'
import { checkBeliefs } from './analyse/check-beliefs.ts'
import { inFittingWords } from './analyse/in-fitting-words.ts'
import { saidEnough } from './analyse/no-answer.ts'
import { plantTree } from './analyse/plant-tree.ts'
import { tellRivals } from './analyse/tell-rivals.ts'

/** Findings that are told unasked, and of the rest at each request. */
const toldAtOnce = 3
const toldOnRequest = 5

/** Step 3: what the data shows, then why, as a tree of claims with their evidence. */
export const analyse = defineStep({
  name: 'analyse',
  async enter(context) {
    const { state, tools } = context
    const subject = subjectOf(state.brief, tools.catalog)
    if (subject === null) return decide(state, [[prose('collect.no_subject')]], { move: 'objective' })
    tools.working({ say: 'working.analysis' })
    const observed = state.observed === null ? null : (context.evidence.findings[state.observed] ?? null)
    const run = await unaskedAnalysis(tools, state.brief, subject, observed)
    const records = { readings: run.readings, findings: run.findings }
    // What was told on the way to the question is a part of it, and not told again.
    const asked = state.considered?.findings ?? []
    const fresh = run.findings.filter((finding) => !asked.some((id) => isAlike(context, id, finding)))
    const told = fresh.slice(0, toldAtOnce)
    const known: TurnContext = {
      ...context,
      evidence: mergeEvidence(context.evidence, records),
      state: {
        ...state,
        findings: [...asked, ...fresh.map((finding) => finding.id)],
        told: asked.length + told.length,
        considered: null,
      },
    }
    const first = run.findings.length === 0 ? 'analyse.nothing' : 'analyse.summary'
    const summary = prose(first, {
      tested: { tally: run.tested, of: 'tests' },
      kept: { tally: run.kept, of: 'findings' },
      told: { tally: told.length, of: 'findings' },
    })
    const [leads, turned] = await Promise.all([leadsFor(known, told), turnToWhy(known)])
    const more = fresh.length > told.length ? [buttons(['more', 'button.more_findings'])] : []
    const messages = [
      [progress('analyse', state.skipped), summary],
      ...told.map((finding, place) => findingMessage(known, finding, place + 1, leads.get(finding.id))),
      ...(more.length > 0 ? [more] : []),
    ]
    const why = await inFittingWords(known, turned)
    return {
      ...why,
      messages: [...messages, ...why.messages],
      records: mergeRecords({ ...noRecords, ...records }, why.records),
    }
  },
  async run(context, input) {
    return inFittingWords(context, await answer(context, input))
  },
})

async function answer(context: TurnContext, input: Input): Promise<Decision> {
  switch (input.kind) {
    case 'text':
      return answerWhy(context, input.text, input.statement)
    case 'choice': {
      const need = needs.find((name) => name === input.name)
      if (need !== undefined) return askNeed(context, need)
      if (input.name === 'more') return more(context)
      if (input.name === 'enough') return saidEnough(context)
      return answerWhy(context, input.statement.words, input.statement)
    }
    case 'form':
    case 'command':
    case 'files':
    case 'opened':
      return askWhy(context)
  }
}

function isAlike({ evidence }: TurnContext, id: string, { kind, metric, names }: Finding): boolean {
  const told = evidence.findings[id]
  const pair = (one: string, other: string | undefined) => [one, other ?? ''].sort().join(' ')
  return told?.kind === kind && pair(told.metric, told.names.other) === pair(metric, names.other)
}

/** Plants the tree, looks for evidence on what the team believes and on the rivals, shows it, and asks the first probe. */
async function turnToWhy(context: TurnContext): Promise<Decision> {
  const planted = await plantTree(context)
  const grown = { ...context, ...merged(context, planted) }
  const checked = await checkBeliefs(grown)
  const known = { ...grown, ...merged(grown, checked) }
  const turn = known.state.findings.length > 0 ? ('why.turn' as const) : ('why.turn_words' as const)
  const asked = askWhy(known, [prose(turn)])
  const told = known.state.findings.slice(0, toldAtOnce).flatMap((id) => known.evidence.findings[id] ?? [])
  const ideas = await proposeRivals(known, told)
  return {
    ...asked,
    messages: [...checked.messages, tellRivals(known, planted.rivals), ideas, ...asked.messages].filter(
      ({ length }) => length > 0,
    ),
    records: mergeRecords(mergeRecords(planted.records, checked.records), asked.records),
  }
}

function merged(context: TurnContext, made: Pick<Decision, 'state' | 'records'>) {
  return { state: made.state, evidence: mergeEvidence(context.evidence, made.records) }
}

/** The next findings that were not told yet, as many as one can take in, and then back to the question that waits. */
function more(context: TurnContext): Decision {
  const told = Math.min(context.state.told + toldOnRequest, context.state.findings.length)
  const next = context.state.findings.slice(context.state.told, told)
  const messages = next.flatMap((id, place) => {
    const finding = context.evidence.findings[id]
    return finding === undefined ? [] : [findingMessage(context, finding, context.state.told + place + 1)]
  })
  const state = { ...context.state, told }
  const others = told < state.findings.length ? [[buttons(['more', 'button.more_findings'])]] : []
  return decide(state, [...messages, ...others, repeatWhy(state)])
}
