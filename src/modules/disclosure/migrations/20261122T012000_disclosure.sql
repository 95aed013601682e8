create schema disclosure;

create table disclosure.request (
  force_id uuid not null references kernel.force (force_id),
  request_id uuid not null,
  reference text not null,
  received_on date,
  received_is_known boolean not null,
  due_on date,
  came_as text not null check (came_as in ('letter', 'published')),
  language text not null,
  source_reference text,
  stated_decision text,
  advice text[] not null,
  subject text not null,
  import_id uuid,
  line integer,
  taken_by uuid not null,
  taken_by_name text not null,
  taken_at timestamptz not null,
  primary key (force_id, request_id),
  unique (force_id, reference)
);

create index request_by_receipt on disclosure.request (force_id, received_on desc);

create table disclosure.letter_received (
  force_id uuid not null,
  request_id uuid not null,
  body text not null,
  read jsonb not null,
  sha256 text not null,
  file_name text,
  primary key (force_id, request_id),
  foreign key (force_id, request_id) references disclosure.request (force_id, request_id)
);

create table disclosure.question (
  force_id uuid not null,
  question_id uuid not null,
  request_id uuid not null,
  ordinal integer not null,
  number text not null,
  section text,
  text text not null,
  parts jsonb not null,
  options jsonb not null,
  notes text[] not null,
  condition jsonb,
  parameters jsonb not null,
  published_answer text,
  primary key (force_id, question_id),
  unique (force_id, request_id, ordinal),
  foreign key (force_id, request_id) references disclosure.request (force_id, request_id)
);

create table disclosure.narrowing (
  force_id uuid not null,
  narrowing_id uuid not null,
  request_id uuid not null,
  question_ordinals integer[] not null,
  reason text not null,
  over_hours integer,
  agreed_on date,
  recorded_on date not null,
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, narrowing_id),
  foreign key (force_id, request_id) references disclosure.request (force_id, request_id)
);

create index narrowing_by_request on disclosure.narrowing (force_id, request_id);

create table disclosure.choice (
  force_id uuid not null,
  choice_id uuid not null,
  question_id uuid not null,
  answerable_kind text not null check (answerable_kind in ('measure', 'extract', 'standing')),
  answerable_id text not null,
  state text not null check (state in ('accepted', 'declined')),
  plan jsonb,
  ordinal integer not null,
  import_id uuid,
  line integer,
  decided_by uuid not null,
  decided_by_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, choice_id),
  foreign key (force_id, question_id) references disclosure.question (force_id, question_id)
);

create unique index choice_current on disclosure.choice (force_id, question_id, answerable_id) where superseded_at is null;

create table disclosure.answer (
  force_id uuid not null,
  answer_id uuid not null,
  question_id uuid not null,
  ordinal integer not null,
  kind text not null check (kind in ('measure', 'extract', 'standing', 'officer', 'unanswered')),
  answerable_id text,
  figure_id uuid,
  held boolean not null,
  text text not null,
  table_shown jsonb,
  provenance jsonb not null,
  protection jsonb,
  sensitivity text not null,
  composed_by uuid not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, answer_id),
  foreign key (force_id, question_id) references disclosure.question (force_id, question_id),
  foreign key (force_id, figure_id) references statistics.figure (force_id, figure_id)
);

create index answer_by_question on disclosure.answer (force_id, question_id, ordinal) where superseded_at is null;

create table disclosure.outcome (
  force_id uuid not null,
  outcome_id uuid not null,
  question_id uuid not null,
  outcome text not null,
  exemption text,
  reason text,
  decided_by uuid not null,
  decided_by_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, outcome_id),
  foreign key (force_id, question_id) references disclosure.question (force_id, question_id)
);

create unique index outcome_current on disclosure.outcome (force_id, question_id) where superseded_at is null;

create table disclosure.clearance (
  force_id uuid not null,
  clearance_id uuid not null,
  answer_id uuid not null,
  decision text not null check (decision in ('protect', 'release')),
  reason text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, clearance_id),
  foreign key (force_id, answer_id) references disclosure.answer (force_id, answer_id)
);

create unique index clearance_current on disclosure.clearance (force_id, answer_id) where superseded_at is null;

create table disclosure.published (
  force_id uuid not null,
  request_id uuid not null,
  published_on date not null,
  decision text not null,
  entry jsonb not null,
  published_by uuid not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, request_id, recorded_at),
  foreign key (force_id, request_id) references disclosure.request (force_id, request_id)
);

create unique index published_current on disclosure.published (force_id, request_id) where superseded_at is null;

create table disclosure.standing_answer (
  force_id uuid not null references kernel.force (force_id),
  standing_answer_id uuid not null,
  code text not null,
  primary key (force_id, standing_answer_id),
  unique (force_id, code)
);

create table disclosure.standing_answer_version (
  force_id uuid not null,
  standing_answer_version_id uuid not null,
  standing_answer_id uuid not null,
  title text not null,
  body text not null,
  owner text not null,
  review_on date not null,
  asked_when text[] not null,
  asked_unless text[] not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, standing_answer_version_id),
  foreign key (force_id, standing_answer_id) references disclosure.standing_answer (force_id, standing_answer_id)
);

create unique index standing_answer_current on disclosure.standing_answer_version (force_id, standing_answer_id) where superseded_at is null;

alter table disclosure.request enable row level security;

create policy request_read on disclosure.request for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy request_insert on disclosure.request for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.letter_received enable row level security;

create policy letter_received_read on disclosure.letter_received for select using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy letter_received_insert on disclosure.letter_received for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.question enable row level security;

create policy question_read on disclosure.question for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy question_insert on disclosure.question for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.narrowing enable row level security;

create policy narrowing_read on disclosure.narrowing for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy narrowing_insert on disclosure.narrowing for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy narrowing_supersede on disclosure.narrowing for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.choice enable row level security;

create policy choice_read on disclosure.choice for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy choice_insert on disclosure.choice for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy choice_supersede on disclosure.choice for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.answer enable row level security;

create policy answer_read on disclosure.answer for select using (force_id = kernel.current_force() and (kernel.has_role('foi-officer') or kernel.has_role('auditor') or kernel.has_role('analyst') or kernel.has_role('professional-standards')));

create policy answer_insert on disclosure.answer for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy answer_supersede on disclosure.answer for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.outcome enable row level security;

create policy outcome_read on disclosure.outcome for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy outcome_insert on disclosure.outcome for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy outcome_supersede on disclosure.outcome for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.clearance enable row level security;

create policy clearance_read on disclosure.clearance for select using (force_id = kernel.current_force() and (kernel.has_role('foi-officer') or kernel.has_role('auditor') or kernel.has_role('analyst') or kernel.has_role('professional-standards')));

create policy clearance_insert on disclosure.clearance for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy clearance_supersede on disclosure.clearance for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.published enable row level security;

create policy published_read on disclosure.published for select using (force_id = kernel.current_force() and kernel.signed_in());

create policy published_insert on disclosure.published for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy published_supersede on disclosure.published for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.standing_answer enable row level security;

create policy standing_answer_read on disclosure.standing_answer for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy standing_answer_insert on disclosure.standing_answer for insert with check (force_id = kernel.current_force() and (kernel.has_role('foi-officer') or kernel.has_role('administrator') or kernel.has_role('learning')));

alter table disclosure.standing_answer_version enable row level security;

create policy standing_answer_version_read on disclosure.standing_answer_version for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy standing_answer_version_insert on disclosure.standing_answer_version for insert with check (force_id = kernel.current_force() and (kernel.has_role('foi-officer') or kernel.has_role('administrator') or kernel.has_role('learning')));

create policy standing_answer_version_supersede on disclosure.standing_answer_version for update using (force_id = kernel.current_force() and (kernel.has_role('foi-officer') or kernel.has_role('administrator') or kernel.has_role('learning')));

grant usage on schema disclosure to candour_app;

grant select, insert on disclosure.request, disclosure.letter_received, disclosure.question, disclosure.narrowing, disclosure.choice, disclosure.answer, disclosure.outcome, disclosure.clearance, disclosure.published, disclosure.standing_answer, disclosure.standing_answer_version to candour_app;

grant update (superseded_at) on disclosure.narrowing, disclosure.choice, disclosure.answer, disclosure.outcome, disclosure.clearance, disclosure.published, disclosure.standing_answer_version to candour_app;
