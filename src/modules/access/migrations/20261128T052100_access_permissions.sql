-- The policies ask for permissions, of which `kernel/permissions.ts` says what role holds them. What roles there are is no
-- longer for the database to know: it sees to it that a role is well named (the program takes no name that it does not
-- know), that a role whose name begins with `restricted-` stands beside another, and that nobody gives a powerful role alone.
alter table access.user_version
  drop constraint user_version_roles_check,
  drop constraint user_version_own_role_check,
  drop constraint user_version_powers;

alter table access.role_proposal drop constraint role_proposal_roles_check;

alter table access.power_grant drop constraint power_grant_roles_check;

-- Those that no single person gives: all but the ordinary ones, which the program says by `candour.ordinary_roles`. A role
-- of which nothing is said is powerful, so that one that is added later is not given alone by mistake.
create or replace function access.powerful_among(roles text[]) returns text[] language sql stable parallel safe as $$ select coalesce(array_agg(role order by role collate "C"), '{}') from unnest(roles) as role where strpos(coalesce(current_setting('candour.ordinary_roles', true), ''), ',' || role || ',') = 0 $$;

create function access.are_role_names(roles text[]) returns boolean language sql immutable parallel safe as $$ select coalesce(bool_and(role ~ '^[a-z]+(-[a-z]+)*$'), true) and array_position(roles, null) is null from unnest(roles) as role $$;

create function access.stands_alone(roles text[]) returns boolean language sql immutable parallel safe as $$ select coalesce(bool_or(role not like 'restricted-%'), false) from unnest(roles) as role $$;

alter table access.user_version
  add constraint user_version_roles_check check (access.are_role_names(roles)),
  add constraint user_version_own_role_check check (not active or access.stands_alone(roles)),
  add constraint user_version_powers check (superseded_at is not null or powerful_roles <@ roles and (powerful_roles = '{}' or power_grant_id is not null));

alter table access.role_proposal add constraint role_proposal_roles_check check (cardinality(roles) > 0 and access.are_role_names(roles));

alter table access.power_grant add constraint power_grant_roles_check check (access.are_role_names(roles));

alter policy audit_checkpoint_insert on access.audit_checkpoint with check (force_id = kernel.current_force() and kernel.may('audit.verify'));

alter policy audit_checkpoint_read on access.audit_checkpoint using (force_id = kernel.current_force() and kernel.may('audit.verify'));

alter policy power_grant_insert on access.power_grant with check (force_id = kernel.current_force() and kernel.may('user.change') and recorded_by = kernel.current_user_id() and user_id <> kernel.current_user_id() and roles = access.powerful_among(roles));

alter policy power_grant_read on access.power_grant using (force_id = kernel.current_force() and (kernel.may('power.read') or kernel.is_staff() and user_id = kernel.current_user_id()));

alter policy role_decision_insert on access.role_decision with check (force_id = kernel.current_force() and kernel.may('user.change') and decided_by = kernel.current_user_id() and user_id <> kernel.current_user_id());

alter policy role_decision_read on access.role_decision using (force_id = kernel.current_force() and (kernel.may('power.read') or kernel.is_staff() and user_id = kernel.current_user_id()));

alter policy role_proposal_insert on access.role_proposal with check (force_id = kernel.current_force() and kernel.may('user.change') and proposed_by = kernel.current_user_id() and user_id <> kernel.current_user_id() and roles = access.powerful_among(roles));

alter policy role_proposal_read on access.role_proposal using (force_id = kernel.current_force() and (kernel.may('power.read') or kernel.is_staff() and user_id = kernel.current_user_id()));

alter policy session_end_by_administrator on access.session using (force_id = kernel.current_force() and kernel.may('session.end')) with check (force_id = kernel.current_force() and kernel.may('session.end') and ended_at is not null);

alter policy session_read_by_administrator on access.session using (force_id = kernel.current_force() and kernel.may('session.end'));

alter policy user_insert on access.user with check (force_id = kernel.current_force() and kernel.may('user.change'));

alter policy user_version_insert on access.user_version with check (force_id = kernel.current_force() and kernel.may('user.change') and recorded_by = kernel.current_user_id() and user_id <> kernel.current_user_id() and (superseded_at is not null or powerful_roles = access.powerful_among(roles)));

-- With a check, so that no old version that says nothing of powers is made the current one.
alter policy user_version_supersede on access.user_version using (force_id = kernel.current_force() and kernel.may('user.change') and user_id <> kernel.current_user_id()) with check (force_id = kernel.current_force() and kernel.may('user.change') and user_id <> kernel.current_user_id() and (superseded_at is not null or powerful_roles = access.powerful_among(roles)));

alter policy audit_verify on kernel.audit_entry using (force_id = kernel.current_force() and kernel.has_purpose('verification') and (kernel.may('audit.verify') or access.is_candour()));
