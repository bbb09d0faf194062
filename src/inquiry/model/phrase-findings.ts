import type { TurnContext } from '../../conversation/step.ts'
import { ownWords } from '../../evidence/as-draft.ts'
import type { Finding } from '../../evidence/finding.ts'
import { guardDraft } from '../../guard/guard-draft.ts'
import type { Rejection } from '../../guard/rejection.ts'
import type { Said } from '../../locales/said.ts'
import { findingSaid } from '../said/finding-said.ts'
import { allowedFor } from './allowed-for.ts'
import { drafted } from './drafted.ts'
import { findingFor } from './handed-over.ts'

const longest = 280
const sentences = 2

/** Plainer words for some findings, by their ids, to stand before the findings' own sentences; none without a model. */
export async function leadsFor(
  context: TurnContext,
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, Said>> {
  const { state, tools, evidence } = context
  if (findings.length === 0) return new Map()
  const input = {
    language: state.language,
    question: state.brief.question?.words ?? '',
    findings: findings.map((finding) => findingFor(finding, context)),
  }
  const kept = await drafted(tools, 'phrase_findings', input, (answer) => {
    const leads = new Map<string, Said>()
    const rejections: Rejection[] = []
    for (const { id, text, caveat } of answer.findings) {
      const about = findings.find((finding) => finding.id === id)
      const given = input.findings.find((finding) => finding.id === id)
      if (about === undefined || given === undefined) {
        rejections.push({ reason: 'unknown_choice', found: id })
        continue
      }
      const readings = about.readings.flatMap((reading) => evidence.readings[reading] ?? [])
      const judged = guardDraft(
        [text, caveat ?? ''].join(' '),
        allowedFor(
          context,
          { question: input.question, given },
          {
            evidence: {
              readings: Object.fromEntries(readings.map((reading) => [reading.id, reading])),
              findings: { [id]: about },
              statements: {},
            },
            refs: new Set(given.figures.map(({ ref }) => ref)),
            claims: 'facts',
            about,
            template: ownWords(findingSaid(about, tools.catalog, state.language), state.language),
            longest,
            sentences,
          },
        ),
      )
      rejections.push(...judged.rejections)
      if (judged.text !== null && judged.text !== given.draft) leads.set(id, { draft: judged.text })
    }
    return { kept: leads.size === 0 ? null : leads, rejections }
  })
  return kept ?? new Map()
}
