import { expect, test } from 'vitest'
import { type Missing, missingProof, type Proven, type Restricted } from './proof.ts'

const now = new Date('2026-03-02T12:00:00Z')
const named = ['restricted.count-exactly'] as const
const byName = ['restricted-statistics'] as const
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const proven = (facts: Partial<Proven> = {}): Proven => ({
  provedAt: minutesAgo(1),
  strong: true,
  withheld: [],
  mustReturn: false,
  ...facts,
})

test.each<[string, { fresh?: true; restricted?: Restricted }, Partial<Proven>, Missing | null]>([
  ['an ordinary room', {}, { provedAt: null, strong: false }, null],
  ['what is grave, just after signing in', { fresh: true }, {}, null],
  ['what is grave, 15 minutes after', { fresh: true }, { provedAt: minutesAgo(15) }, 'again'],
  ['what is grave, after nobody knows when', { fresh: true }, { provedAt: null }, 'again'],
  ['a restricted room, after an ordinary sign-in', { restricted: true }, { strong: false }, 'stronger'],
  ['a restricted room, long after a strong one', { restricted: true }, { provedAt: minutesAgo(300) }, null],
  [
    'a room restricted for a role that is withheld',
    { restricted: named },
    { strong: false, withheld: byName },
    'stronger',
  ],
  ['the same room, without that role', { restricted: named }, { strong: false }, null],
  ['any room, where the account may be gone', { fresh: true, restricted: true }, { mustReturn: true }, 'recheck'],
  ['any room, but for files', {}, { mustReturn: 'but-for-files' }, 'recheck'],
])('%s', (_, route, facts, missing) => {
  expect(missingProof(route, proven(facts), now)).toBe(missing)
})
