import type { Script } from './scripted-model.ts'

const drivel = 'Blorp 42 @everyone {{r:zz.9|wibble}} **tripled** because https://evil.example'

/** Answers in the right form with nothing in it that is so. */
export const nonsense: Script = {
  read_objective: () => 'why not',
  read_answer: () => ({
    does: 'unclear',
    option: 'launch_missiles',
    slots: [{ slot: 'nose', words: drivel }],
    knows: null,
    emotion: null,
    aside: drivel,
    definition: null,
  }),
  side_question: () => ({ answered: true, text: drivel, missing: drivel }),
  next_probe: ({ open }) => ({ probe: open[0] ?? '', question: drivel }),
  rivals: () => ({
    rivals: [{ kind: 'other', claim: drivel, fact: drivel, metric: 'no.such', dimension: 'no.such' }],
  }),
  phrase_findings: ({ findings }) => ({
    findings: [{ id: 'fd_nobody', text: 'Hm.', caveat: null }].concat(
      findings.map(({ id }) => ({ id, text: drivel, caveat: null })),
    ),
  }),
  code_themes: ({ known }) => ({
    themes: known.map(({ id }) => ({ known: id, label: drivel, quotes: ['qt_nobody'], against: [] })),
  }),
  draft_statements: () => ({ statements: [{ form: 'voice', text: 'I want lovely weather in the hills.' }] }),
  criterion_opinion: () => ({ opinion: 'seems_met', reason: drivel, evidence: ['x'], ask: drivel }),
  suggest_actions: () => ({
    actions: [{ kind: 'care', what: drivel, metric: 'no.such', direction: 'up', test: drivel }],
  }),
  title_and_summary: () => ({ title: drivel, summary: drivel }),
}
