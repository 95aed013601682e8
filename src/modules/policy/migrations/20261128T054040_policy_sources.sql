-- Where each version came from, in columns of its own: a line of a file, the form of a person, or the statement of a
-- learning platform; just one of them.
alter table policy.edition_version add column entered_by uuid, add column statement_id uuid;

alter table policy.change add column entered_by uuid, add column statement_id uuid;

-- What came in otherwise is Candour's own doing.
update policy.edition_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update policy.change set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

alter table policy.edition_version add constraint edition_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table policy.change add constraint change_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));
