import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RoutingFacts, route, routingFacts } from './routing.ts'
import { starterPolicies } from './routing-policy.fixture.ts'
import { offenceKinds, partyWorks, riskGrades, suspectPoliceRoles } from './vocabulary.ts'

const [before, policy] = starterPolicies
if (!before || !policy) throw new Error('The file has no two policies')

const facts = (changed: Partial<RoutingFacts>): RoutingFacts => ({
  suspect_police_role: 'none',
  offence_kind: 'violence_with_injury',
  party_works_in_command: 'no',
  risk_grade: 'standard',
  ...changed,
})

test.each<[string, Partial<RoutingFacts>, string | null]>([
  ['the unit where it happened, as a rule', {}, 'community_safety same'],
  ['an officer is suspected', { suspect_police_role: 'police_officer' }, 'daso force_wide'],
  ['a special is suspected', { suspect_police_role: 'special_constable' }, 'daso force_wide'],
  [
    'a PCSO is suspected, and the offence is not known',
    { suspect_police_role: 'pcso', offence_kind: 'unknown' },
    'daso force_wide',
  ],
  ['police staff are not officers', { suspect_police_role: 'police_staff' }, 'community_safety same'],
  ['rape', { offence_kind: 'rape' }, 'rasso force_wide'],
  ['rape by an officer', { offence_kind: 'rape', suspect_police_role: 'police_officer' }, 'daso force_wide'],
  ['a party works there', { party_works_in_command: 'yes' }, 'community_safety another'],
  ['nobody knows what the offence is', { offence_kind: 'unknown' }, null],
  ['nobody knows whether a party works there', { party_works_in_command: 'unknown' }, null],
  [
    'nobody knows who the suspect works for, and a rule says so',
    { suspect_police_role: 'unknown' },
    'community_safety same',
  ],
])('%s', (_name, changed, lead) => {
  const routed = route(policy, facts(changed))
  expect(routed.lead && `${routed.lead.unitKind} ${routed.lead.command}`).toBe(lead)
})

test('before the specialist unit there was, another command took reports against officers', () => {
  expect(route(before, facts({ suspect_police_role: 'police_officer' })).lead).toEqual({
    unitKind: 'community_safety',
    command: 'another',
  })
})

test('obligations come from the rule that leads and from every rule beside', () => {
  const routed = route(policy, facts({ suspect_police_role: 'pcso', risk_grade: 'high' }))
  expect(routed.obligations).toEqual([
    'restrict_access',
    'notify_professional_standards',
    'refer_to_marac',
    'refer_out',
  ])
  expect(route(policy, facts({})).obligations).toEqual(['refer_out'])
})

test('a missing fact never falls through to a rule that does not name it', () => {
  const keys = <T extends string>(of: Readonly<Record<T, string>>) => fc.constantFrom(...(Object.keys(of) as T[]))
  const anyFacts = fc.record({
    suspect_police_role: keys(suspectPoliceRoles),
    offence_kind: keys(offenceKinds),
    party_works_in_command: keys(partyWorks),
    risk_grade: keys(riskGrades),
  })
  fc.assert(
    fc.property(anyFacts, (given) => {
      const { rule, missing } = route(policy, given)
      for (const fact of missing) {
        const condition = rule?.conditions[fact] ?? ['any']
        expect(condition.includes('any') || condition.includes('unknown')).toBe(true)
      }
      if (missing.length === 0) expect(rule).not.toBeNull()
      expect(missing).toEqual(routingFacts.filter((fact) => given[fact] === 'unknown'))
    }),
  )
})
