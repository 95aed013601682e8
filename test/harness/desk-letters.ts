import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../../shared/data/desk/requests/', import.meta.url)

/** Letters to the desk in hard shapes, for developing: they lie outside the project. */
export const deskRequests = {
  there: existsSync(folder),
  missing: `The desk's letters are not in ${fileURLToPath(folder)}`,
  bytes: (file: string): Uint8Array => readFileSync(new URL(file, folder)),
}
