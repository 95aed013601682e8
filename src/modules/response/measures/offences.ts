import { sql } from 'kysely'
import type { Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension, theForce } from '../../workforce/index.ts'
import { offenceKinds } from '../vocabulary.ts'
import { reportFacts, reports, saidDomestic } from './reports.ts'

/** What is no offence, or of which it is not known whether it is one. */
const { no_offence, unknown, ...recorded } = offenceKinds

/** Reports and not offences: a report records one kind of offence, however many were committed. */
export const offences: Measure = {
  ...reports,
  id: 'response.offences',
  version: 1,
  name: 'Reports that record an offence',
  definition:
    'Reports that the force received in the period in which an offence is recorded, counted once each by the kind of offence, whatever came of them. A report that records several offences is one. Reports that record no offence, and those of which it is not known, are left out.',
  wholes: [reports],
  dimensions: reports.dimensions.map((each) =>
    each.id === 'offence_kind' ? { ...each, values: asDimension(recorded) } : each,
  ),
  facts: reportFacts(sql`v.report_id`, sql`v.offence_kind = any(${Object.keys(recorded)})`),
  means: {
    asks: ['how-many'],
    core: [senses('offence_kind', 'any', ...Object.keys(recorded)), saidDomestic],
    // Who asks for incidents asks for more than these.
    implied: theForce,
    narrows: { offence_kind: 'offence_kind', grade: 'risk_grade', command: 'command' },
    light: ['report', 'grade', 'exist', 'over'],
  },
  cues: [],
}
