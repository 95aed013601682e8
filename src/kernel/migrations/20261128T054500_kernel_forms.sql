-- What somebody has typed in a form over several pages, until they send it or throw it away. Nobody else ever reads it.
create table kernel.draft (
  force_id uuid not null references kernel.force (force_id),
  draft_id uuid not null,
  user_id uuid not null,
  kind text not null,
  cells jsonb not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (force_id, draft_id)
);

create index draft_by_writer on kernel.draft (force_id, user_id, kind, saved_at desc);

alter table kernel.draft enable row level security;

create policy draft_of_writer on kernel.draft using (force_id = kernel.current_force() and kernel.is_staff() and user_id = kernel.current_user_id()) with check (force_id = kernel.current_force() and kernel.is_staff() and user_id = kernel.current_user_id());

grant select, insert, update (cells, saved_at), delete on kernel.draft to candour_app;

-- A row that is set aside may have come from a form, which is no file.
alter table kernel.row_set_aside drop constraint row_set_aside_force_id_import_id_fkey;
