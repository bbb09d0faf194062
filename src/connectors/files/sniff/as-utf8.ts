import { isUtf8 } from 'node:buffer'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { utf16Side } from './kind.ts'
import { type LegacyEncoding, legacyEncoding } from './legacy-encoding.ts'

const chunkBytes = 1024 * 1024

export interface Utf8File {
  readonly path: string
  /** The encoding that was left behind; absent where the file was UTF-8 already. */
  readonly from?: 'utf-16le' | 'utf-16be' | LegacyEncoding
  /** Lines that were not UTF-8 in a file that mixes encodings. */
  readonly mixedLines?: number
}

/**
 * The file itself when it is UTF-8, otherwise a UTF-8 copy at `copy`. Lines are judged one at a time, so a file
 * glued together from two encodings comes out whole. `bare` also removes a byte order mark.
 */
export async function asUtf8(
  path: string,
  copy: string,
  head: Buffer,
  options: { readonly bare: boolean; readonly signal: AbortSignal },
): Promise<Utf8File> {
  const wide = utf16Side(head)
  if (wide !== undefined) {
    await write(path, copy, decodeWide(wide), options.signal)
    return { path: copy, from: wide }
  }
  const broken = await firstBrokenPart(path, options.signal)
  if (broken === undefined) {
    if (!options.bare || head.subarray(0, 3).toString('latin1') !== '\u00ef\u00bb\u00bf') return { path }
    await write(path, copy, decodeWide('utf-8'), options.signal)
    return { path: copy }
  }
  const from = legacyEncoding(broken)
  const tally = { legacy: 0, utf8: 0 }
  await write(path, copy, decodeLines(from, tally), options.signal)
  return { path: copy, from, ...(tally.utf8 > 0 && tally.legacy > 0 ? { mixedLines: tally.legacy } : {}) }
}

type Transform = (source: AsyncIterable<Buffer>) => AsyncGenerator<string>

async function write(from: string, to: string, transform: Transform, signal: AbortSignal): Promise<void> {
  await pipeline(createReadStream(from, { highWaterMark: chunkBytes }), transform, createWriteStream(to), {
    signal,
  })
}

function decodeWide(encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Transform {
  return async function* decode(source) {
    const decoder = new TextDecoder(encoding)
    for await (const chunk of source) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  }
}

function decodeLines(encoding: LegacyEncoding, tally: { legacy: number; utf8: number }): Transform {
  const legacy = new TextDecoder(encoding)
  const line = (bytes: Buffer): string => {
    if (!isUtf8(bytes)) {
      tally.legacy += 1
      return legacy.decode(bytes).normalize('NFC')
    }
    if (bytes.some((byte) => byte >= 0x80)) tally.utf8 += 1
    return bytes.toString('utf8')
  }
  return async function* decode(source) {
    let rest: Buffer = Buffer.alloc(0)
    for await (const chunk of source) {
      const bytes = Buffer.concat([rest, chunk])
      const lines: string[] = []
      let start = 0
      for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
        lines.push(line(bytes.subarray(start, end + 1)))
        start = end + 1
      }
      rest = bytes.subarray(start)
      yield lines.join('')
    }
    yield line(rest)
  }
}

/** Checks the whole file; the first part that is not UTF-8, or undefined. */
async function firstBrokenPart(path: string, signal: AbortSignal): Promise<Buffer | undefined> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes, signal })) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const cut = lastCharacterStart(bytes)
    const whole = bytes.subarray(0, cut)
    if (!isUtf8(whole)) return whole
    rest = bytes.subarray(cut)
  }
  return isUtf8(rest) ? undefined : rest
}

/** Where the last, perhaps unfinished, multi-byte character begins. */
function lastCharacterStart(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length - back + 1
    if (byte >= 0xc0) return bytes.length - back
  }
  return bytes.length
}
