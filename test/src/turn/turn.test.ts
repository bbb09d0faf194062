import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { roomOf } from '../../../src/app/file-room.ts'
import { closeDatabases } from '../../../src/connectors/duckdb/database.ts'
import type { Payload } from '../../../src/conversation/inbound.ts'
import { emptyBrief, type ThreadState } from '../../../src/conversation/state.ts'
import { readThreadState } from '../../../src/conversation/state-migrations.ts'
import { phrase } from '../../../src/locales/locale.ts'
import { an, firstButton, type House, lan, openHouse, press, said } from '../app/house.ts'

const question = 'why do mobile visitors convert less than desktop?'

async function stateOf(house: House, thread?: string): Promise<ThreadState> {
  return readThreadState((await house.thread(thread)).state)
}

/** All of a state but who was last heard in which language. */
async function substance(house: House): Promise<Omit<ThreadState, 'people' | 'language'>> {
  const { people: _, language: __, ...rest } = await stateOf(house)
  return rest
}

describe('an event', () => {
  it('does nothing when it comes again', async () => {
    const house = await openHouse()
    await house.take({ say: question, id: 'once' })
    const before = await house.thread()
    const said = house.sent.length
    expect(await house.post({ say: question, id: 'once' })).toEqual({ fresh: false })
    await house.take({ say: 'help', id: 'another' })
    expect((await house.thread()).version).toBe(before.version + 1)
    expect(house.ended).toEqual(['once', 'another'])
    const words = house.sent.slice(said).map((message) => message.text)
    expect(words.some((text) => text.includes('Mobile'))).toBe(false)
  })

  it('of which many come at once on one thread is taken in its order', async () => {
    const house = await openHouse()
    const days = ['1 October', '2 October', '3 October', '4 October', '5 October', '6 October']
    const ids = days.map((_, place) => `tab-${place % 2}-${place}`)
    await Promise.all(
      days.map((day, place) => house.post({ say: `how many visits on ${day}?`, id: ids[place] ?? '' })),
    )
    await Promise.all(ids.map((id) => house.end(id)))
    expect(house.ended).toEqual(ids)
    expect((await house.thread()).version).toBe(days.length)
    const answers = said(house.sent)
    const places = days.map((_, place) => answers.indexOf(`Oct ${place + 1}`))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })
})

describe('people in one thread', () => {
  it('are each answered in their own language', async () => {
    const house = await openHouse()
    const english = await house.take({ say: question, by: an })
    const vietnamese = await house.take({ say: 'trạng thái', by: lan })
    const again = await house.take({ say: 'help', by: an })
    expect([english, vietnamese, again].map((messages) => messages[0]?.language)).toEqual(['en', 'vi', 'en'])
    expect((await house.take({ ...press(english), by: lan }))[0]?.language).toBe('vi')
  })

  it('are answered in the thread’s language before they have written anything themselves', async () => {
    const house = await openHouse()
    const first = await house.take({ say: 'vì sao khách trên điện thoại chuyển đổi ít hơn?', by: lan })
    const [answer] = await house.take({ ...press(first), by: { id: 'guest', name: 'Guest' } })
    expect(answer?.language).toBe('vi')
  })
})

describe('a reference', () => {
  it.each(['forged', 'of another thread'])(
    'that is %s gets a clear sentence and changes nothing',
    async (kind) => {
      const house = await openHouse()
      await house.take({ say: question })
      const foreign = await house.take({ say: question, thread: 'elsewhere' })
      const ref = kind === 'forged' ? `${firstButton(foreign).slice(0, -1)}?` : firstButton(foreign)
      const before = await substance(house)
      const pressed: Payload = { kind: 'action', ref, values: ['x'] }
      const filled: Payload = { kind: 'form_submit', ref, values: { what: 'x' } }
      for (const does of [pressed, filled]) {
        const messages = await house.take({ does })
        expect(said(messages)).toContain('This button belongs to another conversation or is no longer there.')
        expect(await substance(house)).toEqual(before)
      }
      const vietnamese = await house.take({ does: pressed, by: lan })
      expect(said(vietnamese)).toContain('Nút này thuộc cuộc trò chuyện khác')
    },
  )
})

describe('a text', () => {
  it('of 20,001 characters and of a million is refused with its length, and the thread is as it was', async () => {
    const house = await openHouse()
    await house.take({ say: question })
    const before = await substance(house)
    expect(said(await house.take({ say: 'x'.repeat(20_001) }))).toContain(
      '20,001 characters; I read up to 20,000',
    )
    const long = await house.take({ say: 'vì sao '.repeat(150_000), by: lan })
    expect(said(long)).toContain('1.050.000 ký tự')
    expect(await substance(house)).toEqual(before)
    expect(said(await house.take({ say: `${question} ${'x'.repeat(19_000)}` }))).not.toContain('I read up to')
  })

  it.each(['🙂🙂🙂🔥', '', '   ', '\u0000', '\ud83d', '?!…', 'asdfgh qwerty'])(
    'of %j is answered with a way on',
    async (text) => {
      const house = await openHouse()
      const messages = await house.take({ say: text })
      expect(said(messages)).not.toBe('')
      expect(said(messages)).not.toContain('✗')
      expect(messages.every((message) => message.language === 'en')).toBe(true)
      expect((await stateOf(house)).brief).toEqual(emptyBrief)
    },
  )

  it('with SQL, HTML and marks in it comes back as plain words', async () => {
    const house = await openHouse()
    const words = `'; DROP TABLE threads; -- <script>alert(1)</script> **b** [99%](evidence:rd_1.0.value) \`c\` {{rd_1}}`
    await house.take({ say: question })
    await house.take({ say: 'yes' })
    const messages = await house.take({ say: words })
    expect(said(messages)).toContain(words)
    const content = JSON.stringify(messages.map((message) => message.content))
    expect(content).not.toContain('<script>')
    expect(content).not.toContain('[99%](')
    expect((await stateOf(house)).brief.decision?.words).toBe(words)
    expect(await house.store.threads('local')).toHaveLength(1)
  })
})

describe('a source that has gone', () => {
  it('is told, leaves the thread as it was, and is forgotten when it is back', async () => {
    const house = await openHouse()
    await house.take({ say: 'help' })
    const room = roomOf(house.folder, 'local')
    const databases = (await readdir(room)).filter((name) => name.endsWith('.duckdb'))
    for (const name of databases) await rename(join(room, name), join(room, `${name}.away`))
    await closeDatabases()
    const before = await substance(house)
    const failed = await house.take({ say: question })
    expect(said(failed)).toBe(`✗ ${phrase('en', 'errors.source_missing')}`)
    expect(await substance(house)).toEqual(before)
    expect(said(await house.take({ say: 'vì sao khách trên điện thoại chuyển đổi ít hơn?', by: lan }))).toBe(
      `✗ ${phrase('vi', 'errors.source_missing')}`,
    )
    for (const name of databases) await rename(join(room, `${name}.away`), join(room, name))
    expect(said(await house.take({ say: question }))).toContain('Conversion rate')
    expect((await stateOf(house)).brief.question?.words).toBe(question)
  })
})
