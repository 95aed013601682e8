create schema workforce;

create table workforce.unit (
  force_id uuid not null references kernel.force (force_id),
  unit_id uuid not null,
  code text not null,
  primary key (force_id, unit_id),
  unique (force_id, code)
);

create table workforce.unit_version (
  force_id uuid not null,
  unit_version_id uuid not null,
  unit_id uuid not null,
  name text not null,
  kind text not null,
  command_unit_id uuid,
  opened_on date not null,
  closed_on date,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, unit_version_id),
  foreign key (force_id, unit_id) references workforce.unit (force_id, unit_id),
  foreign key (force_id, command_unit_id) references workforce.unit (force_id, unit_id),
  check (closed_on is null or closed_on >= opened_on)
);

create unique index unit_version_current on workforce.unit_version (force_id, unit_id) where superseded_at is null;

create index unit_version_by_command on workforce.unit_version (force_id, command_unit_id);

create table workforce.person (
  force_id uuid not null references kernel.force (force_id),
  person_id uuid not null,
  staff_number text not null,
  primary key (force_id, person_id),
  unique (force_id, staff_number)
);

create table workforce.person_version (
  force_id uuid not null,
  person_version_id uuid not null,
  person_id uuid not null,
  given_name text not null,
  family_name text not null,
  search_name text not null,
  email text,
  entry_route text not null,
  joined_on date not null,
  left_on date,
  leaver_reason text,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, person_version_id),
  foreign key (force_id, person_id) references workforce.person (force_id, person_id),
  check (left_on is null or left_on >= joined_on)
);

create unique index person_version_current on workforce.person_version (force_id, person_id) where superseded_at is null;

create index person_version_by_name on workforce.person_version (force_id, family_name, given_name) where superseded_at is null;

create index person_version_by_email on workforce.person_version (force_id, lower(email)) where superseded_at is null and email is not null;

create index person_version_by_joining on workforce.person_version (force_id, joined_on);

create index person_version_by_leaving on workforce.person_version (force_id, left_on) where left_on is not null;

create table workforce.posting (
  force_id uuid not null,
  posting_version_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null,
  rank text not null,
  starts_on date not null,
  during daterange not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, posting_version_id),
  foreign key (force_id, person_id) references workforce.person (force_id, person_id),
  foreign key (force_id, unit_id) references workforce.unit (force_id, unit_id),
  check (not isempty(during) and starts_on = lower(during)),
  exclude using gist (force_id with =, person_id with =, during with &&) where (superseded_at is null)
);

create index posting_by_unit on workforce.posting (force_id, unit_id) where superseded_at is null;

create unique index posting_current on workforce.posting (force_id, person_id, starts_on) where superseded_at is null;

create index posting_by_person on workforce.posting (force_id, person_id);

alter table workforce.unit enable row level security;

alter table workforce.unit_version enable row level security;

alter table workforce.person enable row level security;

alter table workforce.person_version enable row level security;

alter table workforce.posting enable row level security;

create policy unit_read on workforce.unit for select using (force_id = kernel.current_force() and kernel.signed_in());

create policy unit_version_read on workforce.unit_version for select using (force_id = kernel.current_force() and kernel.signed_in());

create policy person_read on workforce.person for select using (force_id = kernel.staff_force());

create policy person_version_read on workforce.person_version for select using (force_id = kernel.staff_force());

create policy posting_read on workforce.posting for select using (force_id = kernel.staff_force());

create policy unit_insert on workforce.unit for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy unit_version_insert on workforce.unit_version for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy unit_version_supersede on workforce.unit_version for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy person_insert on workforce.person for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy person_version_insert on workforce.person_version for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy person_version_supersede on workforce.person_version for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy posting_insert on workforce.posting for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy posting_supersede on workforce.posting for update using (force_id = kernel.current_force() and kernel.is_staff());

grant usage on schema workforce to candour_app;

grant select, insert on workforce.unit, workforce.unit_version, workforce.person, workforce.person_version, workforce.posting to candour_app;

grant update (superseded_at) on workforce.unit_version, workforce.person_version, workforce.posting to candour_app;
