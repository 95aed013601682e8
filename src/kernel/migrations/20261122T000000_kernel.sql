create schema kernel;

create table kernel.force (
  force_id uuid not null,
  name text not null,
  short_name text not null,
  reference_prefix text not null,
  is_sample boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (force_id)
);

create function kernel.current_force() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('candour.force_id', true), '')::uuid $$;

create function kernel.signed_in() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.user_id', true), '') <> '' $$;

create function kernel.current_user_id() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('candour.user_id', true), '')::uuid $$;

create function kernel.current_person() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('candour.person_id', true), '')::uuid $$;

create function kernel.current_command() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('candour.command_id', true), '')::uuid $$;

create function kernel.has_role(wanted text) returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.user_id', true), '') <> '' and strpos(coalesce(current_setting('candour.roles', true), ''), ',' || wanted || ',') > 0 $$;

create function kernel.is_staff() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.user_id', true), '') <> '' and length(coalesce(current_setting('candour.roles', true), '')) > 2 $$;

-- The force in which somebody acts as its staff, and null otherwise: for policies over millions of rows. Said as
-- `force_id = kernel.staff_force()` the settings are looked at once a query; `force_id = kernel.current_force() and
-- kernel.is_staff()`, which means the same, is worked out for every row and doubles the time of a count.
create function kernel.staff_force() returns uuid language sql stable parallel safe as $$ select case when kernel.is_staff() then kernel.current_force() end $$;

create function kernel.for_statistics() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'statistics' and (kernel.has_role('foi-officer') or kernel.has_role('analyst') or kernel.has_role('professional-standards')) $$;

create table kernel.audit_entry (
  force_id uuid not null references kernel.force (force_id),
  number bigint not null,
  at timestamptz not null,
  user_id uuid not null,
  action text not null,
  subject_type text not null,
  subject_id text,
  body text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (force_id, number)
);

create index audit_entry_by_subject on kernel.audit_entry (force_id, subject_type, subject_id, number desc);

create index audit_entry_by_user on kernel.audit_entry (force_id, user_id, number desc);

alter table kernel.force enable row level security;

create policy force_read on kernel.force for select using (force_id = kernel.current_force() and kernel.signed_in());

alter table kernel.audit_entry enable row level security;

create policy audit_write on kernel.audit_entry for insert with check (force_id = kernel.current_force() and kernel.signed_in() and user_id = kernel.current_user_id());

create policy audit_read on kernel.audit_entry for select using (force_id = kernel.current_force() and kernel.has_role('auditor'));

create table kernel.audit_head (
  force_id uuid not null references kernel.force (force_id),
  number bigint not null,
  hash bytea not null,
  primary key (force_id)
);

alter table kernel.audit_head enable row level security;

create policy audit_head_all on kernel.audit_head using (force_id = kernel.current_force() and kernel.signed_in()) with check (force_id = kernel.current_force() and kernel.signed_in());

grant usage on schema kernel to candour_app;

grant select on kernel.force to candour_app;

grant select, insert on kernel.audit_entry to candour_app;

grant select, insert, update (number, hash) on kernel.audit_head to candour_app;

create function kernel.new_id() returns uuid language sql volatile parallel safe as $$ select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid $$;
