import { createReadStream } from 'node:fs'
import { type DayNumber, plainDay } from './days.ts'
import type { SampleFile } from './sample-file.ts'

const kept = (folder: string, kind: string, extension: 'csv' | 'yaml', until: DayNumber): SampleFile => ({
  kind,
  name: `${kind}.${extension}`,
  covers: { from: null, to: plainDay(until) },
  open: () => createReadStream(new URL(`${folder}/${kind}.${extension}`, import.meta.url)),
})

/** A file that is the same for every seed and size. */
export const writtenFile = (kind: string, until: DayNumber): SampleFile => kept('./files', kind, 'csv', until)

/** A file that a module ships for a force to begin with. */
export const starterFile = (module: string, kind: string, extension: 'csv' | 'yaml', until: DayNumber): SampleFile =>
  kept(`../modules/${module}/starter`, kind, extension, until)
