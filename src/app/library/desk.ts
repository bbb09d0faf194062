import { z } from 'zod'
import type { Desk } from '../../conversation/desk.ts'
import { actions } from './actions.ts'
import { board } from './board.ts'
import { exports } from './exports.ts'
import { type LibraryHouse, placeOf } from './house.ts'
import { importLibrary } from './import-library.ts'
import { insightRecord } from './insight-record.ts'
import { links } from './links.ts'
import { log } from './log.ts'
import { reviews } from './reviews.ts'

const viewsSchema = z.array(z.strictObject({ name: z.string().min(1).max(60), query: z.string().max(1_000) }))
const viewsSetting = 'board_views'

/** What a team lead works with, over the store. */
export function createDesk(house: LibraryHouse): Desk {
  const { store } = house
  return {
    ...actions(house),
    ...board(house),
    ...reviews(house),
    ...exports(house),
    ...links(house),
    ...log(house),
    record: (workspace, language, id) => insightRecord(house, workspace, language, id),
    async place(workspace, id, home) {
      const insight = await store.insight(workspace, id)
      if (insight === null) return null
      return (await placeOf(store, insight)) ?? { ...home, thread: insight.thread }
    },
    assignee: async (workspace, id) => (await store.insight(workspace, id))?.assignee ?? null,
    settled: (workspace, platform, event) => store.isDone(workspace, platform, event),
    async views(workspace) {
      const kept = await store.setting(workspace, viewsSetting)
      return kept === null ? [] : viewsSchema.parse(JSON.parse(kept))
    },
    saveViews: (workspace, views) =>
      store.saveSetting(workspace, viewsSetting, JSON.stringify(viewsSchema.parse(views))),
    importLibrary: (workspace, text, by) => importLibrary(house, workspace, text, by),
  }
}
