import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { ServerAddress } from '../address.ts'
import { limits } from '../limits.ts'

/** Days and instants stay as they are written; whole and decimal numbers become numbers where they fit. */
const asNumber = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC])
const asBoolean: number = pg.types.builtins.BOOL
const own = new Set<number>([
  pg.types.builtins.INT2,
  pg.types.builtins.INT4,
  pg.types.builtins.FLOAT4,
  pg.types.builtins.FLOAT8,
])

const pools = new Map<string, pg.Pool>()

/** The few connections that are kept to one database. */
export function poolOf(address: ServerAddress): pg.Pool {
  const key = JSON.stringify(address)
  const known = pools.get(key)
  if (known !== undefined) return known
  const pool = new pg.Pool({
    ...clientConfig(address),
    max: limits.connections,
    idleTimeoutMillis: limits.idleMs,
    allowExitOnIdle: true,
  })
  // An idle connection that breaks would otherwise end the process; the next statement opens another.
  pool.on('error', () => undefined)
  pools.set(key, pool)
  return pool
}

/** Closes every connection; later calls open them again. */
export async function closePostgres(): Promise<void> {
  const all = [...pools.values()]
  pools.clear()
  await Promise.all(all.map((pool) => pool.end()))
}

/** The settings of one connection; nothing is taken from the process's own PG* variables. */
export function clientConfig(address: ServerAddress): pg.ClientConfig {
  const { host, port, user, password, database, tls, authority } = address
  const ca = authority === undefined ? {} : { ca: readFileSync(authority, 'utf8') }
  return {
    host,
    port,
    user,
    password,
    database,
    ssl: tls === 'off' ? false : { rejectUnauthorized: tls === 'verified', ...ca },
    connectionTimeoutMillis: limits.connectMs,
    application_name: 'visao',
    types: {
      getTypeParser: (type: number) => (text: string) => {
        if (asNumber.has(type)) return exactNumber(text)
        if (type === asBoolean) return text === 't'
        return own.has(type) ? Number(text) : text
      },
    },
  }
}

/** Text where a number could not hold the whole number exactly. */
function exactNumber(text: string): number | string {
  const number = Number(text)
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number
}
