import { z } from 'zod'
import { componentsV2, type MessageFile } from './component.ts'
import { above, below, componentBreaches, lengthOf, repeatedIds } from './component-breaches.ts'
import { figures } from './figures.ts'
import { allOf, type RawComponent, rawComponentSchema } from './raw-component.ts'

const messageSchema = z.object({
  flags: z.number().default(0),
  content: z.string().nullish(),
  embeds: z.array(z.unknown()).nullish(),
  poll: z
    .object({
      question: z.object({ text: z.string() }),
      answers: z.array(z.object({ poll_media: z.object({ text: z.string() }) })),
      duration: z.number().nullish(),
    })
    .nullish(),
  components: z.array(rawComponentSchema).default([]),
  attachments: z
    .array(
      z.object({ id: z.coerce.string(), filename: z.string().nullish(), description: z.string().nullish() }),
    )
    .default([]),
  allowed_mentions: z.object({ parse: z.array(z.string()).nullish() }).nullish(),
})
type Message = z.infer<typeof messageSchema>

/** Every limit of Discord that a message breaks, named with its figure; none where it can be sent. */
export function breachesOf(
  body: unknown,
  files: readonly Pick<MessageFile, 'name' | 'bytes'>[] = [],
): readonly string[] {
  const read = messageSchema.safeParse(body)
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const message = read.data
  const all = message.components.flatMap(allOf)
  return [
    ...((message.flags & componentsV2) === componentsV2 ? madeOfComponents(message, all) : classic(message)),
    ...all.flatMap(componentBreaches),
    ...repeatedIds(all),
    ...attached(message, all, files),
    ...polled(message),
    ...(message.allowed_mentions?.parse?.length === 0 ? [] : ['mentions are not switched off']),
  ]
}

function madeOfComponents(message: Message, all: readonly RawComponent[]): readonly string[] {
  const { content, embeds, poll } = message
  const texts = all.filter((one) => one.type === 10).map((one) => one.content ?? '')
  const bytes = texts.reduce(
    (sum, text) => sum + new TextEncoder().encode(text).length + figures.textFrame,
    0,
  )
  return [
    ...above('components', all.length, figures.components),
    ...below('components', all.length, 1),
    ...above('characters of all texts', texts.join('').length, figures.text),
    ...above('bytes of all texts', bytes, figures.textBytes),
    ...(content || embeds?.length || poll
      ? ['content, embeds and polls cannot stand beside components']
      : []),
  ]
}

function classic({ content, components }: Message): readonly string[] {
  return [
    ...above('characters of the content', lengthOf(content ?? ''), figures.content),
    ...above('rows', components.length, figures.rows),
    ...(components.some((one) => one.type !== 1) ? ['a message without the flag has rows only'] : []),
  ]
}

function attached(
  { attachments }: Message,
  all: readonly RawComponent[],
  files: readonly Pick<MessageFile, 'name' | 'bytes'>[],
): readonly string[] {
  const shown = all.flatMap((one) => [
    ...(one.file ? [one.file.url] : []),
    ...(one.items ?? []).map((item) => item.media.url),
  ])
  const names = new Set(files.map((file) => `attachment://${file.name}`))
  return [
    ...above('files', files.length, figures.files),
    ...files.flatMap((file) => above(`bytes of ${file.name}`, file.bytes.length, figures.fileBytes)),
    ...attachments.flatMap((one) =>
      above('description of a file', lengthOf(one.description ?? ''), figures.alt),
    ),
    ...(names.size < files.length ? ['two files have one name'] : []),
    ...shown
      .filter((url) => url.startsWith('attachment://') && !names.has(url))
      .map((url) => `${url} is not sent`),
    ...[...names].filter((url) => !shown.includes(url)).map((url) => `${url} is not shown`),
  ]
}

function polled({ poll }: Message): readonly string[] {
  if (!poll) return []
  return [
    ...above('question of a poll', lengthOf(poll.question.text), figures.pollQuestion),
    ...above('answers of a poll', poll.answers.length, figures.pollAnswers),
    ...below('answers of a poll', poll.answers.length, 1),
    ...poll.answers.flatMap((answer) =>
      above('answer of a poll', lengthOf(answer.poll_media.text), figures.pollAnswer),
    ),
    ...above('hours of a poll', poll.duration ?? 24, figures.pollHours),
  ]
}
