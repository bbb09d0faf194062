import type { Benchmark } from './benchmark.ts'
import { boardPage } from './board-page.ts'
import { csvToFact } from './csv-to-fact.ts'
import { discordReply } from './discord-reply.ts'
import { durableTurns } from './durable-turns.ts'
import { metricQuery } from './metric-query.ts'
import { replayMonitors } from './replay-monitors.ts'
import { searchInsights } from './search-insights.ts'
import { slackReply } from './slack-reply.ts'
import { startAndIdle } from './start-and-idle.ts'
import { unaskedAnalysisBench } from './unasked-analysis.ts'

/** Every benchmark, in the order they run. */
export const benchmarks: readonly Benchmark[] = [
  startAndIdle,
  durableTurns,
  metricQuery,
  unaskedAnalysisBench,
  csvToFact,
  discordReply,
  replayMonitors,
  searchInsights,
  boardPage,
  slackReply,
]
