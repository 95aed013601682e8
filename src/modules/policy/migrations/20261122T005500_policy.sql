create schema policy;

create table policy.policy (
  force_id uuid not null references kernel.force (force_id),
  policy_id uuid not null,
  code text not null,
  primary key (force_id, policy_id),
  unique (force_id, code)
);

-- A policy's own numbered version. It is called an edition here, since "version" is what the record knows of a thing.
create table policy.edition (
  force_id uuid not null,
  edition_id uuid not null,
  policy_id uuid not null,
  number text not null,
  primary key (force_id, edition_id),
  unique (force_id, policy_id, number),
  foreign key (force_id, policy_id) references policy.policy (force_id, policy_id)
);

create table policy.edition_version (
  force_id uuid not null,
  edition_version_id uuid not null,
  edition_id uuid not null,
  policy_id uuid not null,
  title text not null,
  topic text not null,
  in_force_from date not null,
  withdrawn_on date,
  summary text,
  owner text not null,
  review_on date,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, edition_version_id),
  foreign key (force_id, edition_id) references policy.edition (force_id, edition_id),
  foreign key (force_id, policy_id) references policy.policy (force_id, policy_id),
  check (withdrawn_on is null or withdrawn_on >= in_force_from)
);

create unique index edition_version_current on policy.edition_version (force_id, edition_id) where superseded_at is null;

create index edition_version_by_policy on policy.edition_version (force_id, policy_id, in_force_from);

-- What one edition changed, section by section.
create table policy.change (
  force_id uuid not null,
  change_version_id uuid not null,
  edition_id uuid not null,
  section text not null,
  changed text not null,
  why text,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, change_version_id),
  foreign key (force_id, edition_id) references policy.edition (force_id, edition_id)
);

create unique index change_current on policy.change (force_id, edition_id, section) where superseded_at is null;

create index change_by_edition on policy.change (force_id, edition_id);

alter table policy.policy enable row level security;

alter table policy.edition enable row level security;

alter table policy.edition_version enable row level security;

alter table policy.change enable row level security;

create policy policy_read on policy.policy for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy edition_read on policy.edition for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy edition_version_read on policy.edition_version for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy change_read on policy.change for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy policy_insert on policy.policy for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy edition_insert on policy.edition for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy edition_version_insert on policy.edition_version for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy edition_version_supersede on policy.edition_version for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy change_insert on policy.change for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy change_supersede on policy.change for update using (force_id = kernel.current_force() and kernel.is_staff());

grant usage on schema policy to candour_app;

grant select, insert on policy.policy, policy.edition, policy.edition_version, policy.change to candour_app;

grant update (superseded_at) on policy.edition_version, policy.change to candour_app;
