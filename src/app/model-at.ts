import { randomBytes } from 'node:crypto'
import type { ModelConfig } from '../config.ts'
import { createModel } from '../llm/ask.ts'
import type { Ledger } from '../llm/ledger.ts'
import type { Model } from '../llm/model.ts'
import { openAiWire } from '../llm/openai/index.ts'
import { realPause } from '../llm/tries.ts'
import type { Clock } from '../support/clock.ts'
import type { Logger } from '../support/logger.ts'

/** The model at a configured endpoint, over a store's ledger. */
export function modelAt(
  config: ModelConfig,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): (ledger: Ledger) => Model {
  const { url, api, models, dailyTokens, timeoutMs } = config
  return (ledger) =>
    createModel({
      wire: openAiWire({ url, api, key: config.key() }),
      ledger,
      clock,
      logger,
      models,
      dailyTokens,
      timeoutMs,
      pause: realPause,
      random: () => randomBytes(9).toString('hex'),
    })
}
