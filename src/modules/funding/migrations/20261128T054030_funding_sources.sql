-- Where each version came from, in columns of its own: a line of a file, the form of a person, or the statement of a
-- learning platform; just one of them.
alter table funding.award_version add column entered_by uuid, add column statement_id uuid;

alter table funding.demand_indicator_version add column entered_by uuid, add column statement_id uuid;

alter table funding.recommendation_version add column entered_by uuid, add column statement_id uuid;

-- What came in otherwise is Candour's own doing.
update funding.award_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update funding.demand_indicator_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update funding.recommendation_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

alter table funding.award_version add constraint award_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table funding.demand_indicator_version add constraint demand_indicator_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table funding.recommendation_version add constraint recommendation_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));
