import { openStore } from '../../../src/store/open-store.ts'
import { commitOf, inboundOf, keyOf, outboundOf, readingOf } from '../../contracts/store/samples.ts'

/** A process of its own: takes turns without end and prints each event once its turn is committed, to be killed. */
const [file = '', run = ''] = process.argv.slice(2)
const store = await openStore({ kind: 'sqlite', file })
const key = keyOf()
for (let turn = 0; ; turn += 1) {
  await store.accept(inboundOf(key, `${run}-${turn}`))
  const event = await store.nextInbound(key)
  if (event === null) throw new Error('the accepted event is gone')
  const version = (await store.thread(key))?.version ?? 0
  const commit = commitOf(key, event.id, {
    expectedVersion: version,
    readings: [readingOf(key.workspace, `rd-${event.id}`)],
    outbox: [outboundOf(key, `m1-${event.id}`), outboundOf(key, `m2-${event.id}`)],
  })
  await store.commitTurn(commit)
  process.stdout.write(`${event.id}\n`)
}
