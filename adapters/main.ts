import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type App, createApp } from '../src/app/app.ts'
import type { Connected } from '../src/app/connect-source.ts'
import { modelAt } from '../src/app/model-at.ts'
import { type Config, readConfig } from '../src/config.ts'
import { AppError, type ErrorDetails } from '../src/errors.ts'
import { isPhraseKey, type Language, type PhraseKey, phrase } from '../src/locales/locale.ts'
import { openStore } from '../src/store/open-store.ts'
import { fixedClock, systemClock } from '../src/support/clock.ts'
import { createLogger } from '../src/support/logger.ts'
import type { Adapter, RunningAdapter } from './adapter.ts'
import { adapters } from './index.ts'
import { startAdapter } from './start-adapter.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    db: { type: 'string' },
    source: { type: 'string', multiple: true },
    definitions: { type: 'string', multiple: true },
    lang: { type: 'string' },
    now: { type: 'string' },
    thread: { type: 'string' },
  },
})

/** Signs references where a run must repeat itself to the letter. */
const repeatableSecret = 'a run with a fixed clock is repeatable'

async function main(): Promise<void> {
  const config = readConfig()
  const [command, file] = positionals
  if (command === 'discord-commands') return discordCommands(config)
  const app = await openApp(config)
  if (command === 'chat') await chat(app, config)
  else if (command === 'backup') await backup(app, file)
  else await serve(app, config)
}

/** Prints what of Discord's commands the next start would register anew. */
async function discordCommands(config: Config): Promise<void> {
  const { discord } = adapters
  if (discord.wanted?.(config.environment) !== true)
    throw new AppError('option_invalid', { option: 'DISCORD_TOKEN' })
  const { previewCommands } = await import('./discord/commands/preview.ts')
  const lines = await previewCommands(discord.options.parse(config.environment), language())
  process.stdout.write(`${lines.join('\n')}\n`)
}

async function openApp(config: Config): Promise<App> {
  const logger = createLogger(config.logLevel)
  const file = values.db ?? join(config.dataFolder, 'visao.db')
  const postgres = values.db === undefined ? config.databaseUrl : null
  const store = await openStore(
    postgres === null ? { kind: 'sqlite', file } : { kind: 'postgres', url: postgres },
  )
  return createApp({
    store,
    logger,
    clock: values.now === undefined ? systemClock : fixedClock(values.now),
    timeZone: config.timeZone,
    dataFolder: values.db === undefined ? config.dataFolder : dirname(file),
    sampleFolder: config.sampleFolder,
    sources: config.sources,
    sourceSecret: (reference) => config.sourceSecret(reference),
    ...(config.model === null ? {} : { model: modelAt(config.model, { clock: systemClock, logger }) }),
    ...(values.now === undefined ? {} : { secret: repeatableSecret }),
  })
}

/** Copies the whole store to a new file; restoring is starting with that file (`--db`) or putting it in its place. */
async function backup(app: App, file: string | undefined): Promise<void> {
  if (file === undefined) throw new AppError('option_invalid', { option: 'FILE' })
  await app.backup(file)
  process.stdout.write(`${phrase(language(), 'main.backed_up').replace('{file}', file)}\n`)
  await app.close()
}

async function chat(app: App, config: Config): Promise<void> {
  const terminal = adapters.terminal
  const options = terminal.options.parse({
    json: values.json,
    lang: values.lang,
    thread: values.thread,
  })
  const sources = values.source ?? []
  if ((values.definitions ?? []).length > sources.length)
    throw new AppError('option_invalid', { option: '--definitions' })
  for (const [place, source] of sources.entries())
    warnOf(await app.connectSource('local', source, values.definitions?.[place]))
  const running = await startAdapter(app, terminal, options, house(config))
  const stop = async () => {
    await running.close()
    await app.close()
  }
  stopOnSignals(stop)
  await running.ended
  await stop()
}

async function serve(app: App, config: Config): Promise<void> {
  const running: RunningAdapter[] = []
  stopOnSignals(async () => {
    for (const one of running) await one.close()
    await app.close()
  })
  for (const adapter of Object.values<Adapter<unknown>>(adapters)) {
    if (adapter.wanted?.(config.environment) !== true) continue
    try {
      running.push(await serveOne(app, adapter, config))
    } catch (fault) {
      process.stderr.write(`${adapter.name}: ${faultSentence(fault)}\n`)
    }
  }
  // A platform that cannot be reached is no reason to leave the others out.
  if (running.length > 0) return void connectAll(app, config)
  process.exitCode = 1
  await app.close()
}

/** Starts one platform and says where it is. */
async function serveOne(app: App, adapter: Adapter<unknown>, config: Config): Promise<RunningAdapter> {
  const started = await startAdapter(app, adapter, adapter.options.parse(config.environment), house(config))
  const key = `main.open.${adapter.name}`
  const lines = [
    isPhraseKey(key) ? phrase(language(), key) : adapter.name,
    ...(started.url === undefined ? [] : [`  ${started.url}`]),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return started
}

/** A database that is down is no reason not to start; what is wrong is said, and the rest works. */
async function connectAll(app: App, config: Config): Promise<void> {
  for (const { name, workspace } of config.sources) {
    try {
      const connected = await app.connectSource(workspace, name)
      const rows = new Intl.NumberFormat(language()).format(connected.rows)
      process.stdout.write(`${sentence('main.connected', { name, rows })}\n`)
      warnOf(connected)
    } catch (fault) {
      process.stderr.write(`${name}: ${faultSentence(fault)}\n`)
    }
  }
}

function warnOf({ name, notes, dropped }: Connected): void {
  if (notes.some(({ kind }) => kind === 'can_write'))
    process.stderr.write(`${name}: ${phrase(language(), 'notes.can_write')}\n`)
  for (const { path, reason } of dropped)
    process.stderr.write(`${name}: ${path}: ${phrase(language(), `definitions.reason.${reason}`)}\n`)
}

function house(config: Config) {
  const clock = values.now === undefined ? systemClock : fixedClock(values.now)
  return { clock, logger: createLogger(config.logLevel) }
}

function language(): Language {
  return values.lang === 'vi' ? 'vi' : 'en'
}

function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void stop().finally(() => process.exit(0))
    })
}

function faultSentence(fault: unknown): string {
  const key = fault instanceof AppError ? `errors.${fault.code}` : 'errors.bug'
  return sentence(isPhraseKey(key) ? key : 'errors.bug', fault instanceof AppError ? fault.details : {})
}

function sentence(key: PhraseKey, details: ErrorDetails): string {
  return Object.entries(details).reduce(
    (line, [name, value]) => line.replaceAll(`{${name}}`, String(value)),
    phrase(language(), key),
  )
}

main().catch((fault: unknown) => {
  process.stderr.write(`${faultSentence(fault)}\n`)
  if (!(fault instanceof AppError))
    process.stderr.write(`${String(fault instanceof Error ? fault.stack : fault)}\n`)
  process.exit(1)
})
