-- How many posts are funded in a unit: of one rank, of a role whatever the rank, or of any ('any'). A number holds until
-- the next of the same posts begins, or to its last day.
create table workforce.funded_posts (
  force_id uuid not null,
  funded_posts_version_id uuid not null,
  unit_id uuid not null,
  role text not null,
  rank text not null,
  starts_on date not null,
  ends_on date,
  posts integer not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, funded_posts_version_id),
  foreign key (force_id, unit_id) references workforce.unit (force_id, unit_id),
  check (posts >= 0),
  check (ends_on is null or ends_on >= starts_on),
  check (role <> 'any' or rank = 'any')
);

create unique index funded_posts_current on workforce.funded_posts (force_id, unit_id, role, rank, starts_on) where superseded_at is null;

-- The first day of which posts are held.
create index funded_posts_by_start on workforce.funded_posts (force_id, starts_on);

alter table workforce.funded_posts enable row level security;

create policy funded_posts_read on workforce.funded_posts for select using (force_id = kernel.staff_force());

create policy funded_posts_insert on workforce.funded_posts for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy funded_posts_supersede on workforce.funded_posts for update using (force_id = kernel.current_force() and kernel.is_staff());

grant select, insert on workforce.funded_posts to candour_app;

grant update (superseded_at) on workforce.funded_posts to candour_app;
