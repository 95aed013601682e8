-- Which statements count towards which part of which course. A rule is never changed, only withdrawn.
create table learning_record.rule (
  force_id uuid not null references kernel.force (force_id),
  rule_id uuid not null,
  verb_id text not null,
  activity_id text not null,
  element_id uuid not null,
  course text not null,
  element text not null,
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  primary key (force_id, rule_id)
);

create unique index rule_current on learning_record.rule (force_id, verb_id, activity_id, element_id) where superseded_at is null;

-- How far the statements have been looked through: for each rule, and for voiding. An ordinal.
create table learning_record.progress (
  force_id uuid not null references kernel.force (force_id),
  subject text not null,
  through bigint not null,
  primary key (force_id, subject)
);

-- What a statement says by a rule. Whom its agent is stands apart, for that may be found out later, or wrongly.
create table learning_record.outcome (
  force_id uuid not null,
  rule_id uuid not null,
  statement_id uuid not null,
  agent_key uuid not null,
  agent text not null,
  -- What might say who the agent is: the name of an account, or an email address.
  named_by text check (named_by in ('account', 'email')),
  named text,
  completed_on date not null,
  result text not null check (result in ('passed', 'attended', 'failed')),
  score numeric,
  duration text,
  recorded_at timestamptz not null,
  primary key (force_id, rule_id, statement_id),
  foreign key (force_id, rule_id) references learning_record.rule (force_id, rule_id)
);

create index outcome_by_agent on learning_record.outcome (force_id, agent_key);

create index outcome_by_statement on learning_record.outcome (force_id, statement_id);

create table learning_record.identification (
  force_id uuid not null references kernel.force (force_id),
  identification_id uuid not null,
  agent_key uuid not null,
  person_id uuid not null,
  how text not null check (how in ('account', 'email', 'by-hand')),
  recorded_at timestamptz not null,
  recorded_by_name text not null,
  superseded_at timestamptz,
  primary key (force_id, identification_id)
);

create unique index identification_current on learning_record.identification (force_id, agent_key) where superseded_at is null;

create index voiding_by_statement on learning_record.voiding (force_id, voiding_id);

alter table learning_record.rule enable row level security;

alter table learning_record.progress enable row level security;

alter table learning_record.outcome enable row level security;

alter table learning_record.identification enable row level security;

create policy rule_read on learning_record.rule for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy rule_insert on learning_record.rule for insert with check (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy rule_supersede on learning_record.rule for update using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy progress_all on learning_record.progress using (force_id = kernel.current_force() and kernel.has_role('administrator'));

create policy outcome_read on learning_record.outcome for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy outcome_insert on learning_record.outcome for insert with check (force_id = kernel.current_force() and kernel.has_role('administrator'));

create policy identification_read on learning_record.identification for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy identification_insert on learning_record.identification for insert with check (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy identification_supersede on learning_record.identification for update using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

grant select, insert on learning_record.rule, learning_record.progress, learning_record.outcome, learning_record.identification to candour_app;

grant update (superseded_at) on learning_record.rule, learning_record.identification to candour_app;

grant update (through) on learning_record.progress to candour_app;
