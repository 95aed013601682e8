-- By what questions are alike: hashes of a few of their words, from which the words cannot be read. A row for each hash, not an
-- array under GIN: under row-level security an index serves only operators that leak nothing, as = of integers does and && does
-- not. It goes with its question, so that what was erased is not compared to.
create table disclosure.question_band (
  force_id uuid not null,
  question_id uuid not null,
  band integer not null,
  primary key (force_id, question_id, band),
  foreign key (force_id, question_id) references disclosure.question (force_id, question_id) on delete cascade
);

create index question_band_alike on disclosure.question_band (force_id, band, question_id);

-- By what letters of one requester are found: hashes of the address and name that a letter gives. It goes with the letter.
create table disclosure.requester_mark (
  force_id uuid not null,
  request_id uuid not null,
  mark text not null,
  kind text not null check (kind in ('address', 'name')),
  primary key (force_id, request_id, mark),
  foreign key (force_id, request_id) references disclosure.letter_received (force_id, request_id) on delete cascade
);

create index requester_mark_same on disclosure.requester_mark (force_id, mark, request_id);

-- What an earlier request means for a later one, as a named officer decided.
create table disclosure.earlier_decision (
  force_id uuid not null,
  earlier_decision_id uuid not null,
  request_id uuid not null,
  earlier_request_id uuid not null,
  decision text not null check (decision in ('apart', 'together', 'repeated', 'accessible', 'aggregated')),
  reason text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, earlier_decision_id),
  foreign key (force_id, request_id) references disclosure.request (force_id, request_id),
  foreign key (force_id, earlier_request_id) references disclosure.request (force_id, request_id)
);

create unique index earlier_decision_current on disclosure.earlier_decision (force_id, request_id, earlier_request_id) where superseded_at is null;

alter table disclosure.question_band enable row level security;

create policy question_band_read on disclosure.question_band for select using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy question_band_insert on disclosure.question_band for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.requester_mark enable row level security;

create policy requester_mark_read on disclosure.requester_mark for select using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy requester_mark_insert on disclosure.requester_mark for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

alter table disclosure.earlier_decision enable row level security;

create policy earlier_decision_read on disclosure.earlier_decision for select using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy earlier_decision_insert on disclosure.earlier_decision for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer') and decided_by = kernel.current_user_id());

create policy earlier_decision_supersede on disclosure.earlier_decision for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

grant select, insert on disclosure.question_band, disclosure.requester_mark, disclosure.earlier_decision to candour_app;

grant update (superseded_at) on disclosure.earlier_decision to candour_app;
