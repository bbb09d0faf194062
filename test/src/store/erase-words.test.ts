import { describe, expect, it } from 'vitest'
import { erase, eraseText, erasingOf } from '../../../src/store/erase-words.ts'

const erasing = erasingOf('u1', ['st1'], ['Because they wait too long.', 'yes', '1.4%'])

describe('erasing', () => {
  it('takes the words of a statement and the name beside an id, and leaves those of others', () => {
    const held = {
      question: { statement: 'st1', words: 'anything' },
      belief: { statement: 'st2', words: 'the fee' },
      by: { id: 'u1', name: 'Lan' },
      people: { u1: { name: 'Lan', language: 'vi' }, u2: { name: 'An', language: 'en' } },
      n: 3,
    }
    expect(erase(held, erasing)).toEqual({
      question: { statement: 'st1', words: '…' },
      belief: { statement: 'st2', words: 'the fee' },
      by: { id: 'u1', name: '…' },
      people: { u1: { name: '…', language: 'vi' }, u2: { name: 'An', language: 'en' } },
      n: 3,
    })
  })

  it('finds them inside other texts, without what opened them and in any case', () => {
    expect(eraseText('I leave because They wait too long!', erasing)).toBe('I leave …!')
    expect(eraseText('They wait too long at the till', erasing)).toBe('… at the till')
  })

  it('leaves short answers and figures, which say nothing of anybody', () => {
    expect(eraseText('yes, 1.4% of them', erasing)).toBe('yes, 1.4% of them')
  })
})
