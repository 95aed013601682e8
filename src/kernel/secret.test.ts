import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptSecret } from './secret.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-secret-'))
})
afterEach(() => rm(folder, { recursive: true }))

const kept = () => readFile(join(folder, 'cookie-secret'), 'utf8')

test('the first start makes a secret, and every later one finds it', async () => {
  const secret = await keptSecret(folder, 'cookie-secret')
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(await keptSecret(folder, 'cookie-secret')).toBe(secret)
  expect((await stat(join(folder, 'cookie-secret'))).mode & 0o077).toBe(0)
  expect(await readdir(folder)).toEqual(['cookie-secret'])
})

test.each([
  ['empty', ''],
  ['cut short', 'c0ffee'],
  ['only a line end', '\n'],
])('one that is %s is made again, and that is said', async (_, content) => {
  await writeFile(join(folder, 'cookie-secret'), content)
  const said: string[] = []
  const secret = await keptSecret(folder, 'cookie-secret', (text) => said.push(text))
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(await kept()).toBe(secret)
  expect(said).toEqual([expect.stringContaining('has been made again. Everybody signs in again')])
})

test('of many that find it damaged at once all come to the same one', async () => {
  await writeFile(join(folder, 'cookie-secret'), '')
  const all = await Promise.all(Array.from({ length: 8 }, () => keptSecret(folder, 'cookie-secret')))
  expect(new Set(all).size).toBe(1)
  expect(await kept()).toBe(all[0])
  expect(await readdir(folder)).toEqual(['cookie-secret'])
})

test('a secret of the force’s own making is left alone', async () => {
  const own = 'a secret chosen elsewhere'.replaceAll(' ', '-').padEnd(40, 'x')
  await writeFile(join(folder, 'cookie-secret'), `${own}\n`)
  expect(await keptSecret(folder, 'cookie-secret')).toBe(own)
})
