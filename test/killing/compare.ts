import { isDeepStrictEqual } from 'node:util'
import type { Post } from './wire.ts'

/** What became of the messages of one thread. */
export interface Difference {
  readonly thread: string
  readonly lost: readonly string[]
  readonly repeated: readonly string[]
  readonly strange: readonly string[]
  readonly changed: readonly { readonly expected: Post; readonly actual: Post | undefined }[]
  readonly inOrder: boolean
}

/** Holds what stands in a thread against what stood there in an undisturbed run; null where both are the same. */
export function compare(
  thread: string,
  expected: readonly Post[],
  actual: readonly Post[],
): Difference | null {
  if (isDeepStrictEqual(expected, actual)) return null
  const counted = countKeys(actual)
  const known = countKeys(expected)
  const first = new Map(actual.toReversed().map((post) => [post.key, post]))
  const common = [...known.keys()].filter((key) => counted.has(key))
  return {
    thread,
    lost: [...known.keys()].filter((key) => !counted.has(key)),
    repeated: [...counted].filter(([key, count]) => count > (known.get(key) ?? 1)).map(([key]) => key),
    strange: [...counted.keys()].filter((key) => !known.has(key)),
    changed: expected
      .filter((post) => first.has(post.key) && !isDeepStrictEqual(post, first.get(post.key)))
      .map((post) => ({ expected: post, actual: first.get(post.key) })),
    inOrder: isDeepStrictEqual(
      common,
      [...counted.keys()].filter((key) => known.has(key)),
    ),
  }
}

function countKeys(posts: readonly Post[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of posts) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
