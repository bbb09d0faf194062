import { pino } from 'pino'

export interface Logger {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

const secretFields = ['token', 'secret', 'password', 'apiKey', 'authorization', 'cookie']

/** A logger that writes JSON lines to standard error (standard output belongs to the machine mode). */
export function createLogger(level: 'silent' | 'error' | 'warn' | 'info' | 'debug'): Logger {
  return pino(
    { level, redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`]), censor: '[secret]' } },
    pino.destination(2),
  )
}
