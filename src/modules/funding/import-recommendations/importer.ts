import { sql } from 'kysely'
import { code, date, type Importer, oneOf, text } from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions } from '../../../kernel/index.ts'
import { recommendationVersions } from '../tables.ts'
import { recommendationStatuses } from '../vocabulary.ts'

/** What an inspectorate recommended, and where the force stands with it. */
export const recommendationsImporter: Importer = {
  kind: 'recommendations',
  title: 'Recommendations',
  describes: 'Inspectorate recommendations with the measure that shows whether each is met, one row each.',
  may: 'funding.import',
  columns: [
    {
      id: 'code',
      heading: 'Recommendation code',
      aliases: ['Code', 'Recommendation'],
      required: true,
      type: code({ pattern: /^[A-Z0-9][A-Z0-9-]{0,29}$/, says: 'a code, such as HMICFRS-2019-1', upperCase: true }),
      help: '',
      example: 'HMICFRS-2019-1',
    },
    { id: 'inspectorate', heading: 'Inspectorate', required: true, type: text(), help: '', example: 'HMICFRS' },
    {
      id: 'summary',
      heading: 'Summary',
      required: true,
      type: text({ max: 1000 }),
      help: 'In the force’s own words',
      example: 'Officers should see at once how long abuse has gone on',
    },
    { id: 'published_on', heading: 'Published', required: true, type: date(), help: '', example: '26/02/2019' },
    { id: 'status', heading: 'Status', required: true, type: oneOf(recommendationStatuses), help: '', example: 'Open' },
    {
      id: 'status_on',
      heading: 'Status since',
      required: true,
      type: date(),
      help: 'The day the force took this position',
      example: '26/02/2019',
    },
    { id: 'response', heading: 'Response', required: false, type: text({ max: 1000 }), help: '', example: '' },
    {
      id: 'measure_id',
      heading: 'Measure',
      required: true,
      type: code({ pattern: /^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/, says: 'a measure, such as response.reports' }),
      help: 'The measure that shows whether it is met',
      example: 'response.repeat-victims',
    },
    { id: 'source', heading: 'Source', required: true, type: text(), help: '', example: 'Inspection report' },
  ],
  checks: [
    {
      column: 'code',
      sql: ({ stage }) => sql`
        select line, 'The recommendation ' || code || ' stands in this file more than once, first on line ' || first
          as says
        from (select line, code, min(line) over (partition by code) as first from ${stage}) as s where line > first`,
    },
    {
      column: 'status_on',
      sql: ({ stage }) => sql`
        select line, 'The status dates from before the recommendation was published' as says
        from ${stage} where status_on < published_on`,
    },
  ],
  async apply({ tx, stage, source }) {
    await sql`
      insert into funding.recommendation (force_id, recommendation_id, code)
      select ${tx.forceId}::uuid, kernel.new_id(), s.code from ${stage} as s
      on conflict (force_id, code) do nothing`.execute(tx.connection)
    return recordVersions(tx, recommendationVersions, {
      told: {
        recommendation_id: 'r.recommendation_id',
        ...columnsFrom('s', namesOf(recommendationVersions.facts)),
      },
      source: source('s.line'),
      from: sql`${stage} as s
        join funding.recommendation as r on r.force_id = ${tx.forceId} and r.code = s.code`,
    })
  },
}
