import { sql } from 'kysely'
import type { Measure } from '../../../kernel/index.ts'
import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { asDimension, ownPeople, theForce } from '../../workforce/index.ts'
import { suspectPoliceRoles } from '../vocabulary.ts'
import { reportFacts, reports } from './reports.ts'

/** What a suspect who works for the police can be. */
const { none, unknown, ...policeRoles } = suspectPoliceRoles

const againstPolice: Meaning = {
  asks: ['how-many'],
  core: [senses('event', 'reported'), ownPeople, senses('subject', 'domestic_abuse')],
  implied: [...theForce, ...senses('party', 'suspect'), ...senses('event', 'in_post')],
  narrows: { role: 'suspect_role', offence_kind: 'offence_kind', grade: 'risk_grade', command: 'command' },
  light: ['report', 'grade', 'exist', 'over'],
}

/** Whom a report names, and does not say as what, may be its victim. */
const namingTheSuspect: Meaning = {
  ...againstPolice,
  core: [...againstPolice.core, senses('party', 'suspect')],
  light: [...(againstPolice.light ?? []), 'naming', 'involving', 'had'],
}

/** Reports in which the suspect works for the police: never all reports, and no allegations in conduct cases. */
export const reportsAgainstPolice: Measure = {
  ...reports,
  id: 'response.reports-against-police',
  version: 1,
  name: 'Reports whose suspect works for the police',
  definition:
    'Reports that the force received in the period in which the suspect is recorded as working for the police, of this force or another, counted once each, whatever they turned out to be. Reports of which it is not known whether the suspect does are left out. Conduct cases are counted elsewhere, and one report may lead to none or to several allegations.',
  dimensions: [{ id: 'suspect_role', name: 'Suspect', values: asDimension(policeRoles) }, ...reports.dimensions],
  facts: reportFacts(
    sql`v.report_id`,
    sql`v.suspect_police_role = any(${Object.keys(policeRoles)})`,
    sql`v.suspect_police_role as suspect_role`,
  ),
  means: [againstPolice, namingTheSuspect],
  cues: [],
}
