import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { importsOf, repository, sourceFiles } from '../architecture/source-tree.ts'
import type { Benchmark } from './benchmark.ts'
import { median } from './median.ts'

const starts = 5
/** Long enough for what a start leaves behind to settle. */
const idleMs = 3_000

/** The web process until it prints its address, and its memory at rest, against a process that only imports. */
export const startAndIdle: Benchmark = {
  name: 'start-and-idle',
  async run(room) {
    const environment = {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      VISAO_DATA: `${room}/data`,
      VISAO_SAMPLE: `${room}/sample`,
    }
    const house = () => begin(['adapters/main.ts'], environment, /http:\S+/)
    const imports = [...packages()].map((name) => `import ${JSON.stringify(name)}`).join('\n')
    const idle = `${imports}\nsetInterval(() => undefined, 60_000)\nprocess.stdout.write('http://nothing\\n')`
    const peer = () => begin(['--input-type=module', '--eval', idle], environment, /http:\S+/)

    // The first start of all makes the sample shop; every later one finds it.
    await house()
    const [ours, others] = [await house(), await peer()].map((first) => [first])
    for (let start = 1; start < starts; start += 1) {
      ours?.push(await house())
      others?.push(await peer())
    }
    const of = (all: readonly Begun[] | undefined, figure: keyof Begun) =>
      median((all ?? []).map((one) => one[figure]))
    const against = `importing ${packages().size} packages`
    return [
      { what: 'start', unit: 'ms', ours: of(ours, 'ms'), against, peer: of(others, 'ms') },
      { what: 'idle memory', unit: 'MB', ours: of(ours, 'mb'), against, peer: of(others, 'mb') },
    ]
  },
}

interface Begun {
  readonly ms: number
  readonly mb: number
}

/** Starts a process, waits for its sign of life and then for it to settle, and ends it. */
async function begin(args: readonly string[], env: Record<string, string>, sign: RegExp): Promise<Begun> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { cwd: repository, env, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    let said = ''
    for await (const part of child.stdout) {
      said += String(part)
      if (sign.test(said)) break
    }
    if (!sign.test(said)) throw new Error(`the process ended before it was up: ${said}`)
    const ms = performance.now() - started
    await wait(idleMs)
    return { ms, mb: await residentMegabytes(child) }
  } finally {
    const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve()
    child.kill()
    await ended
  }
}

/** The resident memory of a process; Linux keeps it under /proc. */
async function residentMegabytes(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

/** The packages that the process imports when it starts: what the code names in import statements, by value. */
function packages(): ReadonlySet<string> {
  const values = sourceFiles('src', 'adapters').map((file) => ({
    ...file,
    text: file.text.replaceAll(/^import type [^']*'[^']+'/gm, '').replaceAll(/\bimport\([^)]*\)/g, ''),
  }))
  const names = values.filter((file) => !file.path.includes('/browser/')).flatMap((file) => importsOf(file))
  return new Set(
    names.filter((name) => /^[@a-z]/.test(name) && !/^(node:|src\/|adapters\/|data\/)/.test(name)),
  )
}
