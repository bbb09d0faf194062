import type { HTTPReceiver } from '@slack/bolt'
import { z } from 'zod'
import { AppError } from '../../../src/errors.ts'
import type { Kept } from '../../adapter.ts'
import type { Credentials, Origin, Teams } from '../teams.ts'
import type { Installations } from './installations.ts'

type Installer = NonNullable<HTTPReceiver['installer']>

const originSchema = z.object({
  team: z.string(),
  enterprise: z.string().nullable(),
  orgInstall: z.boolean(),
})

/** How long messages to a workspace wait whose token cannot be had at the moment. */
const retryAfterMs = 30_000
const beginning = 'team.'

/** Every team that has installed the app is a workspace of its own, `slack:T…`. */
export function manyTeams(
  installer: Pick<Installer, 'authorize'>,
  installations: Installations,
  kept: Kept,
): Teams {
  const refreshing = new Map<string, Promise<Credentials>>()
  const origins = new Map<string, Origin>()

  /** One refresh at a time: a refresh token is good for one use. */
  function authorize(origin: Origin): Promise<Credentials> {
    const owner = ownerOf(origin)
    const running = refreshing.get(owner)
    if (running !== undefined) return running.then((found) => ({ ...found, team: origin.team }))
    const started = fresh(origin).finally(() => refreshing.delete(owner))
    refreshing.set(owner, started)
    return started
  }

  async function fresh({ team, enterprise, orgInstall }: Origin): Promise<Credentials> {
    const found = await installer.authorize({
      teamId: team,
      enterpriseId: enterprise ?? undefined,
      isEnterpriseInstall: orgInstall,
    } as Parameters<Installer['authorize']>[0])
    const { botToken, botUserId } = found
    if (botToken === undefined || botUserId === undefined)
      throw new AppError('platform_busy', { team, retryAfterMs })
    return { token: botToken, team, botUser: botUserId }
  }

  async function originOf(workspace: string): Promise<Origin> {
    const known = origins.get(workspace)
    if (known !== undefined) return known
    const stored = await kept.read(`${beginning}${workspace}`)
    if (stored === null) throw new AppError('platform_busy', { workspace, retryAfterMs })
    const origin = originSchema.parse(JSON.parse(stored))
    origins.set(workspace, origin)
    return origin
  }

  async function remember(workspace: string, origin: Origin): Promise<void> {
    const known = origins.get(workspace)
    if (known?.orgInstall === origin.orgInstall && known.enterprise === origin.enterprise) return
    await kept.write(`${beginning}${workspace}`, JSON.stringify(origin))
    origins.set(workspace, origin)
  }

  return {
    async workspaceOf(origin) {
      const workspace = `slack:${origin.team}`
      if (!(await installations.has(origin))) return null
      await remember(workspace, origin)
      return workspace
    },
    async credentials(workspace) {
      const origin = await originOf(workspace)
      return authorize(origin).catch((fault: unknown) => {
        throw new AppError('platform_busy', { workspace, retryAfterMs }, fault)
      })
    },
    async leave(origin) {
      await installations.deleteInstallation?.({
        teamId: origin.team,
        enterpriseId: origin.enterprise ?? undefined,
        isEnterpriseInstall: origin.orgInstall,
      })
      const left: string[] = []
      for (const [name, value] of Object.entries(await kept.all(beginning))) {
        const stored = originSchema.parse(JSON.parse(value))
        if (ownerOf(stored) !== ownerOf(origin)) continue
        const workspace = name.slice(beginning.length)
        origins.delete(workspace)
        await kept.erase(name)
        left.push(workspace)
      }
      return left
    },
  }
}

function ownerOf({ team, enterprise, orgInstall }: Origin): string {
  return orgInstall && enterprise !== null ? enterprise : team
}
