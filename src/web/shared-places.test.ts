import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Every source file but tests and what stands only in them, by its path below `src`. */
async function sources(): Promise<[path: string, text: string][]> {
  const names = await readdir(root, { recursive: true })
  const paths = names.filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$|\/testing\//.test(name))
  return Promise.all(
    paths.sort().map(async (path): Promise<[string, string]> => [path, await readFile(join(root, path), 'utf8')]),
  )
}

test('the answer to an HTTP request is sent on in four places, each of which holds to safePath or to a setting', async () => {
  const found = (await sources()).filter(([, text]) =>
    /reply\.redirect\(|\)\.redirect\(|header\('location'/i.test(text),
  )
  expect(found.map(([path]) => path)).toEqual([
    'web/answer.ts',
    'web/hooks.ts',
    'web/public/cookies.ts',
    'web/public/leave.ts',
  ])
})

/** Looks there for what a killed process of this user left, and takes away nothing of anybody else's. */
const looksForItsOwn = 'backup/scratch-folder.ts'

test('nothing but the database’s own places and folders with an unguessable name stands in the machine’s shared folder', async () => {
  const found = (await sources()).filter(([path, text]) => {
    const shared = text.replace(/mkdtemp\(join\(tmpdir\(\), (?:'[^']+'|`[^`]+-`)\)\)/g, '')
    return !path.startsWith('kernel/postgres/') && /tmpdir\(\)|['"`]\/tmp\//.test(shared)
  })
  expect(found.map(([path]) => path)).toEqual([looksForItsOwn])
  expect(found[0]?.[1]).toContain('found.uid === process.getuid()')
})
