-- One row for each file that somebody tried to import, kept whatever became of it.
create table kernel.import (
  force_id uuid not null,
  import_id uuid not null,
  kind text not null,
  file_name text not null,
  sha256 text,
  file_bytes bigint,
  mode text not null check (mode in ('all-or-nothing', 'good-rows')),
  dry_run boolean not null,
  status text not null check (status in ('running', 'done', 'refused', 'failed', 'dry-run', 'interrupted')),
  started_at timestamptz not null,
  finished_at timestamptz,
  rows bigint not null default 0,
  good bigint not null default 0,
  bad bigint not null default 0,
  added bigint not null default 0,
  changed bigint not null default 0,
  unchanged bigint not null default 0,
  problem_count bigint not null default 0,
  started_by uuid not null,
  started_by_name text not null,
  notes jsonb not null default '[]',
  primary key (force_id, import_id)
);

create index import_by_file on kernel.import (force_id, kind, sha256) where status = 'done';

create index import_by_start on kernel.import (force_id, started_at desc);

-- What was wrong with which row. Written once, with the import's last status. The values come from files that may hold
-- what few people may read, so only whoever sent the file sees them.
create table kernel.import_problem (
  force_id uuid not null,
  import_id uuid not null,
  ordinal integer not null,
  line bigint not null,
  column_id text,
  value text,
  says text not null,
  started_by uuid not null,
  primary key (force_id, import_id, ordinal),
  foreign key (force_id, import_id) references kernel.import (force_id, import_id)
);

alter table kernel.import enable row level security;

alter table kernel.import_problem enable row level security;

create policy reads on kernel.import for select
  using (force_id = kernel.current_force() and kernel.is_staff());

create policy adds on kernel.import for insert
  with check (force_id = kernel.current_force() and kernel.is_staff());

create policy finishes on kernel.import for update
  using (force_id = kernel.current_force() and kernel.is_staff())
  with check (force_id = kernel.current_force() and kernel.is_staff());

create policy reads on kernel.import_problem for select
  using (force_id = kernel.current_force() and started_by = kernel.current_user_id());

create policy adds on kernel.import_problem for insert
  with check (force_id = kernel.current_force() and started_by = kernel.current_user_id());

grant select, insert on kernel.import to candour_app;

grant update (status, finished_at, sha256, file_bytes, rows, good, bad, added, changed, unchanged, problem_count, notes)
  on kernel.import to candour_app;

grant select, insert on kernel.import_problem to candour_app;
