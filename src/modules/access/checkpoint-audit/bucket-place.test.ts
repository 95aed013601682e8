import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucketPlace } from './bucket-place.ts'

const keys = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', AWS_REGION: 'eu-west-2' }
let folder: string
let server: ChildProcess
let address: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-bucket-'))
  const program = fileURLToPath(new URL('./bucket-server.fixture.ts', import.meta.url))
  server = spawn(process.execPath, ['--openssl-legacy-provider', '--no-warnings', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const [port] = await once(server.stdout ?? server, 'data')
  address = `http://127.0.0.1:${String(port).trim()}/kept-apart/candour`
})

afterAll(async () => {
  server.kill()
  await rm(folder, { recursive: true })
})

test('what is written to a bucket is listed and read, whatever else lies there', async () => {
  const place = bucketPlace(address, keys)
  expect(await place.list('candour-checkpoint-f-')).toEqual([])
  expect(await place.write('candour-checkpoint-f-2.json', '{"a":"é & <b>"}')).toBe(true)
  await place.write('candour-checkpoint-f-1.json', '{}')
  await place.write('candour-checkpoint-g-1.json', '{}')
  await bucketPlace(address.replace('/candour', '/other'), keys).write('candour-checkpoint-f-9.json', '{}')
  expect(await place.list('candour-checkpoint-f-')).toEqual([
    'candour-checkpoint-f-1.json',
    'candour-checkpoint-f-2.json',
  ])
  expect(await place.read('candour-checkpoint-f-2.json')).toBe('{"a":"é & <b>"}')
})

test('more files than one answer names are all listed', async () => {
  const place = bucketPlace(address.replace('/candour', '/many'), keys, 2)
  const files = Array.from({ length: 7 }, (_, index) => `c-${index}.json`)
  for (const file of files) await place.write(file, '{}')
  expect(await place.list('c-')).toEqual(files)
})

test('a wrong key, a bucket that is not there and a server that is away are said as that', async () => {
  const wrong = bucketPlace(address, { ...keys, AWS_ACCESS_KEY_ID: 'nobody' })
  await expect(wrong.write('x.json', '{}')).rejects.toThrow('answered 403')
  await expect(bucketPlace(address.replace('kept-apart', 'none'), keys).list('c')).rejects.toThrow('answered 404')
  await expect(bucketPlace('http://127.0.0.1:1/b', keys).list('c')).rejects.toThrow('does not answer')
  expect(() => bucketPlace(address, {})).toThrow('AWS_ACCESS_KEY_ID')
})
