-- Who may read a report stands on the report itself, and is repeated on every row that tells of it, in every version.
alter table response.report add column restricted boolean not null default false, add column allowed_person_ids uuid[], add column denied_person_ids uuid[], add column denied_command_ids uuid[], add column party_command_ids uuid[];

-- What any version of a report ever said holds for all of them: nothing that was restricted once is lifted.
with listed as (select force_id, report_id, restricted, allowed_person_ids, denied_person_ids, denied_command_ids from response.report_version where restricted or allowed_person_ids is not null or denied_person_ids is not null or denied_command_ids is not null), allowed_person as (select force_id, report_id, array_agg(distinct u order by u) as ids from listed cross join lateral unnest(allowed_person_ids) as u group by 1, 2), denied_person as (select force_id, report_id, array_agg(distinct u order by u) as ids from listed cross join lateral unnest(denied_person_ids) as u group by 1, 2), denied_command as (select force_id, report_id, array_agg(distinct u order by u) as ids from listed cross join lateral unnest(denied_command_ids) as u group by 1, 2) update response.report as r set restricted = l.restricted, allowed_person_ids = a.ids, denied_person_ids = p.ids, denied_command_ids = c.ids, party_command_ids = c.ids from (select force_id, report_id, bool_or(restricted) as restricted from listed group by 1, 2) as l left join allowed_person as a using (force_id, report_id) left join denied_person as p using (force_id, report_id) left join denied_command as c using (force_id, report_id) where r.force_id = l.force_id and r.report_id = l.report_id;

-- Parties keep out the commands in which they have worked since.
with worked as (select r.force_id, r.report_id, array_agg(distinct coalesce(u.command_unit_id, u.unit_id)) as ids from response.report as r join response.report_version as v on v.force_id = r.force_id and v.report_id = r.report_id and v.superseded_at is null cross join lateral unnest(r.denied_person_ids) as p (person_id) join workforce.posting as o on o.force_id = r.force_id and o.person_id = p.person_id and o.superseded_at is null and o.during && daterange(least(v.occurred_on, v.received_on), null) join workforce.unit_version as u on u.force_id = o.force_id and u.unit_id = o.unit_id and u.superseded_at is null where r.denied_person_ids is not null group by 1, 2) update response.report as r set denied_command_ids = array(select distinct c from unnest(coalesce(r.denied_command_ids, '{}') || w.ids) as c order by c) from worked as w where r.force_id = w.force_id and r.report_id = w.report_id;

update response.report_version as v set restricted = r.restricted, allowed_person_ids = r.allowed_person_ids, denied_person_ids = r.denied_person_ids, denied_command_ids = r.denied_command_ids from response.report as r where r.force_id = v.force_id and r.report_id = v.report_id and (v.restricted, v.allowed_person_ids, v.denied_person_ids, v.denied_command_ids) is distinct from (r.restricted, r.allowed_person_ids, r.denied_person_ids, r.denied_command_ids);

update response.risk_assessment_version as v set restricted = r.restricted, allowed_person_ids = r.allowed_person_ids, denied_person_ids = r.denied_person_ids, denied_command_ids = r.denied_command_ids from response.report as r where r.force_id = v.force_id and r.report_id = v.report_id and (v.restricted, v.allowed_person_ids, v.denied_person_ids, v.denied_command_ids) is distinct from (r.restricted, r.allowed_person_ids, r.denied_person_ids, r.denied_command_ids);

update response.referral_out_version as v set restricted = r.restricted, allowed_person_ids = r.allowed_person_ids, denied_person_ids = r.denied_person_ids, denied_command_ids = r.denied_command_ids from response.report as r where r.force_id = v.force_id and r.report_id = v.report_id and (v.restricted, v.allowed_person_ids, v.denied_person_ids, v.denied_command_ids) is distinct from (r.restricted, r.allowed_person_ids, r.denied_person_ids, r.denied_command_ids);

create index report_with_parties on response.report (force_id, report_id) where denied_person_ids is not null;

drop policy definition_version_insert on response.definition_version;

create policy definition_version_insert on response.definition_version for insert with check (force_id = kernel.current_force() and kernel.importing('definitions') and (kernel.has_role('administrator') or kernel.has_role('professional-standards')));

drop policy definition_version_supersede on response.definition_version;

create policy definition_version_supersede on response.definition_version for update using (force_id = kernel.current_force() and kernel.importing('definitions') and (kernel.has_role('administrator') or kernel.has_role('professional-standards')));

drop policy routing_policy_version_insert on response.routing_policy_version;

create policy routing_policy_version_insert on response.routing_policy_version for insert with check (force_id = kernel.current_force() and kernel.importing('routing-policy') and (kernel.has_role('administrator') or kernel.has_role('professional-standards')));

drop policy routing_policy_version_supersede on response.routing_policy_version;

create policy routing_policy_version_supersede on response.routing_policy_version for update using (force_id = kernel.current_force() and kernel.importing('routing-policy') and (kernel.has_role('administrator') or kernel.has_role('professional-standards')));

drop policy routing_rule_insert on response.routing_rule;

create policy routing_rule_insert on response.routing_rule for insert with check (force_id = kernel.current_force() and kernel.importing('routing-policy') and (kernel.has_role('administrator') or kernel.has_role('professional-standards')));

drop policy report_read on response.report;

drop policy report_insert on response.report;

-- A reference alone tells that there is a report: pages read versions, and an import's checks see which of them its
-- sender may speak of. An administrator, who opens no report, brings in those that are open to the force.
create policy report_read on response.report for select using (force_id = kernel.current_force() and (((kernel.importing('reports') or kernel.importing('risk-assessments') or kernel.importing('referrals-out')) and kernel.may_read_restricted(restricted, kernel.has_role('administrator') or kernel.has_role('responder') or kernel.has_role('investigator') or kernel.has_role('supervisor') or kernel.has_role('professional-standards'), kernel.has_role('professional-standards'), true, allowed_person_ids, denied_person_ids, denied_command_ids)) or kernel.applying('reports') or kernel.applying('risk-assessments') or kernel.applying('referrals-out') or kernel.keeping_out()));

create policy report_insert on response.report for insert with check (force_id = kernel.current_force() and kernel.applying('reports'));

create policy report_widen on response.report for update using (force_id = kernel.current_force() and kernel.keeping_out());

drop policy report_version_read on response.report_version;

drop policy report_version_insert on response.report_version;

drop policy report_version_supersede on response.report_version;

create policy report_version_read on response.report_version for select using (force_id = kernel.current_force() and (kernel.for_statistics() or kernel.may_read_restricted(restricted, kernel.has_role('responder') or kernel.has_role('investigator') or kernel.has_role('supervisor') or kernel.has_role('professional-standards'), kernel.has_role('professional-standards'), true, allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.applying('reports') or kernel.keeping_out()));

create policy report_version_insert on response.report_version for insert with check (force_id = kernel.current_force() and kernel.applying('reports'));

create policy report_version_supersede on response.report_version for update using (force_id = kernel.current_force() and (kernel.applying('reports') or kernel.keeping_out()));

drop policy risk_assessment_version_read on response.risk_assessment_version;

drop policy risk_assessment_version_insert on response.risk_assessment_version;

drop policy risk_assessment_version_supersede on response.risk_assessment_version;

create policy risk_assessment_version_read on response.risk_assessment_version for select using (force_id = kernel.current_force() and (kernel.for_statistics() or kernel.may_read_restricted(restricted, kernel.has_role('responder') or kernel.has_role('investigator') or kernel.has_role('supervisor') or kernel.has_role('professional-standards'), kernel.has_role('professional-standards'), true, allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.applying('risk-assessments') or kernel.keeping_out()));

create policy risk_assessment_version_insert on response.risk_assessment_version for insert with check (force_id = kernel.current_force() and kernel.applying('risk-assessments'));

create policy risk_assessment_version_supersede on response.risk_assessment_version for update using (force_id = kernel.current_force() and (kernel.applying('risk-assessments') or kernel.keeping_out()));

drop policy referral_out_version_read on response.referral_out_version;

drop policy referral_out_version_insert on response.referral_out_version;

drop policy referral_out_version_supersede on response.referral_out_version;

create policy referral_out_version_read on response.referral_out_version for select using (force_id = kernel.current_force() and (kernel.for_statistics() or kernel.may_read_restricted(restricted, kernel.has_role('responder') or kernel.has_role('investigator') or kernel.has_role('supervisor') or kernel.has_role('professional-standards'), kernel.has_role('professional-standards'), true, allowed_person_ids, denied_person_ids, denied_command_ids) or kernel.applying('referrals-out') or kernel.keeping_out()));

create policy referral_out_version_insert on response.referral_out_version for insert with check (force_id = kernel.current_force() and kernel.applying('referrals-out'));

create policy referral_out_version_supersede on response.referral_out_version for update using (force_id = kernel.current_force() and (kernel.applying('referrals-out') or kernel.keeping_out()));

drop function response.may_open(boolean, uuid[], uuid[], uuid[]);

drop function response.importing();

-- Who may read a report is not what is known of it: a change reaches every version ever written, and is itself audited.
grant update (restricted, allowed_person_ids, denied_person_ids, denied_command_ids) on response.report, response.report_version, response.risk_assessment_version, response.referral_out_version to candour_app;

grant update (party_command_ids) on response.report to candour_app;
