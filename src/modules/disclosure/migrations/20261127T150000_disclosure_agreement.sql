-- To which answers of a question a named person agreed. It holds for those alone: what is answered again is agreed to again.
create table disclosure.agreement (
  force_id uuid not null,
  agreement_id uuid not null,
  question_id uuid not null,
  answer_ids uuid[] not null check (cardinality(answer_ids) between 1 and 100),
  agreed_by uuid not null,
  agreed_by_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, agreement_id),
  foreign key (force_id, question_id) references disclosure.question (force_id, question_id)
);

create unique index agreement_current on disclosure.agreement (force_id, question_id) where superseded_at is null;

alter table disclosure.agreement enable row level security;

create policy agreement_read on disclosure.agreement for select using (force_id = kernel.current_force() and (kernel.has_role('foi-officer') or kernel.has_role('auditor') or kernel.has_role('analyst') or kernel.has_role('professional-standards')));

create policy agreement_insert on disclosure.agreement for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer') and agreed_by = kernel.current_user_id());

create policy agreement_supersede on disclosure.agreement for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

grant select, insert on disclosure.agreement to candour_app;

grant update (superseded_at) on disclosure.agreement to candour_app;
