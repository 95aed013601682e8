import { sql } from 'kysely'
import { date, type Importer, oneOf, text, wholeNumber, yesNo } from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions } from '../../../kernel/index.ts'
import { keptOutOfFile } from '../kept-out.queries.ts'
import { aboutKnownReport, unknownReport } from '../known-report.queries.ts'
import { reportReference } from '../report-reference.ts'
import { needToKnow, riskAssessmentVersions } from '../tables.ts'
import { riskGrades, riskStages, riskTools } from '../vocabulary.ts'

const { unknown: _unknown, ...grades } = riskGrades

/** Risk assessments, known by their report, stage and day. Their answers stay with the force: only the count is taken. */
export const riskAssessmentsImporter: Importer = {
  kind: 'risk-assessments',
  title: 'Risk assessments',
  describes: 'Assessments of the risk to victims, one row an assessment.',
  may: 'restricted.import',
  dependsOn: ['reports'],
  restricted: true,
  columns: [
    {
      id: 'reference',
      heading: 'Report reference',
      aliases: ['Reference', 'Crime reference', 'Crime number'],
      required: true,
      type: reportReference,
      help: 'As in the reports file',
      example: 'DA/20/0001234',
    },
    {
      id: 'stage',
      heading: 'Stage',
      required: true,
      type: oneOf(riskStages),
      help: 'Who assessed it, at which point',
      example: 'First response',
    },
    {
      id: 'assessed_on',
      heading: 'Assessed',
      aliases: ['Date assessed'],
      required: true,
      type: date(),
      help: '',
      example: '14/04/2020',
    },
    { id: 'tool', heading: 'Tool', required: true, type: oneOf(riskTools), help: '', example: 'DASH' },
    { id: 'tool_version', heading: 'Tool version', required: true, type: text({ max: 40 }), help: '', example: '2009' },
    {
      id: 'ticks',
      heading: 'Ticks',
      aliases: ['Questions answered yes'],
      required: false,
      type: wholeNumber({ min: 0, max: 60 }),
      help: 'Questions answered yes; empty where the tool does not count them',
      example: '9',
    },
    {
      id: 'tool_grade',
      heading: 'Grade by the tool',
      required: true,
      type: oneOf(grades),
      help: 'Before anyone raised it',
      example: 'Medium',
    },
    {
      id: 'grade',
      heading: 'Grade',
      aliases: ['Final grade'],
      required: true,
      type: oneOf(grades),
      help: 'The grade that stands: the tool’s, or a higher one',
      example: 'High',
    },
    {
      id: 'professional_judgement',
      heading: 'Professional judgement',
      required: false,
      optionalColumn: true,
      type: yesNo(),
      help: 'Yes where the assessor’s own judgement calls for a MARAC',
      example: 'No',
    },
  ],
  known: ({ tx, stage }) => sql`
    select s.line, v.professional_judgement from ${stage} as s
    join response.report as r on r.force_id = ${tx.forceId} and r.reference = s.reference
    join response.risk_assessment_version as v on v.force_id = r.force_id and v.report_id = r.report_id
      and v.stage = s.stage and v.assessed_on = s.assessed_on and v.superseded_at is null`,
  checks: [
    unknownReport,
    {
      column: 'grade',
      sql: ({ stage }) => sql`
        select line, 'The grade (' || grade || ') is lower than the one the tool gave (' || tool_grade
          || '). A supervisor may raise a grade, never lower it' as says
        from ${stage}
        where array_position(array['standard', 'medium', 'high'], grade)
          < array_position(array['standard', 'medium', 'high'], tool_grade)`,
    },
    {
      column: 'assessed_on',
      sql: ({ stage }) => sql`
        select line, 'This assessment stands in the file more than once, first on line ' || first as says
        from (select line, min(line) over (partition by reference, stage, assessed_on) as first from ${stage}) as s
        where line > first`,
    },
  ],
  about: aboutKnownReport({ table: 'response.risk_assessment_version', key: ['stage', 'assessed_on'] }),
  keptOut: keptOutOfFile,
  apply: ({ tx, stage, source }) =>
    recordVersions(tx, riskAssessmentVersions, {
      told: {
        report_id: 'r.report_id',
        ...columnsFrom('s', ['stage', 'assessed_on', 'tool', 'tool_version', 'ticks', 'tool_grade', 'grade']),
        professional_judgement: sql`coalesce(s.professional_judgement, false)`,
        ...columnsFrom('r', namesOf(needToKnow)),
      },
      source: source('s.line'),
      from: sql`${stage} as s join response.report as r on r.force_id = ${tx.forceId} and r.reference = s.reference`,
    }),
}
