import type { DraftNode } from '../../conversation/content.ts'
import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { buttons, notice, only, prose, say } from '../../conversation/write.ts'
import { mayManage } from '../../insights/team.ts'
import { isPhraseKey } from '../../locales/locale.ts'
import type { Param, Said } from '../../locales/said.ts'
import type { Tools } from '../../tools.ts'
import { backTo } from './back-to.ts'

type Report = NonNullable<Awaited<ReturnType<Tools['modelReport']>>>
type Policy = Report['policy']
export type DataClass = Policy['forbid'][number]

export const dataClasses: readonly DataClass[] = ['words', 'quotes', 'figures', 'names']

/** What the workspace's language model may do, what was sent to it, and what that cost. */
export async function model(context: TurnContext): Promise<Decision> {
  const report = await context.tools.modelReport()
  const shown = report === null ? [prose('model_card.none')] : card(context, report)
  return decide(context.state, [[...shown, ...backTo(context)]])
}

export function modelOff(context: TurnContext): Promise<Decision> {
  return arranged(context, (policy) => ({ ...policy, on: false }), 'model_card.switched_off')
}

export function modelOn(context: TurnContext): Promise<Decision> {
  return arranged(context, (policy) => ({ ...policy, on: true }), 'model_card.switched_on')
}

export function allowAll(context: TurnContext): Promise<Decision> {
  return arranged(context, (policy) => ({ ...policy, forbid: [] }), 'model_card.all_allowed')
}

/** Changes what the model may do, where the person may. */
export async function arranged(
  context: TurnContext,
  change: (policy: Policy) => Policy,
  key:
    | 'model_card.switched_off'
    | 'model_card.switched_on'
    | 'model_card.all_allowed'
    | 'model_card.forbidden',
): Promise<Decision> {
  const { state, tools, actor } = context
  const report = await tools.modelReport()
  if (report === null) return model(context)
  if (!mayManage(await tools.team(), actor))
    return decide(state, [[notice('warning', 'team.admins_only'), ...backTo(context)]])
  const modelPolicy = change(report.policy)
  const said = prose(key, key === 'model_card.forbidden' ? { classes: listOf(modelPolicy.forbid) } : {})
  return { ...decide(state, [[said, ...backTo(context)]]), modelPolicy }
}

function card({ tools }: TurnContext, report: Report): readonly DraftNode[] {
  const { policy, cost, drafts } = report
  const judged = drafts.kept + drafts.repaired + drafts.fell_back
  const { on, forbid } = policy
  return [
    on ? whereSaid(report) : prose('model_card.off'),
    ...(forbid.length === 0 ? [] : [prose('model_card.forbidden', { classes: listOf(forbid) })]),
    prose('model_card.today', {
      calls: { tally: report.calls, of: 'calls' },
      tokens: { tally: report.tokens, of: 'tokens' },
      budget: { tally: report.dailyTokens, of: 'tokens' },
    }),
    ...(cost === null || cost === 0
      ? []
      : [prose('model_card.cost', { cost: { code: dollars(cost) }, day: { date: report.pricesAsOf } })]),
    ...(judged === 0
      ? []
      : [
          prose('model_card.drafts', {
            kept: { tally: drafts.kept, of: 'items' },
            repaired: { tally: drafts.repaired, of: 'items' },
            refused: { tally: drafts.fell_back, of: 'items' },
          }),
        ]),
    ...(report.latest.length === 0 ? [] : [sent(report, tools.timeZone)]),
    {
      type: 'choice',
      id: 'model_forbid',
      label: say('model_card.never'),
      many: true,
      options: dataClasses.map((id) => ({ id, label: say(`data_class.${id}`) })),
    },
    buttons(
      on ? ['model_off', 'button.model_off'] : ['model_on', 'button.model_on'],
      ...(forbid.length === 0 ? [] : [['model_allow', 'button.model_allow'] as const]),
    ),
  ]
}

function whereSaid({ host, models: { fast, strong } }: Report): DraftNode {
  const at = { host: { code: host }, fast: { code: fast } }
  return fast === strong
    ? prose('model_card.on_one', at)
    : prose('model_card.on', { ...at, strong: { code: strong } })
}

function sent({ latest }: Report, timeZone: string): DraftNode {
  return {
    type: 'table',
    caption: say('model_card.sent'),
    columns: [
      { label: say('model_card.when') },
      { label: say('model_card.task') },
      { label: say('model_card.what') },
      { label: say('model_card.outcome') },
      { label: say('model_card.tokens'), align: 'end' },
    ],
    rows: latest.flatMap(({ at, body }): (readonly Said[])[] =>
      body.kind === 'draft'
        ? []
        : [
            [
              only({ code: timeOf(at, timeZone) }),
              taskSaid(body.task),
              only(listOf(body.sent)),
              say(`model_outcome.${body.outcome}`),
              only({ tally: body.input + body.output, of: 'tokens' }),
            ],
          ],
    ),
  }
}

function taskSaid(task: string): Said {
  const key = `model_task.${task}`
  return isPhraseKey(key) ? say(key) : only({ code: task })
}

function listOf(classes: readonly DataClass[]): Param {
  return { list: classes.map((name) => say(`data_class.${name}`)), join: 'comma' }
}

/** `2026-11-22 14:05` in the workspace's zone. */
function timeOf(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return format.format(new Date(instant))
}

/** To the hundredth of a cent: a day may cost less than one. */
function dollars(cost: number): string {
  return `US$ ${cost.toFixed(cost < 1 ? 4 : 2)}`
}
