import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Connection, createConnection } from 'mysql2/promise'
import { freePort } from './free-port.ts'

const run = promisify(execFile)
const program = '/usr/sbin/mariadbd'
const startAttempts = 200

export interface MariadbServer {
  readonly port: number
  /** A connection of the all-powerful user, several statements at a time. */
  admin(): Promise<Connection>
  stop(): Promise<void>
}

/** A real MariaDB on a free port of loopback, or the reason why this machine cannot run one. */
export async function startMariadb(): Promise<MariadbServer | { readonly reason: string }> {
  if (!existsSync(program)) return { reason: `${program} is not there (apt-get install mariadb-server)` }
  const folder = await mkdtemp(join(tmpdir(), 'visao-mariadb-'))
  const port = await freePort()
  const as = process.getuid?.() === 0 ? ['--user=root'] : []
  const data = `--datadir=${join(folder, 'data')}`
  try {
    await run('mariadb-install-db', [
      '--no-defaults',
      ...as,
      data,
      '--skip-test-db',
      '--auth-root-authentication-method=normal',
    ])
  } catch (error) {
    return { reason: String(error) }
  }
  const server = spawn(
    program,
    [
      '--no-defaults',
      ...as,
      data,
      '--bind-address=127.0.0.1',
      `--port=${port}`,
      `--socket=${join(folder, 's')}`,
      '--skip-log-bin',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    { stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve())
  })
  const admin = () => createConnection({ host: '127.0.0.1', port, user: 'root', multipleStatements: true })
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  for (let attempt = 0; attempt < startAttempts; attempt += 1) {
    const connection = await admin().catch(() => null)
    if (connection !== null) {
      await connection.end()
      return { port, admin, stop }
    }
    await sleep(50)
  }
  await stop()
  return { reason: 'MariaDB did not answer' }
}
