import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension, theForce } from '../../workforce/index.ts'
import { needToKnow } from '../kept-out.queries.ts'
import { riskGrades, riskStages, riskTools } from '../vocabulary.ts'
import { assessmentsHeld } from './extents.ts'

/** S3. Assessments, not reports: one report can be assessed at each stage. */
export const riskAssessments: Measure = {
  kind: 'measure',
  id: 'response.risk-assessments',
  version: 1,
  name: 'Risk assessments',
  definition:
    'Assessments of the risk to a victim made in the period. A report assessed at first response and again later counts twice. The grade is the one that stands after any supervisor raised it.',
  unit: 'assessments',
  aggregate: 'rows',
  periodType: 'during',
  dimensions: [
    { id: 'grade', name: 'Grade', values: asDimension(riskGrades).filter(({ value }) => value !== 'unknown') },
    { id: 'stage', name: 'Stage', values: asDimension(riskStages) },
    { id: 'tool', name: 'Tool', values: asDimension(riskTools) },
    {
      id: 'raised',
      name: 'Raised above the tool’s grade',
      values: asDimension({ raised: 'Raised', as_given: 'As the tool gave it' }),
    },
  ],
  sensitivity: 'restricted',
  needToKnow,
  may: 'restricted.count',
  extent: assessmentsHeld,
  held: 'Assessments are held from the first day in the force’s extract. Their answers are not held, only how many were yes.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select v.risk_assessment_version_id as counted, v.assessed_on as on_date, v.risk_assessment_version_id as row_id,
      v.report_id as page_id, v.import_id, v.line, v.grade, v.stage, v.tool,
      case when v.grade = v.tool_grade then 'as_given' else 'raised' end as raised
    from response.risk_assessment_version as v
    where v.force_id = ${forceId} and v.assessed_on between ${from} and ${to} and ${asKnownAt('v', knownAt)}`,
  rowHref: (reportId) => `/reports/${reportId}`,
  means: {
    asks: ['how-many'],
    core: [senses('event', 'assessed')],
    implied: [...senses('subject', 'domestic_abuse'), ...theForce],
    narrows: { grade: 'grade', tool: 'tool', stage: 'stage', attribute: 'raised' },
    light: ['report', 'complete', 'grade', 'exist', 'use', 'end', 'over'],
  },
  cues: [
    {
      says: /\brisk assess|\bdash\b|\bdara\b|(high|medium|standard)[- ]risk/,
      weight: 3,
      why: 'asks about risk assessments',
    },
  ],
}
