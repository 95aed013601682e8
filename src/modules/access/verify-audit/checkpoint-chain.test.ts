import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { keySigner, publicKeyOf, signStatement } from '../checkpoint-audit/signer.ts'
import { type Checkpoint, hashStatement } from '../checkpoint-audit/statement.ts'
import { type KnownSignatures, readCheckpoints } from './checkpoint-chain.ts'

const key = generateKeyPairSync('ed25519').privateKey
const publicKey = publicKeyOf(key)

/** A record that was signed every hour for more than a year. */
function signedForYears(count: number): Checkpoint[] {
  const checkpoints: Checkpoint[] = []
  let previous: string | null = null
  for (let checkpoint = 1; checkpoint <= count; checkpoint++) {
    const at = new Date(1_700_000_000_000 + checkpoint * 3_600_000).toISOString()
    const statement: string = JSON.stringify({
      force: 'f',
      number: checkpoint,
      hash: 'ab'.repeat(32),
      at,
      checkpoint,
      previous,
    })
    checkpoints.push({ statement, signature: sign(null, Buffer.from(statement), key), publicKey })
    previous = hashStatement(statement)
  }
  return checkpoints
}

/** What work comes to, and how often whatever else waits had its turn meanwhile. */
async function turnsDuring<T>(work: () => Promise<T>): Promise<{ result: T; turns: number }> {
  let turns = 0
  let going = true
  const tick = () => {
    turns++
    if (going) setImmediate(tick)
  }
  setImmediate(tick)
  const result = await work()
  going = false
  return { result, turns }
}

test('ten thousand checkpoints, in the database and in two places, are each verified once and leave others their turn', async () => {
  const checkpoints = signedForYears(10_000)
  const outside = [...checkpoints, ...checkpoints]
  const known: KnownSignatures = new Map()
  const first = await turnsDuring(() => readCheckpoints('f', checkpoints, outside, publicKey, known))
  expect(first.result?.fault).toBeNull()
  expect(first.result?.signed).toHaveLength(10_000)
  // Each turn stands for fifty signatures: three times as many would be those of the places verified again.
  expect(first.turns).toBeGreaterThan(150)
  expect(first.turns).toBeLessThan(450)

  const again = await turnsDuring(() => readCheckpoints('f', checkpoints, outside, publicKey, known))
  expect(again.result?.fault).toBeNull()
  expect(again.turns).toBeLessThan(5)
})

test('the same statement with another signature is verified by itself', async () => {
  const [checkpoint] = signedForYears(1)
  if (!checkpoint) throw new Error('Nothing was signed')
  const forged = { ...checkpoint, signature: Buffer.alloc(64) }
  expect(await readCheckpoints('f', [checkpoint], [checkpoint], publicKey)).toMatchObject({ fault: null })
  expect(await readCheckpoints('f', [checkpoint], [forged], publicKey)).toBeNull()
  const known: KnownSignatures = new Map()
  await readCheckpoints('f', [checkpoint], [], publicKey, known)
  expect(await readCheckpoints('f', [checkpoint], [forged], publicKey, known)).toBeNull()
})

test('what was verified with one key does not count for another', async () => {
  const other = generateKeyPairSync('ed25519').privateKey
  const said = { force: 'f', number: 1, hash: 'ab'.repeat(32), at: '2026-03-02T09:00:00.000Z' }
  const forged = await signStatement(keySigner(other), said)
  const known: KnownSignatures = new Map()
  expect(await readCheckpoints('f', [forged], [], undefined, known)).not.toBeNull()
  expect(await readCheckpoints('f', [forged], [], publicKey, known)).toBeNull()
})
