import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAuditKey } from './audit-key.ts'
import { openSigner } from './open-signing.ts'
import { readCheckpointSettings } from './settings.ts'
import { keySigner, publicKeyOf, signStatement } from './signer.ts'
import { readStatement } from './statement.ts'

const said = {
  force: 'f',
  number: 12,
  hash: 'ab'.repeat(32),
  at: '2026-03-02T09:00:00.000Z',
  checkpoint: 1,
  previous: null,
}
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-signer-'))
})

afterAll(() => rm(folder, { recursive: true }))

/** A program that signs as one before a security module would, and does so wrongly on request. */
async function program(name: string, body: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `#!${process.execPath}\n${body}`, { mode: 0o755 })
  return path
}

const signing = (keyPath: string) => `
const chunks = []
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
  const { createPrivateKey, sign } = require('node:crypto')
  const key = createPrivateKey(require('node:fs').readFileSync(${JSON.stringify(keyPath)}))
  console.log(sign(null, Buffer.concat(chunks), key).toString('base64'))
})`

async function openProgram(name: string, body: string) {
  const keyPath = join(folder, 'elsewhere.pem')
  await openAuditKey(keyPath)
  return openSigner(
    readCheckpointSettings({
      CANDOUR_DATA: folder,
      CANDOUR_AUDIT_SIGNER: await program(name, body),
      CANDOUR_AUDIT_PUBLIC_KEYS: `${keyPath}.pub`,
    }),
  )
}

test('a program of the force’s own signs with a key that this process never holds', async () => {
  const signer = await openProgram('signs.cjs', signing(join(folder, 'elsewhere.pem')))
  expect(readStatement(await signStatement(signer, said), signer.publicKey)).toEqual(said)
})

test.each([
  ['ends with an error', 'process.exit(3)', 'ended with 3'],
  ['says nothing', '', 'gave 0 bytes'],
  ['signs with another key', `console.log(Buffer.alloc(64, 1).toString('base64'))`, 'does not fit the public key'],
])('a program that %s is not believed', async (_, body, says) => {
  const signer = await openProgram('wrong.cjs', body)
  await expect(signStatement(signer, said)).rejects.toThrow(says)
})

test('a program that is not there is named, and one without a public key is refused at once', async () => {
  const keyPath = join(folder, 'elsewhere.pem')
  await openAuditKey(keyPath)
  const environment = { CANDOUR_AUDIT_SIGNER: join(folder, 'none'), CANDOUR_AUDIT_PUBLIC_KEYS: `${keyPath}.pub` }
  const signer = await openSigner(readCheckpointSettings(environment))
  await expect(signStatement(signer, said)).rejects.toThrow('could not be run')
  expect(() => readCheckpointSettings({ CANDOUR_AUDIT_SIGNER: '/bin/x' })).toThrow('CANDOUR_AUDIT_PUBLIC_KEYS')
  expect(() => readCheckpointSettings({ CANDOUR_AUDIT_SIGNER: 'x', CANDOUR_AUDIT_PUBLIC_KEYS: 'y' })).toThrow(
    'whole path',
  )
})

test.each([
  ['empty', ''],
  ['cut short', '-----BEGIN PRIVATE KEY-----\nMC4CAQAw'],
  [
    'of another kind',
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
  ],
])('a key file that is %s gives advice', async (_, content) => {
  const path = join(folder, 'damaged.pem')
  await writeFile(path, content)
  await expect(openAuditKey(path)).rejects.toThrow(/damaged\.pem (is empty|holds no).* Put it back from your copy/)
})

test('of many who open a new key at once all get the same whole one, and nothing else is left', async () => {
  const path = join(folder, 'new', 'key.pem')
  const keys = await Promise.all(Array.from({ length: 12 }, () => openAuditKey(path)))
  expect(new Set(keys.map(publicKeyOf)).size).toBe(1)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await readdir(join(folder, 'new'))).sort()).toEqual(['key.pem', 'key.pem.pub'])
})

test('after a change of keys what the old one signed still counts', async () => {
  const [before, after] = [1, 2].map(() => generateKeyPairSync('ed25519').privateKey)
  if (!before || !after) throw new Error('There are two keys')
  const checkpoint = await signStatement(keySigner(before), said)
  expect(readStatement(checkpoint, publicKeyOf(after))).toBeNull()
  expect(readStatement(checkpoint, publicKeyOf(after) + publicKeyOf(before))).toEqual(said)
})

test('the public half is written again where it is gone, and never over keys that are there', async () => {
  const path = join(folder, 'half.pem')
  const key = await openAuditKey(path)
  await rm(`${path}.pub`)
  await openAuditKey(path)
  expect(await readFile(`${path}.pub`, 'utf8')).toBe(publicKeyOf(key))
  await writeFile(`${path}.pub`, `${publicKeyOf(key)}older`)
  await openAuditKey(path)
  expect(await readFile(`${path}.pub`, 'utf8')).toContain('older')
})
