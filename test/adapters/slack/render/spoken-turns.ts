import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { slackCapabilities } from '../../../../adapters/slack/render/capabilities.ts'
import type { Outbound } from '../../../../src/conversation/outbound.ts'
import { languages } from '../../../../src/locales/locale.ts'
import { fold } from '../../../../src/support/fold.ts'
import { parseDialogue, printAct } from '../../../turns/dialogue.ts'
import type { Shared } from '../../../turns/shared.ts'
import { openStage } from '../../../turns/stage.ts'

type Said = Pick<Outbound, 'content' | 'language'>

/** What a person did, and the messages that answered it, fitted to Slack. */
export interface Turn {
  readonly act: string
  readonly said: readonly Said[]
}

const turnSchema = z.object({
  act: z.string(),
  said: z.array(
    z.object({ language: z.enum(languages), content: z.custom<Outbound['content']>(Array.isArray) }),
  ),
})

/** A conversation's messages as they were when it was recorded: how they are drawn hangs on the drawing alone. */
export async function keptTurns(name: string): Promise<readonly Turn[]> {
  const text = await readFile(fileOf(name), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => turnSchema.parse(JSON.parse(line)))
}

/** Plays a recorded dialogue against the whole house once more, and keeps its messages. */
export async function playTurns(name: string, now: string, shared: Shared): Promise<readonly Turn[]> {
  const text = await readFile(new URL(`../../../turns/dialogues/${name}.txt`, import.meta.url), 'utf8')
  const { header, turns } = parseDialogue(text)
  const heard: Said[] = []
  const stage = await openStage({
    now,
    files: shared.files,
    sampleFolder: shared.shop,
    begun: shared.begun,
    capabilities: slackCapabilities,
    heard: ({ content, language }) => heard.push({ content, language }),
  })
  const played: Turn[] = []
  try {
    for (const { by, act } of turns) {
      await stage.take({ id: fold(by), name: by, locale: header.language }, act)
      played.push({ act: printAct(by, act), said: heard.splice(0) })
    }
  } finally {
    await stage.close()
  }
  await writeFile(fileOf(name), played.map((turn) => `${JSON.stringify(turn)}\n`).join(''))
  return played
}

function fileOf(name: string): URL {
  return new URL(`drawn/${name}.jsonl`, import.meta.url)
}
