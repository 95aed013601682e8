-- Where each version came from, in columns of its own: a line of a file, the form of a person, or the statement of a
-- learning platform; just one of them.
alter table public_site.help_service_version add column entered_by uuid, add column statement_id uuid;

-- What came in otherwise is Candour's own doing.
update public_site.help_service_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

alter table public_site.help_service_version add constraint help_service_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));
