import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from '../data/locales/en.json' with { type: 'json' }
import vi from '../data/locales/vi.json' with { type: 'json' }
import { leading } from '../src/guard/leading-questions.ts'
import { repository, sourceFiles } from './architecture/source-tree.ts'
import { computedKeys } from './locales/computed-keys.ts'
import { askedKeys, guideFrame } from './locales/questions.ts'

type Locale = Readonly<Record<string, string | readonly string[]>>
const locales = Object.entries<Locale>({ en, vi })
const keys = Object.keys(en)
const wordings = (text: string | readonly string[] | undefined) => [text ?? []].flat()
const params = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

/** Every wording with its language and key, for lists of offenders that read well. */
const all = locales.flatMap(([language, phrases]) =>
  Object.entries(phrases).flatMap(([key, text]) => wordings(text).map((words) => ({ language, key, words }))),
)
const where = (found: readonly (typeof all)[number][]) =>
  found.map(({ language, key, words }) => `${language} ${key}: ${words}`)

const code = sourceFiles('src', 'adapters')
  .map((file) => file.text)
  .join('\n')

describe('the locales', () => {
  it.each(locales)('%s has the keys of English, in their order', (_, phrases) => {
    expect(Object.keys(phrases)).toEqual(keys)
    expect(keys).toEqual([...keys].sort((one, other) => (one < other ? -1 : 1)))
  })

  it.each(locales)(
    '%s has a list where English has one, and a sentence where English has one',
    (_, phrases) => {
      const differing = keys.filter(
        (key) => Array.isArray(phrases[key]) !== Array.isArray((en as Locale)[key]),
      )
      expect(differing).toEqual([])
    },
  )

  it.each(locales)('%s takes the parameters of English, in every wording', (_, phrases) => {
    const differing = keys.filter((key) => {
      const expected = params(wordings((en as Locale)[key])[0] ?? '')
      return wordings(phrases[key]).some((words) => params(words).join() !== expected.join())
    })
    expect(differing).toEqual([])
  })

  it('writes no digit: figures come through parameters', () => {
    expect(where(all.filter(({ words }) => /\p{N}/u.test(words)))).toEqual([])
  })

  it('leaves no phrase empty or unfinished', () => {
    expect(
      where(all.filter(({ words }) => words.trim() === '' || /\b(TODO|FIXME|XXX|TBD)\b/i.test(words))),
    ).toEqual([])
    expect(keys.filter((key) => wordings((vi as Locale)[key]).length === 0)).toEqual([])
  })

  it('opens and closes the braces of parameters alike', () => {
    const broken = all.filter(({ words }) => /[{}]/.test(words.replaceAll(/\{\w+\}/g, '')))
    expect(where(broken)).toEqual([])
  })

  it('writes Vietnamese with its marks', () => {
    // A statement as it reads in the reader's other language.
    const english = 'create.statement.other'
    const bare = all.filter(({ key, language, words }) => {
      if (key === english) return false
      const plain = words.replaceAll(/\{\w+\}/g, ' ')
      const count = plain.match(/\p{L}+/gu)?.length ?? 0
      return language === 'vi' && count > 3 && !/[\p{M}đ]/iu.test(plain.normalize('NFD'))
    })
    expect(where(bare)).toEqual([])
  })
})

describe('keys', () => {
  const computed = Object.keys(computedKeys)
  const bare = code.replaceAll(/ from '[^']+'/g, '')
  const literals = new Set([...bare.matchAll(/'([a-z_]+(?:\.\w+)*)'/g)].map((match) => match[1] ?? ''))

  it('are all used: as they stand, or by a beginning that is known to be completed', () => {
    const unused = keys.filter(
      (key) => !literals.has(key) && !computed.some((start) => key.startsWith(start)),
    )
    expect(unused).toEqual([])
  })

  it('that the code completes are completed there, and begin a phrase', () => {
    expect(computed.filter((start) => !code.includes(`\`${start}\${`))).toEqual([])
    expect(computed.filter((start) => !keys.some((key) => key.startsWith(start)))).toEqual([])
  })

  it('that the code names exist', () => {
    const rooms = new Set(keys.map((key) => key.split('.')[0] ?? ''))
    const named = [...literals].filter((name) => name.includes('.') && rooms.has(name.split('.')[0] ?? ''))
    expect(named.filter((name) => !keys.includes(name))).toEqual([])
  })

  it('hold a sentence for every code of a fault', () => {
    const codes = [
      ...readFileSync(resolve(repository, 'src/errors.ts'), 'utf8').matchAll(/^ {2}\| '(\w+)'$/gm),
    ]
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.map((code) => `errors.${code[1]}`).filter((key) => !keys.includes(key))).toEqual([])
  })
})

describe('the questions that Visao asks about customers', () => {
  const asked = all.filter(({ key }) => askedKeys.test(key) && !guideFrame.includes(key))

  it('are one question each', () => {
    const marks = (words: string) => words.split('?').length - 1
    const wrong = asked.filter(({ words }) => marks(words) !== 1)
    expect(asked.length).toBeGreaterThan(20)
    expect(where(wrong)).toEqual([])
  })

  it('lead to no answer', () => {
    const wrong = asked.filter(({ language, words }) =>
      leading[language === 'vi' ? 'vi' : 'en'].some((pattern) => pattern.test(words)),
    )
    expect(where(wrong)).toEqual([])
  })

  it.each([
    ['en', 'Would you buy it again?'],
    ['en', "Isn't it too dear?"],
    ['en', 'Did you like it?'],
    ['vi', 'Bạn thấy đắt, đúng không?'],
    ['vi', 'Bạn có thích không?'],
  ] as const)('would be held back in %s: %s', (language, words) => {
    expect(leading[language].some((pattern) => pattern.test(words))).toBe(true)
  })
})
