import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readYaml } from '../../kernel/import/index.ts'
import { day } from '../../kernel/index.ts'
import { type Definition, type DefinitionFacts, inForceOn, testDefinition } from './definition.ts'
import type { Behaviour, Connection } from './vocabulary.ts'

const entries = readYaml(readFileSync(new URL('./starter/definitions.yaml', import.meta.url), 'utf8')).entries(
  'definitions',
)
const definitions = entries.map(
  (entry): Definition => ({
    versionId: entry.text('code'),
    code: entry.text('code') === 'acpo' ? 'acpo' : 'da_act_2021',
    title: entry.text('title'),
    source: entry.text('source'),
    plainWords: entry.text('plain_words'),
    inForceFrom: day(entry.text('in_force_from')),
    leastAge: Number(entry.text('least_age')),
    behaviours: entry.texts('behaviours') as Behaviour[],
    connections: entry.texts('connections') as Connection[],
  }),
)

const outcomes = (facts: Partial<DefinitionFacts>) =>
  definitions.map((definition) =>
    testDefinition(definition, {
      behaviours: ['physical_or_sexual'],
      connection: 'married',
      victimAge: 30,
      suspectAge: 30,
      ...facts,
    }),
  )

// The Act's section 1(2) and (3) and section 2(1), and the older definition as document A gives it: [older, Act].
test.each<[string, Partial<DefinitionFacts>, [string, string]]>([
  ['violence between spouses', {}, ['met', 'met']],
  ['controlling behaviour alone', { behaviours: ['controlling_or_coercive'] }, ['not_met', 'met']],
  ['economic abuse', { behaviours: ['economic'] }, ['met', 'met']],
  ['one of two behaviours is enough', { behaviours: ['controlling_or_coercive', 'economic'] }, ['met', 'met']],
  ['parents of one child, never partners', { connection: 'parental_relationship_same_child' }, ['not_met', 'met']],
  ['neighbours', { connection: 'none' }, ['not_met', 'not_met']],
  ['a victim of 15', { victimAge: 15 }, ['not_met', 'not_met']],
  ['a suspect of 16', { suspectAge: 16 }, ['met', 'met']],
  ['an unknown age', { suspectAge: null }, ['insufficient_information', 'insufficient_information']],
  ['an unknown connection', { connection: 'unknown' }, ['insufficient_information', 'insufficient_information']],
  ['nothing said of what was done', { behaviours: null }, ['insufficient_information', 'insufficient_information']],
  ['one part that fails settles it', { connection: 'none', victimAge: null }, ['not_met', 'not_met']],
])('%s', (_name, facts, expected) => {
  expect(outcomes(facts)).toEqual(expected)
})

test('the 2021 Act takes over on the day its first section came into force', () => {
  expect(inForceOn(definitions, day('2021-09-30'))?.code).toBe('acpo')
  expect(inForceOn(definitions, day('2021-10-01'))?.code).toBe('da_act_2021')
  expect(inForceOn(definitions, day('1999-01-01'))).toBeNull()
})
