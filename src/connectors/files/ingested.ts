import { z } from 'zod'
import type { DiscoveryNote } from '../connector.ts'

const noteSchema = z.strictObject({
  kind: z.enum([
    'outcome',
    'leak',
    'ambiguous_date',
    'no_time',
    'ragged_rows',
    'renamed_headers',
    'encoding',
    'personal_data',
    'all_null',
    'one_row',
    'identifier',
    'number_format',
    'stray_cells',
    'mixed_currencies',
    'mixed_dates',
    'mixed_cells',
  ]),
  column: z.string().optional(),
  metric: z.string().optional(),
  count: z.number().optional(),
  options: z.array(z.string()).optional(),
})

const columnSchema = z.strictObject({
  name: z.string(),
  /** As the file writes it; the label is made from it. */
  header: z.string(),
})

const tableSchema = z.strictObject({
  name: z.string(),
  label: z.string(),
  rows: z.number().int(),
  columns: z.array(columnSchema),
})

/** How a person answered an ambiguous column: column name -> the option of its note. */
const choicesSchema = z.record(
  z.string(),
  z.enum(['day_first', 'month_first', 'decimal_dot', 'decimal_comma']),
)
export type Choices = z.infer<typeof choicesSchema>

/** What was taken in; kept inside the database file itself, so that the two cannot part. */
export const ingestedSchema = z.strictObject({
  version: z.literal(1),
  original: z.string(),
  kind: z.enum(['csv', 'json', 'parquet', 'xlsx']),
  tables: z.array(tableSchema),
  notes: z.array(noteSchema),
  choices: choicesSchema,
})
export type IngestedTable = z.infer<typeof tableSchema>
export type Ingested = Omit<z.infer<typeof ingestedSchema>, 'notes'> & {
  readonly notes: readonly DiscoveryNote[]
}
