import type { Content, ContentNode } from '../../../src/conversation/content.ts'

const colours = { calm: 0x5865f2, good: 0x2d9d5b, careful: 0xe0a526, bad: 0xd23b40 } as const

const rank = ['calm', 'good', 'careful', 'bad'] as const
type Mood = (typeof rank)[number]

/** A shorter list says what has just changed, not that all is well. */
const fewestOfWhole = 6

/** The colour of a message's edge by the gravest thing in it; the same is always said in words too. */
export function accentOf(content: Content): number {
  const gravest = content.reduce<Mood>((mood, node) => graver(mood, moodOf(node)), 'calm')
  return colours[gravest]
}

function graver(one: Mood, other: Mood): Mood {
  return rank.indexOf(other) > rank.indexOf(one) ? other : one
}

function moodOf(node: ContentNode): Mood {
  if (node.type === 'notice')
    return node.level === 'error' ? 'bad' : node.level === 'warning' ? 'careful' : 'calm'
  if (node.type !== 'checklist') return 'calm'
  if (node.items.some((item) => item.state === 'fail')) return 'careful'
  const whole = node.items.length >= fewestOfWhole
  return whole && node.items.every((item) => item.state === 'pass') ? 'good' : 'calm'
}
