import { createBounded } from '../bounded.ts'

/** The languages of people: only interactions tell them, a message does not. */
export interface Locales {
  note(person: string, locale: string | undefined): void
  /** A person's own, else their server's. */
  of(person: string, guild: string | undefined): string | undefined
}

const remembered = 5_000

export function createLocales(ofGuild: (guild: string) => string | undefined): Locales {
  const known = createBounded<string>(remembered)
  return {
    note(person, locale) {
      if (locale !== undefined) known.set(person, locale)
    },
    of: (person, guild) => known.get(person) ?? (guild === undefined ? undefined : ofGuild(guild)),
  }
}
