import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import { createBounded } from '../bounded.ts'

/** Which library an event belongs to; nobody reaches one that is not theirs. */
export interface Workspaces {
  /** Of a server that the bot is a member of. */
  ofGuild(guild: string): string
  /** Of a person's direct messages: their own, or the home server's as long as they are a member of it. */
  ofPerson(person: string): Promise<string>
}

const home = 'local'
/** So long it is believed that somebody is a member. */
const believedMs = 5 * 60_000

export function createWorkspaces(
  homeGuild: string | null,
  member: (guild: string, person: string) => Promise<void>,
  now: () => number,
): Workspaces {
  const members = createBounded<{ readonly is: boolean; readonly until: number }>(1_000)

  async function isMember(guild: string, person: string): Promise<boolean> {
    const known = members.get(person)
    if (known !== undefined && known.until > now()) return known.is
    const is = await member(guild, person).then(
      () => true,
      (fault: unknown) => {
        if (isUnknownMember(fault)) return false
        throw fault
      },
    )
    members.set(person, { is, until: now() + believedMs })
    return is
  }

  return {
    ofGuild: (guild) => (guild === homeGuild ? home : `discord:${guild}`),
    async ofPerson(person) {
      const theirs = homeGuild !== null && (await isMember(homeGuild, person))
      return theirs ? home : `discord:dm:${person}`
    },
  }
}

function isUnknownMember(fault: unknown): boolean {
  const { UnknownMember, UnknownUser, UnknownGuild, MissingAccess } = RESTJSONErrorCodes
  const codes: readonly (number | string)[] = [UnknownMember, UnknownUser, UnknownGuild, MissingAccess]
  return fault instanceof DiscordAPIError && codes.includes(fault.code)
}
