import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon } from './lexicon.ts'
import { tokenise } from './tokenise.ts'
import { wholeMessage } from './whole-message.ts'
import { words } from './words.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'small-talk',
  z.strictObject({
    greeting: list,
    thanks: list,
    farewell: list,
    laughter: list,
    puzzled: list,
    praise: list,
    insult: list,
    assent: list,
    around: list,
  }),
)

/** What a message that carries no question and no answer is; `assent` is a bare "ok" or "I see". */
export type SmallTalk = Exclude<keyof typeof vocabulary, 'around'>

type Meaning = keyof typeof vocabulary
const entries = (Object.entries(vocabulary) as [Meaning, string[]][]).flatMap(([meaning, phrases]) =>
  phrases.map((phrase) => ({ phrase: meaning === 'laughter' ? squeezed(phrase) : phrase, meaning })),
)
const lexicon = createLexicon(entries)
const signs = vocabulary.laughter
  .filter((phrase) => tokenise(phrase).length === 0 || /^[^\p{L}]/u.test(phrase))
  .sort((a, b) => b.length - a.length)
const longest = 80

/** Which of several leads the answer: who greets and thanks is greeted. */
const order: readonly SmallTalk[] = [
  'greeting',
  'farewell',
  'thanks',
  'insult',
  'puzzled',
  'praise',
  'laughter',
  'assent',
]

/**
 * The small talk that a message is and nothing else, in either language, or null: "chào bạn", "thanks!", "hahaha",
 * ":)", "hả?". "Chào bạn, sao đơn giảm?" is a question.
 */
export function readSmallTalk(text: string): SmallTalk | null {
  if (text.length > longest) return null
  const { rest, smiles } = withoutSigns(text.normalize('NFC'))
  if (!/[\p{L}\p{N}]/u.test(rest)) return smiles ? 'laughter' : null
  const plain = squeezed(rest)
  const meanings = [tokenise(plain), words(plain, 'vi')].map((read) => wholeMessage(read, lexicon))
  return (
    meanings.map((found) => order.find((kind) => found.includes(kind))).find((kind) => kind !== undefined) ??
    null
  )
}

function withoutSigns(text: string): { readonly rest: string; readonly smiles: boolean } {
  const rest = signs.reduce((left, sign) => left.replaceAll(sign, ' '), text)
  return { rest, smiles: rest !== text }
}

/** "hahahaha" and "kkkkk" as "haha" and "kk". */
function squeezed(text: string): string {
  return text.replace(/(\p{L}{1,2}?)\1{2,}/gu, '$1$1')
}
