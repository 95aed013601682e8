import { expect, test } from 'vitest'
import { namedPolicy } from './named-policy.ts'

test.each([
  ['Responding to domestic abuse', 'The policy “Responding to domestic abuse”'],
  ['Policy and practice', 'The policy “Policy and practice”'],
  ['Domestic Abuse Employee Policy', 'The Domestic Abuse Employee Policy'],
  ['Stalking protection orders: guidance', 'The policy “Stalking protection orders: guidance”'],
  ['The Lead Unit Procedure', 'The Lead Unit Procedure'],
])('a sentence about “%s” begins with words that say what it is', (title, named) => {
  expect(namedPolicy(title)).toBe(named)
})
