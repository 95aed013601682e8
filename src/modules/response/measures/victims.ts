import { sql } from 'kysely'
import type { Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { theForce } from '../../workforce/index.ts'
import { reportFacts, reports } from './reports.ts'

/** People, and not reports: a victim with three reports is one. */
export const victims: Measure = {
  ...reports,
  id: 'response.victims',
  version: 1,
  name: 'Victims of whom a report was received',
  definition:
    'Victims of whom the force received at least one report in the period, whatever it turned out to be, counted once each in each cell. They are known by an identifier that stays the same from report to report; reports whose victim is not identified are left out.',
  unit: 'people',
  aggregate: 'distinct',
  facts: reportFacts(sql`v.victim_id`, sql`v.victim_id is not null`),
  means: {
    asks: ['how-many'],
    core: [senses('party', 'victim'), senses('subject', 'domestic_abuse')],
    implied: [...theForce, ...senses('event', 'reported')],
    narrows: { sex: 'victim_sex', offence_kind: 'offence_kind', grade: 'risk_grade', command: 'command' },
    light: ['report', 'exist', 'grade', 'over', 'at_least_one'],
    population: 'public',
  },
  cues: [],
}
