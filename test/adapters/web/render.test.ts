import { expect, test } from 'vitest'
import { blocks, inline, plain } from '../../../adapters/web/markdown.ts'
import { html, markup } from '../../../adapters/web/markup.ts'
import type { Frame } from '../../../adapters/web/render/frame.ts'
import { renderContent } from '../../../adapters/web/render/node.ts'
import { words } from '../../../adapters/web/words.ts'
import type { Content } from '../../../src/conversation/content.ts'
import { everyKind, showcase } from './showcase.ts'

function frame(language: 'en' | 'vi' = 'en'): Frame {
  return {
    language,
    say: words(language),
    charts: new Map(),
    answers: '/t/talk',
    records: true,
    live: true,
    newEvent: () => '66666666-6666-4666-8666-666666666666',
  }
}

test.each(['en', 'vi'] as const)('every kind of node is drawn in %s', (language) => {
  const content = showcase(language).flat()
  expect(new Set(content.map((node) => node.type))).toEqual(new Set(everyKind))
  const drawn = markup(renderContent(content, frame(language)))
  expect(drawn).not.toMatch(/\{\w+\}|undefined|\[object|NaN/)
  for (const node of content) expect(markup(renderContent([node], frame(language)))).not.toBe('')
})

test('text is text wherever it stands', () => {
  const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>'`
  const everywhere: unknown = JSON.parse(
    JSON.stringify(showcase('en').flat(), (key, value) =>
      typeof value === 'string' &&
      !['type', 'kind', 'state', 'level', 'step', 'align', 'x', 'unit', 'language', 'style'].includes(key)
        ? evil
        : value,
    ),
  )
  const drawn = markup(renderContent(everywhere as Content, frame()))
  expect(drawn).not.toMatch(/<img src=x|<script/i)
  expect(drawn).not.toMatch(/="[^"]*"[^\s>][^<]*onerror=alert/)
  expect(drawn).toContain('&lt;script&gt;')
})

test.each([
  ['**bold**', '<strong>bold</strong>'],
  ['*soft*', '<em>soft</em>'],
  ['_soft_', '<em>soft</em>'],
  ['add_to_cart_rate', 'add_to_cart_rate'],
  ['3 * 4 * 5', '3 * 4 * 5'],
  ['`a < b`', '<code>a &lt; b</code>'],
  ['\\*not\\*', '*not*'],
  [
    '**[24.9%](evidence:rd_1.0.value)**',
    '<strong><a class="evidence" href="/readings/rd_1">24.9%</a></strong>',
  ],
  [
    '[x](https://a.example/?q=1&r=2)',
    '<a href="https://a.example/?q=1&amp;r=2" target="_blank" rel="noopener noreferrer">x</a>',
  ],
  ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  ['[x](data:text/html,1)', '[x](data:text/html,1)'],
  ['[x](/insights)', '[x](/insights)'],
  ['[x](evidence:../../me)', '[x](evidence:../../me)'],
  [
    '[x](https://a.example/"onclick=1)',
    '<a href="https://a.example/&quot;onclick=1" target="_blank" rel="noopener noreferrer">x</a>',
  ],
  ['<b>x</b>', '&lt;b&gt;x&lt;/b&gt;'],
])('small Markdown %j becomes %s', (text, expected) => {
  expect(markup(inline(text))).toBe(expected)
})

test('lists, quotations and lines keep their form', () => {
  expect(markup(blocks('One\ntwo\n\n- a\n- b\n\n3. c\n4. d\n\n> said **so**'))).toBe(
    '<p>One<br>two</p><ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li><li>d</li></ol><blockquote><p>said <strong>so</strong></p></blockquote>',
  )
})

test('marks are taken away where only words can stand', () => {
  expect(plain('**[2.1%](evidence:rd_1)** of `x`, \\*really\\*')).toBe('2.1% of x, *really*')
})

test('a long line of marks is read in a moment', () => {
  const text = `${'['.repeat(20_000)}${'*'.repeat(20_000)}${'_a'.repeat(10_000)}`
  expect(markup(inline(text)).length).toBeGreaterThan(0)
  expect(plain(text).length).toBeGreaterThan(0)
  expect(markup(blocks('>'.repeat(20_000))).length).toBeGreaterThan(0)
})

test('what is not HTML cannot pass for it', () => {
  const forged = JSON.parse('{"markup":"<b>","Symbol(html)":"<b>"}')
  expect(() => markup(html`${forged}`)).toThrow()
})

test('customers’ words are not read as Markdown', () => {
  const drawn = markup(
    renderContent([{ type: 'quote', text: '**sợ** [x](https://a.example)', source: 's' }], frame()),
  )
  expect(drawn).toContain('**sợ** [x](https://a.example)')
})

test('controls that are over, or that belong to no conversation, are shown and cannot be used', () => {
  const node = { type: 'actions', actions: [{ id: 'a_1', label: 'Yes' }] } as const
  expect(markup(renderContent([node], { ...frame(), live: false }))).toContain('disabled')
  expect(markup(renderContent([node], { ...frame(), answers: null }))).toContain('disabled')
  expect(markup(renderContent([node], frame()))).not.toContain('disabled')
})
