import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ask, ask, cookiesOf, formOf } from '../adapters/web/visitor.ts'
import type { Act } from '../turns/dialogue.ts'

/** An in a browser: every conversation is a page, used as its own forms use it. */
export interface WebTalker {
  /** Opens the address that the page's process printed; An stays An, also in a later life of it. */
  enter(url: string): Promise<void>
  page(conversation: string): Promise<string>
  perform(conversation: string, act: Act): Promise<void>
}

/** `files` is where those lie that An drops. */
export function createWebTalker(files: string): WebTalker {
  let origin = ''
  let session = ''
  let events = 0

  async function visit(path: string, { headers, ...more }: Ask = {}): Promise<string> {
    const cookie = `${session}; visao_name_${new URL(origin).port}=An`
    const own = { cookie, origin, 'accept-language': 'en' }
    const reply = await ask(origin, path, { ...more, headers: { ...own, ...headers } })
    if (reply.status >= 400) throw new Error(`${path} answered ${reply.status}: ${reply.text}`)
    return reply.text
  }

  async function send(
    conversation: string,
    kind: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<void> {
    events += 1
    const event = `22222222-2222-4222-8222-${String(events).padStart(12, '0')}`
    await visit(`/t/${conversation}/${kind}`, formOf({ event, ...fields }))
  }

  return {
    async enter(url) {
      const address = new URL(url)
      // Cookies of a page are named for its port.
      const old = session.replace(/(visao_\w+_)\d+=/gu, `$1${address.port}=`)
      origin = address.origin
      session = cookiesOf(await ask(origin, address.pathname + address.search, { headers: { cookie: old } }))
    },
    page: (conversation) => visit(`/t/${conversation}`),
    async perform(conversation, act) {
      switch (act.kind) {
        case 'open':
          await visit(`/t/${conversation}`)
          return
        case 'say':
          return send(conversation, 'messages', { text: act.text })
        case 'file': {
          const body = await readFile(join(files, act.name))
          const named = { 'x-file-name': encodeURIComponent(act.name) }
          const sent = JSON.parse(await visit('/uploads', { method: 'PUT', headers: named, body }))
          return send(conversation, 'messages', { upload: sent.ticket, text: '' })
        }
        case 'submit':
          return send(conversation, 'forms', fieldsOf(await visit(`/t/${conversation}`), act.values))
        case 'press':
          throw new Error(`nobody presses here: ${act.label}`)
      }
    },
  }
}

/** The fields of the last form on a page that can still be sent, filled in. */
function fieldsOf(page: string, values: Readonly<Record<string, string>>): Record<string, string> {
  const forms = page.match(/<form class="answer"[^>]*\/forms".*?<\/form>/gsu) ?? []
  const form = forms.findLast((one) => !one.includes('controls" disabled')) ?? ''
  const ref = /name="ref" value="([^"]+)"/u.exec(form)?.[1]
  const fields = Object.entries(values).map(([name, value]) => [`field:${name}`, value] as const)
  const lost = fields.filter(([name]) => !form.includes(`name="${name}"`))
  if (ref === undefined || lost.length > 0) throw new Error(`no form is on the page with ${lost.join(', ')}`)
  return { ref, ...Object.fromEntries(fields) }
}
