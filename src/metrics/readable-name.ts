/** A column's or metric's name as words: `VisitorType` -> `Visitor type`, `online_orders` -> `Online orders`. */
export function readableName(name: string): string {
  const words = name
    .replace(/[_\s]+/g, ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .trim()
    .split(' ')
  const text = words.map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word)).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
