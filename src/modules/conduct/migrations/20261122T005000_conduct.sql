create schema conduct;

-- Need-to-know in one predicate: professional standards, and investigators on the case's allow-list, unless the reader
-- or their command is kept out. A reader whose person or command is not known can't be cleared against a list that
-- names somebody, and so is refused (null is not true).
create function conduct.may_read(allowed uuid[], denied_people uuid[], denied_commands uuid[]) returns boolean language sql stable parallel safe as $$ select (kernel.has_role('professional-standards') or (kernel.has_role('investigator') and kernel.current_person() = any (allowed))) and kernel.current_person() <> all (denied_people) and kernel.current_command() <> all (denied_commands) $$;

-- An importer writes what a file says whoever sends it: a case must not go missing because its sender may not read it.
create function conduct.for_import() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'import' and kernel.is_staff() $$;

create table conduct.case (
  force_id uuid not null references kernel.force (force_id),
  case_id uuid not null,
  reference text not null,
  -- Who may and who must not read the row: the policy's own columns, the same on every row of a case (see README).
  allowed_person_ids uuid[] not null,
  denied_person_ids uuid[] not null,
  denied_command_ids uuid[] not null,
  primary key (force_id, case_id),
  unique (force_id, reference)
);

create table conduct.case_version (
  force_id uuid not null,
  case_version_id uuid not null,
  case_id uuid not null,
  case_type text not null,
  victim_person_id uuid,
  -- Who may and who must not read the row: the policy's own columns, the same on every row of a case (see README).
  allowed_person_ids uuid[] not null,
  denied_person_ids uuid[] not null,
  denied_command_ids uuid[] not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, case_version_id),
  foreign key (force_id, case_id) references conduct.case (force_id, case_id),
  foreign key (force_id, victim_person_id) references workforce.person (force_id, person_id)
);

create table conduct.allegation (
  force_id uuid not null,
  allegation_id uuid not null,
  case_id uuid not null,
  number integer not null,
  -- Who may and who must not read the row: the policy's own columns, the same on every row of a case (see README).
  allowed_person_ids uuid[] not null,
  denied_person_ids uuid[] not null,
  denied_command_ids uuid[] not null,
  primary key (force_id, allegation_id),
  unique (force_id, case_id, number),
  foreign key (force_id, case_id) references conduct.case (force_id, case_id)
);

create table conduct.allegation_version (
  force_id uuid not null,
  allegation_version_id uuid not null,
  allegation_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  role text not null,
  received_on date not null,
  behaviour text not null,
  severity text,
  summary text,
  -- Who may and who must not read the row: the policy's own columns, the same on every row of a case (see README).
  allowed_person_ids uuid[] not null,
  denied_person_ids uuid[] not null,
  denied_command_ids uuid[] not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, allegation_version_id),
  foreign key (force_id, allegation_id) references conduct.allegation (force_id, allegation_id),
  foreign key (force_id, case_id) references conduct.case (force_id, case_id),
  foreign key (force_id, person_id) references workforce.person (force_id, person_id)
);

create table conduct.case_event (
  force_id uuid not null,
  case_event_version_id uuid not null,
  case_id uuid not null,
  number integer not null,
  person_id uuid not null,
  role text not null,
  kind text not null,
  occurred_on date not null,
  proceeding text,
  finding text,
  outcome text,
  leaver_reason text,
  -- Who may and who must not read the row: the policy's own columns, the same on every row of a case (see README).
  allowed_person_ids uuid[] not null,
  denied_person_ids uuid[] not null,
  denied_command_ids uuid[] not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, case_event_version_id),
  foreign key (force_id, case_id) references conduct.case (force_id, case_id),
  foreign key (force_id, person_id) references workforce.person (force_id, person_id),
  check ((kind = 'misconduct_outcome') = (outcome is not null)),
  check ((kind = 'left_force') = (leaver_reason is not null))
);

create unique index case_version_current on conduct.case_version (force_id, case_id) where superseded_at is null;

create index case_version_by_case on conduct.case_version (force_id, case_id);

create unique index allegation_version_current on conduct.allegation_version (force_id, allegation_id) where superseded_at is null;

create index allegation_version_by_case on conduct.allegation_version (force_id, case_id);

create index allegation_version_by_person on conduct.allegation_version (force_id, person_id) where superseded_at is null;

create index allegation_version_by_date on conduct.allegation_version (force_id, received_on);

create unique index case_event_current on conduct.case_event (force_id, case_id, number) where superseded_at is null;

create index case_event_by_case on conduct.case_event (force_id, case_id);

create index case_event_by_date on conduct.case_event (force_id, kind, occurred_on);

alter table conduct.case enable row level security;

alter table conduct.case_version enable row level security;

alter table conduct.allegation enable row level security;

alter table conduct.allegation_version enable row level security;

alter table conduct.case_event enable row level security;

create policy case_read on conduct.case for select using (force_id = kernel.current_force() and (conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or conduct.for_import()));

create policy case_insert on conduct.case for insert with check (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids)) or conduct.for_import()));

create policy case_update on conduct.case for update using (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids)) or conduct.for_import()));

create policy case_version_read on conduct.case_version for select using (force_id = kernel.current_force() and (conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or conduct.for_import()));

create policy case_version_insert on conduct.case_version for insert with check (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids)) or conduct.for_import()));

create policy case_version_update on conduct.case_version for update using (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids)) or conduct.for_import()));

create policy allegation_read on conduct.allegation for select using (force_id = kernel.current_force() and (conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or conduct.for_import()));

create policy allegation_insert on conduct.allegation for insert with check (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids)) or conduct.for_import()));

create policy allegation_update on conduct.allegation for update using (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids)) or conduct.for_import()));

create policy allegation_version_read on conduct.allegation_version for select using (force_id = kernel.current_force() and (conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or conduct.for_import()));

create policy allegation_version_insert on conduct.allegation_version for insert with check (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids)) or conduct.for_import()));

create policy allegation_version_update on conduct.allegation_version for update using (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids)) or conduct.for_import()));

create policy case_event_read on conduct.case_event for select using (force_id = kernel.current_force() and (conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.for_statistics() or conduct.for_import()));

create policy case_event_insert on conduct.case_event for insert with check (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids)) or conduct.for_import()));

create policy case_event_update on conduct.case_event for update using (force_id = kernel.current_force() and ((kernel.has_role('professional-standards') and conduct.may_read(allowed_person_ids, denied_person_ids, denied_command_ids)) or conduct.for_import()));

grant usage on schema conduct to candour_app;

grant select, insert on conduct.case, conduct.case_version, conduct.allegation, conduct.allegation_version, conduct.case_event to candour_app;

grant update (superseded_at) on conduct.case_version, conduct.allegation_version, conduct.case_event to candour_app;

-- Who may read a case is not what is known of it: a change reaches every version ever written, and is itself audited.
grant update (allowed_person_ids, denied_person_ids, denied_command_ids) on conduct.case, conduct.case_version, conduct.allegation, conduct.allegation_version, conduct.case_event to candour_app;
