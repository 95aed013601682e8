create schema statistics;

create table statistics.figure (
  force_id uuid not null references kernel.force (force_id),
  figure_id uuid not null,
  measure_id text not null,
  measure_version integer not null,
  measure_name text not null,
  definition text not null,
  unit text not null,
  sensitivity text not null,
  held text not null,
  from_date date not null,
  to_date date not null,
  as_at boolean not null,
  by_period text not null,
  dimensions text[] not null,
  filters jsonb not null,
  known_at timestamptz not null,
  statement text not null,
  statement_parameters jsonb not null,
  row_count bigint not null,
  software_version text not null,
  frozen_by uuid not null,
  frozen_by_name text not null,
  frozen_at timestamptz not null,
  primary key (force_id, figure_id)
);

create index figure_by_measure on statistics.figure (force_id, measure_id, frozen_at desc);

create index figure_by_time on statistics.figure (force_id, frozen_at desc);

create table statistics.figure_cell (
  force_id uuid not null,
  figure_id uuid not null,
  ordinal integer not null,
  period_key text not null,
  dimension_values text[] not null,
  is_total boolean not null,
  sensitivity text not null,
  value numeric not null,
  primary key (force_id, figure_id, ordinal),
  foreign key (force_id, figure_id) references statistics.figure (force_id, figure_id)
);

create table statistics.figure_source (
  force_id uuid not null,
  figure_id uuid not null,
  ordinal integer not null,
  import_id uuid,
  sensitivity text not null,
  row_count bigint not null,
  primary key (force_id, figure_id, ordinal),
  foreign key (force_id, figure_id) references statistics.figure (force_id, figure_id)
);

alter table statistics.figure enable row level security;

alter table statistics.figure_cell enable row level security;

alter table statistics.figure_source enable row level security;

create policy figure_read on statistics.figure for select using (force_id = kernel.current_force() and kernel.is_staff() and (sensitivity = 'open' or kernel.has_role('foi-officer') or kernel.has_role('analyst') or kernel.has_role('professional-standards') or kernel.has_role('auditor')));

create policy figure_cell_read on statistics.figure_cell for select using (force_id = kernel.current_force() and kernel.is_staff() and (sensitivity = 'open' or kernel.has_role('foi-officer') or kernel.has_role('analyst') or kernel.has_role('professional-standards') or kernel.has_role('auditor')));

create policy figure_source_read on statistics.figure_source for select using (force_id = kernel.current_force() and kernel.is_staff() and (sensitivity = 'open' or kernel.has_role('foi-officer') or kernel.has_role('analyst') or kernel.has_role('professional-standards') or kernel.has_role('auditor')));

create policy figure_insert on statistics.figure for insert with check (force_id = kernel.current_force() and kernel.is_staff() and frozen_by = kernel.current_user_id());

create policy figure_cell_insert on statistics.figure_cell for insert with check (force_id = kernel.current_force() and kernel.is_staff());

create policy figure_source_insert on statistics.figure_source for insert with check (force_id = kernel.current_force() and kernel.is_staff());

grant usage on schema statistics to candour_app;

grant select, insert on statistics.figure, statistics.figure_cell, statistics.figure_source to candour_app;
