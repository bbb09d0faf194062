import { LogLevel, type Logger as SlackLogger } from '@slack/bolt'
import type { Logger } from '../../../src/support/logger.ts'

/** What Slack's libraries have to say, in the house's log; their debug and info lines repeat what we know. */
export function boltLogger(logger: Logger): SlackLogger {
  const texts = (parts: readonly unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => logger.warn({ from: 'slack' }, texts(parts)),
    error: (...parts) => logger.error({ from: 'slack' }, texts(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  }
}
