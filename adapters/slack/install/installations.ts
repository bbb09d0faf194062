import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt'
import { z } from 'zod'
import type { Kept } from '../../adapter.ts'
import type { Seal } from './seal.ts'

const ownerSchema = z.looseObject({ id: z.string() })
const installationSchema = z.looseObject({
  team: ownerSchema.nullish(),
  enterprise: ownerSchema.nullish(),
  isEnterpriseInstall: z.boolean().optional(),
  user: ownerSchema,
  bot: z.looseObject({ token: z.string(), id: z.string(), userId: z.string() }),
})

/** Another process may have stored a newer token; for so long the one we know is taken as good. */
const cacheMs = 60_000

export interface Installations extends InstallationStore {
  /** Whether the team, or its organisation, has installed the app. */
  has(owner: {
    readonly team: string
    readonly enterprise: string | null
    readonly orgInstall: boolean
  }): Promise<boolean>
}

/** Installations in the adapter's own room of the store, locked; read again after a minute. */
export function createInstallations(kept: Kept, seal: Seal, nowMs: () => number): Installations {
  const known = new Map<string, { readonly installation: Installation; readonly until: number }>()
  const remember = (name: string, installation: Installation) =>
    known.set(name, { installation, until: nowMs() + cacheMs })

  return {
    async storeInstallation(installation) {
      const name = nameOf(
        installation.isEnterpriseInstall === true,
        installation.enterprise?.id,
        installation.team?.id,
      )
      await kept.write(name, seal.lock(JSON.stringify(installation)))
      remember(name, installation)
    },
    async fetchInstallation(query) {
      const name = nameOf(query.isEnterpriseInstall, query.enterpriseId, query.teamId)
      const recent = known.get(name)
      if (recent !== undefined && recent.until > nowMs()) return structuredClone(recent.installation)
      const stored = await kept.read(name)
      const opened = stored === null ? null : seal.open(stored)
      if (opened === null) throw new Error(`nothing is installed as ${name}`)
      const installation = installationSchema.parse(JSON.parse(opened)) as unknown as Installation
      remember(name, installation)
      return structuredClone(installation)
    },
    async has({ team, enterprise, orgInstall }) {
      const name = nameOf(orgInstall, enterprise ?? undefined, team)
      if ((known.get(name)?.until ?? 0) > nowMs()) return true
      return (await kept.read(name)) !== null
    },
    async deleteInstallation(query: InstallationQuery<boolean>) {
      const name = nameOf(query.isEnterpriseInstall, query.enterpriseId, query.teamId)
      known.delete(name)
      await kept.erase(name)
    },
  }
}

function nameOf(org: boolean, enterprise: string | undefined, team: string | undefined): string {
  const owner = org ? enterprise : team
  if (owner === undefined) throw new Error('an installation of nobody')
  return `install.${owner}`
}
