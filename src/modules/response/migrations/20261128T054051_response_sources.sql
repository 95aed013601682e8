-- Where each version came from, in columns of its own: a line of a file, the form of a person, or the statement of a
-- learning platform; just one of them.
alter table response.definition_version add column entered_by uuid, add column statement_id uuid;

alter table response.routing_policy_version add column entered_by uuid, add column statement_id uuid;

alter table response.report_version add column entered_by uuid, add column statement_id uuid;

alter table response.risk_assessment_version add column entered_by uuid, add column statement_id uuid;

alter table response.referral_out_version add column entered_by uuid, add column statement_id uuid;

alter table response.routing_rule add column entered_by uuid, add column statement_id uuid;

-- What came in otherwise is Candour's own doing.
update response.definition_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update response.routing_policy_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update response.report_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update response.risk_assessment_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update response.referral_out_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update response.routing_rule set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

alter table response.definition_version add constraint definition_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table response.routing_policy_version add constraint routing_policy_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table response.report_version add constraint report_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table response.risk_assessment_version add constraint risk_assessment_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table response.referral_out_version add constraint referral_out_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table response.routing_rule add constraint routing_rule_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));
