import { readFile } from 'node:fs/promises'
import type { Model } from '../../../src/llm/model.ts'
import type { ModelRecord } from '../../../src/llm/record.ts'
import { fold } from '../../../src/support/fold.ts'
import { parseDialogue } from '../../turns/dialogue.ts'
import type { Shared } from '../../turns/shared.ts'
import { openStage } from '../../turns/stage.ts'

const folder = new URL('../../turns/dialogues/', import.meta.url)

export interface Talk {
  /** Turns that ended at the step at which the recording without a model does. */
  readonly turns: number
  readonly asRecorded: number
  /** Figures that were said and stand in no message of the recording. */
  readonly strange: readonly string[]
  /** What became of drafts. */
  readonly drafts: readonly ModelRecord[]
}

/** Plays what people did in a recorded conversation against a house with the model; it ends where a button is not offered. */
export async function talk(name: string, model: Model, shared: Shared): Promise<Talk> {
  const { header, turns } = parseDialogue(await readFile(new URL(name, folder), 'utf8'))
  const { now } = header
  const stage = await openStage({
    now,
    model,
    files: shared.files,
    sampleFolder: shared.shop,
    begun: shared.begun,
  })
  const known = new Set(turns.flatMap(({ answer }) => figuresIn(answer.said)))
  const strange: string[] = []
  let taken = 0
  let asRecorded = 0
  try {
    for (const { by, act, answer } of turns) {
      const actor = { id: fold(by), name: by, locale: header.language }
      const said = await stage.take(actor, act).catch(() => null)
      if (said === null) break
      taken += 1
      if (said.end === answer.end) asRecorded += 1
      strange.push(...figuresIn(said.said).filter((figure) => !known.has(figure)))
    }
    const records = await stage.store.modelRecords('local', '', 10_000)
    return { turns: taken, asRecorded, strange, drafts: records.filter(({ body }) => body.kind === 'draft') }
  } finally {
    await stage.close()
  }
}

/** Figures of sentences; the numbers of buttons and of steps are one more where there is one thing more. */
function figuresIn(said: readonly string[]): readonly string[] {
  return said.flatMap(
    (text) => text.replace(/^\d+\.|\[\d+\]|\d\/\d/gmu, '').match(/\d(?:[\d.,]*\d)?/gu) ?? [],
  )
}
