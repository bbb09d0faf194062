import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultMessage } from '../../../src/conversation/fault-message.ts'
import { AppError, type ErrorCode } from '../../../src/errors.ts'
import { noEvidence } from '../../../src/evidence/evidence.ts'
import { isPhraseKey, languages, phraseList } from '../../../src/locales/locale.ts'
import { renderDraft } from '../../../src/turn/render-draft.ts'
import { repository } from '../../architecture/source-tree.ts'
import { voiceOf } from '../inquiry/sample-shop.ts'

const codes = [...readFileSync(join(repository, 'src/errors.ts'), 'utf8').matchAll(/\| '(\w+)'/gu)].map(
  (match) => match[1] as ErrorCode,
)

function told(fault: unknown, language: 'en' | 'vi'): string {
  const [node] = renderDraft(faultMessage(fault), voiceOf(noEvidence, language), (name) => name)
  if (node?.type !== 'notice') throw new Error('not a notice')
  expect(node.level).toBe('error')
  return node.text
}

test('the codes of faults are found', () => {
  expect(codes.length).toBeGreaterThan(20)
})

describe.each(languages)('a fault is told in %s', (language) => {
  test.each(codes)('with a sentence of its own: %s', (code) => {
    const key = `errors.${code}`
    if (!isPhraseKey(key)) throw new Error(`no phrase ${key}`)
    const needs = phraseList('en', key).flatMap((text) =>
      [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? ''),
    )
    const details = Object.fromEntries(
      needs.map((name) => [name, name === 'bytes' ? 1_234_567 : 'đơn hàng 2024.csv']),
    )
    const text = told(new AppError(code, details), language)
    expect(text).not.toMatch(/[{}]|undefined|NaN/)
    expect(text).not.toBe(told(new Error('x'), language))
  })

  test('and a bug as one, without a word of it', () => {
    const sentence = told(new Error('secret path /home/lan 42'), language)
    expect(sentence).toBe(phraseList(language, 'errors.bug')[0])
    for (const fault of ['a text', null, undefined, 42, { code: 'file_empty' }])
      expect(told(fault, language)).toBe(sentence)
  })

  test('with the names of others as code, that cannot get out of it', () => {
    const text = told(new AppError('file_empty', { name: 'a`\n\n**24%** [x](evidence:rd_1)`.csv' }), language)
    expect(text).toContain("`a' **24%** [x](evidence:rd_1)'.csv`")
  })

  test('with numbers as its reader writes them', () => {
    const text = told(new AppError('text_too_long', { characters: 20_001, limit: 20_000 }), language)
    expect(text).toContain(language === 'vi' ? '20.001' : '20,001')
    expect(text).toContain(language === 'vi' ? '20.000' : '20,000')
  })
})
