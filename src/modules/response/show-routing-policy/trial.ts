import type { RoutingFacts } from '../routing.ts'
import { offenceKinds, partyWorks, riskGrades, suspectPoliceRoles } from '../vocabulary.ts'

/** What each fact may be, as the form offers it. */
export const factChoices = {
  suspect_police_role: { label: 'Does a suspect work for the police?', values: suspectPoliceRoles },
  offence_kind: { label: 'What is the offence?', values: offenceKinds },
  party_works_in_command: { label: 'Does a party work in the command where it happened?', values: partyWorks },
  risk_grade: { label: 'What is the risk?', values: riskGrades },
} as const

const read = <T extends string>(
  query: URLSearchParams,
  name: string,
  values: Readonly<Record<T, string>>,
): T | null => {
  const given = query.get(name)
  return (Object.keys(values) as T[]).find((value) => value === given) ?? null
}

/** The facts in the address, or null where the form was not sent. What is not one of the choices is not known. */
export function readTrial(query: URLSearchParams): RoutingFacts | null {
  if (!query.has('suspect_police_role')) return null
  return {
    suspect_police_role: read(query, 'suspect_police_role', suspectPoliceRoles) ?? 'unknown',
    offence_kind: read(query, 'offence_kind', offenceKinds) ?? 'unknown',
    party_works_in_command: read(query, 'party_works_in_command', partyWorks) ?? 'unknown',
    risk_grade: read(query, 'risk_grade', riskGrades) ?? 'unknown',
  }
}
