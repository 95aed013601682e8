-- Under which law a request is dealt with, as a named officer decided. That somebody asked for their own data tells who asked,
-- so nobody but the desk reads it.
create table disclosure.regime_decision (
  force_id uuid not null,
  regime_decision_id uuid not null,
  request_id uuid not null,
  regimes text[] not null check (cardinality(regimes) >= 1 and cardinality(regimes) <= 3 and regimes <@ array['foia', 'eir', 'subject_access']),
  reason text,
  decided_by uuid not null,
  decided_by_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (force_id, regime_decision_id),
  foreign key (force_id, request_id) references disclosure.request (force_id, request_id)
);

create unique index regime_decision_current on disclosure.regime_decision (force_id, request_id) where superseded_at is null;

alter table disclosure.regime_decision enable row level security;

create policy regime_decision_read on disclosure.regime_decision for select using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

create policy regime_decision_insert on disclosure.regime_decision for insert with check (force_id = kernel.current_force() and kernel.has_role('foi-officer') and decided_by = kernel.current_user_id());

create policy regime_decision_supersede on disclosure.regime_decision for update using (force_id = kernel.current_force() and kernel.has_role('foi-officer'));

grant select, insert on disclosure.regime_decision to candour_app;

grant update (superseded_at) on disclosure.regime_decision to candour_app;
