import { z } from 'zod'

/** The first file in a backup: what it is, and what must be there to open it. */
export const About = z.object({
  format: z.literal('candour-backup'),
  version: z.literal(1),
  software: z.string(),
  begunAt: z.iso.datetime(),
  force: z.string().nullable(),
  postgres: z.string(),
  postgresMajor: z.number().int(),
  timeline: z.number().int(),
  walStart: z.string(),
  /** The schema's migrations, in their order. */
  migrations: z.array(z.string()),
  /** The audit record's last entry when the backup began: it and all before it are in the backup. */
  auditEntries: z.number().int(),
})
export type About = z.infer<typeof About>

const BackedUpFile = z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })
export type BackedUpFile = z.infer<typeof BackedUpFile>

/** The last file in a backup: every other, so that none is missing, more or other than it was. */
export const Manifest = z.object({ endedAt: z.iso.datetime(), walEnd: z.string(), files: z.array(BackedUpFile) })
export type Manifest = z.infer<typeof Manifest>

export const aboutName = 'backup.json'
export const manifestName = 'manifest.json'
/** The cluster's files are in this folder of a backup, the data folder's others in that. */
export const clusterFolder = 'postgres'
export const otherFolder = 'files'
