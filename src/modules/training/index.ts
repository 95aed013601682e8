export {
  type EvidencedResult,
  findElement,
  type NamedElement,
  recordEvidence,
} from './record-evidence/record-evidence.queries.ts'
export type {
  Audience,
  BookingState,
  Casting,
  CourseKind,
  CurrencyRule,
  DelivererKind,
  Depth,
  Disclosure,
  EvaluationStage,
  MaterialKind,
  Mode,
  RequirementStart,
  Result,
  RouteOn,
  Setting,
  Topic,
} from './vocabulary.ts'
