-- What the audit record says of restricted things is shown only to those named for it, and to none of them who is kept
-- out of the thing itself. Who may read an entry is not what it says: these columns are outside the text that the chain
-- protects, and reach entries already written when a thing is restricted later or somebody else is kept out of it.
alter table kernel.audit_entry add column restricted boolean not null default false;

-- The identities of the reports and cases that an entry tells of, by which it is found when one of them is restricted.
alter table kernel.audit_entry add column about text[] not null default '{}';

alter table kernel.audit_entry add column denied_person_ids uuid[] not null default '{}';

alter table kernel.audit_entry add column denied_command_ids uuid[] not null default '{}';

update kernel.audit_entry set about = array[subject_id] where subject_type in ('conduct-case', 'report') and subject_id is not null;

update kernel.audit_entry set restricted = true where subject_type = 'conduct-case' or action in ('response.restricted-reports-listed', 'count restricted rows', 'read rows behind a number');

create index audit_entry_about on kernel.audit_entry using gin (about);

-- The register as most auditors read it.
create index audit_entry_open on kernel.audit_entry (force_id, number) where not restricted;

create index audit_entry_open_by_action on kernel.audit_entry (force_id, action) where not restricted;

create function kernel.has_purpose(wanted text) returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = wanted $$;

-- A reader whose person or command is not known can't be cleared against a list that names somebody (null is not true).
create function kernel.may_audit(denied_people uuid[], denied_commands uuid[]) returns boolean language sql stable parallel safe as $$ select kernel.has_role('restricted-auditor') and kernel.current_person() <> all (denied_people) and kernel.current_command() <> all (denied_commands) $$;

drop policy audit_read on kernel.audit_entry;

create policy audit_read on kernel.audit_entry for select using (force_id = kernel.current_force() and kernel.has_role('auditor') and (not restricted or kernel.may_audit(denied_person_ids, denied_command_ids)));

-- The chain is checked whole whoever asks for it: what is read for that is shown to nobody.
create policy audit_verify on kernel.audit_entry for select using (force_id = kernel.current_force() and kernel.has_role('auditor') and kernel.has_purpose('verification'));

create policy audit_restrict_read on kernel.audit_entry for select using (force_id = kernel.current_force() and kernel.is_staff() and kernel.has_purpose('restriction'));

create policy audit_restrict on kernel.audit_entry for update using (force_id = kernel.current_force() and kernel.is_staff() and kernel.has_purpose('restriction'));

grant update (restricted, denied_person_ids, denied_command_ids) on kernel.audit_entry to candour_app;
