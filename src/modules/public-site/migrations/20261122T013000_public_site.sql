create schema public_site;

-- Who helps people beside the police, as this force lists it: national helplines and local services.
create table public_site.help_service_version (
  force_id uuid not null references kernel.force (force_id),
  help_service_version_id uuid not null,
  code text not null,
  name text not null,
  for_whom text[] not null,
  about text not null,
  telephone text,
  text_message text,
  website text,
  hours text,
  free_to_call boolean,
  area text not null,
  place_in_list integer not null,
  shown boolean not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, help_service_version_id)
);

create unique index help_service_version_current on public_site.help_service_version (force_id, code) where superseded_at is null;

-- What visitors say of the site: choices from lists and the day, so that nothing kept can tell who said it.
create table public_site.feedback (
  force_id uuid not null references kernel.force (force_id),
  feedback_id uuid not null,
  page text not null,
  matter text not null,
  given_on date not null,
  primary key (force_id, feedback_id)
);

create index feedback_by_day on public_site.feedback (force_id, given_on desc);

alter table public_site.help_service_version enable row level security;

alter table public_site.feedback enable row level security;

-- For everyone to read, the public too.
create policy help_service_version_read on public_site.help_service_version for select using (force_id = kernel.current_force() and kernel.signed_in());

create policy help_service_version_insert on public_site.help_service_version for insert with check (force_id = kernel.current_force() and kernel.has_role('administrator'));

create policy help_service_version_supersede on public_site.help_service_version for update using (force_id = kernel.current_force() and kernel.has_role('administrator'));

-- Anyone may give feedback; only those who look after the site read it.
create policy feedback_read on public_site.feedback for select using (force_id = kernel.current_force() and (kernel.has_role('administrator') or kernel.has_role('analyst')));

create policy feedback_insert on public_site.feedback for insert with check (force_id = kernel.current_force() and kernel.signed_in());

grant usage on schema public_site to candour_app;

grant select, insert on public_site.help_service_version, public_site.feedback to candour_app;

grant update (superseded_at) on public_site.help_service_version to candour_app;
