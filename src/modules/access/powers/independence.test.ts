import { expect, test } from 'vitest'
import { commandLineUserId, systemUserId } from '../../../kernel/index.ts'
import { type Identity, isSamePerson, lineOf, type Origin, whyNotAgree } from './independence.ts'

const now = new Date('2026-03-31T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)
const who = (userId: string, facts: Partial<Identity> = {}): Identity => ({
  userId,
  personIds: [],
  emails: [`${userId}@force.example`],
  ...facts,
})
const made = (userId: string, by: string, days = 1): Origin => ({ userId, by, at: daysAgo(days) })

test.each<[string, Identity, Identity, boolean]>([
  ['two strangers', who('a'), who('b'), false],
  ['one account', who('a'), who('a'), true],
  ['one person of the workforce', who('a', { personIds: ['p'] }), who('b', { personIds: ['q', 'p'] }), true],
  [
    'one address, before',
    who('a', { emails: ['x@force.example', 'y@force.example'] }),
    who('b', { emails: ['y@force.example'] }),
    true,
  ],
  [
    'an alias of one mailbox',
    who('a', { emails: ['ada@force.example'] }),
    who('b', { emails: ['Ada+two@force.example'] }),
    true,
  ],
  [
    'a name within another',
    who('a', { emails: ['ada@force.example'] }),
    who('b', { emails: ['ada2@force.example'] }),
    false,
  ],
])('%s', (_, one, other, same) => {
  expect(isSamePerson(one, other)).toBe(same)
})

test('a line leads back through everybody who made an account lately, and never through the machine', () => {
  const origins = [
    made('c', 'b'),
    made('b', 'a'),
    made('a', 'old', 31),
    made('a', systemUserId),
    made('b', commandLineUserId),
  ]
  expect([...lineOf('c', origins, now)].sort()).toEqual(['a', 'b', 'c'])
})

test('a ring of accounts that gave one another powers ends', () => {
  expect([...lineOf('a', [made('a', 'b'), made('b', 'a')], now)].sort()).toEqual(['a', 'b'])
})

const agreeing = (agreer: Identity, proposer: Identity, receiver: Identity, origins: readonly Origin[] = []) =>
  whyNotAgree({ agreer, proposer, receiver }, origins, now)

test.each<[string, string | null, RegExp | null]>([
  ['two administrators of long standing', agreeing(who('b'), who('a'), who('r')), null],
  ['whoever proposed', agreeing(who('a'), who('a'), who('r')), /You proposed this/],
  ['whoever receives', agreeing(who('r'), who('a'), who('r')), /for you/],
  [
    'a second account of the receiver',
    agreeing(who('b', { personIds: ['p'] }), who('a'), who('r', { personIds: ['p'] })),
    /for you/,
  ],
  [
    'a second account of the proposer',
    agreeing(who('b', { personIds: ['p'] }), who('a', { personIds: ['p'] }), who('r')),
    /another account/,
  ],
  [
    'anybody, where somebody proposed for a second account of theirs',
    agreeing(who('b'), who('a', { emails: ['a@x.example'] }), who('r', { emails: ['a+r@x.example'] })),
    /Refuse it/,
  ],
  ['an account that the proposer made', agreeing(who('b'), who('a'), who('r'), [made('b', 'a')]), /last 30 days/],
  ['an account that made the proposer', agreeing(who('b'), who('a'), who('r'), [made('a', 'b')]), /last 30 days/],
  [
    'one of two accounts that a third made',
    agreeing(who('b'), who('a'), who('r'), [made('a', 'x'), made('b', 'x')]),
    /last 30 days/,
  ],
  ['one by way of another', agreeing(who('c'), who('a'), who('r'), [made('b', 'a'), made('c', 'b')]), /last 30 days/],
  ['an account that the proposer made long ago', agreeing(who('b'), who('a'), who('r'), [made('b', 'a', 30)]), null],
  ['whoever made the receiver', agreeing(who('b'), who('a'), who('r'), [made('r', 'b')]), null],
  [
    'two that the command line set up',
    agreeing(who('b'), who('a'), who('r'), [made('a', commandLineUserId), made('b', commandLineUserId)]),
    null,
  ],
])('roles are agreed to by %s', (_, why, expected) => {
  if (expected === null) expect(why).toBeNull()
  else expect(why).toMatch(expected)
})
