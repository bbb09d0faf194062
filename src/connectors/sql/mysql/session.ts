import type { PoolConnection, RowDataPacket } from 'mysql2'
import { createConnection } from 'mysql2/promise'
import { AppError, type ErrorCode } from '../../../errors.ts'
import type { Scalar } from '../../../metrics/query.ts'
import type { ServerAddress } from '../address.ts'
import type { SqlRow, SqlSession } from '../family.ts'
import { codeOf, networkFault, sourceFault } from '../fault.ts'
import { limits } from '../limits.ts'
import { untilAborted } from '../until-aborted.ts'
import { connectionConfig, poolOf } from './pool.ts'

const faults: Readonly<Record<string, ErrorCode>> = {
  ER_ACCESS_DENIED_ERROR: 'source_auth',
  ER_ACCESS_DENIED_NO_PASSWORD_ERROR: 'source_auth',
  ER_BAD_DB_ERROR: 'source_no_database',
  ER_DBACCESS_DENIED_ERROR: 'source_permission',
  ER_TABLEACCESS_DENIED_ERROR: 'source_permission',
  ER_COLUMNACCESS_DENIED_ERROR: 'source_permission',
  ER_CON_COUNT_ERROR: 'source_busy',
  ER_TOO_MANY_USER_CONNECTIONS: 'source_busy',
  ER_QUERY_TIMEOUT: 'source_slow',
  ER_STATEMENT_TIMEOUT: 'source_slow',
  ER_QUERY_INTERRUPTED: 'source_slow',
  ER_NO_SUCH_TABLE: 'source_changed',
  ER_BAD_FIELD_ERROR: 'source_changed',
  PROTOCOL_CONNECTION_LOST: 'source_unreachable',
  HANDSHAKE_NO_SSL_SUPPORT: 'source_tls',
}

/**
 * Opens a transaction that can only read, with the SQL that definitions are written in: "names" in double quotes, no
 * backslashes in strings, UTC. An abort kills the running statement from a second connection. Throws `source_*` and
 * `query_cancelled`.
 */
export async function openMysql(address: ServerAddress, signal: AbortSignal): Promise<SqlSession> {
  const client = await connect(address, signal)
  let spoiled = false
  const stop = () => {
    spoiled = true
    const thread = client.threadId
    client.destroy()
    kill(address, thread).catch(() => undefined)
  }
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await untilAborted(signal, work, stop)
    } catch (error) {
      throw error instanceof AppError ? error : faultOf(error, address)
    }
  }
  const select = (sql: string, params: readonly Scalar[] = []) =>
    guarded(async () => (await client.promise().execute<(RowDataPacket & SqlRow)[]>(sql, [...params]))[0])
  const command = (sql: string) => guarded(() => client.promise().query(sql))
  const close = async () => {
    const ended = spoiled
      ? false
      : await client
          .promise()
          .query('ROLLBACK')
          .then(
            () => true,
            () => false,
          )
    if (ended) client.release()
    else client.destroy()
  }
  try {
    await command(
      "SET SESSION sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES,STRICT_ALL_TABLES', time_zone = '+00:00'",
    )
    const [server] = await select('SELECT version() AS version')
    const isMariaDb = /maria/i.test(String(server?.version))
    await command(
      isMariaDb
        ? `SET SESSION max_statement_time = ${limits.statementMs / 1000}`
        : `SET SESSION max_execution_time = ${limits.statementMs}`,
    )
    // MariaDB ends a transaction before it drops a table, so the session itself is made read-only too.
    await command('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    await command('START TRANSACTION READ ONLY')
  } catch (error) {
    spoiled = true
    await close()
    throw error
  }
  return { select, stream: (sql) => streamed(client, sql, { guarded, signal }), close }
}

async function connect(address: ServerAddress, signal: AbortSignal): Promise<PoolConnection> {
  if (signal.aborted) throw new AppError('query_cancelled')
  let abandoned = false
  const waiting = new Promise<PoolConnection>((resolve, reject) => {
    poolOf(address).getConnection((error, client) => (error === null ? resolve(client) : reject(error)))
  })
  waiting.then(
    (client) => {
      if (abandoned) client.release()
    },
    () => undefined,
  )
  try {
    return await untilAborted(
      signal,
      () => waiting,
      () => {
        abandoned = true
      },
    )
  } catch (error) {
    throw error instanceof AppError ? error : faultOf(error, address)
  }
}

/** The driver's stream holds the server back while its rows are being used. */
async function* streamed(
  client: PoolConnection,
  sql: string,
  { guarded, signal }: { guarded: <T>(work: () => Promise<T>) => Promise<T>; signal: AbortSignal },
): AsyncIterable<SqlRow> {
  const rows = client.query<(RowDataPacket & SqlRow)[]>(sql).stream({ highWaterMark: limits.batchRows })
  const next: AsyncIterator<SqlRow> = rows[Symbol.asyncIterator]()
  for (;;) {
    const step = await guarded(() => next.next())
    if (signal.aborted) throw new AppError('query_cancelled')
    if (step.done === true) return
    yield step.value
  }
}

async function kill(address: ServerAddress, thread: number): Promise<void> {
  const second = await createConnection(connectionConfig(address))
  try {
    await second.query(`KILL QUERY ${thread}`)
  } finally {
    await second.end()
  }
}

function faultOf(error: unknown, address: ServerAddress): AppError {
  const code = faults[codeOf(error)] ?? networkFault(error) ?? 'query_failed'
  return sourceFault(code, error, `${address.host}/${address.database}`, address.password)
}
