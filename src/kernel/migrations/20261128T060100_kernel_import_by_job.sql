-- A file that the queue has imported is interrupted only where its job says so: a process that dies is followed by another.
alter table kernel.import add column by_job boolean not null default false;
