import { expect, test } from 'vitest'
import { auditHash } from '../../../kernel/index.ts'
import { type ChainEnd, emptyChain, faultIn, type StoredEntry } from './chain.ts'

function entry(before: ChainEnd, action: string): StoredEntry {
  const number = before.number + 1
  const at = new Date('2026-03-02T09:00:00.000Z')
  const body = JSON.stringify({ number, at, user: 'u', name: 'Ada', action, subject: ['user', null], detail: {} })
  const hash = auditHash(before.hash, body)
  const columns = { at, userId: 'u', action, subjectType: 'user', subjectId: null }
  return { number, ...columns, body, previousHash: before.hash, hash }
}

const first = entry(emptyChain, 'sign-in')
const second = entry(first, 'add-user')

test('a chain holds from its first entry to its last', () => {
  expect(faultIn(emptyChain, first)).toBeNull()
  expect(faultIn(first, second)).toBeNull()
})

test.each<[string, StoredEntry, string]>([
  ['whose text was changed', { ...second, body: second.body.replace('Ada', 'Eve') }, 'Its text is not'],
  ['whose columns were changed', { ...second, userId: 'somebody else' }, 'The columns'],
  ['whose subject was taken out of its column', { ...second, subjectType: 'nothing' }, 'The columns'],
  [
    'that was put in place of another',
    entry({ ...first, hash: Buffer.alloc(32, 1) }, 'add-user'),
    'It does not follow',
  ],
  ['before which one was taken out', { ...second, number: 3 }, 'Entry 2 is missing'],
])('an entry %s breaks the chain', (_, changed, fault) => {
  expect(faultIn(first, changed)).toContain(fault)
})

test('an entry whose text is not JSON breaks the chain even when its hash is right', () => {
  const body = 'not JSON'
  expect(faultIn(first, { ...second, body, hash: auditHash(first.hash, body) })).toContain('The columns')
})
