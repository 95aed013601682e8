import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../../shared/seeds/', import.meta.url)

/** The published disclosures that some tests answer. They are somebody else's words, so they lie outside the project. */
export const seeds = {
  there: existsSync(folder),
  missing: `The published disclosures are not in ${fileURLToPath(folder)}`,
  read: (file: string): string => readFileSync(new URL(file, folder), 'utf8'),
}
