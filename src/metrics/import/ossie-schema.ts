import { z } from 'zod'

const text = z.string().nullish()
const context = z.union([z.string(), z.looseObject({ synonyms: z.array(z.string()).nullish() })]).nullish()
const inDialect = z.object({
  dialect: z.string(),
  expression: text,
  /** Drafts before 0.1.1 wrote simple aggregates so. */
  aggregation_type: text,
  input_expr: text,
})
const expression = z.union([z.string(), z.array(inDialect), z.object({ dialects: z.array(inDialect) })])
const extensions = z.array(z.object({ vendor_name: z.string() })).nullish()
const metric = z.object({
  name: z.string(),
  expression,
  description: text,
  ai_context: context,
  custom_extensions: extensions,
})

/** Apache Ossie's core metadata (0.1.1 to 0.2.0.dev0, formerly OSI). */
export const ossieSchema = z.object({
  semantic_model: z.array(
    z.object({
      name: z.string(),
      ai_context: context,
      datasets: z.array(
        z.object({
          name: z.string(),
          source: z.string(),
          primary_key: z.array(z.string()).nullish(),
          unique_keys: z.array(z.array(z.string())).nullish(),
          description: text,
          fields: z
            .array(
              z.object({
                name: z.string(),
                expression,
                dimension: z.object({ is_time: z.boolean().nullish() }).nullish(),
                label: text,
                description: text,
                datatype: text,
                ai_context: context,
                custom_extensions: extensions,
              }),
            )
            .nullish(),
          metrics: z.array(metric).nullish(),
          custom_extensions: extensions,
        }),
      ),
      relationships: z
        .array(
          z.object({
            name: z.string(),
            from: z.string(),
            to: z.string(),
            from_columns: z.array(z.string()),
            to_columns: z.array(z.string()),
          }),
        )
        .nullish(),
      metrics: z.array(metric).nullish(),
      custom_extensions: extensions,
    }),
  ),
})
type Ossie = z.infer<typeof ossieSchema>
export type OssieModel = Ossie['semantic_model'][number]
export type OssieDataset = OssieModel['datasets'][number]
export type OssieField = NonNullable<OssieDataset['fields']>[number]
export type OssieMetric = z.infer<typeof metric>
type OssieExpression = z.infer<typeof expression>

/** The expression in standard SQL; undefined where only other languages are there. */
export function standardExpression(expression: OssieExpression): string | undefined {
  if (typeof expression === 'string') return expression
  const dialects = 'dialects' in expression ? expression.dialects : expression
  const found = dialects.find(({ dialect }) => dialect === 'ANSI_SQL')
  if (found?.aggregation_type && found.input_expr) {
    const distinct = found.aggregation_type === 'COUNT_DISTINCT'
    return distinct ? `COUNT(DISTINCT ${found.input_expr})` : `${found.aggregation_type}(${found.input_expr})`
  }
  return found?.expression ?? undefined
}

/** The other words that a thing is called by. */
export function synonymsOf(context: z.infer<typeof metric>['ai_context']): readonly string[] {
  return typeof context === 'string' ? [] : (context?.synonyms ?? [])
}
