import { join } from 'node:path'
import { z } from 'zod'

/** One taken-in file: the database that holds it and the name that people know it by. */
export const filesConfigSchema = z.strictObject({
  database: z
    .string()
    .regex(/^[\w][\w.-]*$/, 'a file name inside the room, without folders')
    .meta({ label: 'Database', description: 'DuckDB file inside the workspace room' }),
  original: z.string().min(1).meta({ label: 'File', description: "The file's own name" }),
})
export type FilesConfig = z.infer<typeof filesConfigSchema>

/** Where the database lies; the schema lets no name leave the room. */
export function databasePath(room: string, config: FilesConfig): string {
  return join(room, filesConfigSchema.shape.database.parse(config.database))
}
