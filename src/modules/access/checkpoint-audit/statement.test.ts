import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { keySigner, publicKeyOf, signStatement } from './signer.ts'
import { parseCheckpoint, readStatement, writeCheckpoint } from './statement.ts'

const key = generateKeyPairSync('ed25519').privateKey
const said = { force: 'f', number: 12, hash: 'ab'.repeat(32), at: '2026-03-02T09:00:00.000Z' }
const checkpoint = await signStatement(keySigner(key), said)

test('a checkpoint written to a file and read again says what was signed', () => {
  const read = parseCheckpoint(writeCheckpoint(checkpoint))
  expect(readStatement(read, publicKeyOf(key))).toEqual(said)
})

test('a checkpoint whose number was changed says nothing', () => {
  const changed = { ...checkpoint, statement: checkpoint.statement.replace('12', '11') }
  expect(readStatement(changed, publicKeyOf(key))).toBeNull()
})

test('a checkpoint signed by another key says nothing, whatever key it brings along', async () => {
  const forged = await signStatement(keySigner(generateKeyPairSync('ed25519').privateKey), said)
  expect(readStatement(forged, publicKeyOf(key))).toBeNull()
})

test.each(['', '{}', '{"statement":"x","signature":"not base64!","publicKey":"x"}'])(
  '%j is not a checkpoint',
  (text) => {
    expect(() => parseCheckpoint(text)).toThrow()
  },
)
