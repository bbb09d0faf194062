import { describe, expect, it } from 'vitest'
import { blocks, bold, inline, line } from '../../../../adapters/discord/render/markdown.ts'

const joiner = '\u200B'

describe('small Markdown for Discord', () => {
  it.each([
    ['**bold**, *soft* and _soft_', '**bold**, *soft* and *soft*'],
    ['`mã otp`', '`mã otp`'],
    ['[24.9%](evidence:rd_1.0.value) of them', '24.9% of them'],
    ['**[1.4%](evidence:rd_1)**', '**1.4%**'],
    ['[docs](https://a.example/x)', '[docs](https://a.example/x)'],
    ['[a \\[b\\]](https://a.example)', '[a \\[b\\]](https://a.example)'],
    ['[docs](ftp://a.example)', 'docs (ftp\\://a.example)'],
    ['2 * 3 * 4', '2 \\* 3 \\* 4'],
    ['snake_case_name', 'snake\\_case\\_name'],
    ['\\*not bold\\*', '\\*not bold\\*'],
    ['~~gone~~ ||hidden||', '\\~\\~gone\\~\\~ \\|\\|hidden\\|\\|'],
    ['a|b ~ c', 'a|b ~ c'],
    ['@everyone and @here', `@${joiner}everyone and @${joiner}here`],
    ['\\<@1> \\<#2> \\<:x:3> \\<t:4> </a:5>', '\\<@1> \\<#2> \\<:x:3> \\<t:4> \\</a:5>'],
    ['see https://evil.example', 'see https\\://evil.example'],
    ['\\[free\\](https://evil.example)', '[free]\\(https\\://evil.example)'],
    ['# loud', '\\# loud'],
    ['> said', '\\> said'],
    ['- item', '\\- item'],
    ['-# small', '\\-# small'],
    ['1. first', '1\\. first'],
  ])('within a line: %s', (text, drawn) => {
    expect(inline(text)).toBe(drawn)
  })

  it('keeps lists and quotations of a text, and nothing else, at the beginning of a line', () => {
    expect(blocks('Two:\n- *one*\n* two\n1) first\n> said\n# loud\r\nend')).toBe(
      'Two:\n- *one*\n- two\n1. first\n> said\n\\# loud\nend',
    )
  })

  it('puts labels on one line, bold once', () => {
    expect(line('two\n  lines ')).toBe('two lines')
    expect(bold('**all** of it')).toBe('**all of it**')
    expect(bold(' ')).toBe('')
  })
})
