-- How, how strongly and when somebody proved who they are; whom the provider means, so that it can end the session.
alter table access.session
  add column session_id uuid not null default gen_random_uuid(),
  add column signed_in_by text not null default 'unknown' check (signed_in_by in ('sample', 'provider', 'unknown')),
  add column device text not null default '',
  add column proved_at timestamptz,
  add column checked_at timestamptz,
  add column acr text,
  add column amr text[] not null default '{}',
  add column issuer text,
  add column subject text,
  add column provider_session text;

create unique index session_by_id on access.session (force_id, session_id);

create index session_by_subject on access.session (force_id, issuer, subject) where ended_at is null;

-- An administrator sees that somebody is signed in, and may end it: nothing else about a session is theirs to change.
create policy session_read_by_administrator on access.session for select using (force_id = kernel.current_force() and kernel.has_role('administrator'));

create policy session_end_by_administrator on access.session for update using (force_id = kernel.current_force() and kernel.has_role('administrator')) with check (force_id = kernel.current_force() and kernel.has_role('administrator') and ended_at is not null);

grant update (checked_at) on access.session to candour_app;

-- A logout token of the provider that was taken, so that it counts once (OpenID Connect Back-Channel Logout 1.0, 2.6).
create table access.logout_token (
  force_id uuid not null references kernel.force (force_id),
  issuer text not null,
  token_id text not null,
  received_at timestamptz not null,
  primary key (force_id, issuer, token_id)
);

alter table access.logout_token enable row level security;

create policy logout_token_read on access.logout_token for select using (force_id = kernel.current_force() and access.is_candour());

create policy logout_token_insert on access.logout_token for insert with check (force_id = kernel.current_force() and access.is_candour());

grant select, insert on access.logout_token to candour_app;

-- What somebody typed while their session ended, sealed by the application with a key that the database does not hold.
create table access.kept_form (
  force_id uuid not null,
  kept_form_id uuid not null,
  user_id uuid not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  primary key (force_id, kept_form_id),
  foreign key (force_id, user_id) references access.user (force_id, user_id)
);

create index kept_form_by_user on access.kept_form (force_id, user_id, kept_at);

alter table access.kept_form enable row level security;

create policy kept_form_read on access.kept_form for select using (force_id = kernel.current_force() and (access.is_candour() or kernel.is_staff() and user_id = kernel.current_user_id()));

create policy kept_form_insert on access.kept_form for insert with check (force_id = kernel.current_force() and access.is_candour());

create policy kept_form_delete on access.kept_form for delete using (force_id = kernel.current_force() and (access.is_candour() or kernel.is_staff() and user_id = kernel.current_user_id()));

grant select, insert, delete on access.kept_form to candour_app;

-- The roles that no single person gives. `powerfulRoles` of the program says the same; a test compares them.
create function access.powerful_among(roles text[]) returns text[] language sql immutable parallel safe as $$ select coalesce(array_agg(role order by role collate "C"), '{}') from unnest(roles) as role where role in ('administrator', 'auditor', 'foi-officer', 'professional-standards', 'restricted-auditor', 'restricted-statistics') $$;

-- That one administrator proposes to give powerful roles to somebody else.
create table access.role_proposal (
  force_id uuid not null,
  proposal_id uuid not null,
  user_id uuid not null,
  roles text[] not null,
  -- The user may not sign in yet, and will from the moment it is agreed.
  activates boolean not null,
  reason text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (force_id, proposal_id),
  unique (force_id, proposal_id, user_id, proposed_by, roles),
  foreign key (force_id, user_id) references access.user (force_id, user_id),
  check (cardinality(roles) > 0 and roles = access.powerful_among(roles)),
  check (proposed_by <> user_id)
);

create index role_proposal_by_user on access.role_proposal (force_id, user_id, proposed_at);

-- What another administrator decided on it, once. Whoever proposed may take it back, and never agree to it; nor may
-- whoever is to receive the roles, nor Candour itself or the command line, which are nobody.
create table access.role_decision (
  force_id uuid not null,
  proposal_id uuid not null,
  user_id uuid not null,
  proposed_by uuid not null,
  roles text[] not null,
  agreed boolean not null,
  reason text,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (force_id, proposal_id),
  unique (force_id, proposal_id, user_id, proposed_by, roles, agreed, decided_by),
  foreign key (force_id, proposal_id, user_id, proposed_by, roles) references access.role_proposal (force_id, proposal_id, user_id, proposed_by, roles),
  check (decided_by <> user_id),
  check (not agreed or decided_by <> proposed_by),
  check (agreed or reason <> ''),
  check (decided_by not in ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000003'))
);

-- Why somebody holds the powerful roles they hold: each set of them follows from the one before by fewer roles, or by
-- those of an agreed proposal. None can be used twice, so that what was taken away does not come back by an old one.
create table access.power_grant (
  force_id uuid not null,
  grant_id uuid not null,
  user_id uuid not null,
  roles text[] not null,
  kind text not null check (kind in ('set-up', 'agreed', 'reduced')),
  from_grant_id uuid,
  from_roles text[],
  proposal_id uuid,
  proposed_by uuid,
  proposal_roles text[],
  agreed boolean check (agreed),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (force_id, grant_id),
  unique (force_id, grant_id, user_id, roles),
  unique (force_id, from_grant_id),
  unique (force_id, proposal_id),
  foreign key (force_id, user_id) references access.user (force_id, user_id),
  foreign key (force_id, from_grant_id, user_id, from_roles) references access.power_grant (force_id, grant_id, user_id, roles),
  foreign key (force_id, proposal_id, user_id, proposed_by, proposal_roles, agreed, recorded_by) references access.role_decision (force_id, proposal_id, user_id, proposed_by, roles, agreed, decided_by),
  check (roles = access.powerful_among(roles)),
  check ((from_grant_id is null) = (from_roles is null)),
  -- Set-up is Candour's own, and the command line's where a force has no administrator yet.
  check (kind <> 'set-up' or recorded_by in ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000003')),
  check (kind <> 'reduced' or from_roles is not null and roles <@ from_roles),
  check (kind <> 'agreed' or proposal_id is not null and proposed_by is not null and proposal_roles is not null and agreed is not null and roles <@ (coalesce(from_roles, '{}') || proposal_roles)),
  check (user_id <> recorded_by)
);

create index power_grant_by_user on access.power_grant (force_id, user_id, recorded_at);

alter table access.role_proposal enable row level security;

alter table access.role_decision enable row level security;

alter table access.power_grant enable row level security;

create policy role_proposal_read on access.role_proposal for select using (force_id = kernel.current_force() and (kernel.has_role('administrator') or kernel.has_role('auditor') or kernel.is_staff() and user_id = kernel.current_user_id()));

create policy role_proposal_insert on access.role_proposal for insert with check (force_id = kernel.current_force() and kernel.has_role('administrator') and proposed_by = kernel.current_user_id() and user_id <> kernel.current_user_id());

create policy role_decision_read on access.role_decision for select using (force_id = kernel.current_force() and (kernel.has_role('administrator') or kernel.has_role('auditor') or kernel.is_staff() and user_id = kernel.current_user_id()));

create policy role_decision_insert on access.role_decision for insert with check (force_id = kernel.current_force() and kernel.has_role('administrator') and decided_by = kernel.current_user_id() and user_id <> kernel.current_user_id());

create policy power_grant_read on access.power_grant for select using (force_id = kernel.current_force() and (kernel.has_role('administrator') or kernel.has_role('auditor') or kernel.is_staff() and user_id = kernel.current_user_id()));

create policy power_grant_insert on access.power_grant for insert with check (force_id = kernel.current_force() and kernel.has_role('administrator') and recorded_by = kernel.current_user_id() and user_id <> kernel.current_user_id());

grant select, insert on access.role_proposal, access.role_decision, access.power_grant to candour_app;

alter table access.user_version
  add column powerful_roles text[] not null default '{}',
  add column power_grant_id uuid;

-- Whoever holds powerful roles when this comes in keeps them, as set up.
update access.user_version set powerful_roles = access.powerful_among(roles) where superseded_at is null;

insert into access.power_grant (force_id, grant_id, user_id, roles, kind, recorded_by, recorded_at)
  select force_id, user_version_id, user_id, powerful_roles, 'set-up', '00000000-0000-7000-8000-000000000001', recorded_at
  from access.user_version where superseded_at is null and powerful_roles <> '{}';

update access.user_version set power_grant_id = user_version_id where superseded_at is null and powerful_roles <> '{}';

-- No version holds a powerful role but by a grant of exactly the powerful roles it holds, used by no other version.
alter table access.user_version
  add constraint user_version_powers check (superseded_at is not null or powerful_roles = access.powerful_among(roles) and (powerful_roles = '{}' or power_grant_id is not null)),
  add constraint user_version_grant unique (force_id, power_grant_id),
  add constraint user_version_granted foreign key (force_id, power_grant_id, user_id, powerful_roles) references access.power_grant (force_id, grant_id, user_id, roles);
