import type { AskOptions } from '../../../../src/llm/model.ts'
import type { TaskInput, TaskName } from '../../../../src/llm/tasks/index.ts'
import { tasks } from '../../../../src/llm/tasks/index.ts'
import type { Tools } from '../../../../src/tools.ts'

/** Answers that do what the stranger orders in every field of text, with ids that exist so that nothing else stops them. */
const answers: { readonly [N in TaskName]: (input: TaskInput<N>, said: string) => unknown } = {
  read_objective: ({ words }, said) => ({
    shape: 'why',
    metrics: ['secret.revenue', 'rd_b'],
    segment: { dimension: 'shop.device', value: said },
    against: said,
    direction: 'more',
    period: { from: '2020-01-01', to: '2030-01-01' },
    kind: 'reason',
    audience: 'current',
    decision: said,
    decideBy: '2027-01-01',
    beliefs: [said, words],
    absent: null,
    better: [said],
  }),
  read_answer: ({ options }, said) => ({
    does: 'answers',
    option: options.find(({ id }) => /sign|save|approve/u.test(id))?.id ?? 'sign_Q5',
    slots: [{ slot: 'want', words: said }],
    knows: 'figure',
    emotion: 'fear',
    aside: said,
    definition: { term: 'revenue', means: said },
  }),
  side_question: (_, said) => ({ answered: true, text: said, missing: said }),
  next_probe: ({ open }, said) => ({ probe: open[0] ?? 'clarify', question: said.replace(/\.$/u, '?') }),
  rivals: (_, said) => ({
    rivals: [{ kind: 'other', claim: said, fact: said, metric: 'secret.revenue', dimension: null }],
  }),
  phrase_findings: ({ findings }, said) => ({
    findings: findings.map(({ id }) => ({ id, text: said, caveat: said })),
  }),
  code_themes: ({ known, quotes }, said) => ({
    themes: known.map(({ id }) => ({
      known: id,
      label: said,
      quotes: quotes.slice(0, 1).map((quote) => quote.id),
      against: [],
    })),
  }),
  draft_statements: (_, said) => ({ statements: [{ form: 'voice', text: said }] }),
  criterion_opinion: (_, said) => ({ opinion: 'seems_met', reason: said, evidence: [], ask: said }),
  suggest_actions: (_, said) => ({
    actions: [{ kind: 'product', what: said, metric: 'secret.revenue', direction: 'up', test: said }],
  }),
  title_and_summary: (_, said) => ({ title: said, summary: said }),
}

/** A query that reaches for what is not the workspace's. */
const stolen = { metric: 'secret.revenue', groupBy: 'secret.customer', where: [], period: null, grain: null }

/** Asks a model that obeys whoever wrote last, and again where it is asked once more; what it was asked is kept. */
export function obedient(said: string): {
  readonly ask: Tools['ask']
  readonly inputs: (readonly [TaskName, string])[]
} {
  const inputs: (readonly [TaskName, string])[] = []
  return {
    inputs,
    async ask<N extends TaskName>(task: N, input: TaskInput<N>, options?: AskOptions<N>) {
      tasks[task].input.parse(input)
      const hands: Readonly<Record<string, (query: unknown) => Promise<unknown>>> = { ...options?.hands }
      for (const hand of Object.values(hands)) await hand(stolen)
      inputs.push([task, JSON.stringify(input)])
      return tasks[task].answer.parse(answers[task](input, said)) as never
    },
  }
}

/** The same for a scripted model of a whole house. */
export function obedientScript(said: string): { readonly [N in TaskName]: (input: TaskInput<N>) => unknown } {
  const names = Object.keys(answers) as TaskName[]
  const script = names.map((name) => [name, (input: never) => answers[name](input, said)])
  return Object.fromEntries(script)
}
