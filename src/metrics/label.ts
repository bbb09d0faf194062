import type { Label } from './catalog.ts'
import { readableName } from './readable-name.ts'

/** A thing's label in both languages; what is not known in one is taken from the other, or from the name. */
export function labelOf(name: string, en: string | undefined, vi: string | undefined): Label {
  const fallback = en ?? vi ?? readableName(name)
  return { en: fallback, vi: vi ?? fallback }
}
