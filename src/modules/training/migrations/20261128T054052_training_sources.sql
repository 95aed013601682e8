-- Where each version came from, in columns of its own: a line of a file, the form of a person, or the statement of a
-- learning platform; just one of them.
alter table training.course_version add column entered_by uuid, add column statement_id uuid;

alter table training.course_audience add column entered_by uuid, add column statement_id uuid;

alter table training.element_version add column entered_by uuid, add column statement_id uuid;

alter table training.lesson add column entered_by uuid, add column statement_id uuid;

alter table training.objective add column entered_by uuid, add column statement_id uuid;

alter table training.coverage add column entered_by uuid, add column statement_id uuid;

alter table training.scenario add column entered_by uuid, add column statement_id uuid;

alter table training.material add column entered_by uuid, add column statement_id uuid;

alter table training.deliverer add column entered_by uuid, add column statement_id uuid;

alter table training.course_deliverer add column entered_by uuid, add column statement_id uuid;

alter table training.session_version add column entered_by uuid, add column statement_id uuid;

alter table training.booking add column entered_by uuid, add column statement_id uuid;

alter table training.requirement_version add column entered_by uuid, add column statement_id uuid;

alter table training.evaluation add column entered_by uuid, add column statement_id uuid;

alter table training.completion add column entered_by uuid, add column statement_id uuid;

alter table training.course_completion add column entered_by uuid, add column statement_id uuid;

-- Until now a statement was named in the words of the evidence alone, and nothing else came without a file.
update training.completion set statement_id = substring(evidence from 11)::uuid
where import_id is null and evidence ~ '^Statement [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

update training.course_completion as f set statement_id = c.statement_id
from training.completion as c join training.element as e on e.force_id = c.force_id and e.element_id = c.element_id
where f.import_id is null and c.statement_id is not null and c.force_id = f.force_id and c.person_id = f.person_id
  and c.completed_on = f.completed_on and e.course_id = f.course_id;

-- What came in otherwise is Candour's own doing.
update training.course_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.course_audience set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.element_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.lesson set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.objective set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.coverage set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.scenario set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.material set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.deliverer set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.course_deliverer set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.session_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.booking set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.requirement_version set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.evaluation set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.completion set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

update training.course_completion set entered_by = '00000000-0000-7000-8000-000000000001' where num_nonnulls(import_id, entered_by, statement_id) = 0;

alter table training.course_version add constraint course_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.course_audience add constraint course_audience_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.element_version add constraint element_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.lesson add constraint lesson_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.objective add constraint objective_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.coverage add constraint coverage_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.scenario add constraint scenario_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.material add constraint material_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.deliverer add constraint deliverer_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.course_deliverer add constraint course_deliverer_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.session_version add constraint session_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.booking add constraint booking_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.requirement_version add constraint requirement_version_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.evaluation add constraint evaluation_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.completion add constraint completion_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));

alter table training.course_completion add constraint course_completion_source_check check (num_nonnulls(import_id, entered_by, statement_id) = 1 and (line is null or import_id is not null));
