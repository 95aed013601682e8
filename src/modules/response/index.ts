export type { Definition } from './definition.ts'
export { definitionInForce, routingInForce } from './policy-register.queries.ts'
export type { RoutingPolicy, RoutingRule } from './routing.ts'
export { conditionWords, firstResponseWords, leadWords } from './sentences.ts'
export type {
  AssessedGrade,
  Behaviour,
  Connection,
  Obligation,
  OffenceKind,
  ReferralOutcome,
  RiskGrade,
  ServiceKind,
  SuspectPoliceRole,
} from './vocabulary.ts'
