-- How the desk read each question when it last answered it. It holds words of the letter, in which the requester may be
-- named, so nobody but the desk reads it.
create table disclosure.reading (
  force_id uuid not null,
  reading_id uuid not null,
  question_id uuid not null,
  state text not null check (state in ('understood', 'in_part', 'not_in_record')),
  reading jsonb not null,
  software_version text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, reading_id),
  foreign key (force_id, question_id) references disclosure.question (force_id, question_id)
);

create unique index reading_current on disclosure.reading (force_id, question_id) where superseded_at is null;

alter table disclosure.reading enable row level security;

create policy reading_read on disclosure.reading for select using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy reading_insert on disclosure.reading for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy reading_supersede on disclosure.reading for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

grant select, insert on disclosure.reading to candour_app;

grant update (superseded_at) on disclosure.reading to candour_app;
