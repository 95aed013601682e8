-- One measure may answer a question several times: for each of several days that it names, or for each thing that it asks.
-- The officer's word tells of which it is, and is of all of them where it is empty. What a register is narrowed to is theirs to
-- say as well: null where it stays as it was read.
alter table disclosure.choice
  add column part text not null default '' check (length(part) <= 80),
  add column narrowed_to jsonb;

drop index disclosure.choice_current;

create unique index choice_current on disclosure.choice (force_id, question_id, answerable_id, part) where superseded_at is null;

alter table disclosure.answer add column part text not null default '' check (length(part) <= 80);
