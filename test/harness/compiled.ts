import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'candour-compiled-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** What Node keeps of the program it has read, so that the next process of a test file starts in half the time. */
export const compiled = { NODE_COMPILE_CACHE: folder }
