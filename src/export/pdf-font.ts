/** Signs that the bundled font lacks, and what is written for them. */
const instead: Readonly<Record<string, string>> = { '→': '›', '▸': '›', '✓': '+', '✗': '–', '⚠': '!', ℹ: 'i' }

/** A text in letters that the bundled font has. */
export function inFont(text: string): string {
  return text.replace(/[→▸✓✗⚠ℹ]/gu, (sign) => instead[sign] ?? sign)
}
