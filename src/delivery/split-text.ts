import { plainMarkdown } from '../support/markdown.ts'
import { sentLength } from './measure.ts'

/** How good a place is to end a message: between words, sentences, lines, paragraphs. */
type Rank = 0 | 1 | 2 | 3

interface Token {
  readonly text: string
  /** The white space before it, none at the start. */
  readonly before: string
  readonly rank: Rank
  readonly width: number
}

/** A break is taken early for its rank, but not before this share of the budget is used. */
const leastFill = 0.4
/** Room for marks of bold and italics that are closed at a break and opened again. */
const markRoom = 6

/**
 * Splits small Markdown into pieces of at most `budget` characters at paragraphs, lines, sentences or words, in that
 * order of liking; a single word over the budget is split between its letters. Links stay whole, bold and italics go on
 * in the next piece. No word is lost or moved.
 *
 * Example: `One two. Three four.` with a budget of 16 gives `One two.` and `Three four.`
 */
export function splitText(text: string, budget: number): readonly string[] {
  if (sentLength(text) <= budget) return [text]
  const marked = openMarks(text) === '' && text.includes('*') && budget > 4 * markRoom
  const room = Math.max(1, marked ? budget - markRoom : budget)
  const pieces: string[] = []
  let taken: Token[] = []
  for (const token of tokens(text, room)) {
    taken.push(token)
    while (taken.length > 1 && widthOf(taken) > room) {
      const cut = bestCut(taken, room)
      pieces.push(joined(taken.slice(0, cut)))
      taken = taken.slice(cut)
    }
  }
  if (taken.length > 0) pieces.push(joined(taken))
  return marked ? carryMarks(pieces) : pieces
}

/** Where to end the piece: before the token of the highest rank that leaves it filled well enough. */
function bestCut(all: readonly Token[], room: number): number {
  let best = all.length - 1
  for (let at = all.length - 1; at >= 1; at -= 1) {
    if (widthOf(all.slice(0, at)) < room * leastFill) break
    if ((all[at]?.rank ?? 0) > (all[best]?.rank ?? 0)) best = at
  }
  return best
}

function widthOf(taken: readonly Token[]): number {
  return taken.reduce((sum, token, place) => sum + token.width + (place === 0 ? 0 : token.before.length), 0)
}

function tokens(text: string, room: number): readonly Token[] {
  const found: Token[] = []
  let previous = ''
  for (const match of text.matchAll(/(\s*)((?:\[(?:[^[\]\\]|\\.)+\]\([^()\s]+\)|\S)+)/gu)) {
    const [, before = '', word = ''] = match
    const rank = rankOf(before, previous)
    const parts = sentLength(word) <= room ? [word] : shortened(word, room)
    parts.forEach((part, place) => {
      const first = place === 0
      found.push({
        text: part,
        before: first ? before : '',
        rank: first ? rank : 0,
        width: sentLength(part),
      })
    })
    previous = word
  }
  return found
}

function rankOf(before: string, previous: string): Rank {
  if (/\n\s*\n/u.test(before)) return 3
  if (before.includes('\n')) return 2
  return /[.!?…][)\]"'»”*_]*$/u.test(previous) ? 1 : 0
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A word that no message could hold, between its letters; a link in it becomes its words. */
function shortened(word: string, room: number): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (const { segment } of graphemes.segment(plainMarkdown(word))) {
    if (part !== '' && part.length + segment.length > room) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return part === '' ? parts : [...parts, part]
}

function joined(taken: readonly Token[]): string {
  return taken.map((token, place) => (place === 0 ? token.text : `${token.before}${token.text}`)).join('')
}

/** Closes bold and italics at the end of a piece and opens them again in the next. */
function carryMarks(pieces: readonly string[]): readonly string[] {
  let open = ''
  return pieces.map((piece) => {
    const text = `${open}${piece}`
    open = openMarks(text)
    return `${text}${[...open].reverse().join('')}`
  })
}

/** The marks of bold and italics that a text opens and does not close. */
function openMarks(text: string): string {
  const bare = text.replace(/\\./gu, '')
  const bold = (bare.match(/\*\*/gu) ?? []).length % 2 === 1
  const italics = (bare.replaceAll('**', '').match(/\*/gu) ?? []).length % 2 === 1
  return `${bold ? '**' : ''}${italics ? '*' : ''}`
}
