-- Where each version came from, in columns of its own: a line of a file, the form of a person, or the statement of a
-- learning platform; just one of them.
alter table workforce.unit_version add column entered_by uuid, add column statement_id uuid;

alter table workforce.person_version add column entered_by uuid, add column statement_id uuid;

alter table workforce.posting add column entered_by uuid, add column statement_id uuid;

alter table workforce.funded_posts add column entered_by uuid, add column statement_id uuid;

-- What came in otherwise is Candour's own doing.
update workforce.unit_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update workforce.person_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update workforce.posting set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update workforce.funded_posts set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

alter table workforce.unit_version add constraint unit_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table workforce.person_version add constraint person_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table workforce.posting add constraint posting_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table workforce.funded_posts add constraint funded_posts_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));
