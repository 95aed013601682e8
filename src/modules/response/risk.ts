import { Refused } from '../../kernel/index.ts'
import type { AssessedGrade } from './vocabulary.ts'

const order: readonly AssessedGrade[] = ['standard', 'medium', 'high']

const isLower = (grade: AssessedGrade, than: AssessedGrade): boolean => order.indexOf(grade) < order.indexOf(than)

/**
 * The grade that stands after a supervisor has looked. Throws Refused where it is lower than the tool's: a supervisor
 * may raise a grade, never lower one.
 */
export function gradeAfterReview(toolGrade: AssessedGrade, supervisor: AssessedGrade | null): AssessedGrade {
  if (supervisor !== null && isLower(supervisor, toolGrade)) {
    throw new Refused(`The tool gave ${toolGrade}. A supervisor may raise a grade, but not lower it to ${supervisor}`)
  }
  return supervisor ?? toolGrade
}

/** The thresholds are each area's own, agreed with its partners. */
export interface MaracPolicy {
  readonly visibleHighRiskTicks: number
  readonly escalationReports: number
}

const usualMaracPolicy: MaracPolicy = { visibleHighRiskTicks: 14, escalationReports: 3 }

export const maracCriteria = {
  visible_high_risk: 'Visible high risk',
  professional_judgement: 'Professional judgement',
  potential_escalation: 'Potential escalation',
  repeat: 'Repeat',
} as const
export type MaracCriterion = keyof typeof maracCriteria

export interface MaracFacts {
  /** Questions answered yes; null where the tool does not count them. */
  readonly ticks: number | null
  readonly professionalJudgement: boolean
  /** Reports of the same victim in the 12 months up to and including this one. */
  readonly reportsInTwelveMonths: number
  /** Heard at a MARAC in the 12 months before. */
  readonly heardBefore: boolean
}

/** Why a case should go to a multi-agency risk assessment conference; none of these, and it need not. */
export function maracCriteriaMet(facts: MaracFacts, policy: MaracPolicy = usualMaracPolicy): MaracCriterion[] {
  const met: [MaracCriterion, boolean][] = [
    ['visible_high_risk', facts.ticks !== null && facts.ticks >= policy.visibleHighRiskTicks],
    ['professional_judgement', facts.professionalJudgement],
    ['potential_escalation', facts.reportsInTwelveMonths >= policy.escalationReports],
    ['repeat', facts.heardBefore],
  ]
  return met.filter(([, isMet]) => isMet).map(([criterion]) => criterion)
}
