import { expect, test } from 'vitest'
import { startWeb } from '../../../adapters/web/index.ts'
import { webOptionsSchema } from '../../../adapters/web/options.ts'
import { fakeHouse } from './fake-context.ts'
import { stage } from './stage.ts'
import { ask, cookiesOf, formOf, letIn } from './visitor.ts'

const event = '11111111-1111-4111-8111-111111111111'

test('without a session the page says where to find the address, in the language of the browser', async () => {
  const { origin, house } = await stage()
  const english = await ask(origin, '/t/talk')
  expect(english.status).toBe(403)
  expect(english.text).toContain('This page needs its key')
  const vietnamese = await ask(origin, '/', { headers: { 'accept-language': 'vi-VN,vi;q=0.9' } })
  expect(vietnamese.text).toContain('Trang này cần khóa để mở')
  expect(house.received).toEqual([])
})

test('the printed address is exchanged for a session cookie that scripts cannot read', async () => {
  const { web, origin } = await stage()
  const { pathname, search } = new URL(web.url)
  const reply = await ask(origin, pathname + search)
  expect(reply.status).toBe(303)
  expect(reply.headers.location).toBe('/')
  const cookie = [reply.headers['set-cookie']].flat().join()
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  expect(cookie).not.toContain('a-token-for-tests')
  const page = await ask(origin, '/t/talk', { headers: { cookie: cookiesOf(reply) } })
  expect(page.status).toBe(200)
})

test.each(['wrong', '', 'a-token-for-test', 'a-token-for-tests2'])(
  'the token "%s" opens nothing',
  async (token) => {
    const { origin } = await stage()
    const reply = await ask(origin, `/?token=${token}`)
    expect(reply.status).toBe(403)
    expect(reply.headers['set-cookie']).toBeUndefined()
  },
)

test('a cookie that was changed, or signed with another secret, is no session', async () => {
  const { web, origin } = await stage()
  const other = await stage({ secret: 'another-secret-for-tests' })
  const { pathname, search } = new URL(web.url)
  const cookie = cookiesOf(await ask(origin, pathname + search))
  const changed = cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`)
  expect((await ask(origin, '/insights', { headers: { cookie: changed } })).status).toBe(403)
  const foreign = cookiesOf(await ask(other.origin, pathname + search)).replace(
    new URL(other.origin).port,
    new URL(origin).port,
  )
  expect((await ask(origin, '/insights', { headers: { cookie: foreign } })).status).toBe(403)
})

test('a session outlives a restart with a new token as long as the secret stays', async () => {
  const house = fakeHouse()
  const options = { host: '127.0.0.1', secret: 'a-secret-for-tests', publicLinks: false }
  const before = await startWeb({ ...options, port: 0, token: 'the-first-token' }, house.context)
  const { origin, pathname, search } = new URL(before.url)
  const cookie = cookiesOf(await ask(origin, pathname + search))
  await before.close()
  const { origin: again } = await stage(
    { ...options, port: Number(new URL(origin).port), token: 'the-second-token' },
    house,
  )
  expect((await ask(again, '/insights', { headers: { cookie } })).status).toBe(200)
})

test.each(['evil.example', 'evil.example:4747', 'localhost.evil.example', '127.0.0.1.nip.io'])(
  'the host "%s" is not answered, whatever it carries (DNS rebinding)',
  async (host) => {
    const { web, origin } = await stage()
    const { pathname, search } = new URL(web.url)
    const reply = await ask(origin, pathname + search, { headers: { host } })
    expect(reply.status).toBe(403)
    expect(reply.headers['set-cookie']).toBeUndefined()
  },
)

test.each([
  ['another site', { origin: 'http://evil.example' }],
  ['another port of this host', { origin: 'http://127.0.0.1:1' }],
  ['a sandboxed frame', { origin: 'null' }],
])('what is sent from %s is not taken', async (_from, headers) => {
  const { web, house } = await stage()
  const reply = await (await letIn(web))('/t/talk/messages', {
    ...formOf({ event, text: 'hello' }),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
  expect(reply.status).toBe(403)
  expect(house.received).toEqual([])
})

test('pages allow no script, style or frame but their own', async () => {
  const { web } = await stage()
  const reply = await (await letIn(web))('/t/talk')
  const policy = String(reply.headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(reply.text).not.toMatch(/<script(?![^>]*src=)|<style| style="| on[a-z]+="/)
})

test('scripts and styles are served as what they are, and nothing beside them', async () => {
  const { origin } = await stage()
  expect((await ask(origin, '/assets/chat.js')).headers['content-type']).toContain('text/javascript')
  expect((await ask(origin, '/assets/base.css')).headers['content-type']).toContain('text/css')
  expect((await ask(origin, '/assets/..%2Foptions.ts')).status).toBe(404)
  expect((await ask(origin, '/assets/constructor')).status).toBe(404)
})

test('listens on loopback at 4747 with tokens made up, unless told otherwise', () => {
  const first = webOptionsSchema.parse({ UNRELATED: 'x' })
  expect(first).toMatchObject({ host: '127.0.0.1', port: 4747 })
  expect(first.token).not.toBe(webOptionsSchema.parse({}).token)
  expect(webOptionsSchema.parse({ PORT: '80', HOST: '::1' })).toMatchObject({ host: '::1', port: 80 })
  expect(webOptionsSchema.safeParse({ PORT: 'many' }).success).toBe(false)
})

test('a port that is taken is said with its option', async () => {
  const { origin } = await stage()
  const port = Number(new URL(origin).port)
  await expect(stage({ port })).rejects.toMatchObject({
    code: 'port_taken',
    details: { option: 'PORT', port: String(port) },
  })
})

test('a change of name leads back only to a page of this house', async () => {
  const { web } = await stage()
  const reply = await (await letIn(web))('/me', formOf({ name: 'Lan', back: '//evil.example/' }))
  expect(reply.headers.location).toBe('/')
})
