import type { Model } from '../llm/model.ts'
import { pricesAsOf } from '../llm/prices.ts'
import type { CallRecord, DraftOutcome } from '../llm/record.ts'
import type { ModelReport } from '../llm/report.ts'
import type { Store } from '../store/store.ts'
import type { Clock } from '../support/clock.ts'
import { modelLedger } from './model-ledger.ts'

/** Records of a day that are counted. */
const most = 20_000
const shown = 10

/** What a workspace's model may do, and what it did today. */
export async function modelReport(
  { about }: Model,
  store: Store,
  workspace: string,
  clock: Clock,
): Promise<ModelReport> {
  const policy = await modelLedger(store).policy(workspace)
  const day = clock.now().toISOString().slice(0, 10)
  const today = await store.modelRecords(workspace, day, most)
  const calls = today.flatMap(({ body }): readonly CallRecord[] => (body.kind === 'call' ? [body] : []))
  const latest = await store.modelRecords(workspace, '', 5 * shown)
  const counted = (outcome: DraftOutcome) =>
    today.filter(({ body }) => body.kind === 'draft' && body.outcome === outcome).length
  const priced = calls.every(({ cost, input }) => cost !== null || input === 0)
  return {
    ...about,
    dailyTokens: policy.dailyTokens ?? about.dailyTokens,
    policy,
    calls: calls.length,
    tokens: calls.reduce((sum, { input, output }) => sum + input + output, 0),
    cost: priced ? calls.reduce((sum, { cost }) => sum + (cost ?? 0), 0) : null,
    pricesAsOf,
    drafts: { kept: counted('kept'), repaired: counted('repaired'), fell_back: counted('fell_back') },
    latest: latest.filter(({ body }) => body.kind === 'call').slice(0, shown),
  }
}
