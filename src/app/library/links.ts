import { randomBytes } from 'node:crypto'
import type { Draft } from '../../conversation/content.ts'
import type { Desk } from '../../conversation/desk.ts'
import { insightCard } from '../../inquiry/shown/insight-card.ts'
import { digest } from '../../support/ids.ts'
import { catalogOf, type LibraryHouse, viewOf } from './house.ts'

const dayMs = 86_400_000
/** The longest that a link may last. */
const mostDays = 90

/** Links that show one version of one insight to whoever has them, for so many days; only the digest of their token is kept. */
export function links(house: LibraryHouse): Pick<Desk, 'links' | 'makeLink' | 'removeLink' | 'openLink'> {
  const { store, now } = house
  return {
    async links(workspace, insight) {
      const all = await store.publicLinks(workspace, insight)
      return all
        .filter(({ expiresAt }) => expiresAt > now().instant)
        .map(({ id, version, madeAt, expiresAt }) => ({ id, version, madeAt, expiresAt }))
    },
    async makeLink({ workspace, insight: id, language, by, days }) {
      const insight = await store.insight(workspace, id)
      if (insight === null) return null
      const token = randomBytes(24).toString('base64url')
      const madeAt = now().instant
      const lasts = Math.min(Math.max(Math.round(days), 1), mostDays)
      await store.savePublicLink(
        {
          workspace,
          id: digest(token).slice(0, 12),
          token: digest(`public link\n${token}`),
          insight: id,
          version: insight.version,
          language,
          madeBy: by.id,
          madeAt,
          expiresAt: new Date(Date.parse(madeAt) + lasts * dayMs).toISOString(),
        },
        { by, at: madeAt, origin: null, via: by.from },
      )
      return token
    },
    removeLink: (workspace, id, by) =>
      store.removePublicLink(workspace, id, { by, at: now().instant, origin: null, via: by.from }),
    async openLink(token) {
      const link = await store.publicLink(digest(`public link\n${token}`), now().instant)
      if (link === null) return null
      const language = link.language === 'vi' ? 'vi' : 'en'
      const versions = await store.insightVersions(link.workspace, link.insight)
      const shown = versions.find(({ version }) => version === link.version)
      if (shown === undefined) return null
      const view = await viewOf(house, shown, language, await catalogOf(house, link.workspace))
      const context = { ...view.context, state: { ...view.context.state, insight: shown } }
      return {
        title: shown.statement,
        content: unlinked(view.reader.content(forStrangers(insightCard(context, shown)))),
        language,
        expiresAt: link.expiresAt,
      }
    },
  }
}

/** Without the figures' table, the checklist and the tree of why: they lead to queries and name who said what. */
function forStrangers(draft: Draft): Draft {
  return draft.filter(({ type }) => type !== 'table' && type !== 'outline' && type !== 'checklist')
}

/** Content whose figures lead nowhere: a record is not for strangers. */
function unlinked<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/\[([^\]]*)\]\(evidence:[^)]*\)/gu, '$1') as T
  if (Array.isArray(value)) return value.map(unlinked) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unlinked(item)])) as T
}
