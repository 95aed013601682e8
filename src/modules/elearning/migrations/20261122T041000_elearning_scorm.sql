-- What SCORM courses remember from one sitting to the next, and how long each stay in a unit took. A course writes here
-- over what it wrote before; what was achieved stands in statements, which never change.

-- How far a registration is. One sitting may write: the one launched last.
create table elearning.scorm_progress (
  force_id uuid not null,
  registration_id uuid not null,
  person_id uuid not null,
  session_id uuid not null,
  -- The number of that sitting's last commit: one sent twice is taken once.
  commit_number integer not null,
  -- Grows with every commit of the registration, whichever sitting it comes from.
  version bigint not null,
  -- SCORM 2004: the activity tree as the sequencing in the browser keeps it, in JSON.
  sequencing text,
  changed_at timestamptz not null,
  primary key (force_id, registration_id),
  foreign key (force_id, registration_id) references elearning.registration (force_id, registration_id),
  foreign key (force_id, session_id) references elearning.session (force_id, session_id)
);

-- A unit in a registration: its results, and the elements of the run-time data model by name.
create table elearning.scorm_unit_state (
  force_id uuid not null,
  registration_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  attempt integer not null,
  completion text not null check (completion in ('unknown', 'not attempted', 'incomplete', 'completed')),
  success text not null check (success in ('unknown', 'passed', 'failed')),
  -- −1 to 1.
  score_scaled numeric,
  -- JSON, but not jsonb: courses keep texts in it that are no Unicode (packed ones, with halves of characters).
  elements text not null,
  changed_at timestamptz not null,
  primary key (force_id, registration_id, unit_id),
  foreign key (force_id, registration_id) references elearning.registration (force_id, registration_id),
  foreign key (force_id, unit_id) references elearning.unit (force_id, unit_id)
);

-- One stay in one unit, from Initialize to Terminate. A sitting may hold several.
create table elearning.scorm_visit (
  force_id uuid not null,
  session_id uuid not null,
  visit integer not null,
  registration_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  attempt integer not null,
  -- When the server heard of it first and last.
  begun_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  -- Seconds as the unit said them last, kept as said; null where it said none.
  said_seconds numeric,
  -- Seconds that count: never more than the clock on the wall allows.
  counted_seconds numeric not null,
  is_over boolean not null,
  primary key (force_id, session_id, visit),
  foreign key (force_id, session_id) references elearning.session (force_id, session_id)
);

create index scorm_visit_by_registration on elearning.scorm_visit (force_id, registration_id, begun_at);

-- Objectives that a person carries from one course to the next (objectivesGlobalToSystem).
create table elearning.scorm_global_objective (
  force_id uuid not null,
  person_id uuid not null,
  objective_id text not null,
  registration_id uuid not null,
  value jsonb not null,
  changed_at timestamptz not null,
  primary key (force_id, person_id, objective_id),
  foreign key (force_id, registration_id) references elearning.registration (force_id, registration_id)
);

alter table elearning.scorm_progress enable row level security;

alter table elearning.scorm_unit_state enable row level security;

alter table elearning.scorm_visit enable row level security;

alter table elearning.scorm_global_objective enable row level security;

-- The learner's own and the learning team's to see, and written on the learner's behalf only.

create policy scorm_progress_read on elearning.scorm_progress for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator') or person_id = kernel.current_person()));

create policy scorm_progress_insert on elearning.scorm_progress for insert with check (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

create policy scorm_progress_change on elearning.scorm_progress for update using (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

create policy scorm_unit_state_read on elearning.scorm_unit_state for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator') or person_id = kernel.current_person()));

create policy scorm_unit_state_insert on elearning.scorm_unit_state for insert with check (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

create policy scorm_unit_state_change on elearning.scorm_unit_state for update using (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

create policy scorm_visit_read on elearning.scorm_visit for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator') or person_id = kernel.current_person()));

create policy scorm_visit_insert on elearning.scorm_visit for insert with check (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

create policy scorm_visit_change on elearning.scorm_visit for update using (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

create policy scorm_global_objective_read on elearning.scorm_global_objective for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator') or person_id = kernel.current_person()));

create policy scorm_global_objective_insert on elearning.scorm_global_objective for insert with check (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

create policy scorm_global_objective_change on elearning.scorm_global_objective for update using (force_id = kernel.current_force() and kernel.is_staff() and person_id = kernel.current_person());

grant select, insert on
  elearning.scorm_progress,
  elearning.scorm_unit_state,
  elearning.scorm_visit,
  elearning.scorm_global_objective
to candour_app;

grant update (session_id, commit_number, version, sequencing, changed_at) on elearning.scorm_progress to candour_app;

grant update (attempt, completion, success, score_scaled, elements, changed_at) on elearning.scorm_unit_state to candour_app;

grant update (last_seen_at, ended_at, said_seconds, counted_seconds, is_over) on elearning.scorm_visit to candour_app;

grant update (registration_id, value, changed_at) on elearning.scorm_global_objective to candour_app;
