-- What the audit record said of cases before entries named what they tell of: whichever stands in an entry's own words.
-- Only who may read an entry changes; its text, which the chain protects, does not.
update kernel.audit_entry as e
set about = array(select unnest(e.about) union select unnest(t.ids))
from (
  select a.force_id, a.number, array_agg(distinct r.case_id::text) as ids
  from kernel.audit_entry as a
  cross join lateral regexp_matches(a.body, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'gi') as m (found)
  join conduct.case as r on r.force_id = a.force_id and r.case_id = (m.found)[1]::uuid
  where a.subject_type in ('conduct-case', 'measure')
  group by 1, 2
) as t
where e.force_id = t.force_id and e.number = t.number and not e.about @> t.ids;

-- Whoever is kept out of one of them is kept out of the entry.
with told as materialized (
  select e.force_id, e.number, r.denied_person_ids as people, r.denied_command_ids as commands
  from kernel.audit_entry as e
  cross join lateral unnest(e.about) as a (id)
  join conduct.case as r on r.force_id = e.force_id and r.case_id::text = a.id
  where true
), people as (
  select force_id, number, array_agg(distinct u) as ids from told cross join lateral unnest(people) as u group by 1, 2
), commands as (
  select force_id, number, array_agg(distinct u) as ids from told cross join lateral unnest(commands) as u group by 1, 2
)
update kernel.audit_entry as e
set restricted = true,
  denied_person_ids = array(select unnest(e.denied_person_ids) union select unnest(p.ids) order by 1),
  denied_command_ids = array(select unnest(e.denied_command_ids) union select unnest(c.ids) order by 1)
from (select distinct force_id, number from told) as t
left join people as p using (force_id, number)
left join commands as c using (force_id, number)
where e.force_id = t.force_id and e.number = t.number;

-- A file whose rows were set aside tells of cases too: it is kept from whoever is kept out of one of them.
with told as materialized (
  select w.force_id, w.import_id, r.case_id::text as id, r.denied_person_ids as people, r.denied_command_ids as commands
  from kernel.row_set_aside as w
  join conduct.case as r on r.force_id = w.force_id and r.reference = w.cells ->> 'case_reference'
  where w.kind in ('conduct-cases') and (true)
)
update kernel.import as i
set about = array(
    select unnest(i.about) union select t.id from told as t where t.force_id = i.force_id and t.import_id = i.import_id),
  denied_person_ids = array(
    select unnest(i.denied_person_ids)
    union select unnest(t.people) from told as t where t.force_id = i.force_id and t.import_id = i.import_id order by 1),
  denied_command_ids = array(
    select unnest(i.denied_command_ids)
    union select unnest(t.commands) from told as t where t.force_id = i.force_id and t.import_id = i.import_id order by 1)
where (i.force_id, i.import_id) in (select force_id, import_id from told);

update kernel.audit_entry as e
set denied_person_ids = array(select unnest(e.denied_person_ids) union select unnest(i.denied_person_ids) order by 1),
  denied_command_ids = array(select unnest(e.denied_command_ids) union select unnest(i.denied_command_ids) order by 1)
from kernel.import as i
where i.about <> '{}' and i.kind in ('conduct-cases') and e.force_id = i.force_id and e.about @> array[i.import_id::text];
