import { open } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../errors.ts'
import type { SqlConfig } from './config.ts'

/** A database server; `tls` without a certificate authority of its own trusts the machine's. */
export interface ServerAddress {
  readonly kind: 'postgres' | 'mysql'
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly tls: 'off' | 'encrypted' | 'verified'
  readonly authority?: string
}

/** A database that is one file. */
export interface FileAddress {
  readonly kind: 'sqlite' | 'duckdb'
  readonly path: string
}

export type Address = ServerAddress | FileAddress

interface Surroundings {
  /** The workspace's file room. */
  readonly room: string
  secret(reference: string): string | null
}

const servers: Readonly<Record<string, { readonly kind: ServerAddress['kind']; readonly port: number }>> = {
  'postgres:': { kind: 'postgres', port: 5432 },
  'postgresql:': { kind: 'postgres', port: 5432 },
  'mysql:': { kind: 'mysql', port: 3306 },
  'mariadb:': { kind: 'mysql', port: 3306 },
}
const tlsModes: Readonly<Record<string, ServerAddress['tls']>> = {
  disable: 'off',
  disabled: 'off',
  require: 'encrypted',
  required: 'encrypted',
  'verify-ca': 'verified',
  verify_ca: 'verified',
  'verify-full': 'verified',
  verify_identity: 'verified',
}

/**
 * Where a source lies. `env:NAME` is looked up in the environment, which the operator alone writes: the host named
 * there is trusted, an address in a private network too, and no other host is ever called. Throws
 * `source_secret_missing` (`variable`), `option_invalid` (`option`), `source_missing`, `source_unreadable`.
 */
export async function addressOf(config: SqlConfig, surroundings: Surroundings): Promise<Address> {
  const [scheme, rest] = [config.url.slice(0, config.url.indexOf(':')), config.url.replace(/^\w+:/, '')]
  if (scheme === 'room') return fileAddress(join(surroundings.room, rest))
  if (scheme === 'file') return fileAddress(fileURLToPath(config.url))
  const written = surroundings.secret(config.url)
  if (written === null) throw new AppError('source_secret_missing', { variable: rest })
  return parseAddress(written, rest)
}

/** The one host that a source may call, where it is a server whose address is known. */
export function hostOf(config: SqlConfig, secret: Surroundings['secret']): string | null {
  const written = config.url.startsWith('env:') ? secret(config.url) : null
  if (written === null || !URL.canParse(written)) return null
  const { protocol, hostname } = new URL(written)
  return servers[protocol] === undefined ? null : hostname.toLowerCase()
}

/** A fault never carries the text: it holds the password. */
function parseAddress(written: string, variable: string): Address | Promise<Address> {
  const refused = new AppError('option_invalid', { option: variable })
  if (!URL.canParse(written)) {
    if (isAbsolute(written)) return fileAddress(written)
    throw refused
  }
  const url = new URL(written)
  if (/^(sqlite|duckdb|file):$/.test(url.protocol)) return fileAddress(decodeURIComponent(url.pathname))
  const server = servers[url.protocol]
  if (server === undefined || url.hostname === '') throw refused
  const database = decodeURIComponent(url.pathname.slice(1))
  const asked = url.searchParams.get('sslmode') ?? url.searchParams.get('ssl-mode')
  const tls = asked === null ? (isLoopback(url.hostname) ? 'off' : 'verified') : tlsModes[asked.toLowerCase()]
  if (database === '' || tls === undefined) throw refused
  const authority = url.searchParams.get('sslrootcert') ?? url.searchParams.get('ssl-ca')
  return {
    kind: server.kind,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? server.port : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    tls,
    ...(authority === null ? {} : { authority }),
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host)
}

/** A database file says in its first bytes what it is. */
async function fileAddress(path: string): Promise<FileAddress> {
  const kind = await databaseKind(path)
  if (kind === undefined) throw new AppError('source_unreadable')
  return { kind, path }
}

/** Whether a file is an SQLite or a DuckDB database, by its first bytes. Throws `source_missing`. */
export async function databaseKind(path: string): Promise<FileAddress['kind'] | undefined> {
  const file = await open(path).catch((error: unknown) => {
    throw new AppError('source_missing', {}, error)
  })
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
    const head = buffer.toString('latin1')
    if (head.startsWith('SQLite format 3\0')) return 'sqlite'
    return head.startsWith('DUCK', 8) ? 'duckdb' : undefined
  } finally {
    await file.close()
  }
}
