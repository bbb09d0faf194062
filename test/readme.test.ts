import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const readme = await readFile(join(root, 'README.md'), 'utf8')
const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

let folder = ''
const children: ChildProcessWithoutNullStreams[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visao-readme-'))
})

afterAll(async () => {
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map((child) => (child.exitCode === null ? once(child, 'exit') : null)))
  await rm(folder, { recursive: true, force: true })
})

/** Runs what a script of package.json says, with the Node that npm would find first. */
function run(script: string, more: readonly string[]): ChildProcessWithoutNullStreams {
  const [program = '', ...words] = (scripts[script] ?? '').split(' ')
  expect(program).toBe('node')
  const child = spawn(process.execPath, [...words, ...more], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      VISAO_DATA: join(folder, script),
      VISAO_SAMPLE: 'off',
      LOG_LEVEL: 'error',
    },
  })
  children.push(child)
  return child
}

describe('the README', () => {
  it('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z]+)(?= --|`|\s*&&|\s+#|$)/gmu)]
      .map((match) => match[1] ?? '')
      .filter((name) => name !== 'install')
    expect(named).toContain('start')
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })

  it('points at files that exist', async () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/gu)].map((match) => match[1] ?? '')
    for (const link of links.filter((one) => !one.startsWith('http')))
      await expect(readFile(join(root, link))).resolves.toBeDefined()
  })

  it('starts a page that lets its address in and nobody else', async () => {
    const child = run('start', [])
    let printed = ''
    for await (const chunk of child.stdout) {
      printed += String(chunk)
      if (printed.includes('token=')) break
    }
    const url = /http:\S+/u.exec(printed)?.[0] ?? ''
    const entered = await fetch(url, { redirect: 'manual' })
    expect(entered.status).toBe(303)
    expect(entered.headers.get('set-cookie')).toContain('HttpOnly')
    expect((await fetch(new URL('/', url))).status).toBe(403)
  })

  it('drives the machine mode with every line that its table shows', async () => {
    const csv = join(folder, 'to.csv')
    const rows = Array.from(
      { length: 300 },
      (_, place) => `${place % 3 === 0 ? 'mobile' : 'desktop'},${place % 4 === 0}`,
    )
    await writeFile(csv, `device,purchased\n${rows.join('\n')}\n`)
    const lines = [...readme.matchAll(/^\| `(\{.+?\})` \|/gmu)].map((match) => match[1] ?? '')
    expect(lines.length).toBe(5)
    const child = run('chat', [
      '--json',
      '--db',
      join(folder, 'chat.db'),
      '--source',
      csv,
      '--now',
      '2026-11-21T08:00:00Z',
    ])
    child.stdin.end(`${lines.map((line) => line.replace('path/to.csv', csv)).join('\n')}\n`)
    let printed = ''
    for await (const chunk of child.stdout) printed += String(chunk)
    const events = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string })
    expect(events.filter((event) => event.event === 'turn_end').length).toBe(lines.length)
    expect(events.filter((event) => event.event === 'message').length).toBeGreaterThan(lines.length - 1)
  })
})
