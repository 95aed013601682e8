import { expect, test } from 'vitest'
import { type Actor, Refused, type Role } from '../../kernel/index.ts'
import { parseRoles, roleTitles } from './role-titles.ts'
import { checkChange, parseEmail } from './user.ts'

const administrator: Actor = {
  forceId: 'f',
  userId: 'a',
  name: 'Ada',
  personId: null,
  commandId: null,
  roles: ['administrator'],
}

test.each([
  [' Ada.Okoye@Force.Example ', 'ada.okoye@force.example'],
  ['ada@force', null],
  ['ada', null],
  ['ada@force..example', null],
  ['ada okoye@force.example', null],
  [`${'a'.repeat(250)}@b.example`, null],
])('the email address %j is kept as %j', (text, kept) => {
  expect(parseEmail(text)).toBe(kept)
})

test('nobody changes their own roles', () => {
  expect(() => checkChange(administrator, 'a', ['administrator'], true)).toThrow(Refused)
  expect(() => checkChange(administrator, 'b', ['administrator'], true)).not.toThrow()
})

test('someone who may sign in has a role; someone who may not needs none', () => {
  expect(() => checkChange(administrator, 'b', [], true)).toThrow('Select at least one role')
  expect(() => checkChange(administrator, 'b', [], false)).not.toThrow()
})

test('what opens restricted things is given beside another role, and alone to nobody', () => {
  const given = (...roles: readonly Role[]) => checkChange(administrator, 'b', roles, true)
  expect(() => given('restricted-auditor')).toThrow('beside another role')
  expect(() => given('restricted-auditor', 'restricted-statistics')).toThrow('beside another role')
  expect(() => given('auditor', 'restricted-auditor')).not.toThrow()
})

test('roles are read in the order of the list, each once, and an unknown one refuses them all', () => {
  expect(parseRoles(['auditor', 'learning', 'auditor'])).toEqual(['learning', 'auditor'])
  expect(parseRoles([])).toEqual([])
  expect(parseRoles(['auditor', 'superuser'])).toBeNull()
})

test('every role says in words what it may do', () => {
  expect(roleTitles).toHaveLength(12)
  for (const { title, does } of roleTitles) expect(`${title}: ${does}`).toMatch(/^[A-Z].+: [A-Z].{20,}$/)
})
