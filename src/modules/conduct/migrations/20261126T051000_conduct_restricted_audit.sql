-- What the audit record says of cases already held is kept from the people and commands who are kept out of them.
update kernel.audit_entry as e set denied_person_ids = c.denied_person_ids, denied_command_ids = c.denied_command_ids from conduct.case as c where c.force_id = e.force_id and e.about @> array[c.case_id::text];

-- What listed several cases names them in its detail; nobody is cleared against it one by one, so all are kept out.
update kernel.audit_entry as e set denied_person_ids = k.people, denied_command_ids = k.commands from (select c.force_id, array(select distinct u from conduct.case as a cross join lateral unnest(a.denied_person_ids) as u where a.force_id = c.force_id) as people, array(select distinct u from conduct.case as a cross join lateral unnest(a.denied_command_ids) as u where a.force_id = c.force_id) as commands from (select distinct force_id from conduct.case) as c) as k where k.force_id = e.force_id and e.action = 'conduct.cases-listed';
