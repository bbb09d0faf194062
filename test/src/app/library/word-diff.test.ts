import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from '../../../../src/app/library/word-diff.ts'

test('words that stayed, went and came are told apart', () => {
  expect(wordDiff('buy on the phone', 'buy at once on a phone')).toEqual([
    { kind: 'same', text: 'buy' },
    { kind: 'added', text: 'at once' },
    { kind: 'same', text: 'on' },
    { kind: 'removed', text: 'the' },
    { kind: 'added', text: 'a' },
    { kind: 'same', text: 'phone' },
  ])
  expect(wordDiff('', 'mới')).toEqual([{ kind: 'added', text: 'mới' }])
  expect(wordDiff('như cũ', 'như cũ')).toEqual([{ kind: 'same', text: 'như cũ' }])
})

test('both texts can be read from it, however long they are', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((list) => list.join(' '))
  const long = fc.constantFrom('x '.repeat(1_500).trim(), 'y '.repeat(1_500).trim())
  fc.assert(
    fc.property(fc.oneof(words, long), fc.oneof(words, long), (before, after) => {
      const pieces = wordDiff(before, after)
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join(' ')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
    { numRuns: 100 },
  )
})
