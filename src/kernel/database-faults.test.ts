import { expect, test } from 'vitest'
import { DatabaseAway, DiskFull, databaseFault, diskFault } from './database-faults.ts'
import { Refused } from './errors.ts'

const thrown = (facts: object, message = 'It went wrong') => Object.assign(new Error(message), facts)

// SQLSTATEs: PostgreSQL manual, appendix A. The others as Node and the driver throw them.
test.each([
  ['the server ended the session', thrown({ code: '57P01' })],
  ['another session crashed', thrown({ code: '57P02' })],
  ['it is starting', thrown({ code: '57P03' })],
  ['its connections are all taken', thrown({ code: '53300' })],
  ['it has no memory left', thrown({ code: '53200' })],
  ['the connection failed', thrown({ code: '08006' })],
  ['nobody listens', thrown({ code: 'ECONNREFUSED', syscall: 'connect' })],
  ['the socket is gone', thrown({ code: 'ENOENT', syscall: 'connect' })],
  ['the peer went away', thrown({ code: 'ECONNRESET', syscall: 'read' })],
  ['the peer went away while we wrote', thrown({ code: 'EPIPE', syscall: 'write' })],
  ['its name is not known for the moment', thrown({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' })],
  ['every address refuses', new AggregateError([thrown({ code: 'ECONNREFUSED', syscall: 'connect' })])],
  ['in words alone', new Error('Connection terminated unexpectedly')],
  ['no connection came free', new Error('timeout exceeded when trying to connect')],
  ['a client is used after it broke', new Error('Client has encountered a connection error and is not queryable')],
  ['it has become a standby', thrown({ code: '25006' })],
  ['it is a standby', thrown({ code: '0A000' }, 'cannot set transaction read-write mode during recovery')],
])('the database is away: %s', (_, error) => {
  const fault = databaseFault(error)
  expect(fault).toBeInstanceOf(DatabaseAway)
  expect(fault?.status).toBe(503)
  expect(fault?.cause).toBe(error)
})

test.each([
  ['the database has no room', thrown({ code: '53100' })],
  ['it says so under another code', thrown({ code: '58030' }, 'could not write to file "x": No space left on device')],
  ['a quota is used up', thrown({ code: '58030' }, 'could not extend file "x": Disk quota exceeded')],
  ['a file of our own has no room', thrown({ code: 'ENOSPC', syscall: 'write' })],
])('the disk is full: %s', (_, error) => {
  expect(databaseFault(error)).toBeInstanceOf(DiskFull)
  expect(diskFault(error)).toBeInstanceOf(DiskFull)
})

test.each([
  ['a key that is there already', thrown({ code: '23505' })],
  ['a query that was cancelled', thrown({ code: '57014' })],
  ['a syntax error', thrown({ code: '42601' })],
  ['a file that is not there', thrown({ code: 'ENOENT', syscall: 'open' })],
  ['something the database does not do', thrown({ code: '0A000' }, 'cannot do that')],
  ['what we refuse', new Refused('Connection terminated is no name of a course')],
  ['nothing', undefined],
  ['no error at all', 'ECONNREFUSED'],
])('nobody but us is at fault: %s', (_, error) => {
  expect(databaseFault(error)).toBeNull()
})

test('a standby is no fault to whoever only reads', () => {
  expect(databaseFault(thrown({ code: '25006' }), true)).toBeNull()
})
