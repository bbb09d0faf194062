import type { TruthItem } from '../../../src/sample-shop/truth.ts'
import { openShop } from '../desk.ts'
import type { Evaluated, Evaluation } from '../evaluation.ts'
import { probes } from './probes.ts'

/** Ends of the data; the stories move with them. */
const days = ['2026-11-21', '2026-06-15']

/** Whether the stories that are planted in the sample shop are found, and its traps refused. */
export const shop: Evaluation = {
  name: 'shop',
  async run(): Promise<Evaluated> {
    const checked: {
      readonly id: string
      readonly day: string
      readonly kind: TruthItem['kind']
      readonly holds: boolean
    }[] = []
    for (const day of days) {
      const desk = await openShop(day)
      for (const item of desk.truth.items) {
        const probe = probes[item.id]
        if (probe === undefined) throw new Error(`nobody asks about ${item.id}`)
        checked.push({ id: item.id, day, kind: item.kind, holds: await probe(desk, item) })
      }
      await desk.close()
    }
    const share = (wanted: boolean) => {
      const own = checked.filter(({ kind }) => (kind === 'story') === wanted)
      return own.filter(({ holds }) => holds).length / own.length
    }
    return {
      figures: [
        { figure: 'share of planted stories found', value: share(true), must: 1, aim: 1 },
        { figure: 'share of planted traps refused', value: share(false), must: 1, aim: 1 },
      ],
      answer: { checked: checked.length, failed: checked.filter(({ holds }) => !holds) },
    }
  },
}
