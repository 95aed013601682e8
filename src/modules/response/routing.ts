import type { PlainDate } from '../../kernel/index.ts'
import type { UnitKind } from '../workforce/index.ts'
import type { LeadCommand, Obligation, OffenceKind, PartyWorks, RiskGrade, SuspectPoliceRole } from './vocabulary.ts'

/** What routing looks at. `unknown` is a value like any other: a rule has to name it. */
export interface RoutingFacts {
  readonly suspect_police_role: SuspectPoliceRole
  readonly offence_kind: OffenceKind
  readonly party_works_in_command: PartyWorks
  readonly risk_grade: RiskGrade
}
export type RoutingFact = keyof RoutingFacts

export const routingFacts = ['suspect_police_role', 'offence_kind', 'party_works_in_command', 'risk_grade'] as const

/**
 * What a rule asks of a fact: `known` (any value but `unknown`), `any` (whatever it is, even unknown), or one of the
 * values listed, of which `unknown` may be one.
 */
export type Condition = readonly string[]

/** A rule with a lead sends the report to a unit; the first that matches wins. One without adds its obligations. */
export interface RoutingRule {
  readonly order: number
  readonly name: string
  readonly conditions: Readonly<Record<RoutingFact, Condition>>
  readonly lead: { readonly unitKind: UnitKind; readonly command: LeadCommand } | null
  readonly obligations: readonly Obligation[]
}

export interface RoutingPolicy {
  readonly versionId: string
  readonly code: string
  readonly title: string
  readonly inForceFrom: PlainDate
  /** The kind of unit that answers the call first. */
  readonly firstResponse: UnitKind
  /** In order. */
  readonly rules: readonly RoutingRule[]
}

export interface Routing {
  /** Null where no rule covers the facts: a supervisor has to decide. */
  readonly lead: RoutingRule['lead']
  /** The rule that gave the lead. */
  readonly rule: RoutingRule | null
  readonly obligations: readonly Obligation[]
  /** The facts that nobody knows; where there is no lead, they are why. */
  readonly missing: readonly RoutingFact[]
}

function meets(condition: Condition, value: string): boolean {
  if (condition.includes('any') || condition.includes(value)) return true
  return value !== 'unknown' && condition.includes('known')
}

const matches = (rule: RoutingRule, facts: RoutingFacts): boolean =>
  routingFacts.every((fact) => meets(rule.conditions[fact], facts[fact]))

/**
 * Routes a report by a policy: the lead of the first rule with a lead that matches, and the obligations of that rule
 * and of every rule without a lead that matches. A missing fact never falls through to a rule that does not name it.
 */
export function route(policy: RoutingPolicy, facts: RoutingFacts): Routing {
  const met = policy.rules.filter((rule) => matches(rule, facts))
  const rule = met.find(({ lead }) => lead !== null) ?? null
  const binding = met.filter((each) => each === rule || each.lead === null)
  return {
    lead: rule?.lead ?? null,
    rule,
    obligations: [...new Set(binding.flatMap(({ obligations }) => obligations))],
    missing: routingFacts.filter((fact) => facts[fact] === 'unknown'),
  }
}
