import { posix } from 'node:path'
import { apart, importRules } from './import-rules.ts'

const below = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

/** The room of a file: the longest path of the table that it lies in; null where the table has none. */
export function roomOf(path: string): string | null {
  const rooms = Object.keys(importRules).filter((room) => below(path, room))
  return rooms.sort((one, other) => other.length - one.length)[0] ?? null
}

/** Why a file may not import another, in words; null where it may. */
export function breachOf(from: string, to: string): string | null {
  const room = roomOf(from)
  if (room === null) return `${from} lies in no room of test/architecture/import-rules.ts`
  const allowed = [room, ...(importRules[room] ?? [])]
  if (!allowed.some((path) => below(to, path))) return `${from} imports ${to}, which ${room} may not`
  for (const { folder, shared } of apart) {
    const [one, other] = [memberOf(from, folder), memberOf(to, folder)]
    if (one === null || other === null || one === other) continue
    if (!shared.includes(one) && !shared.includes(other))
      return `${from} imports ${to}: ${one} and ${other} of ${folder} must not know each other`
  }
  return null
}

/** Which member of a folder a path belongs to: `objective` for both `objective.ts` and `objective/x.ts`. */
function memberOf(path: string, folder: string): string | null {
  if (!path.startsWith(`${folder}/`)) return null
  const name = path.slice(folder.length + 1).split('/')[0] ?? ''
  return apart.some((group) => group.folder === folder && group.shared.includes(name))
    ? name
    : posix.basename(name, '.ts')
}

/** The circles of a graph of files, each once, as the paths that lead round; empty where there is none. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles: string[][] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) circles.push([...trail.slice(at), path])
    if (at >= 0 || done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return circles
}
