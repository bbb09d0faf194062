import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Payload } from '../../../src/conversation/inbound.ts'
import { eventId, isThread, lineOf } from '../inbound.ts'
import { formLimit, formLimitText, textLimit, textLimitText } from '../limits.ts'
import { fieldPrefix } from '../render/field.ts'
import type { Site, SiteEnv } from '../site.ts'
import { words } from '../words.ts'
import { type FormBody, formBody } from './form-body.ts'
import { taken, trouble, troubleOf } from './reply.ts'
import { storeFiles, uploadsOf } from './stored-files.ts'
import { take } from './take.ts'

/** What a visitor says in a conversation: words, files, buttons, options, forms, and that it should stop. */
export function answers(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const limit = bodyLimit({
    maxSize: formLimit,
    onError: (c) =>
      trouble(
        c,
        words(c.var.visitor.language)('web.upload.tooLargeForm', { limit: formLimitText }),
        413,
        '/',
      ),
  })

  routes.post('/t/:thread/:kind{messages|actions|forms|stop}', limit, async (c) => {
    const { thread, kind } = c.req.param()
    const say = words(c.var.visitor.language)
    const back = `/t/${thread}#latest`
    const form = await formBody(c)
    const event = eventId(form.text('event'))
    if (!isThread(thread) || event === null) return trouble(c, say('web.trouble.unexpected'), 400, '/')
    const typed = form.text('text')
    try {
      if (typed.length > textLimit) {
        const sentence = say('web.composer.tooLong', { limit: textLimitText(c.var.visitor.language) })
        return await trouble(c, sentence, 413, back, typed)
      }
      const payload = await payloadOf(site, kind, form)
      if (payload !== null) await take(site, c, thread, event, payload, wordsOf(payload))
    } catch (cause) {
      return troubleOf(c, cause, back, typed)
    }
    return taken(c, back)
  })
  return routes
}

async function payloadOf(site: Site, kind: string, form: FormBody): Promise<Payload | null> {
  switch (kind) {
    case 'messages':
      return messageOf(site, form)
    case 'actions':
      return { kind: 'action', ref: form.text('ref'), values: [...form.all('values')] }
    case 'forms':
      return { kind: 'form_submit', ref: form.text('ref'), values: await fieldsOf(site, form) }
    default:
      return { kind: 'stop' }
  }
}

async function messageOf(site: Site, form: FormBody): Promise<Payload | null> {
  const text = form.text('text')
  const files = [...uploadsOf(site, form.all('upload')), ...(await storeFiles(site, form.files('file')))]
  if (files.length > 0) return { kind: 'file', files, text }
  return text.trim() === '' ? null : lineOf(text)
}

/** Values by field; several are listed with commas, a file is the key of its upload. */
async function fieldsOf(site: Site, form: FormBody): Promise<Record<string, string>> {
  const fields: [string, string][] = []
  for (const name of form.names.filter((entry) => entry.startsWith(fieldPrefix))) {
    const stored = await storeFiles(site, form.files(name))
    const tickets = uploadsOf(site, form.all(name))
    const values = tickets.length > 0 ? [] : form.all(name)
    const said = [...[...stored, ...tickets].map((upload) => upload.key), ...values].join(',')
    fields.push([name.slice(fieldPrefix.length), said])
  }
  return Object.fromEntries(fields)
}

function wordsOf(payload: Payload): string {
  switch (payload.kind) {
    case 'message':
      return payload.text
    case 'command':
      return `/${payload.name} ${payload.text}`.trim()
    case 'file':
      return [payload.files.map((file) => file.name).join(', '), payload.text].join('\n').trim()
    default:
      return ''
  }
}
