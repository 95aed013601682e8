import { type RawBuilder, sql } from 'kysely'
import type { Check, ImportContext } from '../../../kernel/import/index.ts'
import { dayAt } from '../../../kernel/index.ts'
import { peopleNow, unitsNow } from '../../workforce/index.ts'
import { roleAt } from '../role-at.ts'
import { comesAfter, outcomesByRegulations, regulatedRoles, regulations2020 } from '../vocabulary.ts'
import { entriesAfter } from './entries.queries.ts'

const day = (expression: string) => sql.raw(`to_char(${expression}, 'DD/MM/YYYY')`)

const unknownPerson = (column: string, numbers: (context: ImportContext) => RawBuilder<unknown>): Check => ({
  column,
  sql: (context) => sql`
    select n.line, 'There is nobody with the staff number ' || n.staff_number || '. Import the person first' as says
    from (${numbers(context)}) as n
    where n.staff_number is not null
      and not exists (select from (${peopleNow(context.tx.forceId)}) as p where p.staff_number = n.staff_number)`,
})

const each = (column: string) => (context: ImportContext) =>
  sql`select line, unnest(${sql.ref(column)}) as staff_number from ${context.stage}`

const one = (column: string) => (context: ImportContext) =>
  sql`select line, ${sql.ref(column)} as staff_number from ${context.stage}`

const unknownCommand: Check = {
  column: 'commands_kept_out',
  sql: ({ stage, tx }) => sql`
    select n.line, 'There is no unit with the code ' || n.code || '. Import the unit first' as says
    from (select line, unnest(commands_kept_out) as code from ${stage}) as n
    where not exists (select from (${unitsNow(tx.forceId)}) as u where u.code = n.code)`,
}

const entryTwice: Check = {
  column: 'entry_number',
  sql: ({ stage }) => sql`
    select line, 'Entry ' || entry_number || ' of case ' || case_reference
      || ' stands in this file more than once, first on line ' || first || '. Give each entry its own number' as says
    from (select line, case_reference, entry_number, min(line) over (partition by case_reference, entry_number) as first
      from ${stage}) as s
    where line > first`,
}

const caseDiffers: Check = {
  column: 'case_reference',
  sql: ({ stage }) => sql`
    select s.line, 'Case ' || s.case_reference || ' is given with another type or victim on line ' || f.line
      || '. They must be the same on all rows of a case' as says
    from ${stage} as s
    join (select distinct on (case_reference) * from ${stage} as d order by case_reference, line) as f
      using (case_reference)
    where (s.case_type, s.victim_staff_number) is distinct from (f.case_type, f.victim_staff_number)`,
}

/** What a kind of row must say. */
const missing = (column: string, event: string, says: string): Check => ({
  column,
  sql: ({ stage }) => sql`
    select line, ${says}::text as says from ${stage} as s where event = ${event} and ${sql.ref(column)} is null`,
})

/** What only one kind of row may say. */
const misplaced: Check = {
  column: 'event',
  sql: ({ stage }) => sql`
    select line, case
      when event <> 'allegation' and (behaviour, severity, summary) is distinct from (null, null, null)
        then 'Behaviour, severity and summary belong to an allegation. Leave them empty on this row'
      when event <> 'misconduct_outcome' and (proceeding, finding, outcome) is distinct from (null, null, null)
        then 'Proceedings, finding and outcome belong to a misconduct outcome. Leave them empty on this row'
      when event <> 'misconduct_outcome' and allegation_number is not null
        then 'Which allegation was decided belongs to a misconduct outcome. Leave it empty on this row'
      else 'A leaver reason belongs to leaving the force. Leave it empty on this row' end as says
    from ${stage} as s
    where (event <> 'allegation' and (behaviour is not null or severity is not null or summary is not null))
      or (event <> 'misconduct_outcome'
        and (proceeding is not null or finding is not null or outcome is not null or allegation_number is not null))
      or (event <> 'left_force' and leaver_reason is not null)`,
}

const otherKind: Check = {
  column: 'event',
  sql: ({ stage, tx }) => sql`
    select s.line, 'Entry ' || s.entry_number || ' of case ' || s.case_reference
      || ' is in the record as something else. Give this row a number of its own' as says
    from ${stage} as s
    join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference
    where (s.event <> 'allegation' and exists (select from conduct.allegation as a
        where a.force_id = c.force_id and a.case_id = c.case_id and a.number = s.entry_number))
      or (s.event = 'allegation' and exists (select from conduct.case_event as e
        where e.force_id = c.force_id and e.case_id = c.case_id and e.number = s.entry_number))`,
}

/** What somebody entered in a form is corrected by a file that tells of the same, and by no other under its number. */
const enteredHere: Check = {
  column: 'entry_number',
  sql: ({ stage, tx }) => sql`
    select s.line, 'Entry ' || s.entry_number || ' of case ' || s.case_reference
      || ' was entered here as something else. Give this row a number of its own' as says
    from ${stage} as s
    join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference
    join conduct.case_event as e on e.force_id = c.force_id and e.case_id = c.case_id and e.number = s.entry_number
      and e.superseded_at is null and e.entered_by is not null
    left join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number
    where (e.kind, e.person_id) is distinct from (s.event, p.person_id)`,
}

const future: Check = {
  column: 'occurred_on',
  sql: ({ stage, tx }) => sql`
    select line, 'This date is still to come' as says from ${stage} where occurred_on > ${dayAt(tx.at)}::date`,
}

const noRole: Check = {
  column: 'role',
  sql: ({ stage, tx }) => sql`
    select s.line, 'Staff number ' || s.staff_number || ' had no posting by ' || ${day('s.occurred_on')}
      || '. Give their role at the time' as says
    from ${stage} as s join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number
    where s.role is null
      and ${roleAt(tx.forceId, sql.ref('p.person_id'), sql.ref('s.occurred_on'), sql.ref('s.event'))} is null`,
}

const beforeAllegation: Check = {
  column: 'occurred_on',
  sql: (context) => sql`
    select e.line, coalesce('This is dated before the allegation, which was received on ' || ${day('a.first')},
      'Case ' || e.case_reference || ' holds no allegation against staff number ' || e.staff_number
        || '. Add the allegation') as says
    from (${entriesAfter(context)}) as e
    left join (
      select case_reference, staff_number, min(occurred_on) as first from (${entriesAfter(context)}) as b
      where event = 'allegation' group by 1, 2
    ) as a using (case_reference, staff_number)
    where e.line is not null and e.event <> 'allegation' and (a.first is null or e.occurred_on < a.first)`,
}

const outOfOrder: Check = {
  column: 'occurred_on',
  sql: (context) => sql`
    select e.line, case e.event
      when 'misconduct_outcome' then 'The outcome is dated before the misconduct investigation was opened, on '
      when 'suspension_ended' then 'The end of the suspension is dated before it began, on '
      when 'restriction_ended' then 'The end of the restriction is dated before it began, on '
      else 'The verdict is dated before the charge, on ' end || ${day('min(b.occurred_on)')} as says
    from (${entriesAfter(context)}) as e
    join (${entriesAfter(context)}) as b using (case_reference, staff_number)
    join unnest(${Object.keys(comesAfter)}::text[], ${Object.values(comesAfter)}::text[]) as k (event, before)
      on k.event = e.event and k.before = b.event
    where e.line is not null
    group by e.line, e.event, e.occurred_on having e.occurred_on < min(b.occurred_on)`,
}

/** An outcome of one allegation names one that is against the same person. */
const otherAllegation: Check = {
  column: 'allegation_number',
  sql: (context) => sql`
    select s.line, 'Entry ' || s.allegation_number || ' of case ' || s.case_reference
      || ' is no allegation against staff number ' || s.staff_number || '. Give the number of one, or leave it empty' as says
    from ${context.stage} as s
    where s.event = 'misconduct_outcome' and s.allegation_number is not null and not exists (
      select from (${entriesAfter(context)}) as a
      where a.case_reference = s.case_reference and a.staff_number = s.staff_number
        and a.entry_number = s.allegation_number and a.event = 'allegation')`,
}

const outcomesOf = (regulations: string): string[] =>
  Object.entries(outcomesByRegulations).flatMap(([outcome, by]) => (by === regulations ? [outcome] : []))

/** Outcomes of the regulations before 2020 stay open to cases begun under them. */
const outcomeNotInForce: Check = {
  column: 'outcome',
  sql: (context) => {
    const { stage, tx } = context
    const role = sql`coalesce(s.role, ${roleAt(tx.forceId, sql.ref('p.person_id'), sql.ref('s.occurred_on'), sql.ref('s.event'))})`
    return sql`
      select s.line, case when s.outcome = any(${outcomesOf('since 2020')})
        then 'This outcome could not be given to an officer before ' || ${day(`date '${regulations2020}'`)}
        else 'This outcome can no longer be given to an officer: the allegation was received after the regulations of '
          || ${day(`date '${regulations2020}'`)} || ' came in' end as says
      from ${stage} as s
      join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number
      join (
        select case_reference, staff_number, min(occurred_on) as first from (${entriesAfter(context)}) as b
        where event = 'allegation' group by 1, 2
      ) as a on a.case_reference = s.case_reference and a.staff_number = s.staff_number
      where ${role} = any(${[...regulatedRoles]})
        and ((s.outcome = any(${outcomesOf('since 2020')}) and s.occurred_on < ${regulations2020}::date)
          or (s.outcome = any(${outcomesOf('before 2020')}) and a.first >= ${regulations2020}::date))`
  },
}

/** Whoever is a party, or knows one, is refused as an investigator. */
const investigatorKnows: Check = {
  column: 'investigators',
  sql: ({ stage, tx }) => sql`
    select distinct i.line, 'Staff number ' || i.staff_number
      || ' may not investigate this case: they are a party to it, or know somebody who is' as says
    from (select line, case_reference, unnest(investigators) as staff_number from ${stage}) as i
    where exists (
      select from (
        select case_reference, staff_number from ${stage} as s
        union all select case_reference, victim_staff_number from ${stage} as s
        union all select case_reference, unnest(known_to) from ${stage} as s
        union all select c.reference, p.staff_number
          from conduct.case as c join (${peopleNow(tx.forceId)}) as p on p.person_id = any(c.denied_person_ids)
          where c.force_id = ${tx.forceId}
      ) as denied
      where denied.case_reference = i.case_reference and denied.staff_number = i.staff_number)`,
}

/** Asked of the file alone: whom the record keeps out, it does not say. */
const ownCase: Check = {
  column: 'case_reference',
  sql: ({ stage, tx }) => sql`
    select s.line, 'You are named in this case, as a party or as somebody who knows one. Somebody else has to send it' as says
    from ${stage} as s
    where exists (
      select from ${stage} as t
      join (${peopleNow(tx.forceId)}) as p on p.person_id = ${tx.actor.personId}
      where t.case_reference = s.case_reference
        and (p.staff_number in (t.staff_number, t.victim_staff_number) or p.staff_number = any(t.known_to)))`,
}

export const caseChecks: readonly Check[] = [
  ownCase,
  unknownPerson('staff_number', one('staff_number')),
  unknownPerson('victim_staff_number', one('victim_staff_number')),
  unknownPerson('investigators', each('investigators')),
  unknownPerson('known_to', each('known_to')),
  unknownCommand,
  entryTwice,
  caseDiffers,
  missing('behaviour', 'allegation', 'An allegation needs the behaviour that is alleged'),
  missing('outcome', 'misconduct_outcome', 'A misconduct outcome needs the outcome itself'),
  missing('leaver_reason', 'left_force', 'Leaving the force needs the reason for leaving'),
  misplaced,
  enteredHere,
  otherKind,
  future,
  noRole,
  beforeAllegation,
  outOfOrder,
  otherAllegation,
  outcomeNotInForce,
  investigatorKnows,
]
