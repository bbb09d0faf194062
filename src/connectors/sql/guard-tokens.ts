import { AppError } from '../../errors.ts'
import { isHarmlessFunction } from './harmless-functions.ts'

const pieces =
  /(?<text>'(?:[^']|'')*')|(?<name>"(?:[^"]|"")*"|`(?:[^`]|``)*`)|(?<word>[\p{L}_$][\p{L}\p{N}_$]*)|(?<number>\d[\w.]*)|(?<blank>\s+)|(?<sign>--|\/\*|.)/gsu

/** What may stand before a bracket without being called. */
const grammar = new Set(
  `and or not in is as on from join where when then else case select distinct by having over filter using between
  like regexp rlike interval exists with values all any end union limit within group order partition
  decimal numeric char varchar nchar double float signed unsigned integer int bigint real text date time datetime
  timestamp collate div mod xor`.split(/\s+/),
)
const refusedWords = new Set(
  `into outfile dumpfile update insert delete lock share procedure handler attach detach pragma
  recursive set call execute prepare load grant drop alter create truncate rename vacuum begin commit rollback`.split(
    /\s+/,
  ),
)
const refusedSigns = new Set([';', '@', '#', '--', '/*', '\\', '\0', "'", '"', '`', '$', '?'])

/**
 * Lets through one SELECT without comments, variables, words that do more than read, or functions that are not known
 * to be harmless. For databases whose parser is not at hand; strings are those of standard SQL, without backslashes.
 * `placeholders` are the signs that stand for parameters. Throws `query_refused` with `name`.
 */
export function guardTokens(sql: string, placeholders: RegExp): void {
  const refuse = (name: string) => new AppError('query_refused', { name })
  if (!/^\s*(select|with)\b/i.test(sql)) throw refuse('SELECT')
  let before: { readonly kind: string; readonly text: string } | undefined
  for (const match of sql.replace(placeholders, '0').matchAll(pieces)) {
    const [kind, text] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [
      'sign',
      '',
    ]
    if (kind === 'blank') continue
    const word = text.toLowerCase()
    if (kind === 'sign' && refusedSigns.has(text)) throw refuse(text)
    if (kind === 'word' && refusedWords.has(word)) throw refuse(text)
    if (text === '(' && before !== undefined) {
      const isCall = before.kind === 'name' || (before.kind === 'word' && !grammar.has(before.text))
      if (isCall && !(before.kind === 'word' && isHarmlessFunction(before.text)))
        throw refuse(`${before.text}()`)
    }
    before = { kind, text: kind === 'word' ? word : text }
  }
}
