import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startWeb, web } from '../../adapters/web/index.ts'
import { type Ask, ask, cookiesOf, formOf } from '../adapters/web/visitor.ts'
import type { Act } from '../turns/dialogue.ts'
import { openHouseBehind } from './house.ts'
import type { Surface } from './surface.ts'

const conversation = '/t/talk'

/** The web page, used as its own forms use it. */
export async function openWeb(files: string): Promise<Surface> {
  const options = web.options.parse({ PORT: '0' })
  const house = await openHouseBehind({ ...web, start: startWeb }, options)
  const { origin, pathname, search } = new URL(house.running.url)
  const session = cookiesOf(await ask(origin, pathname + search))
  const cookie = `${session}; visao_name_${new URL(origin).port}=An`
  let events = 0

  async function visit(path: string, { headers, ...more }: Ask = {}): Promise<string> {
    const own = { cookie, origin, 'accept-language': 'en' }
    const reply = await ask(origin, path, { ...more, headers: { ...own, ...headers } })
    if (reply.status >= 400) throw new Error(`${path} answered ${reply.status}: ${reply.text}`)
    return reply.text
  }

  async function send(kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
    events += 1
    const event = `22222222-2222-4222-8222-${String(events).padStart(12, '0')}`
    await visit(`${conversation}/${kind}`, formOf({ event, ...fields }))
  }

  async function perform(act: Act): Promise<void> {
    switch (act.kind) {
      case 'open':
        await visit(conversation)
        return
      case 'say':
        return send('messages', { text: act.text })
      case 'file': {
        const body = await readFile(join(files, act.name))
        const named = { 'x-file-name': encodeURIComponent(act.name) }
        const sent = JSON.parse(await visit('/uploads', { method: 'PUT', headers: named, body }))
        return send('messages', { upload: sent.ticket, text: '' })
      }
      case 'submit':
        return send('forms', fieldsOf(await visit(conversation), act.values))
      case 'press':
        throw new Error(`nobody presses here: ${act.label}`)
    }
  }

  return {
    platform: 'web',
    store: house.store,
    take: (act) => house.turn(() => perform(act)),
    shown: async () => (await visit(conversation)).replace(/<[^>]*>|&#?\w+;/gu, ' '),
    close: () => house.close(),
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
