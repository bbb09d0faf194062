import { maskAddresses } from './masking/addresses.ts'
import { maskCodes } from './masking/codes.ts'
import { maskContacts } from './masking/contacts.ts'
import type { MaskKind } from './masking/mask.ts'
import { maskNames } from './masking/names.ts'

export interface Masked {
  readonly text: string
  readonly masked: readonly { readonly kind: MaskKind; readonly count: number }[]
}

/**
 * Puts neutral tokens (`[name]`, `[phone]`, `[email]`, `[address]`, `[order]`, `[account]`) where a text holds personal
 * data in Vietnamese or international form; everything else stays to the letter. Masking twice changes nothing more.
 * A name is known by what announces it ("em là Lan", "my name is ..."), so an unannounced one is not found.
 */
export function maskPersonal(text: string): Masked {
  const counts = new Map<MaskKind, number>()
  const count = (kind: MaskKind): string => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return `[${kind}]`
  }
  const written = text.normalize('NFC')
  const masked = [maskContacts, maskCodes, maskAddresses, maskNames].reduce(
    (before, mask) => mask(before, count),
    written,
  )
  if (counts.size === 0) return { text, masked: [] }
  return { text: masked, masked: [...counts].map(([kind, times]) => ({ kind, count: times })) }
}
