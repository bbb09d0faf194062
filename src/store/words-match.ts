import type { Dialect } from './database.ts'

/** Facets of PostgreSQL lie among the words and begin with a sign that no word holds. */
const facetSign = '#'

/**
 * The full-text query of rows that hold all the words and all the facets' tokens; both are letters and digits only. SQLite is not told
 * in which column: a token is a digest that nobody writes, and to check the column of every word takes three times as long.
 */
export function matchesAll(dialect: Dialect, words: readonly string[], facets: readonly string[]): string {
  if (dialect === 'postgres')
    return [...words.map((word) => `'${word}'`), ...facets.map((token) => `'${facetSign}${token}'`)].join(
      ' & ',
    )
  return [...words, ...facets].map((word) => `"${word}"`).join(' AND ')
}

/** The query of rows that hold any of the facets' tokens. */
export function matchesAnyFacet(dialect: Dialect, facets: readonly string[]): string {
  return dialect === 'postgres'
    ? facets.map((token) => `'${facetSign}${token}'`).join(' | ')
    : facets.map((token) => `"${token}"`).join(' OR ')
}
