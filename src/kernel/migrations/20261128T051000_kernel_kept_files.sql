-- Files that hang on something in the record: letters in, evidence, documents out. What a file holds is kept once, by its
-- SHA-256, here where it is small and in a folder beside the database where it is large (content is null). Documents are
-- packed already: stored as they are, a part of one can be read without the rest.
create table kernel.file_content (
  force_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  content bytea check (encode(sha256(content), 'hex') = sha256 and octet_length(content) = bytes),
  kept_at timestamptz not null,
  primary key (force_id, sha256)
);

alter table kernel.file_content alter column content set storage external;

-- One row for each thing that a file hangs on, with the rights to read it: the module that owns the table named in hangs_on
-- says by its own policies who reads and who adds them. The lists are those of the thing, and follow it.
create table kernel.kept_file (
  force_id uuid not null,
  file_id uuid not null,
  hangs_on text not null,
  thing_id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  name text not null check (name <> ''),
  media_type text not null,
  named_as text,
  kept_by uuid not null,
  kept_by_name text not null,
  kept_at timestamptz not null,
  restricted boolean not null default false,
  allowed_person_ids uuid[],
  denied_person_ids uuid[],
  denied_command_ids uuid[],
  primary key (force_id, file_id),
  foreign key (force_id, sha256) references kernel.file_content (force_id, sha256)
);

create index kept_file_of_thing on kernel.kept_file (force_id, hangs_on, thing_id);

create index kept_file_of_content on kernel.kept_file (force_id, sha256);

-- The content that a transaction may touch: the one it names, which it learns from a row it may read, or by bringing the
-- bytes themselves. No statement lists contents, or finds one by anything else.
create function kernel.named_content() returns text language sql stable parallel safe as $$ select nullif(current_setting('candour.content', true), '') $$;

alter table kernel.file_content enable row level security;

create policy file_content_read on kernel.file_content for select using (force_id = kernel.current_force() and kernel.is_staff() and sha256 = kernel.named_content());

create policy file_content_insert on kernel.file_content for insert with check (force_id = kernel.current_force() and kernel.is_staff() and sha256 = kernel.named_content());

alter table kernel.kept_file enable row level security;

create policy kept_file_keep_out on kernel.kept_file for select using (force_id = kernel.current_force() and kernel.keeping_out());

create policy kept_file_widen on kernel.kept_file for update using (force_id = kernel.current_force() and kernel.keeping_out());

grant select, insert on kernel.file_content, kernel.kept_file to candour_app;

grant update (restricted, allowed_person_ids, denied_person_ids, denied_command_ids) on kernel.kept_file to candour_app;
