import { readFile, writeFile } from 'node:fs/promises'
import { expect } from 'vitest'

/** Whether what is drawn now is kept as right (`RECORD=1`), instead of being held against what was kept. */
export const records = process.env.RECORD === '1'

/** Holds what is drawn now against the file of the name in `drawn/`. */
export async function expectKept(name: string, drawn: string): Promise<void> {
  const file = new URL(`drawn/${name}.txt`, import.meta.url)
  if (records) await writeFile(file, drawn)
  else expect(drawn).toBe(await readFile(file, 'utf8'))
}
