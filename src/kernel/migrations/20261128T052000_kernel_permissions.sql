-- Whether whoever acts may do something. The program says what by `candour.permissions`, from the one table of who may do
-- what (`kernel/permissions.ts`): the database knows no role by name, so that a new one needs no migration.
create function kernel.may(permission text) returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.user_id', true), '') <> '' and strpos(coalesce(current_setting('candour.permissions', true), ''), ',' || permission || ',') > 0 $$;

create or replace function kernel.is_staff() returns boolean language sql stable parallel safe as $$ select kernel.may('record.use') $$;

create or replace function kernel.for_statistics() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'statistics' and kernel.may('restricted.count') $$;

create or replace function kernel.applying(kind text) returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'apply:' || kind and kernel.may('restricted.import') $$;

create or replace function kernel.keeping_out() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'keep-out' and kernel.may('keep-out.extend') $$;

create or replace function kernel.may_audit(denied_people uuid[], denied_commands uuid[]) returns boolean language sql stable parallel safe as $$ select kernel.may('audit.read-restricted') and kernel.current_person() <> all (denied_people) and kernel.current_command() <> all (denied_commands) $$;

create or replace function kernel.may_see_import(restricted boolean, started_by uuid, status text, denied_people uuid[], denied_commands uuid[]) returns boolean language sql stable parallel safe as $$ select not restricted or started_by = kernel.current_user_id() or (status = 'done' and kernel.may('import.read-restricted') and kernel.current_person() <> all (denied_people) and kernel.current_command() <> all (denied_commands)) $$;

alter policy audit_read on kernel.audit_entry using (force_id = kernel.current_force() and kernel.may('audit.read') and (not restricted or kernel.may_audit(denied_person_ids, denied_command_ids)));
