create schema access;

-- True only for Candour's own work: looking up a session before anyone is known, and noting that it was used.
create function access.is_candour() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.user_id', true), '') = '00000000-0000-7000-8000-000000000001' $$;

-- Lets a row say "of a sample force" in a foreign key, which no policy or handler can talk its way past.
alter table kernel.force add constraint force_sample_key unique (force_id, is_sample);

create table access.user (
  force_id uuid not null references kernel.force (force_id),
  user_id uuid not null,
  sample boolean check (sample),
  created_at timestamptz not null,
  primary key (force_id, user_id),
  foreign key (force_id, sample) references kernel.force (force_id, is_sample)
);

comment on column access.user.sample is 'True for an invented person, who signs in without proof and only in a sample force; null for a real one';

create table access.user_version (
  force_id uuid not null,
  user_version_id uuid not null,
  user_id uuid not null,
  name text not null check (name <> ''),
  email text not null check (email = lower(email)),
  person_id uuid,
  command_id uuid,
  unit_ids uuid[] not null default '{}',
  roles text[] not null,
  active boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, user_version_id),
  foreign key (force_id, user_id) references access.user (force_id, user_id),
  check (roles <@ array['learning', 'trainer', 'supervisor', 'responder', 'investigator', 'professional-standards', 'foi-officer', 'analyst', 'auditor', 'administrator']),
  check (not active or cardinality(roles) > 0)
);

create unique index user_version_current on access.user_version (force_id, user_id) where superseded_at is null;

create unique index user_version_by_email on access.user_version (force_id, email) where superseded_at is null;

create index user_version_by_user on access.user_version (force_id, user_id, recorded_at);

create table access.session (
  force_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  user_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  kept jsonb not null default '{}',
  primary key (force_id, token_hash),
  foreign key (force_id, user_id) references access.user (force_id, user_id),
  check (expires_at > created_at)
);

create index session_by_user on access.session (force_id, user_id, created_at);

-- Which person an identity provider means by a subject, bound the first time they sign in with a verified address.
create table access.external_identity (
  force_id uuid not null,
  issuer text not null,
  subject text not null,
  user_id uuid not null,
  bound_at timestamptz not null,
  primary key (force_id, issuer, subject),
  unique (force_id, issuer, user_id),
  foreign key (force_id, user_id) references access.user (force_id, user_id)
);

create table access.audit_checkpoint (
  force_id uuid not null,
  checkpoint_id uuid not null,
  number bigint not null,
  hash bytea not null,
  statement text not null,
  signature bytea not null,
  public_key text not null,
  signed_at timestamptz not null,
  primary key (force_id, checkpoint_id),
  foreign key (force_id, number) references kernel.audit_entry (force_id, number)
);

create index audit_checkpoint_by_number on access.audit_checkpoint (force_id, number desc);

-- The audit register is read by day and by action as well as by subject and person.
create index audit_entry_by_time on kernel.audit_entry (force_id, at);

create index audit_entry_by_action on kernel.audit_entry (force_id, action, number desc);

alter table access.user enable row level security;

alter table access.user_version enable row level security;

alter table access.session enable row level security;

alter table access.external_identity enable row level security;

alter table access.audit_checkpoint enable row level security;

create policy user_read on access.user for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy user_insert on access.user for insert with check (force_id = kernel.current_force() and kernel.has_role('administrator'));

create policy user_version_read on access.user_version for select using (force_id = kernel.current_force() and kernel.is_staff());

-- Nobody changes what they may do themselves.
create policy user_version_insert on access.user_version for insert with check (force_id = kernel.current_force() and kernel.has_role('administrator') and recorded_by = kernel.current_user_id() and user_id <> kernel.current_user_id());

create policy user_version_supersede on access.user_version for update using (force_id = kernel.current_force() and kernel.has_role('administrator') and user_id <> kernel.current_user_id());

create policy session_read on access.session for select using (force_id = kernel.current_force() and (access.is_candour() or user_id = kernel.current_user_id()));

create policy session_insert on access.session for insert with check (force_id = kernel.current_force() and kernel.is_staff() and user_id = kernel.current_user_id());

create policy session_update on access.session for update using (force_id = kernel.current_force() and (access.is_candour() or user_id = kernel.current_user_id()));

create policy external_identity_read on access.external_identity for select using (force_id = kernel.current_force() and access.is_candour());

create policy external_identity_insert on access.external_identity for insert with check (force_id = kernel.current_force() and access.is_candour());

create policy audit_checkpoint_read on access.audit_checkpoint for select using (force_id = kernel.current_force() and kernel.has_role('auditor'));

create policy audit_checkpoint_insert on access.audit_checkpoint for insert with check (force_id = kernel.current_force() and kernel.has_role('auditor'));

grant usage on schema access to candour_app;

grant select, insert on access.user, access.user_version, access.session, access.external_identity, access.audit_checkpoint to candour_app;

grant update (superseded_at) on access.user_version to candour_app;

grant update (last_seen_at, ended_at, kept) on access.session to candour_app;
