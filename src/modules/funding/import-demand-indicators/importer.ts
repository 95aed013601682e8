import { sql } from 'kysely'
import { code, date, decimal, type Importer, oneOf, text } from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions } from '../../../kernel/index.ts'
import { demandIndicatorVersions } from '../tables.ts'
import { demandCounts } from '../vocabulary.ts'

/** Figures about demand that others published, with the periods they compare. */
export const demandIndicatorsImporter: Importer = {
  kind: 'demand-indicators',
  title: 'Demand indicators',
  describes: 'Published changes in demand, such as calls to a helpline, one row a comparison.',
  may: 'funding.import',
  columns: [
    {
      id: 'code',
      heading: 'Indicator code',
      aliases: ['Code'],
      required: true,
      type: code({ pattern: /^[A-Z0-9][A-Z0-9-]{0,29}$/, says: 'a code, such as HELPLINE-2020', upperCase: true }),
      help: '',
      example: 'HELPLINE-2020',
    },
    {
      id: 'title',
      heading: 'Title',
      required: true,
      type: text(),
      help: '',
      example: 'Calls to the national helpline',
    },
    { id: 'counts', heading: 'Counts', required: true, type: oneOf(demandCounts), help: '', example: 'Calls' },
    {
      id: 'source',
      heading: 'Source',
      required: true,
      type: text(),
      help: 'Who published it',
      example: 'Press report',
    },
    { id: 'published_on', heading: 'Published', required: true, type: date(), help: '', example: '26/11/2020' },
    {
      id: 'period_from',
      heading: 'From',
      required: true,
      type: date(),
      help: 'First day counted',
      example: '23/03/2020',
    },
    { id: 'period_to', heading: 'To', required: true, type: date(), help: 'Last day counted', example: '12/04/2020' },
    {
      id: 'compared_from',
      heading: 'Compared from',
      required: false,
      type: date(),
      help: 'Empty where the source does not say',
      example: '',
    },
    { id: 'compared_to', heading: 'Compared to', required: false, type: date(), help: '', example: '' },
    {
      id: 'value',
      heading: 'Value',
      required: false,
      type: decimal({ min: 0 }),
      help: 'Where it was published',
      example: '',
    },
    {
      id: 'compared_value',
      heading: 'Compared value',
      required: false,
      type: decimal({ min: 0 }),
      help: 'Where it was published',
      example: '',
    },
    {
      id: 'percent_change',
      heading: 'Percent change',
      aliases: ['Change (%)', 'Change'],
      required: false,
      type: decimal({ min: -100, max: 100_000 }),
      help: 'Empty where both values are given: it is worked out from them',
      example: '49',
    },
    {
      id: 'measure_id',
      heading: 'Measure',
      required: false,
      optionalColumn: true,
      type: code({ pattern: /^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/, says: 'a measure, such as response.reports' }),
      help: 'The measure that counts the same from the force’s record',
      example: '',
    },
  ],
  known: ({ tx, stage }) => sql`
    select s.line, v.measure_id from ${stage} as s
    join funding.demand_indicator as d on d.force_id = ${tx.forceId} and d.code = s.code
    join funding.demand_indicator_version as v on v.force_id = d.force_id
      and v.demand_indicator_id = d.demand_indicator_id and v.superseded_at is null`,
  checks: [
    {
      column: 'code',
      sql: ({ stage }) => sql`
        select line, 'The indicator ' || code || ' stands in this file more than once, first on line ' || first as says
        from (select line, code, min(line) over (partition by code) as first from ${stage}) as s where line > first`,
    },
    {
      column: 'period_to',
      sql: ({ stage }) => sql`
        select line, case when period_to < period_from then 'The period ends before it begins'
          when compared_to < compared_from then 'The period it is compared with ends before it begins'
          else 'Give both the first and the last day of the period it is compared with, or neither' end as says
        from ${stage}
        where period_to < period_from or compared_to < compared_from
          or (compared_from is null) <> (compared_to is null)`,
    },
    {
      column: 'percent_change',
      sql: ({ stage }) => sql`
        select line, case when percent_change is null
          then 'Give the percent change, or both values to work it out from'
          else 'The two values make a change of ' || round(100 * (value / compared_value - 1)) || '%' end as says
        from ${stage}
        where (percent_change is null and (value is null or coalesce(compared_value, 0) = 0))
          or (compared_value > 0 and abs(100 * (value / compared_value - 1) - percent_change) > 1)`,
    },
  ],
  async apply({ tx, stage, source }) {
    await sql`
      insert into funding.demand_indicator (force_id, demand_indicator_id, code)
      select ${tx.forceId}::uuid, kernel.new_id(), s.code from ${stage} as s
      on conflict (force_id, code) do nothing`.execute(tx.connection)
    return recordVersions(tx, demandIndicatorVersions, {
      told: {
        demand_indicator_id: 'd.demand_indicator_id',
        ...columnsFrom('s', namesOf(demandIndicatorVersions.facts)),
        percent_change: sql`coalesce(s.percent_change, round(100 * (s.value / nullif(s.compared_value, 0) - 1), 1))`,
      },
      source: source('s.line'),
      from: sql`${stage} as s
        join funding.demand_indicator as d on d.force_id = ${tx.forceId} and d.code = s.code`,
    })
  },
}
