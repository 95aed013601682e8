-- Course packages in cmi5 and SCORM, who takes them, and each sitting. What happened in a sitting stands in statements;
-- here stands what Candour needs to launch a course and to hold it to its rules.
create schema elearning;

create table elearning.package (
  force_id uuid not null references kernel.force (force_id),
  package_id uuid not null,
  standard text not null check (standard in ('cmi5', 'scorm-1.2', 'scorm-2004')),
  title text not null,
  description text,
  -- The course as its publisher names it: a cmi5 course id, a manifest's identifier.
  publisher_id text not null,
  version text,
  -- The id of this course in statements, and its blocks and units as they were read (packages/course-package.ts).
  activity_id text not null,
  structure jsonb not null,
  file_name text not null,
  file_bytes bigint not null,
  sha256 text not null,
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  primary key (force_id, package_id)
);

create index package_offered on elearning.package (force_id, title) where withdrawn_at is null;

-- A unit is what is launched: a cmi5 assignable unit, a SCORM item. `details` is the unit as it was read.
create table elearning.unit (
  force_id uuid not null,
  unit_id uuid not null,
  package_id uuid not null,
  position integer not null,
  publisher_id text not null,
  activity_id text not null,
  title text not null,
  details jsonb not null,
  primary key (force_id, unit_id),
  unique (force_id, package_id, position),
  unique (force_id, activity_id),
  foreign key (force_id, package_id) references elearning.package (force_id, package_id)
);

create table elearning.package_file (
  force_id uuid not null,
  package_id uuid not null,
  path text not null,
  sha256 text not null,
  bytes bigint not null,
  content_type text not null,
  primary key (force_id, package_id, path),
  foreign key (force_id, package_id) references elearning.package (force_id, package_id)
);

-- Files by their hash, in pieces of at most 256 KiB: two packages with one video hold it once.
create table elearning.file_piece (
  force_id uuid not null references kernel.force (force_id),
  sha256 text not null,
  position integer not null,
  content bytea not null,
  primary key (force_id, sha256, position)
);

alter table elearning.file_piece alter column content set storage external;

-- One person taking one course once. Taken again, it is another.
create table elearning.registration (
  force_id uuid not null,
  registration_id uuid not null,
  package_id uuid not null,
  person_id uuid not null,
  -- The person as statements name them: an Agent, in JSON.
  agent text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (force_id, registration_id),
  foreign key (force_id, package_id) references elearning.package (force_id, package_id)
);

create unique index registration_current on elearning.registration (force_id, person_id, package_id) where ended_at is null;

create index registration_by_package on elearning.registration (force_id, package_id, begun_at);

-- One sitting: from the launch of a unit to its end. Its tokens are kept as SHA-256.
create table elearning.session (
  force_id uuid not null,
  session_id uuid not null,
  registration_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  launch_mode text not null check (launch_mode in ('Normal', 'Browse', 'Review')),
  -- What opens the unit's files, on the courses' own origin.
  content_hash bytea not null,
  -- cmi5: what the unit fetches its credential with, once, and the credential.
  fetch_hash bytea,
  access_hash bytea,
  -- The page of the site that the unit leads back to.
  return_to text not null,
  launched_at timestamptz not null,
  expires_at timestamptz not null,
  fetched_at timestamptz,
  initialized_at timestamptz,
  last_seen_at timestamptz,
  terminated_at timestamptz,
  abandoned_at timestamptz,
  -- SCORM: the time this sitting took, in seconds, as the content said it last.
  seconds numeric,
  primary key (force_id, session_id),
  foreign key (force_id, registration_id) references elearning.registration (force_id, registration_id),
  foreign key (force_id, unit_id) references elearning.unit (force_id, unit_id)
);

create unique index session_by_content on elearning.session (force_id, content_hash);

create unique index session_by_fetch on elearning.session (force_id, fetch_hash) where fetch_hash is not null;

create index session_by_registration on elearning.session (force_id, registration_id, launched_at);

-- What was achieved in a registration, each with the statement that says it. `activity_id` is a unit's, a block's or the
-- course's.
create table elearning.achievement (
  force_id uuid not null,
  registration_id uuid not null,
  person_id uuid not null,
  activity_id text not null,
  kind text not null check (kind in ('completed', 'passed', 'failed', 'waived', 'satisfied')),
  statement_id uuid not null,
  score numeric,
  recorded_at timestamptz not null,
  primary key (force_id, registration_id, activity_id, kind, statement_id),
  foreign key (force_id, registration_id) references elearning.registration (force_id, registration_id)
);

-- Each happens once in a registration (cmi5 9.3); failing may happen again and again.
create unique index achievement_once on elearning.achievement (force_id, registration_id, activity_id, kind) where kind <> 'failed';

alter table elearning.package enable row level security;

alter table elearning.unit enable row level security;

alter table elearning.package_file enable row level security;

alter table elearning.file_piece enable row level security;

alter table elearning.registration enable row level security;

alter table elearning.session enable row level security;

alter table elearning.achievement enable row level security;

-- Courses are teaching material: all staff may read them; the learning team brings them in.

create policy package_read on elearning.package for select using (force_id = kernel.staff_force());

create policy package_insert on elearning.package for insert with check (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy package_withdraw on elearning.package for update using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy unit_read on elearning.unit for select using (force_id = kernel.staff_force());

create policy unit_insert on elearning.unit for insert with check (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy package_file_read on elearning.package_file for select using (force_id = kernel.staff_force());

create policy package_file_insert on elearning.package_file for insert with check (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy file_piece_read on elearning.file_piece for select using (force_id = kernel.staff_force());

create policy file_piece_insert on elearning.file_piece for insert with check (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

-- What somebody did in a course is theirs and the learning team's to see. It is written on that person's behalf only.

create policy registration_read on elearning.registration for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator') or person_id = kernel.current_person()));

create policy registration_insert on elearning.registration for insert with check (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

create policy registration_end on elearning.registration for update using (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

create policy session_read on elearning.session for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator') or person_id = kernel.current_person()));

create policy session_insert on elearning.session for insert with check (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

create policy session_change on elearning.session for update using (force_id = kernel.current_force() and kernel.is_staff() and (person_id = kernel.current_person() or kernel.has_role('learning') or kernel.has_role('administrator')));

create policy achievement_read on elearning.achievement for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator') or person_id = kernel.current_person()));

create policy achievement_insert on elearning.achievement for insert with check (force_id = kernel.current_force() and kernel.is_staff() and (person_id = kernel.current_person() or kernel.has_role('learning') or kernel.has_role('administrator')));

grant usage on schema elearning to candour_app;

grant select, insert on
  elearning.package,
  elearning.unit,
  elearning.package_file,
  elearning.file_piece,
  elearning.registration,
  elearning.session,
  elearning.achievement
to candour_app;

grant update (withdrawn_at, withdrawn_by_name) on elearning.package to candour_app;

grant update (ended_at) on elearning.registration to candour_app;

grant update (fetched_at, access_hash, initialized_at, last_seen_at, terminated_at, abandoned_at, seconds) on elearning.session to candour_app;
