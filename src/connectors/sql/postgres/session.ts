import pg from 'pg'
import { AppError, type ErrorCode } from '../../../errors.ts'
import type { Scalar } from '../../../metrics/query.ts'
import type { ServerAddress } from '../address.ts'
import type { SqlRow, SqlSession } from '../family.ts'
import { codeOf, networkFault, sourceFault } from '../fault.ts'
import { limits } from '../limits.ts'
import { untilAborted } from '../until-aborted.ts'
import { clientConfig, poolOf } from './pool.ts'

const faults: Readonly<Record<string, ErrorCode>> = {
  '28P01': 'source_auth',
  '28000': 'source_auth',
  '3D000': 'source_no_database',
  '42501': 'source_permission',
  '53300': 'source_busy',
  '57014': 'source_slow',
  '42P01': 'source_changed',
  '42703': 'source_changed',
}

/**
 * Opens a transaction that can only read. Statements go by the extended protocol, which takes one at a time; an abort
 * cancels the running one from a second connection and gives this one up. Throws `source_*` and `query_cancelled`.
 */
export async function openPostgres(address: ServerAddress, signal: AbortSignal): Promise<SqlSession> {
  if (signal.aborted) throw new AppError('query_cancelled')
  const connecting = async () => {
    try {
      return await poolOf(address).connect()
    } catch (error) {
      throw faultOf(error, address)
    }
  }
  let abandoned = false
  const waiting = connecting()
  waiting.then(
    (client) => {
      if (abandoned) client.release()
    },
    () => undefined,
  )
  const client = await untilAborted(
    signal,
    () => waiting,
    () => {
      abandoned = true
    },
  )
  let backend = 0
  let spoiled = false
  const run = async (text: string, values: readonly Scalar[] = []): Promise<readonly SqlRow[]> => {
    const stop = () => {
      spoiled = true
      cancel(address, backend).catch(() => undefined)
    }
    // The types do not know of `queryMode` yet.
    const statement = { text, values: [...values], queryMode: 'extended' }
    try {
      return await untilAborted(signal, async () => (await client.query<SqlRow>(statement)).rows, stop)
    } catch (error) {
      throw error instanceof AppError ? error : faultOf(error, address)
    }
  }
  const close = async () => {
    const ended = spoiled
      ? false
      : await client.query('ROLLBACK').then(
          () => true,
          () => false,
        )
    client.release(!ended)
  }
  try {
    await run('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const [settings] = await run(
      `SELECT pg_backend_pid() AS backend, set_config('statement_timeout', $1, true), set_config('TimeZone', 'UTC', true),
        set_config('idle_in_transaction_session_timeout', $1, true)`,
      [String(limits.statementMs)],
    )
    backend = Number(settings?.backend)
  } catch (error) {
    spoiled = true
    await close()
    throw error
  }
  return {
    select: run,
    stream: (sql) => streamed(run, sql),
    close,
  }
}

/** A cursor hands over a few hundred rows at a time. */
async function* streamed(run: (sql: string) => Promise<readonly SqlRow[]>, sql: string) {
  await run(`DECLARE visao_rows NO SCROLL CURSOR FOR ${sql}`)
  for (;;) {
    const rows = await run(`FETCH FORWARD ${limits.batchRows} FROM visao_rows`)
    yield* rows
    if (rows.length < limits.batchRows) break
  }
  await run('CLOSE visao_rows')
}

async function cancel(address: ServerAddress, backend: number): Promise<void> {
  const second = new pg.Client(clientConfig(address))
  second.on('error', () => undefined)
  await second.connect()
  try {
    await second.query('SELECT pg_cancel_backend($1)', [backend])
  } finally {
    await second.end()
  }
}

function faultOf(error: unknown, address: ServerAddress): AppError {
  const said = error instanceof Error ? error.message : ''
  const code =
    faults[codeOf(error)] ??
    networkFault(error) ??
    (/does not support SSL/.test(said) ? 'source_tls' : undefined) ??
    (/timeout|terminated/.test(said) ? 'source_unreachable' : 'query_failed')
  return sourceFault(code, error, `${address.host}/${address.database}`, address.password)
}
