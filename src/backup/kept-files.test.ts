import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newKeyFile } from './backup-key.ts'
import { keptFiles } from './kept-files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-kept-'))
})
afterEach(() => rm(folder, { recursive: true }))

const put = (name: string, content: string | Buffer) => writeFile(join(folder, name), content)

async function kept(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for await (const { path, bytes, content } of keptFiles(folder)) {
    expect((await buffer(content)).length).toBe(bytes)
    found[path] = bytes
  }
  return found
}

test('a private key goes into no copy, whatever its name, form and place in the file', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const sealed = { type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'a passphrase' } as const
  const chain = `-----BEGIN CERTIFICATE-----\n${'QUJD'.repeat(5_000)}\n-----END CERTIFICATE-----\n`
  await put('first.pem', pem)
  await put('chain-then-key.pem', `${chain.repeat(5)}${pem}`)
  for (const at of [65_520, 65_526, 131_060]) await put(`across-${at}`, `${'x'.repeat(at)}\n${pem}`)
  await put('sealed.pem', privateKey.export({ ...sealed, format: 'pem' }))
  await put('key.der', privateKey.export({ type: 'pkcs8', format: 'der' }))
  await put('sec1', privateKey.export({ type: 'sec1', format: 'der' }))
  await put(
    'rsa',
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'der' }),
  )
  await put('sealed.der', privateKey.export({ ...sealed, format: 'der' }))
  await put('store.p12', Buffer.from(`3082010002010330${'00'.repeat(248)}`, 'hex'))
  await put('backup.key', (await newKeyFile()).text)
  expect(await kept()).toEqual({})
  const open = {
    'public.pem': publicKey.export({ type: 'spki', format: 'pem' }),
    'public.der': publicKey.export({ type: 'spki', format: 'der' }),
    'chain.pem': chain,
    empty: '',
    'zeros.bin': Buffer.alloc(200_000),
    'erasures.jsonl': '{"says":"the key is private"}\n',
  }
  for (const [name, content] of Object.entries(open)) await put(name, content)
  expect(await kept()).toEqual(
    Object.fromEntries(Object.entries(open).map(([name, content]) => [name, Buffer.byteLength(content)])),
  )
})

test('what is of this machine or of this moment is left out, and what goes away meanwhile holds nothing up', async () => {
  for (const name of ['candour-reserve', 'candour-reserve.0c9e', '.candour-0c9e', 'cookie-secret', 'a.lock'])
    await put(name, 'x')
  await mkdir(join(folder, 'log'))
  await put('log/candour.jsonl', '{}\n')
  for (const name of ['a', 'b', 'c']) await put(name, name)
  const names: string[] = []
  for await (const { path } of keptFiles(folder)) {
    names.push(path)
    await rm(join(folder, 'b'), { force: true })
  }
  expect(names).toEqual(['a', 'c'])
})

test('what somebody sent goes into a copy whatever it holds, and nothing that is still on its way in', async () => {
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  const sent = `kept-files/force/0a/${'0a'.repeat(32)}`
  await mkdir(join(folder, 'kept-files/force/0a'), { recursive: true })
  await mkdir(join(folder, 'kept-files/arriving'))
  await put(sent, pem)
  await put('kept-files/arriving/0c9e0c9e-1-x', 'x')
  await put('erasures.jsonl', '')
  expect(Object.keys(await kept())).toEqual(['erasures.jsonl', sent])
  const ofRecord: string[] = []
  for await (const { path } of keptFiles(folder, { ofRecord: true })) ofRecord.push(path)
  expect(ofRecord).toEqual([sent])
})
