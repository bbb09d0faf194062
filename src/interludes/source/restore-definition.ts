import type { ThreadState } from '../../conversation/state.ts'
import type { Records, TurnContext } from '../../conversation/step.ts'

/** The source's definition as it was before definitions replaced it, for a thread that goes back to the question about them. */
export async function restoreDefinition(
  { tools }: Pick<TurnContext, 'tools'>,
  definitions: ThreadState['definitions'],
): Promise<Pick<Records, 'sources'>> {
  const [id] = definitions?.sources ?? []
  const earlier = definitions?.replaces ?? null
  const source = id === undefined || earlier === null ? null : await tools.source(id)
  if (source === null || earlier === null) return { sources: [] }
  if (JSON.stringify(source.definition) === JSON.stringify(earlier)) return { sources: [] }
  return { sources: [{ source: await tools.redefine(source, earlier), status: 'connected' }] }
}
