create schema training;

-- The catalogue. A course is known by its code; what it was from one day to another is a numbered version of the
-- course, and what is known of that version is a version of the record.

create table training.course (
  force_id uuid not null references kernel.force (force_id),
  course_id uuid not null,
  code text not null,
  primary key (force_id, course_id),
  unique (force_id, code)
);

create table training.course_version (
  force_id uuid not null,
  course_version_id uuid not null,
  course_id uuid not null,
  version_number integer not null,
  title text not null,
  kind text not null,
  programme_code text,
  programme text,
  valid_from date not null,
  valid_to date,
  change text,
  reason text,
  hours numeric not null,
  days numeric,
  modes text[] not null,
  setting text not null,
  group_least integer,
  group_most integer,
  mandatory boolean not null,
  assessed boolean not null,
  knowledge_check boolean not null,
  failing text,
  route_on text not null,
  career_stage text,
  frequency text,
  refresher_months integer,
  covers_domestic_abuse boolean not null,
  covers_officer_involved boolean not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, course_version_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id),
  check (valid_to is null or valid_to >= valid_from),
  check (hours > 0),
  exclude using gist (force_id with =, course_id with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);

create unique index course_version_current on training.course_version (force_id, course_id, version_number) where superseded_at is null;

create table training.course_audience (
  force_id uuid not null,
  course_audience_id uuid not null,
  course_id uuid not null,
  version_number integer not null,
  audience text not null,
  position integer not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, course_audience_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id)
);

create unique index course_audience_current on training.course_audience (force_id, course_id, version_number, audience) where superseded_at is null;

-- What a person completes: a part of a course, or its whole where it has but one.
create table training.element (
  force_id uuid not null,
  element_id uuid not null,
  course_id uuid not null,
  code text not null,
  primary key (force_id, element_id),
  unique (force_id, course_id, code),
  foreign key (force_id, course_id) references training.course (force_id, course_id)
);

create table training.element_version (
  force_id uuid not null,
  element_version_id uuid not null,
  element_id uuid not null,
  course_id uuid not null,
  version_number integer not null,
  position integer not null,
  title text not null,
  mode text not null,
  hours numeric not null,
  required boolean not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, element_version_id),
  foreign key (force_id, element_id) references training.element (force_id, element_id)
);

create unique index element_version_current on training.element_version (force_id, course_id, version_number, element_id) where superseded_at is null;

-- The curriculum of a version of a course.

create table training.lesson (
  force_id uuid not null,
  lesson_id uuid not null,
  course_id uuid not null,
  version_number integer not null,
  title text not null,
  position integer not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, lesson_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id)
);

create unique index lesson_current on training.lesson (force_id, course_id, version_number, title) where superseded_at is null;

create table training.objective (
  force_id uuid not null,
  objective_id uuid not null,
  course_id uuid not null,
  version_number integer not null,
  lesson text not null,
  objective text not null,
  position integer not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, objective_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id)
);

create unique index objective_current on training.objective (force_id, course_id, version_number, lesson, objective) where superseded_at is null;

create table training.coverage (
  force_id uuid not null,
  coverage_id uuid not null,
  course_id uuid not null,
  version_number integer not null,
  lesson text not null,
  topic text not null,
  depth text not null,
  note text,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, coverage_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id)
);

create unique index coverage_current on training.coverage (force_id, course_id, version_number, lesson, topic) where superseded_at is null;

create table training.scenario (
  force_id uuid not null,
  scenario_id uuid not null,
  course_id uuid not null,
  version_number integer not null,
  lesson text not null,
  title text not null,
  casting text not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, scenario_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id)
);

create unique index scenario_current on training.scenario (force_id, course_id, version_number, lesson, title) where superseded_at is null;

create table training.material (
  force_id uuid not null,
  material_id uuid not null,
  course_id uuid not null,
  reference text not null,
  lesson text,
  title text not null,
  kind text not null,
  author text,
  copyright_holder text,
  disclosure text not null,
  topic text,
  from_on date not null,
  to_on date,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, material_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id)
);

create unique index material_current on training.material (force_id, course_id, reference) where superseded_at is null;

-- Who delivers.

create table training.deliverer (
  force_id uuid not null,
  deliverer_id uuid not null,
  name text not null,
  kind text not null,
  qualifications text,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, deliverer_id),
  foreign key (force_id) references kernel.force (force_id)
);

create unique index deliverer_current on training.deliverer (force_id, name) where superseded_at is null;

create table training.course_deliverer (
  force_id uuid not null,
  course_deliverer_id uuid not null,
  course_id uuid not null,
  deliverer text not null,
  part text not null,
  from_on date not null,
  to_on date,
  hours numeric,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, course_deliverer_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id),
  check (to_on is null or to_on >= from_on)
);

create unique index course_deliverer_current on training.course_deliverer (force_id, course_id, deliverer, part, from_on) where superseded_at is null;

-- When and where it is given, and to whom.

create table training.session (
  force_id uuid not null references kernel.force (force_id),
  session_id uuid not null,
  code text not null,
  primary key (force_id, session_id),
  unique (force_id, code)
);

create table training.session_version (
  force_id uuid not null,
  session_version_id uuid not null,
  session_id uuid not null,
  course_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  mode text not null,
  place text,
  capacity integer,
  deliverer text,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, session_version_id),
  foreign key (force_id, session_id) references training.session (force_id, session_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id),
  check (ends_on >= starts_on)
);

create unique index session_version_current on training.session_version (force_id, session_id) where superseded_at is null;

create index session_version_by_start on training.session_version (force_id, starts_on);

create index session_version_by_course on training.session_version (force_id, course_id, starts_on);

create table training.booking (
  force_id uuid not null,
  booking_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  state text not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, booking_id),
  foreign key (force_id, session_id) references training.session (force_id, session_id)
);

create unique index booking_current on training.booking (force_id, session_id, person_id) where superseded_at is null;

create index booking_by_person on training.booking (force_id, person_id) where superseded_at is null;

-- Who must have what.

create table training.requirement (
  force_id uuid not null references kernel.force (force_id),
  requirement_id uuid not null,
  code text not null,
  primary key (force_id, requirement_id),
  unique (force_id, code)
);

create table training.requirement_version (
  force_id uuid not null,
  requirement_version_id uuid not null,
  requirement_id uuid not null,
  title text not null,
  course_id uuid not null,
  roles text[],
  ranks text[],
  unit_kinds text[],
  starts_with text not null,
  within_days integer not null,
  currency_rule text not null,
  refresher_months integer,
  renewal_days integer not null,
  fixed_date date,
  in_force_from date not null,
  in_force_to date,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, requirement_version_id),
  foreign key (force_id, requirement_id) references training.requirement (force_id, requirement_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id),
  check (in_force_to is null or in_force_to >= in_force_from),
  check (currency_rule = 'completion' or refresher_months is not null),
  check (currency_rule <> 'fixed_date' or fixed_date is not null)
);

create unique index requirement_version_current on training.requirement_version (force_id, requirement_id) where superseded_at is null;

-- What the training was found to do: scores of a group, never of a person.
create table training.evaluation (
  force_id uuid not null,
  evaluation_id uuid not null,
  course_id uuid not null,
  stage text not null,
  measured_on date not null,
  instrument text not null,
  respondents integer not null,
  mean_score numeric not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, evaluation_id),
  foreign key (force_id, course_id) references training.course (force_id, course_id)
);

create unique index evaluation_current on training.evaluation (force_id, course_id, stage, measured_on, instrument) where superseded_at is null;

-- Results. No foreign keys: they double the time of a load, whose importer joins every row to its person and element in
-- the same transaction, and neither of those is ever deleted.
-- What a count needs (role, rank, unit) is kept as it was on the day, and derived again when a posting is corrected.

create table training.completion (
  force_id uuid not null,
  completion_id uuid not null,
  person_id uuid not null,
  element_id uuid not null,
  completed_on date not null,
  result text not null,
  score numeric,
  evidence text,
  role text,
  rank text,
  unit_id uuid,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, completion_id)
);

create unique index completion_current on training.completion (force_id, person_id, element_id, completed_on) where superseded_at is null;

create index completion_by_day on training.completion (force_id, completed_on);

create index completion_failed on training.completion (force_id, completed_on) where result = 'failed';

create table training.course_completion (
  force_id uuid not null,
  course_completion_id uuid not null,
  person_id uuid not null,
  course_id uuid not null,
  completed_on date not null,
  version_number integer not null,
  role text,
  rank text,
  unit_id uuid,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, course_completion_id)
);

create unique index course_completion_current on training.course_completion (force_id, person_id, course_id, completed_on) where superseded_at is null;

-- Counts join the courses first, so one index serves those of a subject and those of all: it holds all they need.
create index course_completion_by_course on training.course_completion (force_id, course_id, completed_on) include (person_id, role, rank, import_id, recorded_at, superseded_at);

-- The catalogue is open to anyone signed in; who was booked and what they achieved, to staff.

alter table training.course enable row level security;

alter table training.course_version enable row level security;

alter table training.course_audience enable row level security;

alter table training.element enable row level security;

alter table training.element_version enable row level security;

alter table training.lesson enable row level security;

alter table training.objective enable row level security;

alter table training.coverage enable row level security;

alter table training.scenario enable row level security;

alter table training.material enable row level security;

alter table training.deliverer enable row level security;

alter table training.course_deliverer enable row level security;

alter table training.session enable row level security;

alter table training.session_version enable row level security;

alter table training.requirement enable row level security;

alter table training.requirement_version enable row level security;

alter table training.evaluation enable row level security;

alter table training.booking enable row level security;

alter table training.completion enable row level security;

alter table training.course_completion enable row level security;

create policy course_read on training.course for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy course_version_read on training.course_version for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy course_audience_read on training.course_audience for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy element_read on training.element for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy element_version_read on training.element_version for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy lesson_read on training.lesson for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy objective_read on training.objective for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy coverage_read on training.coverage for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy scenario_read on training.scenario for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy material_read on training.material for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy deliverer_read on training.deliverer for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy course_deliverer_read on training.course_deliverer for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy session_read on training.session for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy session_version_read on training.session_version for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy requirement_read on training.requirement for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy requirement_version_read on training.requirement_version for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy evaluation_read on training.evaluation for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy booking_read on training.booking for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy completion_read on training.completion for select using (force_id = kernel.staff_force());

create policy course_completion_read on training.course_completion for select using (force_id = kernel.staff_force());

create policy course_insert on training.course for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy course_version_insert on training.course_version for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy course_audience_insert on training.course_audience for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy element_insert on training.element for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy element_version_insert on training.element_version for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy lesson_insert on training.lesson for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy objective_insert on training.objective for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy coverage_insert on training.coverage for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy scenario_insert on training.scenario for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy material_insert on training.material for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy deliverer_insert on training.deliverer for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy course_deliverer_insert on training.course_deliverer for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy session_insert on training.session for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy session_version_insert on training.session_version for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy requirement_insert on training.requirement for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy requirement_version_insert on training.requirement_version for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy evaluation_insert on training.evaluation for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy booking_insert on training.booking for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy completion_insert on training.completion for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy course_completion_insert on training.course_completion for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy course_version_supersede on training.course_version for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy course_audience_supersede on training.course_audience for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy element_version_supersede on training.element_version for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy lesson_supersede on training.lesson for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy objective_supersede on training.objective for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy coverage_supersede on training.coverage for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy scenario_supersede on training.scenario for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy material_supersede on training.material for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy deliverer_supersede on training.deliverer for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy course_deliverer_supersede on training.course_deliverer for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy session_version_supersede on training.session_version for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy requirement_version_supersede on training.requirement_version for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy evaluation_supersede on training.evaluation for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy booking_supersede on training.booking for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy completion_supersede on training.completion for update using (force_id = kernel.current_force() and kernel.is_staff());

create policy course_completion_supersede on training.course_completion for update using (force_id = kernel.current_force() and kernel.is_staff());

grant usage on schema training to candour_app;

grant select, insert on
  training.course,
  training.course_version,
  training.course_audience,
  training.element,
  training.element_version,
  training.lesson,
  training.objective,
  training.coverage,
  training.scenario,
  training.material,
  training.deliverer,
  training.course_deliverer,
  training.session,
  training.session_version,
  training.requirement,
  training.requirement_version,
  training.evaluation,
  training.booking,
  training.completion,
  training.course_completion
to candour_app;

grant update (superseded_at) on
  training.course_version,
  training.course_audience,
  training.element_version,
  training.lesson,
  training.objective,
  training.coverage,
  training.scenario,
  training.material,
  training.deliverer,
  training.course_deliverer,
  training.session_version,
  training.requirement_version,
  training.evaluation,
  training.booking,
  training.completion,
  training.course_completion
to candour_app;
