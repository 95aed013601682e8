-- A question's words as they may be published: a named person agreed to them, having seen what may tell of somebody. `seen`
-- tells the words that were before that person (the question as asked, and what officers wrote) from any that came later.
create table disclosure.public_wording (
  force_id uuid not null,
  wording_id uuid not null,
  question_id uuid not null,
  words text not null,
  seen text not null,
  agreed_by uuid not null,
  agreed_by_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, wording_id),
  foreign key (force_id, question_id) references disclosure.question (force_id, question_id)
);

create unique index public_wording_current on disclosure.public_wording (force_id, question_id) where superseded_at is null;

alter table disclosure.public_wording enable row level security;

create policy public_wording_read on disclosure.public_wording for select using (force_id = kernel.current_force() and kernel.is_staff());

create policy public_wording_insert on disclosure.public_wording for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy public_wording_supersede on disclosure.public_wording for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

grant select, insert on disclosure.public_wording to candour_app;

grant update (superseded_at) on disclosure.public_wording to candour_app;
