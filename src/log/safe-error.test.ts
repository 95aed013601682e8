import pg from 'pg'
import { expect, test } from 'vitest'
import { safeError } from './safe-error.ts'

const secret = 'Anna Example'

function thrown(by: () => unknown): unknown {
  try {
    return by()
  } catch (error) {
    return error
  }
}

function fromDatabase(): pg.DatabaseError {
  const error = new pg.DatabaseError(`duplicate key value: ${secret}`, 10, 'error')
  return Object.assign(error, {
    code: '23505',
    detail: `Key (name)=(${secret}) already exists.`,
    where: `COPY x, line 1: "${secret}"`,
    hint: secret,
    internalQuery: `select '${secret}'`,
    table: 'person',
    constraint: 'person_name_key',
    parameters: [secret],
  })
}

test.each([
  ['the database', fromDatabase()],
  ['a reader of JSON', thrown(() => JSON.parse(`"${secret}`))],
  ['one with a message of several lines that look like places', new Error(`x\n    at ${secret} (file.ts:1:1)\nmore`)],
  ['one that was caused by another', new Error('outer', { cause: new Error(secret) })],
  ['one whose name was set', Object.assign(new Error('x'), { name: secret, code: secret, cause: { secret } })],
  ['no error at all', secret],
  ['one with a stack of its own', Object.assign(new Error('x'), { stack: `x\n    at the house of ${secret}` })],
])('what is logged of %s holds nothing of what was said', (_, error) => {
  expect(JSON.stringify(safeError(error))).not.toContain('Anna')
})

test('an error is found by its class, its code, the database’s own names and its place in the software', () => {
  expect(safeError(fromDatabase())).toMatchObject({
    class: 'DatabaseError',
    code: '23505',
    table: 'person',
    constraint: 'person_name_key',
    at: expect.arrayContaining([expect.stringContaining('safe-error.test.ts')]),
  })
})

test('an error that causes itself comes to an end', () => {
  const error: Error & { cause?: unknown } = new Error('round')
  error.cause = error
  expect(safeError(error).cause?.cause?.cause?.cause).toBeUndefined()
})
