import { AppError } from '../errors.ts'
import { isPhraseKey } from '../locales/locale.ts'
import type { Param, Said } from '../locales/said.ts'
import type { Draft } from './content.ts'

/** What a person is told of a fault: what happened, what was kept, what to do next. */
export function faultMessage(fault: unknown): Draft {
  return [{ type: 'notice', level: 'error', text: faultSaid(fault) }]
}

/** A fault as one text; a bug where it is no `AppError` or has no sentence of its own. */
function faultSaid(fault: unknown): Said {
  const key = fault instanceof AppError ? `errors.${fault.code}` : 'errors.bug'
  if (!isPhraseKey(key)) return { say: 'errors.bug' }
  const details = fault instanceof AppError ? fault.details : {}
  return {
    say: key,
    with: Object.fromEntries(
      Object.entries(details).map(([name, value]): [string, Param] => [
        name,
        typeof value === 'number' ? { tally: value, of: 'bytes' } : { quoted: value },
      ]),
    ),
  }
}
