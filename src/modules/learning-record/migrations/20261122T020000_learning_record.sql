create schema learning_record;

-- Who sends: a learning platform, a course, another force. Its authority stands in every statement it ever stored.
create table learning_record.source (
  force_id uuid not null references kernel.force (force_id),
  source_id uuid not null,
  name text not null,
  authority text not null,
  created_at timestamptz not null,
  created_by_name text not null,
  primary key (force_id, source_id),
  unique (force_id, name)
);

create table learning_record.credential (
  force_id uuid not null,
  credential_id uuid not null,
  source_id uuid not null,
  access_key text not null,
  secret_hash text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  created_by_name text not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  revoked_by_name text,
  last_used_at timestamptz,
  primary key (force_id, credential_id),
  unique (force_id, access_key),
  foreign key (force_id, source_id) references learning_record.source (force_id, source_id)
);

create index credential_by_source on learning_record.credential (force_id, source_id);

-- Bearer tokens: only their hashes, and deleted once they have expired.
create table learning_record.token (
  force_id uuid not null,
  token_hash bytea not null,
  credential_id uuid not null,
  scopes text[] not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (force_id, token_hash),
  foreign key (force_id, credential_id) references learning_record.credential (force_id, credential_id)
);

create index token_by_credential on learning_record.token (force_id, credential_id, expires_at);

-- A statement as it is given out again, but for `stored` and a `timestamp` it came without: both are the ordinal's
-- upper bits, the milliseconds since 1970. The ordinal orders all statements by when they were stored.
create table learning_record.statement (
  force_id uuid not null,
  statement_id uuid not null,
  ordinal bigint not null,
  source_id uuid not null,
  body text not null,
  sameness uuid not null,
  target_id uuid,
  voids boolean not null,
  timestamped boolean not null,
  attachments text[] not null,
  primary key (force_id, statement_id),
  unique (force_id, ordinal),
  foreign key (force_id, source_id) references learning_record.source (force_id, source_id)
);

create index statement_by_target on learning_record.statement (force_id, target_id) where target_id is not null;

-- What a statement can be found by. `via` is 0 for what it says itself, and otherwise how many pointers away the
-- statement is that says it. `direct` is false for what only the related_ filters find.
create table learning_record.reference (
  force_id uuid not null,
  key uuid not null,
  ordinal bigint not null,
  via smallint not null,
  direct boolean not null,
  primary key (force_id, key, ordinal, via) include (direct)
);

alter table learning_record.reference alter column key set statistics 1000;

-- What was voided, by whom. It counts where the statement is there, is no voiding statement, and is the same source's
-- or the voiding source held every scope.
create table learning_record.voiding (
  force_id uuid not null,
  voided_id uuid not null,
  voiding_id uuid not null,
  source_id uuid not null,
  any_source boolean not null,
  primary key (force_id, voided_id, voiding_id)
);

-- What was said of activities and agents: each different thing once.
create table learning_record.activity_definition (
  force_id uuid not null,
  activity_key uuid not null,
  definition_key uuid not null,
  activity_id text not null,
  definition text not null,
  seen_at timestamptz not null,
  primary key (force_id, activity_key, definition_key)
);

create table learning_record.persona (
  force_id uuid not null,
  agent_key uuid not null,
  persona_key uuid not null,
  agent text not null,
  seen_at timestamptz not null,
  primary key (force_id, agent_key, persona_key)
);

create table learning_record.attachment_content (
  force_id uuid not null,
  sha2 text not null,
  content bytea not null,
  stored_at timestamptz not null,
  primary key (force_id, sha2)
);

-- State, agent profiles and activity profiles: the working memory of courses, which they overwrite and delete as the
-- specification gives them the right to. What happened stands in statements.
create table learning_record.document (
  force_id uuid not null references kernel.force (force_id),
  document_key uuid not null,
  kind text not null check (kind in ('state', 'activity-profile', 'agent-profile')),
  activity_key uuid not null,
  agent_key uuid not null,
  registration uuid,
  document_id text not null,
  content bytea not null,
  content_type text not null,
  etag text not null,
  updated_at timestamptz not null,
  primary key (force_id, document_key)
);

create index document_by_context on learning_record.document (force_id, kind, activity_key, agent_key, updated_at);

alter table learning_record.source enable row level security;

alter table learning_record.credential enable row level security;

alter table learning_record.token enable row level security;

alter table learning_record.statement enable row level security;

alter table learning_record.reference enable row level security;

alter table learning_record.voiding enable row level security;

alter table learning_record.activity_definition enable row level security;

alter table learning_record.persona enable row level security;

alter table learning_record.attachment_content enable row level security;

alter table learning_record.document enable row level security;

-- Sources act under the role `learning`, in their own name: what they write is theirs by policy.

create policy source_read on learning_record.source for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy source_insert on learning_record.source for insert with check (force_id = kernel.current_force() and kernel.has_role('administrator'));

create policy credential_read on learning_record.credential for select using (force_id = kernel.current_force() and (kernel.has_role('administrator') or source_id = kernel.current_user_id()));

create policy credential_insert on learning_record.credential for insert with check (force_id = kernel.current_force() and kernel.has_role('administrator'));

create policy credential_change on learning_record.credential for update using (force_id = kernel.current_force() and kernel.has_role('administrator'));

create policy token_all on learning_record.token using (force_id = kernel.current_force() and kernel.has_role('administrator'));

create policy statement_read on learning_record.statement for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy statement_insert on learning_record.statement for insert with check (force_id = kernel.current_force() and kernel.has_role('learning') and source_id = kernel.current_user_id());

create policy reference_read on learning_record.reference for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy reference_insert on learning_record.reference for insert with check (force_id = kernel.current_force() and kernel.has_role('learning'));

create policy voiding_read on learning_record.voiding for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy voiding_insert on learning_record.voiding for insert with check (force_id = kernel.current_force() and kernel.has_role('learning') and source_id = kernel.current_user_id());

create policy activity_definition_read on learning_record.activity_definition for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy activity_definition_insert on learning_record.activity_definition for insert with check (force_id = kernel.current_force() and kernel.has_role('learning'));

create policy persona_read on learning_record.persona for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy persona_insert on learning_record.persona for insert with check (force_id = kernel.current_force() and kernel.has_role('learning'));

create policy attachment_content_read on learning_record.attachment_content for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy attachment_content_insert on learning_record.attachment_content for insert with check (force_id = kernel.current_force() and kernel.has_role('learning'));

create policy document_all on learning_record.document using (force_id = kernel.current_force() and kernel.has_role('learning')) with check (force_id = kernel.current_force() and kernel.has_role('learning'));

grant usage on schema learning_record to candour_app;

grant select, insert on
  learning_record.source,
  learning_record.credential,
  learning_record.token,
  learning_record.statement,
  learning_record.reference,
  learning_record.voiding,
  learning_record.activity_definition,
  learning_record.persona,
  learning_record.attachment_content,
  learning_record.document
to candour_app;

grant update (revoked_at, revoked_by_name, last_used_at) on learning_record.credential to candour_app;

grant delete on learning_record.token to candour_app;

grant update (content, content_type, etag, updated_at) on learning_record.document to candour_app;

grant delete on learning_record.document to candour_app;
