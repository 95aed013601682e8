-- Checkpoints follow one another: each names the one before, so that one taken out shows. Those signed before this have
-- no place in the row.
alter table access.audit_checkpoint add column sequence bigint check (sequence > 0);

alter table access.audit_checkpoint add column timestamp_reply bytea;

comment on column access.audit_checkpoint.timestamp_reply is 'What a time-stamping authority said of the statement (RFC 3161), where one is asked';

create unique index audit_checkpoint_by_sequence on access.audit_checkpoint (force_id, sequence) where sequence is not null;

-- Candour itself signs by schedule.
create policy audit_checkpoint_read_by_candour on access.audit_checkpoint for select using (force_id = kernel.current_force() and access.is_candour());

create policy audit_checkpoint_insert_by_candour on access.audit_checkpoint for insert with check (force_id = kernel.current_force() and access.is_candour());

-- Whether the chain holds is asked of every entry, also of those about what the one who asks may not read: under a
-- purpose that only the check of the chain sets, and that shows numbers and no text. Candour itself asks by schedule.
drop policy audit_verify on kernel.audit_entry;

create policy audit_verify on kernel.audit_entry for select using (force_id = kernel.current_force() and kernel.has_purpose('verification') and (kernel.has_role('auditor') or access.is_candour()));
