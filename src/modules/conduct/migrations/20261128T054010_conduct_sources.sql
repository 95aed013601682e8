-- Where each version came from, in columns of its own: a line of a file, the form of a person, or the statement of a
-- learning platform; just one of them.
alter table conduct.case_version add column entered_by uuid, add column statement_id uuid;

alter table conduct.allegation_version add column entered_by uuid, add column statement_id uuid;

alter table conduct.case_event add column entered_by uuid, add column statement_id uuid;

-- Until now only the audit record said who had entered an event.
update conduct.case_event as v set entered_by = e.user_id
from kernel.audit_entry as e
where v.import_id is null and e.force_id = v.force_id and e.action = 'conduct.event-added'
  and e.subject_id = v.case_id::text and e.at = v.recorded_at;

-- What came in otherwise is Candour's own doing.
update conduct.case_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update conduct.allegation_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update conduct.case_event set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

alter table conduct.case_version add constraint case_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table conduct.allegation_version add constraint allegation_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table conduct.case_event add constraint case_event_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));
