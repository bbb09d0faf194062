/** Why a definition cannot be used. */
export type DefinitionProblemName =
  | 'yaml'
  | 'shape'
  | 'duplicate_name'
  | 'unknown_input'
  | 'unknown_dimension'
  | 'circle'
  | 'expression'
  | 'time_dimension_missing'
  | 'time_dimension_unknown'

/** One problem: where it is (`models.NAME.metrics.NAME.field`) and the text or name that is at fault. */
export interface DefinitionProblem {
  readonly problem: DefinitionProblemName
  readonly path: string
  readonly found: string
}
