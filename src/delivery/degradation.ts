/** What the fitter changed so that a message fits its surface; logged, never silent. */
export type Degradation =
  | 'chart_as_text'
  | 'table_as_text'
  | 'table_paged'
  | 'table_beside'
  | 'choice_paged'
  | 'actions_split'
  | 'form_chained'
  | 'field_as_text'
  | 'label_moved'
  | 'node_as_text'
  | 'node_split'
  | 'text_split'
  | 'message_split'

/** Fitted nodes and what was changed on the way. */
export interface Fitted<T> {
  readonly nodes: readonly T[]
  readonly degraded: readonly Degradation[]
}

export function kept<T>(node: T): Fitted<T> {
  return { nodes: [node], degraded: [] }
}
