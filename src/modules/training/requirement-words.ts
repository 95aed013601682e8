import { type Rank, ranks, type UnitKind, unitKinds, type WorkforceRole, workforceRoles } from '../workforce/index.ts'
import { counted, listed, within } from './sentence-parts.ts'
import type { RequirementVersionTable } from './tables.ts'
import { currencyRules, requirementStarts } from './vocabulary.ts'

/** Of whom a course is required: `Detective constable and detective sergeant, in a Community Safety Unit`. */
export function whose(requirement: Pick<RequirementVersionTable, 'roles' | 'ranks' | 'unit_kinds'>): string {
  const people = requirement.ranks?.map((rank) => ranks[rank as Rank]) ??
    requirement.roles?.map((role) => workforceRoles[role as WorkforceRole]) ?? ['Everyone']
  const units = requirement.unit_kinds?.map((kind) => unitKinds[kind as UnitKind])
  return units ? `${listed(people)} in: ${listed(units)}` : listed(people)
}

/** By when, and how often again. */
export function when(requirement: RequirementVersionTable): string {
  const first = `Within ${counted(requirement.within_days, 'day')} of ${within(requirementStarts[requirement.starts_with])}`
  return requirement.refresher_months === null
    ? first
    : `${first}; again after ${counted(requirement.refresher_months, 'month')}, counted from ${within(currencyRules[requirement.currency_rule])}`
}
