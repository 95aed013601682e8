-- Who may read a row of a thing that is, or may be, restricted: the one predicate that every such policy names, in every
-- module that restricts. What is restricted opens to the cleared and, where the module lets names count, to those named;
-- what is not, to those it is open to. Being kept out outweighs both. A reader whose person or command is not known
-- can't be cleared against a list that names somebody (null is not true). A list that names nobody is null or empty.
create function kernel.may_read_restricted(restricted boolean, is_open boolean, is_cleared boolean, names_count boolean, allowed_people uuid[], denied_people uuid[], denied_commands uuid[]) returns boolean language sql stable parallel safe as $$ select (case when restricted then is_cleared or (names_count and kernel.current_person() = any (allowed_people)) else is_open end) and (denied_people is null or kernel.current_person() <> all (denied_people)) and (denied_commands is null or kernel.current_command() <> all (denied_commands)) $$;

-- Whether the reader is kept out of a row, or can't be cleared: true or false, never null.
create function kernel.is_kept_out(denied_people uuid[], denied_commands uuid[]) returns boolean language sql stable parallel safe as $$ select not coalesce((denied_people is null or kernel.current_person() <> all (denied_people)) and (denied_commands is null or kernel.current_command() <> all (denied_commands)), false) $$;

-- The checks of an import of this kind: they see what its sender sees, and no more.
create function kernel.importing(kind text) returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'import:' || kind and kernel.is_staff() $$;

-- The writing of an import of a restricted kind, after all rows about what its sender may not read were set aside.
create function kernel.applying(kind text) returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'apply:' || kind and (kernel.has_role('administrator') or kernel.has_role('professional-standards')) $$;

-- Somebody more has to be kept out, of whatever they are a party to: because a file says so, or because they moved.
create function kernel.keeping_out() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'keep-out' and (kernel.has_role('administrator') or kernel.has_role('professional-standards') or kernel.has_role('learning')) $$;

-- Something is being counted, of whatever sensitivity, by staff.
create function kernel.counting() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'statistics' and kernel.is_staff() $$;

-- Rows of files of restricted kinds that did not go in, because their sender may not read what they are about. No page
-- shows them: they are taken in at the command line, by whoever runs the machine.
create table kernel.row_set_aside (
  force_id uuid not null,
  import_id uuid not null,
  line bigint not null,
  kind text not null,
  cells jsonb not null,
  digest text not null,
  set_aside_at timestamptz not null,
  taken_at timestamptz,
  primary key (force_id, import_id, line),
  foreign key (force_id, import_id) references kernel.import (force_id, import_id)
);

-- The same row sent every week waits once.
create unique index row_set_aside_waiting on kernel.row_set_aside (force_id, kind, digest) where taken_at is null;

alter table kernel.row_set_aside enable row level security;

create policy row_set_aside_read on kernel.row_set_aside for select using (force_id = kernel.current_force() and kernel.applying(kind));

create policy row_set_aside_insert on kernel.row_set_aside for insert with check (force_id = kernel.current_force() and kernel.applying(kind));

create policy row_set_aside_take on kernel.row_set_aside for update using (force_id = kernel.current_force() and kernel.applying(kind));

grant select, insert, update (taken_at) on kernel.row_set_aside to candour_app;

-- The owner of the tables is held by their policies as everyone is (see migrate.ts), but has to find the force, and to
-- set it up, before there is anybody to act.
create policy force_of_owner on kernel.force to current_user using (true) with check (true);

-- The head of the chain begins before its first entry, and from then on only moves.
drop policy audit_head_all on kernel.audit_head;

create policy audit_head_read on kernel.audit_head for select using (force_id = kernel.current_force() and kernel.signed_in());

create policy audit_head_begin on kernel.audit_head for insert with check (force_id = kernel.current_force() and kernel.signed_in() and number = 0 and hash = decode(repeat('00', 32), 'hex'));

create policy audit_head_move on kernel.audit_head for update using (force_id = kernel.current_force() and kernel.signed_in()) with check (force_id = kernel.current_force() and kernel.signed_in() and number > 0 and octet_length(hash) = 32);
