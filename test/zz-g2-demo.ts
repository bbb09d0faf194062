import { readFile, rm, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { terminal } from '../adapters/terminal/index.ts'
import { choose, findForm, type Offer, offersOf } from '../adapters/terminal/offered.ts'
import { createApp } from '../src/app/app.ts'
import type { Payload } from '../src/conversation/inbound.ts'
import { openStore } from '../src/store/open-store.ts'
import { fixedClock } from '../src/support/clock.ts'
import { createLogger } from '../src/support/logger.ts'
import { parseDialogue } from './turns/dialogue.ts'
const folder = '/tmp/g2-demo'
await rm(folder, { recursive: true, force: true }); await mkdir(folder, { recursive: true })
const store = await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
const names = process.argv.slice(2)
let now = '2026-11-20T02:00:00Z'
const first = parseDialogue(await readFile(`test/turns/dialogues/${names[0]}.txt`, 'utf8'))
now = first.header.now
const app = await createApp({ store, clock: fixedClock(now), logger: createLogger('warn'), timeZone: 'Asia/Ho_Chi_Minh', dataFolder: folder, sampleFolder: join(folder, 'shop'), secret: 'x' })
let offers: Offer[] = []; let ended: (s: string) => void = () => undefined; let said: string[] = []
await app.attach({ name: 'web', capabilities: terminal.capabilities, async deliver(o) { offers.push(...offersOf(o.content)); said.push(o.text); return { platformId: o.key } }, settled: ({ step, status }) => ended(`${step} ${status}`) })
let n = 0
for (const [i, name] of names.entries()) {
  const d = parseDialogue(await readFile(`test/turns/dialogues/${name}.txt`, 'utf8'))
  offers = []
  for (const turn of d.turns) {
    n += 1
    let payload: Payload
    const act = turn.act
    if (act.kind === 'say') payload = { kind: 'message', text: act.text }
    else if (act.kind === 'open') payload = { kind: 'opened' }
    else if (act.kind === 'press') payload = choose(offers, [act.label])
    else if (act.kind === 'submit') payload = { kind: 'form_submit', ref: findForm(offers, undefined)?.id ?? '', values: act.values }
    else continue
    said = []
    const p = new Promise<string>((r) => { ended = r })
    const who = d.header.people.find((q) => q.name === turn.by)
    await app.receive({ id: `e${n}`, platform: 'web', workspace: 'local', thread: { channel: 'web', thread: `talk-${i}`, isDirect: true }, actor: { id: turn.by.toLowerCase(), name: turn.by, locale: who?.language ?? d.header.language }, payload, receivedAt: now })
    await p
  }
}
console.log((await store.insights('local')).map((x) => [x.id, x.status, x.version, x.statement]))
await app.close()
