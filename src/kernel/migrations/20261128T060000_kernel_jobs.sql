-- The tables of the queue (graphile-worker), which `install-queue.ts` makes and holds: numbers of jobs, and nothing of what they are about.
create schema queue;

grant usage on schema queue to candour_app;

-- Work that outlives the transaction which makes it necessary, and the process that began it. The queue says when it is
-- somebody's turn; what became of it stands here. `payload` holds identities alone, never what a restricted thing says.
create table kernel.job (
  force_id uuid not null references kernel.force (force_id),
  job_id uuid not null,
  kind text not null,
  payload jsonb not null,
  key text,
  long boolean not null,
  every_milliseconds bigint,
  user_id uuid not null,
  user_name text not null,
  roles text[] not null,
  seen_by_all boolean not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'stopped')),
  run_at timestamptz not null,
  added_at timestamptz not null,
  attempts integer not null default 0,
  runner text,
  began_at timestamptz,
  beat_at timestamptz,
  ended_at timestamptz,
  phase text,
  done bigint,
  total bigint,
  message text,
  result jsonb,
  reason text,
  failed_at timestamptz,
  stop_asked_at timestamptz,
  primary key (force_id, job_id)
);

comment on column kernel.job.roles is 'The roles it was asked with: it is never done with more';

create unique index job_key on kernel.job (force_id, kind, key) where key is not null;

create index job_open on kernel.job (force_id, state, run_at) where state in ('waiting', 'running');

create index job_failed on kernel.job (force_id, failed_at desc) where failed_at is not null;

create index job_by_time on kernel.job (force_id, added_at desc, job_id desc);

-- A file that somebody sent for a job, in pieces, until the job has ended: so that any server can take the job.
create table kernel.job_file (
  force_id uuid not null,
  job_id uuid not null,
  position integer not null,
  user_id uuid not null,
  bytes bytea not null,
  primary key (force_id, job_id, position),
  foreign key (force_id, job_id) references kernel.job (force_id, job_id) on delete cascade
);

-- What is sent is often packed already, and is gone in a moment: to pack it again takes longer than to write it.
alter table kernel.job_file alter column bytes set storage external;

alter table kernel.job enable row level security;

alter table kernel.job_file enable row level security;

create policy reads on kernel.job for select using (force_id = kernel.staff_force() and (seen_by_all or user_id = kernel.current_user_id() or kernel.may('job.manage') or kernel.has_purpose('queue')));

create policy adds on kernel.job for insert with check (force_id = kernel.staff_force() and user_id in (kernel.current_user_id(), '00000000-0000-7000-8000-000000000001') and state = 'waiting');

create policy works on kernel.job for update using (force_id = kernel.staff_force() and kernel.has_purpose('queue') and (user_id = kernel.current_user_id() or kernel.may('job.manage'))) with check (force_id = kernel.staff_force() and kernel.has_purpose('queue'));

create policy tidies on kernel.job for delete using (force_id = kernel.staff_force() and kernel.has_purpose('queue') and kernel.may('job.manage') and state in ('done', 'failed', 'stopped'));

create policy reads on kernel.job_file for select using (force_id = kernel.staff_force() and user_id = kernel.current_user_id());

create policy adds on kernel.job_file for insert with check (force_id = kernel.staff_force() and user_id = kernel.current_user_id());

create policy tidies on kernel.job_file for delete using (force_id = kernel.staff_force() and user_id = kernel.current_user_id());

grant select, insert, delete on kernel.job to candour_app;

grant update (state, run_at, every_milliseconds, attempts, runner, began_at, beat_at, ended_at, phase, done, total, message, result, reason, failed_at, stop_asked_at)
  on kernel.job to candour_app;

grant select, insert, delete on kernel.job_file to candour_app;
