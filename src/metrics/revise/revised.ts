import type { SourceDefinition } from '../metric.ts'

export type Revised =
  | { readonly ok: true; readonly definition: SourceDefinition }
  | { readonly ok: false; readonly reason: 'unknown_column' | 'unknown_metric' | 'not_possible' }
