import { expect, test } from 'vitest'
import { starterPolicies } from './routing-policy.fixture.ts'
import { routingSentences } from './sentences.ts'

test('the sentences follow the rules of the policy, and change with them', () => {
  const [, policy] = starterPolicies
  if (!policy) throw new Error('The file has no second policy')
  expect(routingSentences(policy, null)).toEqual([
    'Nobody has to ask for a specialist: a report that meets the definition of domestic abuse is referred.',
    'When a report comes in, frontline officers of a response team respond and carry out the first investigation at the time of the call.',
    'The report then goes to the Community Safety Unit of the command where it happened, which investigates further.',
    'Where a suspect is a police officer, a special constable or a PCSO, the report goes to the Domestic Abuse and Sexual Offences unit, and only people who need to see the report can open it and the department of professional standards is told.',
    'Where the offence is rape or a serious sexual offence, the report goes to the Rape and Serious Sexual Offences unit.',
    'Where the victim or the suspect works in the command that would deal with it, the report goes to the Community Safety Unit of another command, and only people who need to see the report can open it.',
    'Where it is not known who the suspect works for, the report goes to the Community Safety Unit of the command where it happened, and the missing facts are found out first and the report is looked at again.',
    'Where the risk is assessed as high, the case is referred to a multi-agency risk assessment conference (MARAC).',
    'In every case a referral to a support service is offered.',
    'Where a fact that decides this is not known yet, and no rule covers that, a supervisor decides who investigates.',
    'This is the routing policy with the Domestic Abuse and Sexual Offences unit, in force since 1 February 2022.',
  ])
  const withoutRape = { ...policy, rules: policy.rules.filter(({ lead }) => lead?.unitKind !== 'rasso') }
  expect(routingSentences(withoutRape, null).join(' ')).not.toContain('rape')
})
