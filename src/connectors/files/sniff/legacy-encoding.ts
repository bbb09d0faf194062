export type LegacyEncoding = 'windows-1258' | 'windows-1252'

const toneMarks = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2])
/** đ Đ ă Ă ơ Ơ ư Ư, which Western text writes as ð Ð ã Ã õ Õ ý Ý. */
const vietnameseLetters = new Set([0xf0, 0xd0, 0xe3, 0xc3, 0xf5, 0xd5, 0xfd, 0xdd])
const vowels = new Set(
  [...'aeiouyAEIOUY']
    .map((letter) => letter.charCodeAt(0))
    .concat([0xe2, 0xc2, 0xea, 0xca, 0xf4, 0xd4, 0xe3, 0xc3, 0xf5, 0xd5, 0xfd, 0xdd]),
)

/**
 * Vietnamese (windows-1258) or Western (windows-1252) for bytes that are not UTF-8.
 * Vietnamese text puts a tone mark right after a vowel; Western text has those bytes as letters of their own.
 */
export function legacyEncoding(bytes: Uint8Array): LegacyEncoding {
  let vietnamese = 0
  let western = 0
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0x80) continue
    const previous = bytes[index - 1] ?? 0
    if (toneMarks.has(byte)) {
      if (vowels.has(previous)) vietnamese += 2
      else western += 1
    } else if (byte === 0xf0 || byte === 0xd0 || byte === 0xfd || byte === 0xdd) vietnamese += 1
    else if (!vietnameseLetters.has(byte) && byte !== 0xe2 && byte !== 0xea && byte !== 0xf4) western += 0.5
  }
  return vietnamese > western ? 'windows-1258' : 'windows-1252'
}
