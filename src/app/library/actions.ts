import type { ActionEntry, Desk } from '../../conversation/desk.ts'
import { confidenceSaid } from '../../inquiry/shown/checklist-node.ts'
import { ledgerNodes, ledgerSummary, ledgerTitle } from '../../inquiry/shown/ledger-nodes.ts'
import { actionLedger, type LedgerLine, ledgerCounts } from '../../insights/action-ledger.ts'
import { facetsOf } from '../../insights/facets.ts'
import type { Action } from '../../insights/insight.ts'
import { insightCardOf } from '../../insights/insight-card.ts'
import { phrase } from '../../locales/locale.ts'
import { wholeEvidence } from '../whole-evidence.ts'
import { boardEntry } from './board-entry.ts'
import { catalogOf, type LibraryHouse, readerFor } from './house.ts'

/** Actions that are listed; the counts are of all there are. */
const mostListed = 200

/** The action ledger: every action with what was predicted of it and what came of it. */
export function actions(house: LibraryHouse): Pick<Desk, 'actions'> {
  return {
    async actions(workspace, language) {
      const [insights, catalog] = await Promise.all([
        house.store.actedInsights(workspace),
        catalogOf(house, workspace),
      ])
      const all = actionLedger(insights, house.now().today)
      const lines = await wholeLines(house, workspace, all.slice(0, mostListed))
      const evidence = await wholeEvidence(
        house.store,
        workspace,
        lines.flatMap(({ action }) => idsOf(action)),
      )
      const told = [...new Set(lines.map(({ insight }) => insight))]
      const reader = readerFor(house, { workspace, language, evidence, insights: told, catalog })
      const entryOf = (line: LedgerLine): ActionEntry => ({
        id: line.action.id,
        insight: boardEntry(insightCardOf(line.insight, facetsOf(line.insight, [])), language, catalog),
        state: line.state,
        stateLabel: phrase(language, `ledger.state.${line.state}`),
        what: reader.text(ledgerTitle(line.action)),
        content: reader.content(ledgerNodes(line, { evidence, catalog, language })),
        confidence: reader.text(confidenceSaid(line.insight)),
      })
      return {
        summary: all.length === 0 ? [] : reader.content(ledgerSummary(ledgerCounts(all))),
        entries: lines.map(entryOf),
        left: all.length - lines.length,
      }
    },
  }
}

/** The lines with their insights; one that was erased meanwhile is left out. */
async function wholeLines(
  { store }: LibraryHouse,
  workspace: string,
  lines: ReturnType<typeof actionLedger>,
): Promise<readonly LedgerLine[]> {
  const ids = [...new Set(lines.map(({ insight }) => insight.id))]
  const insights = await Promise.all(ids.map((id) => store.insight(workspace, id)))
  const byId = new Map(insights.flatMap((insight) => (insight === null ? [] : [[insight.id, insight]])))
  return lines.flatMap((line) => {
    const insight = byId.get(line.insight.id)
    return insight === undefined ? [] : [{ ...line, insight }]
  })
}

/** The records that an action speaks of. */
function idsOf({ what, owner, target, baseline, testPlan, outcome }: Action): readonly string[] {
  return [what.statement, owner?.statement, target?.statement, baseline, testPlan, outcome?.finding].flatMap(
    (id) => id ?? [],
  )
}
