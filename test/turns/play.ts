import { join } from 'node:path'
import type { Actor } from '../../src/conversation/inbound.ts'
import type { Model } from '../../src/llm/model.ts'
import { fold } from '../../src/support/fold.ts'
import type { Answer, Dialogue, Header, Turn } from './dialogue.ts'
import type { Shared } from './shared.ts'
import { openStage } from './stage.ts'

/** Plays what the people of a dialogue do against the whole house, and gives the dialogue with what Visao said now. */
export async function playDialogue(
  { header, turns }: Dialogue,
  shared: Shared,
  model?: Model,
): Promise<Dialogue> {
  const stage = await openStage({
    now: header.now,
    files: shared.files,
    ...(model === undefined ? {} : { model }),
    ...(header.source === 'shop'
      ? { sampleFolder: shared.shop, begun: shared.begun }
      : { sampleFolder: null }),
    ...(header.source === 'sessions.csv' ? { connected: join(shared.files, header.source) } : {}),
  })
  try {
    const played: Turn[] = []
    for (const { by, act } of turns) {
      const answer: Answer = await stage.take(actorOf(by, header), act)
      played.push({ by, act, answer })
    }
    return { header, turns: played }
  } finally {
    await stage.close()
  }
}

function actorOf(name: string, { people, language }: Header): Actor {
  const person = people.find((one) => one.name === name)
  if (person === undefined) throw new Error(`${name} is not among the people of the dialogue`)
  return { id: fold(name), name, locale: person.language ?? language }
}
