import type { PlainDate } from '../../kernel/index.ts'
import type { Behaviour, Connection, DefinitionCode, TestOutcome } from './vocabulary.ts'

/** A definition of domestic abuse as data: what a report must show to meet it. */
export interface Definition {
  readonly versionId: string
  readonly code: DefinitionCode
  readonly title: string
  readonly source: string
  readonly plainWords: string
  readonly inForceFrom: PlainDate
  /** Both people must be at least this old. */
  readonly leastAge: number
  readonly behaviours: readonly Behaviour[]
  readonly connections: readonly Connection[]
}

/** What a report tells of the matter. Null and `unknown` say that nobody knows yet. */
export interface DefinitionFacts {
  readonly behaviours: readonly Behaviour[] | null
  readonly connection: Connection
  readonly victimAge: number | null
  readonly suspectAge: number | null
}

const known = (value: boolean): TestOutcome => (value ? 'met' : 'not_met')

function testBehaviours(definition: Definition, behaviours: readonly Behaviour[] | null): TestOutcome {
  if (behaviours === null || behaviours.length === 0) return 'insufficient_information'
  return known(behaviours.some((behaviour) => definition.behaviours.includes(behaviour)))
}

function testConnection(definition: Definition, connection: Connection): TestOutcome {
  return connection === 'unknown' ? 'insufficient_information' : known(definition.connections.includes(connection))
}

function testAge(definition: Definition, age: number | null): TestOutcome {
  return age === null ? 'insufficient_information' : known(age >= definition.leastAge)
}

/** The parts of a definition, each with what the report shows of it. */
export const testParts = (definition: Definition, facts: DefinitionFacts) => ({
  behaviour: testBehaviours(definition, facts.behaviours),
  connection: testConnection(definition, facts.connection),
  victimAge: testAge(definition, facts.victimAge),
  suspectAge: testAge(definition, facts.suspectAge),
})

/**
 * Whether what a report tells is domestic abuse by a definition (Domestic Abuse Act 2021 s.1; before it, the ACPO one).
 * One part that fails settles it, whatever else is missing; otherwise a missing part leaves it open.
 */
export function testDefinition(definition: Definition, facts: DefinitionFacts): TestOutcome {
  const outcomes = Object.values(testParts(definition, facts))
  if (outcomes.includes('not_met')) return 'not_met'
  return outcomes.includes('insufficient_information') ? 'insufficient_information' : 'met'
}

/** Of the definitions, the one in force on a day: the last to have begun. Null before the first. */
export function inForceOn<T extends { readonly inForceFrom: PlainDate }>(all: readonly T[], date: PlainDate): T | null {
  const begun = all.filter(({ inForceFrom }) => inForceFrom <= date)
  return begun.reduce<T | null>((last, next) => (last && last.inForceFrom >= next.inForceFrom ? last : next), null)
}
