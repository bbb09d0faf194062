import type { TaskAnswer, TaskInput, TaskName } from '../../../src/llm/tasks/index.ts'

const metric = {
  id: 'm1',
  label: 'Conversion rate',
  synonyms: ['tỷ lệ chuyển đổi'],
  unit: 'ratio',
  favorable: 'up' as const,
  dimensions: ['d1'],
}
const dimension = { id: 'd1', label: 'Device', values: ['mobile', 'desktop'] }
const finding = {
  id: 'fd_0123456789ab',
  kind: 'contrast',
  draft: 'Mobile is lower by {{r:fd_0123456789ab.difference|size}}.',
  figures: [
    { ref: 'fd_0123456789ab.difference', what: 'mobile less the rest', value: -0.014, unit: 'ratio', n: 900 },
  ],
  flags: [],
  kept: true,
}
const quote = { id: 'qt_0123456789ab', text: 'Trừ tiền rồi mà không báo' }
const claim = { claim: 'they fear for their money', label: 'belief' as const, status: 'open' as const }
const language = 'en' as const
const question = 'why do mobile visitors buy less?'
const today = '2026-11-22'

/** An input and a fitting answer for each task. */
export const samples: {
  readonly [N in TaskName]: { readonly input: TaskInput<N>; readonly answer: TaskAnswer<N> }
} = {
  read_objective: {
    input: { language, today, words: question, metrics: [metric], dimensions: [dimension] },
    answer: {
      shape: 'why',
      metrics: ['m1'],
      segment: { dimension: 'd1', value: 'mobile' },
      against: null,
      direction: 'less',
      period: { from: '2026-10-01', to: '2026-10-31' },
      kind: 'reason',
      audience: null,
      decision: null,
      decideBy: null,
      beliefs: [],
      absent: null,
      better: [],
    },
  },
  read_answer: {
    input: {
      language,
      today,
      words: 'sợ mất tiền',
      question: 'What do they feel?',
      options: [],
      slots: [{ slot: 'emotion', asks: 'What do they feel?' }],
    },
    answer: {
      does: 'answers',
      option: null,
      slots: [{ slot: 'emotion', words: 'sợ mất tiền' }],
      knows: 'belief',
      emotion: 'fear',
      aside: null,
      definition: null,
    },
  },
  side_question: {
    input: {
      language,
      today,
      question: 'how many orders last week?',
      metrics: [metric],
      dimensions: [dimension],
    },
    answer: { answered: true, text: 'Orders: {{r:rd_0123456789ab.0.value|integer}}.', missing: null },
  },
  next_probe: {
    input: {
      language,
      question,
      claim: claim.claim,
      branch: [claim],
      asked: [],
      open: ['last_time', 'contrast'],
      findings: [finding],
      quotes: [quote],
    },
    answer: { probe: 'last_time', question: 'What happened the last time a customer said so?' },
  },
  rivals: {
    input: {
      language,
      question,
      claim: claim.claim,
      findings: [finding],
      metrics: [metric],
      dimensions: [dimension],
    },
    answer: {
      rivals: [
        {
          kind: 'mix',
          claim: 'Other visitors come.',
          fact: 'Conversion by channel.',
          metric: 'm1',
          dimension: 'd1',
        },
      ],
    },
  },
  phrase_findings: {
    input: { language, question, findings: [finding] },
    answer: {
      findings: [
        { id: finding.id, text: 'Phones lag by {{r:fd_0123456789ab.difference|size}}.', caveat: null },
      ],
    },
  },
  code_themes: {
    input: { language, question, quotes: [quote], known: [] },
    answer: { themes: [{ known: null, label: 'money taken, no word', quotes: [quote.id], against: [] }] },
  },
  draft_statements: {
    input: {
      language,
      question,
      segment: 'mobile',
      observation: finding,
      want: 'buy quickly',
      motivation: 'only a few minutes',
      tension: 'a silent screen',
      emotion: null,
      soWhat: null,
      notFor: null,
      quotes: [quote],
      longest: 200,
    },
    answer: {
      statements: [
        {
          form: 'voice',
          text: 'I want to buy quickly because I have only a few minutes, but the screen is silent.',
        },
      ],
    },
  },
  criterion_opinion: {
    input: {
      language,
      criterion: 'Explains the motive',
      rule: 'a cause below the observation',
      statement: 'I want …',
      claims: [claim.claim],
      findings: [finding],
      quotes: [quote],
    },
    answer: { opinion: 'cannot_tell', reason: 'Nothing but a belief.', evidence: [], ask: null },
  },
  suggest_actions: {
    input: {
      language,
      statement: 'I want …',
      cause: claim.claim,
      segment: 'mobile',
      decision: null,
      metrics: [metric],
      taken: [],
    },
    answer: {
      actions: [
        {
          kind: 'product',
          what: 'Say where the money is.',
          metric: 'm1',
          direction: 'up',
          test: 'Half see it.',
        },
      ],
    },
  },
  title_and_summary: {
    input: {
      language,
      question,
      step: 'analyse',
      findings: [finding],
      claims: [claim],
      statement: null,
      actions: [],
    },
    answer: { title: 'Why phone visitors buy less', summary: 'Asked why. It is open.' },
  },
}
