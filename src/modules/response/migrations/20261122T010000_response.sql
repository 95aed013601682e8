create schema response;

-- True while a file is imported: a restricted version has to be seen to be corrected, and is shown to nobody.
create function response.importing() returns boolean language sql stable parallel safe as $$ select coalesce(current_setting('candour.purpose', true), '') = 'import' and (kernel.has_role('administrator') or kernel.has_role('professional-standards')) $$;

create table response.definition_version (
  force_id uuid not null references kernel.force (force_id),
  definition_version_id uuid not null,
  code text not null check (code in ('acpo', 'da_act_2021')),
  title text not null,
  source text not null,
  plain_words text not null,
  in_force_from date not null,
  least_age integer not null check (least_age > 0),
  behaviours text[] not null check (cardinality(behaviours) > 0),
  connections text[] not null check (cardinality(connections) > 0),
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, definition_version_id)
);

create unique index definition_version_current on response.definition_version (force_id, code) where superseded_at is null;

create table response.routing_policy_version (
  force_id uuid not null references kernel.force (force_id),
  routing_policy_version_id uuid not null,
  code text not null,
  title text not null,
  in_force_from date not null,
  first_response text not null,
  rules_digest text not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, routing_policy_version_id)
);

create unique index routing_policy_version_current on response.routing_policy_version (force_id, code) where superseded_at is null;

-- The rules belong to one version of their policy for ever: a policy that changes is a new version with all its rules.
create table response.routing_rule (
  force_id uuid not null,
  routing_policy_version_id uuid not null,
  rule_order integer not null,
  name text not null,
  suspect_police_role text[] not null,
  offence_kind text[] not null,
  party_works_in_command text[] not null,
  risk_grade text[] not null,
  lead_unit_kind text,
  lead_command text check (lead_command in ('same', 'another', 'force_wide')),
  obligations text[] not null,
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  primary key (force_id, routing_policy_version_id, rule_order),
  foreign key (force_id, routing_policy_version_id) references response.routing_policy_version (force_id, routing_policy_version_id),
  check ((lead_unit_kind is null) = (lead_command is null)),
  check (lead_unit_kind is not null or cardinality(obligations) > 0)
);

-- No foreign keys here and on report_version: the importer, the only writer, takes the force from its transaction and
-- the report from this table, and a check of each of a million rows would only say so again, slowly.
create table response.report (
  force_id uuid not null,
  report_id uuid not null,
  reference text not null,
  primary key (force_id, report_id),
  unique (force_id, reference)
);

-- The last four columns before the source decide who may read the row; they are null where nobody is named.
create table response.report_version (
  force_id uuid not null,
  report_version_id uuid not null,
  report_id uuid not null,
  reference text not null,
  received_on date not null,
  occurred_on date,
  offence_kind text not null,
  behaviours text[],
  connection text not null,
  victim_id text,
  victim_age integer,
  suspect_age integer,
  children integer,
  suspect_police_role text not null,
  party_works_in_command text not null,
  command_id uuid not null,
  risk_grade text not null,
  acpo_test text,
  acpo_version_id uuid,
  da_act_2021_test text,
  da_act_2021_version_id uuid,
  definition_code text not null,
  definition_test text not null,
  lead_unit_kind text not null,
  lead_unit_id uuid,
  routing_policy_version_id uuid not null,
  routing_rule integer,
  restricted boolean not null,
  allowed_person_ids uuid[],
  denied_person_ids uuid[],
  denied_command_ids uuid[],
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, report_version_id),
  check (occurred_on is null or occurred_on <= received_on)
);

create unique index report_version_current on response.report_version (force_id, report_id) where superseded_at is null;

create index report_version_by_received on response.report_version (force_id, received_on);

create index report_version_by_reference on response.report_version (force_id, reference text_pattern_ops) where superseded_at is null;

create index report_version_by_victim on response.report_version (force_id, victim_id, received_on) where victim_id is not null;

create table response.risk_assessment_version (
  force_id uuid not null,
  risk_assessment_version_id uuid not null,
  report_id uuid not null,
  stage text not null,
  assessed_on date not null,
  tool text not null,
  tool_version text not null,
  ticks integer,
  tool_grade text not null,
  grade text not null,
  professional_judgement boolean not null,
  restricted boolean not null,
  allowed_person_ids uuid[],
  denied_person_ids uuid[],
  denied_command_ids uuid[],
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, risk_assessment_version_id),
  foreign key (force_id, report_id) references response.report (force_id, report_id)
);

create unique index risk_assessment_version_current on response.risk_assessment_version (force_id, report_id, stage, assessed_on) where superseded_at is null;

create index risk_assessment_version_by_day on response.risk_assessment_version (force_id, assessed_on);

create table response.referral_out_version (
  force_id uuid not null,
  referral_out_version_id uuid not null,
  report_id uuid not null,
  service_kind text not null,
  service text not null,
  referred_on date not null,
  outcome text not null,
  outcome_on date,
  restricted boolean not null,
  allowed_person_ids uuid[],
  denied_person_ids uuid[],
  denied_command_ids uuid[],
  import_id uuid,
  line integer,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, referral_out_version_id),
  foreign key (force_id, report_id) references response.report (force_id, report_id),
  check (outcome_on is null or outcome_on >= referred_on)
);

create unique index referral_out_version_current on response.referral_out_version (force_id, report_id, service, referred_on) where superseded_at is null;

create index referral_out_version_by_day on response.referral_out_version (force_id, referred_on);

-- Who may open a row that tells of a report. Every policy below names it, so that page, list, search and count agree. A
-- reader whose person or command is not known can't be cleared against a list that names somebody (null is not true).
create function response.may_open(restricted boolean, allowed_person_ids uuid[], denied_person_ids uuid[], denied_command_ids uuid[]) returns boolean language sql stable parallel safe as $$ select (case when restricted then kernel.has_role('professional-standards') or kernel.current_person() = any(allowed_person_ids) else kernel.has_role('responder') or kernel.has_role('investigator') or kernel.has_role('supervisor') or kernel.has_role('professional-standards') end) and (denied_person_ids is null or kernel.current_person() <> all(denied_person_ids)) and (denied_command_ids is null or kernel.current_command() <> all(denied_command_ids)) $$;

alter table response.definition_version enable row level security;

alter table response.routing_policy_version enable row level security;

alter table response.routing_rule enable row level security;

alter table response.report enable row level security;

alter table response.report_version enable row level security;

alter table response.risk_assessment_version enable row level security;

alter table response.referral_out_version enable row level security;

-- The definition and the policy are for everyone to read, the public too.
create policy definition_version_read on response.definition_version for select using (force_id = kernel.current_force() and kernel.signed_in());

create policy definition_version_insert on response.definition_version for insert with check (force_id = kernel.current_force() and response.importing());

create policy definition_version_supersede on response.definition_version for update using (force_id = kernel.current_force() and response.importing());

create policy routing_policy_version_read on response.routing_policy_version for select using (force_id = kernel.current_force() and kernel.signed_in());

create policy routing_policy_version_insert on response.routing_policy_version for insert with check (force_id = kernel.current_force() and response.importing());

create policy routing_policy_version_supersede on response.routing_policy_version for update using (force_id = kernel.current_force() and response.importing());

create policy routing_rule_read on response.routing_rule for select using (force_id = kernel.current_force() and kernel.signed_in());

create policy routing_rule_insert on response.routing_rule for insert with check (force_id = kernel.current_force() and response.importing());

-- A reference alone tells that there is a report: nobody reads it but an importer. Pages read versions.
create policy report_read on response.report for select using (force_id = kernel.current_force() and response.importing());

create policy report_insert on response.report for insert with check (force_id = kernel.current_force() and response.importing());

create policy report_version_read on response.report_version for select using (force_id = kernel.current_force() and (kernel.for_statistics() or response.may_open(restricted, allowed_person_ids, denied_person_ids, denied_command_ids) or response.importing()));

create policy report_version_insert on response.report_version for insert with check (force_id = kernel.current_force() and response.importing());

create policy report_version_supersede on response.report_version for update using (force_id = kernel.current_force() and response.importing());

create policy risk_assessment_version_read on response.risk_assessment_version for select using (force_id = kernel.current_force() and (kernel.for_statistics() or response.may_open(restricted, allowed_person_ids, denied_person_ids, denied_command_ids) or response.importing()));

create policy risk_assessment_version_insert on response.risk_assessment_version for insert with check (force_id = kernel.current_force() and response.importing());

create policy risk_assessment_version_supersede on response.risk_assessment_version for update using (force_id = kernel.current_force() and response.importing());

create policy referral_out_version_read on response.referral_out_version for select using (force_id = kernel.current_force() and (kernel.for_statistics() or response.may_open(restricted, allowed_person_ids, denied_person_ids, denied_command_ids) or response.importing()));

create policy referral_out_version_insert on response.referral_out_version for insert with check (force_id = kernel.current_force() and response.importing());

create policy referral_out_version_supersede on response.referral_out_version for update using (force_id = kernel.current_force() and response.importing());

grant usage on schema response to candour_app;

grant select, insert on response.definition_version, response.routing_policy_version, response.routing_rule, response.report, response.report_version, response.risk_assessment_version, response.referral_out_version to candour_app;

grant update (superseded_at) on response.definition_version, response.routing_policy_version, response.report_version, response.risk_assessment_version, response.referral_out_version to candour_app;
