import { z } from 'zod'

const Column = z.object({ name: z.string(), type: z.string(), required: z.boolean() })

const ExportedTable = z.object({
  schema: z.string(),
  table: z.string(),
  file: z.string(),
  columns: z.array(Column),
  /** Its keys and what they refer to, as PostgreSQL writes them. */
  keys: z.array(z.string()),
  rows: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string(),
})
export type ExportedTable = z.infer<typeof ExportedTable>

/** What an export holds: its schema's level and every table, so that nothing is missing, more or other. */
export const ExportManifest = z.object({
  format: z.literal('candour-export'),
  version: z.literal(1),
  software: z.string(),
  postgres: z.string(),
  at: z.iso.datetime(),
  force: z.string().nullable(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(ExportedTable),
  sequences: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
})
export type ExportManifest = z.infer<typeof ExportManifest>

export const exportManifestName = 'manifest.json'
