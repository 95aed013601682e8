-- How many statements came in each whole hour, counted once it is over: statements neither change nor go, so that the
-- count stands, and a page need not count a day of them at each visit.
create table learning_record.hour (
  force_id uuid not null references kernel.force (force_id),
  hour timestamptz not null,
  statements bigint not null,
  counted_at timestamptz not null,
  primary key (force_id, hour)
);

alter table learning_record.hour enable row level security;

create policy hour_read on learning_record.hour for select using (force_id = kernel.current_force() and (kernel.has_role('learning') or kernel.has_role('administrator')));

create policy hour_insert on learning_record.hour for insert with check (force_id = kernel.current_force() and kernel.has_role('administrator'));

grant select, insert on learning_record.hour to candour_app;
