import { sql } from 'kysely'
import { code, date, type Importer, oneOf, text } from '../../../kernel/import/index.ts'
import { unitKinds } from '../vocabulary.ts'
import { applyUnits } from './apply.queries.ts'

const unitCode = code({ pattern: /^[A-Z0-9][A-Z0-9_-]{0,19}$/, says: 'a unit code, such as CE-CSU', upperCase: true })

/** Units and the commands they belong to. A command is a unit whose own command is left empty. */
export const unitsImporter: Importer = {
  kind: 'units',
  title: 'Units',
  describes: 'The force’s commands and units, one row a unit.',
  may: 'workforce.import',
  columns: [
    {
      id: 'code',
      heading: 'Unit code',
      required: true,
      type: unitCode,
      help: 'As in the HR system',
      example: 'CE-CSU',
    },
    {
      id: 'name',
      heading: 'Unit name',
      required: true,
      type: text(),
      help: 'As people say it',
      example: 'Central East CSU',
    },
    {
      id: 'kind',
      heading: 'Kind',
      required: true,
      type: oneOf(unitKinds),
      help: 'What it does',
      example: 'Community Safety Unit',
    },
    {
      id: 'command',
      heading: 'Command code',
      required: false,
      type: unitCode,
      help: 'The command it belongs to; empty for a command itself',
      example: 'CE',
    },
    { id: 'opened_on', heading: 'Opened', required: true, type: date(), help: 'Its first day', example: '01/04/2018' },
    {
      id: 'closed_on',
      heading: 'Closed',
      required: false,
      optionalColumn: true,
      type: date(),
      help: 'Its last day',
      example: '',
    },
  ],
  known: ({ tx, stage }) => sql`
    select s.line, v.closed_on from ${stage} as s
    join workforce.unit as u on u.force_id = ${tx.forceId} and u.code = s.code
    join workforce.unit_version as v on v.force_id = u.force_id and v.unit_id = u.unit_id and v.superseded_at is null`,
  checks: [
    {
      column: 'code',
      sql: ({ stage }) => sql`
        select line, 'The unit ' || code || ' stands in this file more than once, first on line ' || first as says
        from (select line, code, min(line) over (partition by code) as first from ${stage}) as s where line > first`,
    },
    {
      column: 'command',
      sql: ({ stage, tx }) => sql`
        select s.line, 'There is no unit with the code ' || s.command || ' in this file or in the record' as says
        from ${stage} as s
        where s.command is not null and not exists (select from ${stage} as c where c.code = s.command)
          and not exists (select from workforce.unit as u where u.force_id = ${tx.forceId} and u.code = s.command)`,
    },
    {
      column: 'closed_on',
      sql: ({ stage }) => sql`
        select line, 'The unit closed before it opened' as says from ${stage} where closed_on < opened_on`,
    },
  ],
  apply: applyUnits,
}
