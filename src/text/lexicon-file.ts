import { readFileSync } from 'node:fs'

/**
 * The lines of `data/lexicons/NAME.tsv`, cut at the tab: what stands left of it and what stands right of it. Sources and
 * licences are in that folder's README. Throws a `RangeError` on a line without exactly one tab.
 */
export function readLexicon(name: string): readonly (readonly [string, string])[] {
  const file = new URL(`../../data/lexicons/${name}.tsv`, import.meta.url)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const [entry, value, ...more] = line.split('\t')
      if (entry === undefined || value === undefined || more.length > 0)
        throw new RangeError(`data/lexicons/${name}.tsv has a line that is no entry: ${line}`)
      return [entry, value]
    })
}

/** A lexicon whose right side is a number. Throws a `RangeError` where it is none. */
export function readValences(name: string): ReadonlyMap<string, number> {
  return new Map(
    readLexicon(name).map(([entry, value]) => {
      const valence = Number(value)
      if (!Number.isFinite(valence)) throw new RangeError(`data/lexicons/${name}.tsv: ${entry} has no number`)
      return [entry, valence]
    }),
  )
}
