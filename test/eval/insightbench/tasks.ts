import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

export interface Task {
  readonly flag: string
  readonly csv: string
  readonly goal: string
  readonly role: string
  /** For scoring only; none in folders that keep them apart. */
  readonly references: readonly string[]
}

const taskSchema = z.object({
  metadata: z.object({ goal: z.string(), role: z.string().default('') }),
  insights: z.array(z.string()).default([]),
})

/** The pairs of `flag-N.csv` and `flag-N.json` of a folder, side by side or in `csvs` and `tasks`, in order of N. */
export async function openTasks(folder: string): Promise<readonly Task[]> {
  const places = ['', 'csvs', 'tasks'].map((name) => join(folder, name)).filter((place) => existsSync(place))
  const files = (
    await Promise.all(places.map(async (place) => (await readdir(place)).map((name) => ({ place, name }))))
  ).flat()
  const found = files.flatMap(({ place, name }) => {
    const flag = /^(flag-\w+)\.json$/.exec(name)?.[1]
    const csv = files.find((file) => file.name === `${flag}.csv`)
    return flag === undefined || csv === undefined
      ? []
      : [{ flag, json: join(place, name), csv: join(csv.place, csv.name) }]
  })
  const ordered = found.toSorted((a, b) => a.flag.localeCompare(b.flag, 'en', { numeric: true }))
  return Promise.all(
    ordered.map(async ({ flag, json, csv }) => {
      const { metadata, insights } = taskSchema.parse(JSON.parse(await readFile(json, 'utf8')))
      return { flag, csv, goal: metadata.goal, role: metadata.role, references: insights }
    }),
  )
}
