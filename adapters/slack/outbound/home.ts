import { type Language, languages } from '../../../src/locales/locale.ts'
import { threadAddress } from '../inbound/own-thread.ts'
import { languageOf } from '../language.ts'
import { type HomeData, type HomeThread, renderHome } from '../render/home.ts'
import { platform, type Site } from '../site.ts'

/** So many conversations of late are looked through for the person's own. */
const mostThreads = 60
const mostInsights = 20

const languageName = (workspace: string, user: string) => `language.${workspace}.${user}`

/** The language somebody chose in App Home, else the one they have set in Slack. */
export async function homeLanguage(site: Site, workspace: string, user: string): Promise<Language> {
  const chosen = await site.context.kept.read(languageName(workspace, user))
  const known = languages.find((language) => language === chosen)
  return known ?? languageOf(await site.people.actor(workspace, user))
}

/** Keeps the language that somebody chose in App Home. */
export async function chooseLanguage(site: Site, workspace: string, user: string, to: string): Promise<void> {
  if (languages.some((language) => language === to))
    await site.context.kept.write(languageName(workspace, user), to)
}

/** Draws App Home for one person anew; a failure is logged, since the next visit draws it again. */
export async function publishHome(site: Site, workspace: string, user: string): Promise<void> {
  try {
    const language = await homeLanguage(site, workspace, user)
    const view = renderHome(await homeData(site, workspace, user, language), language)
    const answer = await site.api.interactive(workspace, 'views.publish', { user_id: user, view })
    if (!answer.ok) site.context.logger.warn({ refusal: answer.refusal }, 'App Home was not published')
  } catch (fault) {
    site.context.logger.warn({ err: fault }, 'App Home was not published')
  }
}

async function homeData(site: Site, workspace: string, user: string, language: Language): Promise<HomeData> {
  const { library } = site.context
  const { desk } = library
  const [threads, reviews, weak, sources] = await Promise.all([
    ownThreads(site, workspace, user),
    desk.reviews(workspace, language, { limit: mostInsights }),
    desk.board(workspace, language, { status: 'weakened' }, { limit: mostInsights }),
    library.sources(workspace, language),
  ])
  return {
    threads,
    waiting: reviews.entries
      .map(({ entry }) => entry)
      .filter(({ assignee }) => assignee === null || assignee === user),
    weak: weak.entries,
    sources,
  }
}

/** The conversations in which the person has spoken with Visao, the latest first. */
async function ownThreads(site: Site, workspace: string, user: string): Promise<readonly HomeThread[]> {
  const all = await site.context.library.threads(workspace)
  const latest = all
    .filter((thread) => thread.platform === platform && /^\d+\.\d+$/u.test(thread.thread))
    .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .slice(0, mostThreads)
  const { team } = await site.teams.credentials(workspace)
  const own: HomeThread[] = []
  for (const thread of latest) {
    const talk = await site.threads.read(workspace, thread.channel, thread.thread)
    if (talk?.partners.includes(user) !== true) continue
    own.push({ ...thread, url: threadAddress(team, thread.channel, thread.thread) })
  }
  return own
}
