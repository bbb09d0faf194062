import { decide } from '../conversation/decide.ts'
import { defineInterlude } from '../conversation/interlude.ts'
import type { Decision, Input, TurnContext } from '../conversation/step.ts'
import { notice, only, prose, say } from '../conversation/write.ts'
import { approversOf, mayManage, type Role, type Team } from '../insights/team.ts'
import { fold } from '../support/fold.ts'
import { readTeamWish, type TeamWish } from '../understanding/read-team-wish.ts'
import { backTo } from './commands/back-to.ts'

/** "Make Minh a lead", "only leads approve": who may do what in the workspace, arranged by its admins. */
export const teamWish = defineInterlude({
  name: 'team_wish',
  async run(context, input) {
    const wish = readTeamWish(textOf(input))
    if (wish === null) return null
    const team = await context.tools.team()
    const rule = wish.kind === 'role' ? null : wish.rule
    if (rule === 'show') return decide(context.state, [shown(context, team)])
    if (!mayManage(team, context.actor))
      return decide(context.state, [[notice('warning', 'team.admins_only'), ...backTo(context)]])
    if (wish.kind === 'role') return named(context, team, wish)
    return rule === null ? null : ruled(context, team, rule)
  },
})

function textOf(input: Input): string {
  if (input.kind === 'text') return input.text
  return input.kind === 'command' ? `${input.name} ${input.text}`.trim() : ''
}

/** Only who has written is known: a name alone could be anybody's. */
function named(
  context: TurnContext,
  team: Team,
  { name, role }: Extract<TeamWish, { kind: 'role' }>,
): Decision {
  const { state } = context
  const found = Object.entries(state.people).filter(([, person]) => fold(person.name) === fold(name))
  const [person] = found
  if (person === undefined || found.length > 1)
    return decide(state, [
      [notice('warning', 'team.unknown', { name: { quoted: name } }), ...backTo(context)],
    ])
  const [id, { name: known }] = person
  return kept(context, { ...team, people: { ...team.people, [id]: { name: known, role } } }, [
    prose(roleSaid[role], { name: { name: known } }),
  ])
}

const roleSaid = {
  member: 'team.now.member',
  lead: 'team.now.lead',
  admin: 'team.now.admin',
} as const satisfies Record<Role, string>

function ruled(
  context: TurnContext,
  team: Team,
  rule: Exclude<Extract<TeamWish, { kind: 'rule' }>['rule'], 'show'>,
): Decision {
  const said = [prose(`team.rule.${rule}`)]
  switch (rule) {
    case 'approve_leads':
      return kept(context, { ...team, approve: 'leads' }, [
        ...said,
        ...(approversOf({ ...team, approve: 'leads' }).length === 0 ? [prose('team.no_lead')] : []),
      ])
    case 'approve_anyone':
      return kept(context, { ...team, approve: 'anyone' }, said)
    case 'own_allowed':
      return kept(context, { ...team, own: 'allowed' }, said)
    case 'own_forbidden':
      return kept(context, { ...team, own: 'forbidden' }, said)
  }
}

function kept(context: TurnContext, team: Team, said: Parameters<typeof decide>[1][number]): Decision {
  return { ...decide(context.state, [[...said, ...backTo(context)]]), team }
}

function shown(context: TurnContext, team: Team): Parameters<typeof decide>[1][number] {
  const people = Object.values(team.people)
  return [
    ...(people.length === 0
      ? [prose('team.nobody')]
      : [
          {
            type: 'table' as const,
            caption: say('team.title'),
            columns: [{ label: say('team.person') }, { label: say('team.role') }],
            rows: people.map(({ name, role }) => [only({ name }), say(`team.role.${role}`)]),
          },
        ]),
    prose(team.approve === 'leads' ? 'team.rule.approve_leads' : 'team.rule.approve_anyone'),
    prose(team.own === 'allowed' ? 'team.rule.own_allowed' : 'team.rule.own_forbidden'),
    ...backTo(context),
  ]
}
