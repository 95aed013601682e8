-- The first and last day that a file covers, as whoever sent it says: a file of few things does not tell by itself.
alter table kernel.import add column covers_from date;

alter table kernel.import add column covers_to date;

alter table kernel.import add constraint covers_in_order check (covers_to is null or covers_from is null or covers_from <= covers_to);

-- What a file covers says nothing of what is in it, so it may be asked also of the files that few may see.
drop policy reads on kernel.import;

create policy reads on kernel.import for select using (force_id = kernel.current_force() and kernel.is_staff() and (kernel.has_purpose('restriction') or kernel.has_purpose('covered-days') or kernel.may_see_import(restricted, started_by, status, denied_person_ids, denied_command_ids)));
