import { decide, mergeRecords } from '../conversation/decide.ts'
import { type Decision, defineStep, noRecords, type TurnContext } from '../conversation/step.ts'
import { buttons, progress, prose } from '../conversation/write.ts'
import { mergeEvidence } from '../evidence/evidence.ts'
import { findingMessage } from '../inquiry/finding-message.ts'
import { subjectOf } from '../inquiry/subject.ts'
import { unaskedAnalysis } from '../inquiry/unasked-analysis.ts'
import { checkBeliefs } from './analyse/check-beliefs.ts'
import { answerWhy, askWhy, plantTree, repeatWhy } from './analyse/why.ts'

/** Findings that are told unasked; the rest on request. */
const toldAtOnce = 3

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
    const told = run.findings.slice(0, toldAtOnce)
    const evidence = { ...context, evidence: mergeEvidence(context.evidence, records) }
    const first = run.findings.length === 0 ? 'analyse.nothing' : 'analyse.summary'
    const summary = prose(first, {
      tested: { tally: run.tested, of: 'tests' },
      kept: { tally: run.kept, of: 'findings' },
      told: { tally: told.length, of: 'findings' },
    })
    const planted = plantTree(
      { ...state, findings: run.findings.map((finding) => finding.id), told: told.length },
      evidence,
    )
    const more = run.findings.length > told.length ? [buttons(['more', 'button.more_findings'])] : []
    const messages = [
      [progress('analyse', state.skipped), summary],
      ...told.map((finding, place) => findingMessage(evidence, finding, place + 1)),
      ...(more.length > 0 ? [more] : []),
    ]
    const checked = await checkBeliefs({ ...evidence, state: planted })
    const asked = askWhy({ ...evidence, state: checked.state })
    return {
      ...asked,
      messages: [...messages, ...checked.messages, ...asked.messages],
      records: mergeRecords(mergeRecords({ ...noRecords, ...records }, checked.records), asked.records),
    }
  },
  async run(context, input) {
    switch (input.kind) {
      case 'text':
        return answerWhy(context, input.text, input.statement)
      case 'choice':
        if (input.name === 'more') return more(context)
        if (input.name === 'enough') return decide(context.state, [], { move: 'create' })
        return answerWhy(context, input.statement.words, input.statement)
      case 'form':
      case 'command':
      case 'files':
      case 'opened':
        return askWhy(context)
    }
  },
})

/** The findings that were not told yet, and then back to the question that waits. */
function more(context: TurnContext): Decision {
  const rest = context.state.findings.slice(context.state.told)
  const messages = rest.flatMap((id, place) => {
    const finding = context.evidence.findings[id]
    return finding === undefined ? [] : [findingMessage(context, finding, context.state.told + place + 1)]
  })
  const state = { ...context.state, told: context.state.findings.length }
  return decide(state, [...messages, repeatWhy(state)])
}
