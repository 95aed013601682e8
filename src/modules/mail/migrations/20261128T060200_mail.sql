create schema mail;

-- What Candour has to tell people by mail, written in the transaction that makes it necessary. It never holds personal data
-- of a case: a link, to be opened by whoever may.
create table mail.message (
  force_id uuid not null references kernel.force (force_id),
  mail_id uuid not null,
  key text not null,
  to_user_id uuid,
  to_address text,
  subject text not null,
  body text not null,
  path text,
  written_by uuid not null,
  written_at timestamptz not null,
  state text not null check (state in ('waiting', 'kept', 'sent', 'refused')),
  reason text,
  changed_at timestamptz not null,
  primary key (force_id, mail_id),
  check (num_nonnulls(to_user_id, to_address) = 1)
);

create unique index message_key on mail.message (force_id, key);

create index message_by_time on mail.message (force_id, written_at desc, mail_id desc);

alter table mail.message enable row level security;

create policy reads on mail.message for select using (force_id = kernel.staff_force() and (kernel.may('mail.read') or written_by = kernel.current_user_id()));

create policy adds on mail.message for insert with check (force_id = kernel.staff_force() and written_by = kernel.current_user_id() and state = 'waiting');

create policy sends on mail.message for update using (force_id = kernel.staff_force() and kernel.may('mail.read') and kernel.has_purpose('queue')) with check (force_id = kernel.staff_force());

grant usage on schema mail to candour_app;

grant select, insert, update (state, reason, changed_at) on mail.message to candour_app;
