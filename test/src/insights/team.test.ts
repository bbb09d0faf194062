import { describe, expect, it } from 'vitest'
import {
  approversOf,
  mayManage,
  noTeam,
  refusalOf,
  type Team,
  teamSchema,
} from '../../../src/insights/team.ts'

const lan = { id: 'u1', name: 'Lan' }
const minh = { id: 'u2', name: 'Minh' }
const mine = { owner: lan }
const leads: Team = teamSchema.parse({
  people: { u2: { name: 'Minh', role: 'lead' }, u3: { name: 'Hoa', role: 'member' } },
  approve: 'leads',
})

describe('who may approve', () => {
  it('is anyone but the owner, as long as there is anyone else', () => {
    expect(refusalOf(noTeam, mine, minh, [lan, minh])).toBeNull()
    expect(refusalOf(noTeam, mine, lan, [lan, minh])).toBe('own')
    expect(refusalOf(noTeam, mine, lan, [lan]), 'somebody alone has nobody to ask').toBeNull()
    expect(refusalOf({ ...noTeam, own: 'allowed' }, mine, lan, [lan, minh])).toBeNull()
  })

  it('is leads and admins where the team says so, and not about their own while another lead is there', () => {
    expect(refusalOf(leads, mine, lan, [lan, minh])).toBe('not_lead')
    expect(refusalOf(leads, mine, minh, [lan, minh])).toBeNull()
    expect(refusalOf(leads, { owner: minh }, minh, [lan, minh]), 'the only lead').toBeNull()
    const two = { ...leads, people: { ...leads.people, u4: { name: 'Vy', role: 'admin' as const } } }
    expect(refusalOf(two, { owner: minh }, minh, [lan, minh])).toBe('own')
    expect(approversOf(two)).toEqual(['Minh', 'Vy'])
  })
})

it('the team is arranged by admins, and by anyone while there is none', () => {
  expect(mayManage(leads, lan)).toBe(true)
  const led = { ...leads, people: { u2: { name: 'Minh', role: 'admin' as const } } }
  expect(mayManage(led, lan)).toBe(false)
  expect(mayManage(led, minh)).toBe(true)
})
