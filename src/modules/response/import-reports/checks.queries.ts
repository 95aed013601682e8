import { type RawBuilder, sql } from 'kysely'
import type { Check, ImportContext } from '../../../kernel/import/index.ts'
import { peopleNow, unitsNow } from '../../workforce/index.ts'

const twice: Check = {
  column: 'reference',
  sql: ({ stage }) => sql`
    select s.line, 'The report ' || s.reference || ' stands in this file more than once, first on line ' || d.first as says
    from ${stage} as s
    join (select reference, min(line) as first from ${stage} as c group by reference having count(*) > 1) as d
      using (reference)
    where s.line > d.first`,
}

const dates: Check = {
  column: 'received_on',
  sql: ({ stage, tx }) => sql`
    select line, case
      when occurred_on > received_on then 'The report was received before it happened, on '
        || to_char(occurred_on, 'DD/MM/YYYY')
      else 'The report is received in the future' end as says
    from ${stage}
    where occurred_on > received_on or received_on > (${tx.at}::timestamptz at time zone 'Europe/London')::date`,
}

const unknownCommand: Check = {
  column: 'command',
  sql: ({ stage, tx }) => sql`
    select s.line, case when exists (select from (${unitsNow(tx.forceId)}) as u where u.code = s.command)
      then s.command || ' is a unit, not a command. Give the command where it happened'
      else 'There is no command with the code ' || s.command || '. Import the units first' end as says
    from ${stage} as s
    where s.command not in (select u.code from (${unitsNow(tx.forceId)}) as u where u.kind = 'command')`,
}

const unknownPartyCommand: Check = {
  column: 'party_commands',
  sql: ({ stage, tx }) => sql`
    select s.line, case when c.code = 'NONE' then '“None” cannot stand beside a command'
      else 'There is no command with the code ' || c.code || '. Write “None” where no party works for the force' end as says
    from ${stage} as s cross join lateral unnest(s.party_commands) as c (code)
    where s.party_commands is not null and s.party_commands <> '{NONE}'
      and c.code not in (select u.code from (${unitsNow(tx.forceId)}) as u where u.kind = 'command')`,
}

const unknownStaff = (column: 'party_staff' | 'allowed_staff'): Check => ({
  column,
  sql: ({ stage, tx }) => sql`
    select s.line, 'There is nobody with the staff number ' || n.staff_number || '. Import people first' as says
    from ${stage} as s cross join lateral unnest(s.${sql.ref(column)}) as n (staff_number)
    where s.${sql.ref(column)} is not null
      and n.staff_number not in (select p.staff_number from (${peopleNow(tx.forceId)}) as p)`,
})

const beforeFirst = (what: string, table: RawBuilder<unknown>) => (context: ImportContext) =>
  sql<{
    line: number
    says: string
  }>`
  select s.line, ${`No ${what} was in force when this report was received. Import the one of that time first`} as says
  from ${context.stage} as s
  where s.received_on < coalesce((select min(v.in_force_from) from ${table} as v
    where v.force_id = ${context.tx.forceId} and v.superseded_at is null), 'infinity')`

/** Asked of the file alone: whom the record keeps out, it does not say. */
const ownReport: Check = {
  column: 'party_staff',
  sql: ({ stage, tx }) => sql`
    select s.line, 'You are a party to this report. Somebody else has to send it' as says
    from ${stage} as s
    join (${peopleNow(tx.forceId)}) as p on p.person_id = ${tx.actor.personId}
    where p.staff_number = any(s.party_staff)`,
}

export const reportChecks: readonly Check[] = [
  twice,
  ownReport,
  dates,
  unknownCommand,
  unknownPartyCommand,
  unknownStaff('party_staff'),
  unknownStaff('allowed_staff'),
  {
    column: 'received_on',
    sql: beforeFirst('definition of domestic abuse', sql`response.definition_version`),
  },
  { column: 'received_on', sql: beforeFirst('routing policy', sql`response.routing_policy_version`) },
]
