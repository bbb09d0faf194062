import { expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { stage } from './stage.ts'
import { formOf, letIn } from './visitor.ts'

const event = '33333333-3333-4333-8333-333333333333'

test('a file comes in pieces, never whole, and is spoken of by its receipt', async () => {
  const { web, house } = await stage()
  const visitor = await letIn(web)
  const sent = await visitor('/uploads', {
    method: 'PUT',
    headers: { 'x-file-name': encodeURIComponent('đơn hàng.csv') },
    body: Buffer.alloc(3_000_000, 'a'),
  })
  expect(sent.status).toBe(201)
  expect(house.uploads[0]).toMatchObject({ name: 'đơn hàng.csv', bytes: 3_000_000 })
  expect(house.uploads[0]?.pieces).toBeGreaterThan(1)
  const { ticket } = JSON.parse(sent.text)
  await visitor('/t/talk/messages', formOf({ event, upload: ticket, text: 'what is in it?' }))
  expect(house.received[0]?.payload).toMatchObject({
    kind: 'file',
    text: 'what is in it?',
    files: [{ name: 'đơn hàng.csv', bytes: 3_000_000 }],
  })
})

test('a made-up receipt stands for nothing', async () => {
  const { web, house } = await stage()
  const forged = `${Buffer.from('{"name":"x","bytes":1,"key":"../secret"}').toString('base64url')}.AAAA`
  await (await letIn(web))('/t/talk/messages', formOf({ event, upload: forged }))
  expect(house.received).toEqual([])
})

test('a file that says it is over 2 GiB is refused before it is sent', async () => {
  const { web, house } = await stage()
  const visitor = await letIn(web)
  const reply = await new Promise<number>((resolve, reject) => {
    visitor('/uploads', {
      method: 'PUT',
      headers: {
        'x-file-name': 'huge.csv',
        'content-length': String(2 * 1024 ** 3 + 1),
        accept: 'application/json',
        connection: 'close',
      },
      body: 'a',
    }).then((answer) => {
      expect(JSON.parse(answer.text).trouble).toContain('2 GiB')
      resolve(answer.status)
    }, reject)
  })
  expect(reply).toBe(413)
  expect(house.uploads).toEqual([])
})

test('what the file room refuses is told in a sentence', async () => {
  const { web, house } = await stage()
  Object.assign(house.context, {
    upload: async () => {
      throw new AppError('store_full')
    },
  })
  const reply = await (await letIn(web))('/uploads', {
    method: 'PUT',
    headers: { 'x-file-name': 'a.csv', accept: 'application/json' },
    body: 'a,b',
  })
  expect(reply.status).toBe(507)
  expect(JSON.parse(reply.text).trouble).toMatch(/\w+/)
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\data\\orders.csv', 'orders.csv'],
  ['', 'file'],
  ['a\u0000b.csv', 'ab.csv'],
])('the name %j is kept as %j', async (given, kept) => {
  const { web, house } = await stage()
  await (await letIn(web))('/uploads', {
    method: 'PUT',
    headers: { 'x-file-name': encodeURIComponent(given) },
    body: 'a',
  })
  expect(house.uploads[0]?.name).toBe(kept)
})

test('without scripts a file comes with the form, in the conversation or from the sources page', async () => {
  const { web, house, origin } = await stage()
  const visitor = await letIn(web)
  const boundary = 'here'
  const body = [
    `--${boundary}\r\nContent-Disposition: form-data; name="event"\r\n\r\n${event}\r\n`,
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\na,b\r\n1,2\r\n`,
    `--${boundary}--\r\n`,
  ].join('')
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, origin }
  const reply = await visitor('/sources', { method: 'POST', headers, body })
  expect(reply.status).toBe(303)
  expect(reply.headers.location).toMatch(/^\/t\//)
  expect(house.received[0]?.payload).toMatchObject({ kind: 'file', files: [{ name: 'a.csv', bytes: 8 }] })
})
