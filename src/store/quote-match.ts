import { type RawBuilder, sql } from 'kysely'
import type { Dialect } from './database.ts'

/** A condition on `quotes`: any of the phrases, found through the full-text index. Words are letters and digits only. */
export function matchesAny(dialect: Dialect, phrases: readonly (readonly string[])[]): RawBuilder<boolean> {
  if (dialect === 'postgres') {
    const query = phrases.map((words) => `(${words.map((word) => `'${word}'`).join(' <-> ')})`).join(' | ')
    return sql<boolean>`lexemes @@ ${query}::tsquery`
  }
  const query = phrases.map((words) => `"${words.join(' ')}"`).join(' OR ')
  return sql<boolean>`"row" in (select rowid from quote_words where quote_words match ${query})`
}

/** How many of the phrases a quote holds. The databases' own ranks weigh words by all workspaces together. */
export function matchedPhrases(
  dialect: Dialect,
  phrases: readonly (readonly string[])[],
): RawBuilder<number> {
  const position = sql.raw(dialect === 'postgres' ? 'strpos' : 'instr')
  const held = phrases.map(
    (words) => sql`case when ${position}(words, ${` ${words.join(' ')} `}) > 0 then 1 else 0 end`,
  )
  return sql<number>`(${sql.join(held, sql` + `)})`
}

/**
 * The folded words as PostgreSQL's parser would give them with the `simple` configuration, without its guesses at URLs and numbers;
 * `more` are words of the index that nobody wrote.
 */
export function lexemes(words: string, more: readonly string[] = []): RawBuilder<string> {
  const written = words
    .split(' ')
    .filter((word) => word !== '')
    .map((word, index) => `'${word}':${index + 1}`)
  const vector = [...written, ...more.map((word) => `'${word}'`)].join(' ')
  return sql<string>`${vector}::tsvector`
}
