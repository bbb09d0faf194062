import { readFileSync } from 'node:fs'
import { type ConnectionOptions, createPool, type Pool } from 'mysql2'
import type { ServerAddress } from '../address.ts'
import { limits } from '../limits.ts'

const pools = new Map<string, Pool>()

/** The few connections that are kept to one database. */
export function poolOf(address: ServerAddress): Pool {
  const key = JSON.stringify(address)
  const known = pools.get(key)
  if (known !== undefined) return known
  const pool = createPool({
    ...connectionConfig(address),
    connectionLimit: limits.connections,
    maxIdle: limits.connections,
    idleTimeout: limits.idleMs,
  })
  pools.set(key, pool)
  return pool
}

/** Closes every connection; later calls open them again. */
export async function closeMysql(): Promise<void> {
  const all = [...pools.values()]
  pools.clear()
  await Promise.all(all.map((pool) => pool.promise().end()))
}

/** The settings of one connection: one statement at a time, and no file of this machine is ever sent. */
export function connectionConfig(address: ServerAddress): ConnectionOptions {
  const { host, port, user, password, database, tls, authority } = address
  const ca = authority === undefined ? {} : { ca: readFileSync(authority, 'utf8') }
  return {
    host,
    port,
    user,
    password,
    database,
    ...(tls === 'off' ? {} : { ssl: { rejectUnauthorized: tls === 'verified', ...ca } }),
    connectTimeout: limits.connectMs,
    multipleStatements: false,
    flags: ['-LOCAL_FILES'],
    charset: 'utf8mb4',
    dateStrings: true,
    decimalNumbers: true,
    supportBigNumbers: true,
  }
}
