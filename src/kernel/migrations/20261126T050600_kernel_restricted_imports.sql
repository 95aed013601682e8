-- A file that may hold what few people may read: its name, its sender and its numbers of rows are shown to whoever sent
-- it, and, once it is in the record, to those who may read all that came of it.
alter table kernel.import add column restricted boolean not null default false;

-- Everybody who is kept out of anything that the file told of.
alter table kernel.import add column denied_person_ids uuid[] not null default '{}';

alter table kernel.import add column denied_command_ids uuid[] not null default '{}';

update kernel.import set restricted = true where kind in ('conduct-cases', 'reports', 'risk-assessments', 'referrals-out');

-- A reader whose person or command is not known can't be cleared against a list that names somebody (null is not true).
create function kernel.may_see_import(restricted boolean, started_by uuid, status text, denied_people uuid[], denied_commands uuid[]) returns boolean language sql stable parallel safe as $$ select not restricted or started_by = kernel.current_user_id() or (status = 'done' and (kernel.has_role('professional-standards') or kernel.has_role('restricted-auditor')) and kernel.current_person() <> all (denied_people) and kernel.current_command() <> all (denied_commands)) $$;

drop policy reads on kernel.import;

create policy reads on kernel.import for select using (force_id = kernel.current_force() and kernel.is_staff() and (kernel.has_purpose('restriction') or kernel.may_see_import(restricted, started_by, status, denied_person_ids, denied_command_ids)));

grant update (denied_person_ids, denied_command_ids) on kernel.import to candour_app;
