import type { Random } from '../random.ts'

/** Removes the marks of Vietnamese letters, đ included. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')
}

/** Whole words as young people type them. */
const teenWords: Readonly<Record<string, readonly string[]>> = {
  không: ['k', 'ko', 'hông'],
  được: ['dc', 'đc'],
  rồi: ['r', 'òi'],
  gì: ['j'],
  với: ['vs'],
  mình: ['mk', 'mình'],
  nhưng: ['nhg'],
  luôn: ['lun'],
  vậy: ['z', 'vậy'],
  quá: ['wá', 'quá'],
  biết: ['bít'],
  thích: ['thík'],
  giờ: ['h'],
  người: ['ng'],
  trước: ['trc'],
  nữa: ['nx'],
}

function teenSpelling(text: string, random: Random): string {
  const spelled = text.replace(/\p{L}+/gu, (word) => {
    const forms = teenWords[word.toLowerCase()]
    return forms && random.chance(0.8) ? random.pick(forms) : word
  })
  return random.chance(0.5) ? `${spelled} ${random.pick(['ạ', 'nha', 'á', 'shop ơi', 'nhé', 'đó'])}` : spelled
}

/** A text as one of many hands would type it: mostly with marks, about one in five without. */
export function inSomeHand(text: string, random: Random): string {
  const hand = random.next()
  if (hand < 0.66) return text
  if (hand < 0.8) return withoutMarks(text)
  if (hand < 0.86) return withoutMarks(text).toLowerCase()
  if (hand < 0.96) return teenSpelling(text.toLowerCase(), random)
  return text.toLowerCase().replace(/[.,]/g, '')
}
