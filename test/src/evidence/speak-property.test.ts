import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { parsePlaceholders } from '../../../src/evidence/binding.ts'
import { formatDate, formatFigure } from '../../../src/evidence/format.ts'
import { resolveRef } from '../../../src/evidence/resolve.ts'
import { speak } from '../../../src/evidence/speak.ts'
import type { Language } from '../../../src/locales/locale.ts'
import { figureFormats, type Param, type Said } from '../../../src/locales/said.ts'
import {
  draftOf,
  glue,
  known,
  language,
  numeral,
  placeholder,
  refs,
  stated,
  words,
} from './arbitrary-drafts.ts'
import { evidence, voice } from './sample-evidence.ts'

/*
 * Two promises over generated texts: a digit that stands on nothing is never spoken, and whatever is spoken has every
 * digit in a figure that leads to its record, a known name, repeated words, code, a tally or a day.
 */

function spoken(said: Said, reader: Language): string | null {
  try {
    return speak(said, voice({ language: reader }))
  } catch (fault) {
    if (!(fault instanceof AppError) || fault.code !== 'unbound_number') throw fault
    return null
  }
}

const link = /\[((?:[^[\]\\]|\\.)+)\]\(evidence:([\w.]+)\)/gu

const markup = new RegExp(`\\\\[\\\\\`*_[\\]<>]|${link.source}|\`[^\`\\n]+\``, 'gu')

/** A text without all that may hold a digit: figures, code, names and the other texts given. */
function withoutBound(text: string, others: readonly string[]): string {
  const names = [...known, ...others].toSorted((a, b) => b.length - a.length)
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text.replaceAll(markup, ' '))
}

describe('a draft', () => {
  test('with a digit outside its placeholders and names is never spoken', () => {
    const text = fc.tuple(draftOf(words, placeholder), glue, numeral, glue, draftOf(words, placeholder))
    fc.assert(
      fc.property(text, language, ([head, before, digits, after, tail], reader) => {
        const draft = `${head}${before}${digits}${after}${tail}`
        const outside = parsePlaceholders(draft).some(
          (piece) =>
            piece.kind === 'words' &&
            /[\p{N}🔟]/u.test(piece.text.replaceAll(/Q3|iPhone 15|Age 18-24/gu, '')),
        )
        fc.pre(outside)
        expect(spoken({ draft }, reader)).toBeNull()
      }),
      { numRuns: 1500 },
    )
  })

  test('that is spoken has every digit in a figure of its record or in a known name', () => {
    const figure = fc.oneof(placeholder, stated)
    let heard = 0
    fc.assert(
      fc.property(
        draftOf(words, figure, fc.constantFrom(...known), numeral, figure),
        language,
        (draft, reader) => {
          const text = spoken({ draft }, reader)
          if (text === null) return
          heard += 1
          expect(withoutBound(text, [])).not.toMatch(/\p{N}/u)
          for (const [, label, target = ''] of text.matchAll(link)) {
            const resolved = resolveRef(target, evidence)
            if (resolved === null) {
              expect(evidence.statements[target]).toBeDefined()
              continue
            }
            const formats = figureFormats.flatMap((format) => {
              try {
                return resolved.kind === 'date'
                  ? [formatDate(resolved.date, reader, '2026')]
                  : [formatFigure(resolved.figure, format, reader)]
              } catch {
                return []
              }
            })
            expect(formats).toContain(label)
          }
        },
      ),
      { numRuns: 1500 },
    )
    expect(heard).toBeGreaterThan(20)
  })

  test('that is spoken has no letter, digit, sign or percent touching a figure', () => {
    fc.assert(
      fc.property(draftOf(words, placeholder, fc.constantFrom(...known)), language, (draft, reader) => {
        const text = spoken({ draft }, reader) ?? ''
        const seen = text.replaceAll(link, '\uFFFC').replaceAll(/[*_`~\\\p{Cf}]/gu, '')
        expect(seen).not.toMatch(/[\p{L}\p{N}−+]\uFFFC|\uFFFC[\p{L}\p{N}]|\uFFFC\s*%|\uFFFC\s?\uFFFC/u)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a tree of texts', () => {
  const name = fc.oneof(
    fc.constantFrom(...known, 'Mobile', 'a*b', '[x](evidence:rd)', '`', '\u202E'),
    fc.tuple(fc.constantFrom('group ', '', 'x'), numeral).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  const leaf: fc.Arbitrary<Param> = fc.oneof(
    refs.map((ref): Param => ({ ref })),
    fc.constantFrom<Param>({ stated: 'st_share' }, { stated: 'st_words' }),
    fc.nat().map((tally): Param => ({ tally, of: 'rows' })),
    fc.constantFrom<Param>({ date: '2026-10-31' }, { date: '40%' }),
    name.map((text): Param => ({ name: text })),
    name.map((text): Param => ({ words: text, from: 'st_words' })),
    fc.constantFrom<Param>({ words: '25%', from: 'st_words' }, { words: '5%', from: 'st_words' }),
    name.map((text): Param => ({ quoted: text })),
    name.map((text): Param => ({ code: text })),
    draftOf(words, placeholder, numeral).map((draft): Param => ({ draft })),
  )
  const tree = fc.letrec<{ param: Param }>((tie) => ({
    param: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.array(tie('param'), { maxLength: 3 }), fc.constantFrom('and', 'or', 'comma'))
        .map(([list, join]): Param => ({ list, join: join as 'and' })),
      tie('param').map((it): Param => ({ say: 'plain', with: { it } })),
      fc.tuple(tie('param'), tie('param')).map(
        ([one, two]): Param => ({
          all: [
            { say: 'plain', with: { it: one } },
            { say: 'evidence.belief', with: { belief: two } },
          ],
        }),
      ),
    ),
  })).param

  /** Texts with digits that a tree may speak although nothing links them. */
  function free(param: Param, reader: Language): readonly string[] {
    if ('tally' in param) return [formatFigure({ value: param.tally, unit: 'count' }, 'integer', reader)]
    if ('date' in param) return [formatDate(param.date, reader, '2026')]
    if ('words' in param) return [param.words]
    if ('name' in param) return ['5', '2024'].filter((bare) => bare === param.name)
    if ('list' in param) return param.list.flatMap((one) => free(one, reader))
    if ('all' in param) return param.all.flatMap((one) => free(one, reader))
    return 'say' in param ? Object.values(param.with ?? {}).flatMap((one) => free(one, reader)) : []
  }

  test('is refused, or has every digit in a figure, a name, words, code, a tally or a day', () => {
    let heard = 0
    fc.assert(
      fc.property(tree, language, (it, reader) => {
        const text = spoken({ say: 'plain', with: { it } }, reader)
        if (text === null) return
        heard += 1
        expect(withoutBound(text, free(it, reader))).not.toMatch(/\p{N}/u)
      }),
      { numRuns: 1500 },
    )
    expect(heard).toBeGreaterThan(200)
  })
})
