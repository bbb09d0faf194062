import type { DraftNode } from '../../conversation/content.ts'
import { mergeRecords } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { mergeEvidence } from '../../evidence/evidence.ts'
import type { Statement } from '../../evidence/statement.ts'
import { believer } from '../../inquiry/why/believer.ts'
import { emotionList } from '../../inquiry/why/emotion-said.ts'
import { keepQuotes, looksLikeQuotes } from '../../inquiry/words/keep-quotes.ts'
import { lookForEvidence } from '../../inquiry/words/look-for-evidence.ts'
import { isNearCopy } from '../../insights/near-copy.ts'
import type { PhraseKey } from '../../locales/locale.ts'
import { answerIn, holdsNoAnswer } from '../../understanding/holds-no-answer.ts'
import { readEmotion } from '../../understanding/read-emotion.ts'
import { readWish } from '../../understanding/read-wish.ts'
import { askWhy } from './ask-why.ts'
import { growTree } from './grow-tree.ts'
import { notKnown, saidAgain, saidEnough } from './no-answer.ts'
import { wordsOf } from './node-words.ts'
import { type Probe, probes } from './probes.ts'

/** From this share of common words on, an answer says what was said before. */
const repeated = 0.75

/** Takes an answer as a belief of whoever gave it, looks for evidence before asking on, and says what it found. */
export async function answerWhy(context: TurnContext, text: string, statement: Statement): Promise<Decision> {
  const { state, tools } = context
  const probe = probes.find((name) => state.pending?.ask === 'why' && name === state.pending.about)
  if (readWish(text) === 'write') return saidEnough(context)
  if (state.why.nodes.length === 0 || probe === undefined) return askWhy(context)
  if (holdsNoAnswer(text)) return notKnown(context)
  const before = state.why.nodes.map((node) => wordsOf(context, node)).filter((words) => words !== '')
  if (before.some((words) => isNearCopy(words, text, repeated))) return saidAgain(context, statement)
  const quotes = looksLikeQuotes(text) ? keepQuotes(text, tools, state.language).quotes : []
  const found = await lookForEvidence(context, answerIn(text))
  const kept: Statement = { ...statement, kind: 'belief' }
  const records = {
    statements: [kept],
    quotes: [...quotes, ...found.quotes],
    readings: found.readings,
    findings: found.findings,
  }
  const known = { ...context, evidence: mergeEvidence(context.evidence, records) }
  const why = growTree(known, { statement: kept, probe, quotes, found })
  const asked = askWhy({ ...known, state: { ...state, why } }, [
    ...noted(known, kept, keyOf(probe, quotes.length > 0)),
    ...found.told,
  ])
  return { ...asked, records: mergeRecords(asked.records, records) }
}

/** Customers' words and a test are no belief. */
function keyOf(probe: Probe, quoted: boolean): PhraseKey | null {
  if (quoted) return 'why.noted_quotes'
  return probe === 'disconfirm' ? 'why.noted_test' : null
}

/** Thanks, whose belief it is, and what is felt in it. */
function noted(context: TurnContext, statement: Statement, key: PhraseKey | null): readonly DraftNode[] {
  const emotions = readEmotion(statement.words)
  const name = believer(context, statement.id)
  return [
    ...(emotions.length === 0 ? [] : [prose('why.emotions_read', { emotions: emotionList(emotions) })]),
    key === null && name !== null ? prose('why.noted_of', { name }) : prose(key ?? 'why.noted'),
  ]
}
